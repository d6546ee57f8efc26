import {ascending, greatest} from "d3-array";
import {rowPlace} from "../lineage/source-rows.js";
import type {RankedBorder} from "./border-ranking.js";

/** One row per BCP, mode, direction that has a figure in the first and in the last of two years. */
export interface BorderChange {
  bcp: string;
  mode: RankedBorder["mode"];
  direction: RankedBorder["direction"];
  /** Figures in hours or dollars of the two years, and of those between them that are printed. */
  points: {year: number; value: number}[];
  from: number;
  to: number;
  /** Last less first. */
  change: number;
  /** Where the rows of the first and the last stand (rowPlace). */
  from_place: string;
  to_place: string;
}

/**
 * Returns the crossings that can be compared between two years, the greatest rise first.
 *
 * In: ranked crossings with their history, two years. Out: one row per BCP, mode, direction with a figure in both years;
 * the others are left out, since a change needs both ends.
 * @example borderChanges(ranking, 2020, 2022)[0]?.change // 47.7
 */
export function borderChanges(ranking: RankedBorder[], from_year: number, to_year: number): BorderChange[] {
  return ranking
    .flatMap(({bcp, mode, direction, history}) => {
      const held = history.filter(({year}) => year >= from_year && year <= to_year);
      const points = held.map(({year, value}) => ({year, value}));
      const [first] = held;
      const last = held.at(-1);
      if (first?.year !== from_year || last?.year !== to_year || from_year === to_year) return [];
      const ends = {from: first.value, to: last.value, change: last.value - first.value};
      return {bcp, mode, direction, points, ...ends, from_place: rowPlace(first), to_place: rowPlace(last)};
    })
    .sort((a, b) => b.change - a.change || (a.bcp < b.bcp ? -1 : 1));
}

/**
 * Returns the newest two years between which a crossing can be compared: the newest year that has one, with the year nearest
 * before it. Null where no crossing has two years.
 *
 * @example comparableYears(ranking) // [2021, 2022]
 */
export function comparableYears(ranking: RankedBorder[]): [from: number, to: number] | null {
  const pairs = ranking.flatMap(({history}) => {
    const [from, to] = history.slice(-2).map(({year}) => year);
    return from === undefined || to === undefined ? [] : [[from, to] as [number, number]];
  });
  return greatest(pairs, (a, b) => ascending(a[1], b[1]) || ascending(a[0], b[0])) ?? null;
}
