import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";

/**
 * Returns the newest figure of each member in a series, in the order of the members; a member without one is left out.
 *
 * In: rows of one series. Forecasts and printed blanks do not count, nor rows by partner, mode or direction.
 * @example newestByMember(index.series("wdi", "ST.INT.ARVL")).map(({area}) => area)
 */
export function newestByMember(rows: readonly Observation[]): Observation[] {
  const newest = new Map<string, Observation>();
  for (const row of rows) {
    if (row.value === null || row.flag === "forecast") continue;
    if (row.partner !== null || row.mode !== null || row.direction !== null) continue;
    if ((newest.get(row.area)?.year ?? Number.NEGATIVE_INFINITY) < row.year) newest.set(row.area, row);
  }
  return MEMBERS.flatMap((area) => newest.get(area) ?? []);
}
