import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";

/** A member whose rank is past a line, and by how many places. */
interface RankGap {
  area: string;
  year: number;
  rank: number;
  /** Places to gain until the line is reached. */
  places: number;
}

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

/**
 * Returns the members outside a line of ranks, the nearest first: with the places that each must gain.
 *
 * In: ranks of one edition; the newest year is taken. Ranks are ordinal: places are counted, nothing is extrapolated.
 * @example nearestToRank(ranks, 70)[0] // {area: "UZB", year: 2024, rank: 78, places: 8}
 */
export function nearestToRank(ranks: readonly ValueRow[], line: number): RankGap[] {
  const year = Math.max(...ranks.map((row) => row.year));
  return ranks
    .filter((row) => row.year === year && row.value !== null && row.value > line)
    .map(({area, value}) => ({area, year, rank: value!, places: value! - line}))
    .sort((a, b) => a.places - b.places);
}
