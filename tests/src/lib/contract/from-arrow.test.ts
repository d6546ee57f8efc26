import {tableFromIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {tableToArrow} from "../../../../loaders/export/table-bytes.js";
import {TABLE_SPECS} from "../../../../src/lib/contract/table-specs.js";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {fromArrow} from "../../../../src/toolkit/table-reader.js";

const row = Object.fromEntries(TABLE_SPECS.values.columns.map(({name}) => [name, null])) as unknown as ValueRow;
const rows = [10.09, null].map((value) => ({
  ...row,
  result: "TRD-OP1",
  measure: "services",
  area: "CAREC-X",
  year: 2016,
  variant: "headline",
  value,
  unit: "% of GDP",
  method: "gdp-weighted-mean",
  vintage: "current"
}));

describe("fromArrow(spec, table)", () => {
  it("gives back the rows that were written", () => {
    expect(fromArrow(TABLE_SPECS.values, tableFromIPC(tableToArrow(TABLE_SPECS.values, rows)))).toEqual(rows);
  });

  it("throws TypeError for a file of another table", () => {
    const table = tableFromIPC(tableToArrow(TABLE_SPECS.values, []));
    expect(() => fromArrow(TABLE_SPECS.lineage, table)).toThrow(/missing column source/);
  });
});
