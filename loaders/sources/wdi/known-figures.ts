import type {SnapshotRow} from "../../../src/lib/observations.js";
import type {FetchContext} from "../source.js";
import {toPair} from "./from-csv-download.js";

/** The figures of one series and area in the newest snapshot, and the publisher's date that they are of. */
export interface Known {
  pair: string;
  series: string;
  area: string;
  updated: string;
  rows: SnapshotRow[];
}

/**
 * Returns the figures of the newest snapshot by series and area; a figure without a date of its own has the snapshot's.
 *
 * @example toKnown({rows, date: "2020-07-01", upstream_date: "2020-07-01"}).get("SP.POP.TOTL KAZ")?.updated // "2020-07-01"
 */
export function toKnown(last: FetchContext["last"]): Map<string, Known> {
  const known = new Map<string, Known>();
  if (last === null) return known;
  for (const row of last.rows) {
    const pair = toPair(row.series, row.area);
    const entry = known.get(pair) ?? {
      pair,
      series: row.series,
      area: row.area,
      updated: row.updated ?? last.date,
      rows: []
    };
    entry.rows.push(row);
    known.set(pair, entry);
  }
  return known;
}

/**
 * Returns one sentence for each date that figures were carried over from, the oldest first.
 *
 * @example toCarriedNotes(known) // ["carried over from the update of 2020-07-01: 2 series of UZB (…)"]
 */
export function toCarriedNotes(carried: Known[]): string[] {
  const dates = [...new Set(carried.map(({updated}) => updated))].sort();
  return dates.map((date) => {
    const of_date = carried.filter(({updated}) => updated === date);
    const series = new Set(of_date.map((known) => known.series));
    const areas = [...new Set(of_date.map(({area}) => area))].sort();
    const names = series.size <= 4 ? ` (${[...series].sort().join(", ")})` : "";
    return `carried over from the update of ${date}: ${of_date.length} pairs of series and area, ${series.size} series${names} of ${areas.join(", ")}`;
  });
}
