import type {Bcp} from "../contract/reference.js";
import type {RankedBorder} from "./border-ranking.js";

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
