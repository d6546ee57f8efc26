import {observationKey} from "../../src/lib/observation-key.js";
import type {SnapshotRow} from "../../src/lib/observations.js";
import type {FetchContext} from "./source.js";

/** What makes two rows stand for each other: a whole line of years (`series`), or one figure (`figure`). */
export type Grain = "series" | "figure";

/**
 * Returns new rows with those of the newest snapshot that they do not replace, so that a later snapshot holds all that was
 * known then. A carried row keeps its own date in `updated`: the snapshot that it came from, where it had none.
 *
 * With grain `series` a series of an area is replaced whole (a publisher's new file drops years on purpose); with grain
 * `figure` year by year (a yearly report prints only its last three).
 * @example carryOver(rows, context.last, "figure")
 */
export function carryOver(rows: SnapshotRow[], last: FetchContext["last"], grain: Grain): SnapshotRow[] {
  if (last === null) return rows;
  const key = grain === "series" ? toSeriesKey : observationKey;
  const replaced = new Set(rows.map(key));
  const carried = last.rows
    .filter((row) => !replaced.has(key(row)))
    .map((row) => ({...toSnapshotRow(row), updated: row.updated ?? last.date}));
  return [...rows, ...carried];
}

function toSeriesKey(row: SnapshotRow): string {
  return [row.series, row.area].join("|");
}

/** The rows of a store carry their place in it too, which is no part of a new snapshot. */
function toSnapshotRow(row: SnapshotRow): SnapshotRow {
  const {series, area, partner, mode, direction, year, value, unit, flag, updated, reference} = row;
  return {series, area, partner, mode, direction, year, value, unit, flag, updated, reference};
}
