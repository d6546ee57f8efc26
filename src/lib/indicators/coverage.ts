import type {Flag} from "../contract/observations.js";

// The order says which mark a reader must not miss: a sum that holds one forecast is a forecast.
const SEVERITY: readonly Flag[] = [null, "restated", "provisional", "estimate", "forecast"];

/** One term of a mean. */
interface Term {
  value: number;
  /** Zero or more; the mean is over the sum of the weights. */
  weight: number;
}
/**
 * Smallest share of the weight (GDP, generation) that must have reported before a weighted mean is given.
 * The World Bank shows no aggregate of the World Development Indicators where missing data are more than a third;
 * the six countries on which the fuel baseline of the PRF can be recomputed carry 0.77 of the GDP (2016, WDI of 2020-07-01).
 */
export const MIN_WEIGHT_SHARE = 2 / 3;

/**
 * Smallest share of the expected members, by count. One large member can carry two thirds of the GDP alone,
 * and a figure that stands for fewer than half of the members should not bear the region's name.
 */
export const MIN_REPORTING_SHARE = 1 / 2;

/** Who reported, of whom. `weight_share` is null where no weight is known for a missing member. */
export interface Coverage {
  reporting: number;
  expected: number;
  /** Semicolon-separated areas that are missing, in the order expected; null for none. */
  missing: string | null;
  /** Share of the expected weight that reported, 0 to 1. */
  weight_share: number | null;
  /** Whether the floors are reached. */
  sufficient: boolean;
}

/**
 * Returns who reported and whether that is enough for a regional value.
 *
 * In: the areas expected, those that reported, and a weight per area (null where unknown).
 * Missing: an expected area without any known weight leaves `weight_share` null, and the count alone decides.
 * Pass no `weightOf` for a plain mean: then only the count is asked.
 * @example coverage(["KAZ", "TKM"], new Set(["KAZ"]), () => 1) // {reporting: 1, expected: 2, missing: "TKM", weight_share: 0.5, sufficient: false}
 */
export function coverage(
  expected: readonly string[],
  reporting: ReadonlySet<string>,
  weightOf?: (area: string) => number | null
): Coverage {
  const missing = expected.filter((area) => !reporting.has(area));
  const share = weightOf ? weightShare(expected, reporting, weightOf) : null;
  const counted = expected.length - missing.length;
  const isEnoughByCount = expected.length > 0 && counted / expected.length >= MIN_REPORTING_SHARE;
  return {
    reporting: counted,
    expected: expected.length,
    missing: missing.length > 0 ? missing.join(";") : null,
    weight_share: share,
    sufficient: isEnoughByCount && (share === null || share >= MIN_WEIGHT_SHARE)
  };
}

function weightShare(
  expected: readonly string[],
  reporting: ReadonlySet<string>,
  weightOf: (area: string) => number | null
): number | null {
  let all = 0;
  let there = 0;
  for (const area of expected) {
    const weight = weightOf(area);
    if (weight === null) return null;
    all += weight;
    if (reporting.has(area)) there += weight;
  }
  return all > 0 ? there / all : null;
}

/**
 * Returns `Σ xᵢwᵢ / Σ wᵢ` and each term's share of the weight; null for no terms or where the weights add up to nothing.
 *
 * The shares add up to one and are what lineage keeps. A plain mean is the same with equal weights.
 * @example weightedMean([{value: 10, weight: 3}, {value: 20, weight: 1}]) // {value: 12.5, shares: [0.75, 0.25]}
 */
export function weightedMean(terms: readonly Term[]): {value: number; shares: number[]} | null {
  let total = 0;
  for (const {weight} of terms) total += weight;
  if (terms.length === 0 || !(total > 0)) return null;
  let sum = 0;
  for (const {value, weight} of terms) sum += value * weight;
  return {value: sum / total, shares: terms.map(({weight}) => weight / total)};
}

/**
 * Returns the flag of a figure that is made of several: the one that promises least.
 *
 * @example worstFlag([null, "forecast", "estimate"]) // "forecast"
 */
export function worstFlag(flags: Iterable<Flag>): Flag {
  let worst = 0;
  for (const flag of flags) worst = Math.max(worst, SEVERITY.indexOf(flag));
  return SEVERITY[worst] ?? null;
}
