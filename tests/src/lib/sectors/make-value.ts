import type {ValueRow} from "../../../../src/lib/contract/tables.js";

/** A row of the values table; tests name only what they are about. */
export function makeValue(row: Pick<ValueRow, "measure" | "area" | "year" | "value"> & Partial<ValueRow>): ValueRow {
  return {
    result: "TRD-OP1",
    variant: "headline",
    text: null,
    sign: null,
    unit: "%",
    reporting: null,
    expected: null,
    missing: null,
    weight_share: null,
    method: "as-published",
    flag: null,
    releases: null,
    reason: null,
    missing_kinds: null,
    vintage: "current",
    ...row
  };
}
