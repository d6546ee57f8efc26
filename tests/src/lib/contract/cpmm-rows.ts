import type {Observation} from "../../../../src/lib/contract/observations.js";

/** An observation of CPMM with what a test names. */
export function cpmmRow(row: Partial<Observation>): Observation {
  return {
    source: "cpmm",
    series: "TFI1",
    area: "BCP-chaman",
    partner: null,
    mode: "road",
    direction: null,
    year: 2020,
    value: null,
    unit: "hours",
    flag: null,
    updated: null,
    reference: "2022 report, table 3.14, https://cpmm.carecprogram.org/?p=141",
    snapshot: "cpmm/2024-12-31",
    release: "2024-01-01..2024-12-31",
    row: 2,
    ...row
  };
}
