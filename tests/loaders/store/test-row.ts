import type {SnapshotRow} from "../../../src/lib/contract/observations.js";

/** Returns a snapshot row, the given columns over those of a made-up services share. */
export function testRow(columns: Partial<SnapshotRow> = {}): SnapshotRow {
  return {
    series: "BG.GSR.NFSV.GD.ZS",
    area: "UZB",
    partner: null,
    mode: null,
    direction: null,
    year: 2016,
    value: 10.5,
    unit: "% of GDP",
    flag: null,
    updated: null,
    reference: null,
    ...columns
  };
}
