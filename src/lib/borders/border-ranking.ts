import {ascending, group, max} from "d3-array";
import type {Bcp} from "../contract/reference.js";
import type {BorderFigure, BorderMeasure} from "./border-figures.js";

/** One row per country and neighbour with a known crossing: the figures of that country's side. */
export interface CountryPair {
  /** The country whose side it is, and the country across the line; ISO3. */
  iso3: string;
  neighbour_iso3: string;
  /** Crossings known on this side. */
  bcps: string[];
  /** Lowest and highest figure of this side; null where no report gives one. */
  low: number | null;
  high: number | null;
  figures: RankedBorder[];
}

/** What a reader chose to see. */
export interface BorderChoice {
  measure: BorderMeasure;
  mode: "road" | "rail";
  /** Null: every direction, and figures without one. */
  direction: "outbound" | "inbound" | null;
  /** Null: the latest year that is printed of each. */
  year: number | null;
  /** ISO3 of the country whose side of the border it is; null: all. */
  country: string | null;
  /** The two years to compare; null: those with most crossings in both. */
  years: [from: number, to: number] | null;
}

/** One row per BCP, mode, direction: the figure of the chosen year and the range of all years that are printed. */
export interface RankedBorder {
  bcp: string;
  mode: "road" | "rail";
  direction: BorderFigure["direction"];
  /** The figure of the chosen year, or the latest one. */
  figure: BorderFigure & {value: number};
  /** Lowest and highest of all years printed; the same where there is one. */
  low: number;
  high: number;
  /** All years with a figure, in order. */
  history: (BorderFigure & {value: number})[];
}

/**
 * Returns the crossings that have a figure for the choice, the longest or dearest first, with their range over the years.
 *
 * In: figures as `borderFigures` gives them, the choice, and the country of each BCP. Out: one row per BCP, mode, direction,
 * in hours or dollars, from high to low, equal ones by name. Crossings without a figure in the chosen year are left out:
 * nothing is carried over from another year.
 * @example borderRanking(figures, {measure: "hours", mode: "road", direction: null, year: 2022, country: null, years: null}, countryOf)[0]
 */
export function borderRanking(
  figures: BorderFigure[],
  choice: BorderChoice,
  countryOf: (bcp: string) => string | undefined
): RankedBorder[] {
  const chosen = figures.filter((row) => row.value !== null && fits(row, choice, countryOf)) as RankedBorder["history"];
  const groups = group(chosen, ({bcp, mode, direction}) => `${bcp}\0${mode}\0${direction}`);
  return [...groups.values()]
    .flatMap((rows) => {
      const history = rows.sort((a, b) => a.year - b.year);
      const figure = choice.year === null ? history.at(-1) : history.find(({year}) => year === choice.year);
      if (figure === undefined) return [];
      const values = history.map(({value}) => value);
      const {bcp, mode, direction} = figure;
      return {bcp, mode, direction, figure, low: Math.min(...values), high: Math.max(...values), history};
    })
    .sort((a, b) => b.figure.value - a.figure.value || (a.bcp < b.bcp ? -1 : 1));
}

/** The crossings of one year, and apart from them those that have figures of other years only. */
export interface BorderYear {
  /** Null where no crossing has a figure. */
  year: number | null;
  ranked: RankedBorder[];
  /** The newest figure of each other crossing, each of its own year: in no order of figures, by crossing and direction. */
  apart: RankedBorder[];
}

/**
 * Returns the ranking of one year, the chosen one or the newest with a figure for the choice, so that no rank mixes years; what
 * has no figure in that year stands apart with its own.
 *
 * @example borderYear(figures, choice, countryOf).year // 2022
 */
export function borderYear(
  figures: BorderFigure[],
  choice: BorderChoice,
  countryOf: (bcp: string) => string | undefined
): BorderYear {
  const every = borderRanking(figures, {...choice, year: null}, countryOf);
  const year = choice.year ?? max(every, ({figure}) => figure.year) ?? null;
  const ranked = borderRanking(figures, {...choice, year}, countryOf);
  const isRanked = (row: RankedBorder) => ranked.some((other) => keyOf(other) === keyOf(row));
  const apart = every.filter((row) => !isRanked(row)).sort((a, b) => ascending(keyOf(a), keyOf(b)));
  return {year, ranked, apart};
}

function keyOf({bcp, mode, direction}: RankedBorder): string {
  return `${bcp} ${mode} ${direction}`;
}

function fits(
  {bcp, measure, mode, direction}: BorderFigure,
  choice: BorderChoice,
  countryOf: (bcp: string) => string | undefined
): boolean {
  return (
    measure === choice.measure &&
    mode === choice.mode &&
    (choice.direction === null || direction === choice.direction) &&
    (choice.country === null || countryOf(bcp) === choice.country)
  );
}

/**
 * Returns what each side of each border takes: the lowest and the highest figure of its crossings.
 *
 * In: the crossings of `bcps.csv` and a ranking (one choice of measure, mode, direction, year). Out: one row per country and
 * neighbour, by country, then neighbour; hours or dollars. Nothing is averaged over crossings: the reports give no number of
 * trips to weigh them by. A side without a published figure has nulls, a pair without a known crossing no row.
 * @example countryPairs(bcps, ranking).find((row) => row.iso3 === "PAK" && row.neighbour_iso3 === "AFG")?.high // 54
 */
export function countryPairs(bcps: Bcp[], ranking: RankedBorder[]): CountryPair[] {
  const pairs = new Map<string, CountryPair>();
  for (const {bcp, iso3, neighbour_iso3} of bcps) {
    if (neighbour_iso3 === null) continue;
    const key = `${iso3} ${neighbour_iso3}`;
    const pair = pairs.get(key) ?? {iso3, neighbour_iso3, bcps: [], low: null, high: null, figures: []};
    pair.bcps.push(bcp);
    pair.figures.push(...ranking.filter((row) => row.bcp === bcp));
    pairs.set(key, pair);
  }
  return [...pairs.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => {
      const values = pair.figures.map(({figure}) => figure.value);
      return values.length === 0 ? pair : {...pair, low: Math.min(...values), high: Math.max(...values)};
    });
}
