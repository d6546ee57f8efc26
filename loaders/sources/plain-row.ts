import type {SnapshotRow} from "../../src/lib/contract/observations.js";

/**
 * Returns a row of a figure without partner, mode, direction, flag or reference, of the snapshot's own date.
 *
 * @example plainRow("electricity_generation", "KAZ", 2019, 106.1, "TWh")
 */
export function plainRow(series: string, area: string, year: number, value: number, unit: string): SnapshotRow {
  return {
    series,
    area,
    partner: null,
    mode: null,
    direction: null,
    year,
    value,
    unit,
    flag: null,
    updated: null,
    reference: null
  };
}
