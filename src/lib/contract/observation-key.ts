import type {SnapshotRow} from "./observations.js";

/** The columns that tell one figure of a source from another. */
export type ObservationKey = Pick<SnapshotRow, "series" | "area" | "partner" | "mode" | "direction" | "year">;

/**
 * Returns one string for the key of a row within its source: series, area, partner, mode, direction, year.
 * Null gives an empty part. Keys of two rows are equal where the rows are the same figure.
 * @example observationKey({series: "TFI1", area: "UZB", partner: null, mode: "road", direction: null, year: 2019}) // "TFI1|UZB||road||2019"
 */
export function observationKey(row: ObservationKey): string {
  return `${row.series}|${row.area}|${row.partner ?? ""}|${row.mode ?? ""}|${row.direction ?? ""}|${row.year}`;
}

/**
 * Compares two rows by series, area, partner, mode, direction, year, for a sort that no locale changes; null comes first.
 * @example rows.sort(compareKeys)
 */
export function compareKeys(a: ObservationKey, b: ObservationKey): number {
  return (
    compare(a.series, b.series) ||
    compare(a.area, b.area) ||
    compare(a.partner ?? "", b.partner ?? "") ||
    compare(a.mode ?? "", b.mode ?? "") ||
    compare(a.direction ?? "", b.direction ?? "") ||
    a.year - b.year
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
