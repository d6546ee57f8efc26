import type {ValueRow} from "../contract/tables.js";

/** A member whose rank is past a line, and by how many places. */
export interface RankGap {
  area: string;
  year: number;
  rank: number;
  /** Places to gain until the line is reached. */
  places: number;
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
