import {seededRandom} from "./seeded-random.js";

/** Trips are dealt into this many buckets, once, when they enter the store: enough that a group of fifty trips hardly shares one. */
export const BUCKETS = 256;
/** Resamples: the 2.5 % tail then rests on ten of them; a thousand moved the ends by under 2 % of the interval. */
export const RESAMPLES = 400;
/** Below this many trips an interval is a guess, and a view must say so. */
export const FEW_TRIPS = 30;

/** One row per bucket of a group: units, sum of their values, of numerators and of denominators. */
export interface BucketSums {
  bucket: number;
  n: number;
  sum_x: number;
  sum_num: number;
  sum_den: number;
}

/** The ends of an interval for each averaging rule; null where fewer than two buckets hold trips. */
export interface Intervals {
  mean_of_trips: readonly [number, number] | null;
  ratio_of_sums: readonly [number, number] | null;
}

/**
 * Returns how often each resample draws each bucket: `RESAMPLES` rows of `BUCKETS` counts.
 *
 * The counts are independent Poisson(1) draws, the large-sample form of drawing with replacement. All groups of a run
 * share them, so that a trip that two groups hold is drawn equally often in both, and differences can be resampled too.
 * Source: Chamandy, Muralidharan, Najmi and Naidu (2012), Estimating uncertainty for massive data streams.
 * @example const weights = bootstrapWeights(1)
 */
export function bootstrapWeights(seed: number): Uint8Array {
  const random = seededRandom(seed);
  const weights = new Uint8Array(RESAMPLES * BUCKETS);
  const none = Math.exp(-1);
  for (let i = 0; i < weights.length; i++) {
    let product = random();
    while (product > none) {
      weights[i]!++;
      product *= random();
    }
  }
  return weights;
}

/**
 * Returns each resample's averages of a group: `RESAMPLES` values a rule, NaN where a resample drew none of its trips.
 *
 * @example resampledAverages(buckets, weights).mean_of_trips[0]
 */
export function resampledAverages(buckets: readonly BucketSums[], weights: Uint8Array) {
  const mean_of_trips = new Float64Array(RESAMPLES);
  const ratio_of_sums = new Float64Array(RESAMPLES);
  for (let r = 0; r < RESAMPLES; r++) {
    let n = 0;
    let x = 0;
    let num = 0;
    let den = 0;
    for (const bucket of buckets) {
      const weight = weights[r * BUCKETS + bucket.bucket]!;
      n += weight * bucket.n;
      x += weight * bucket.sum_x;
      num += weight * bucket.sum_num;
      den += weight * bucket.sum_den;
    }
    mean_of_trips[r] = x / n;
    ratio_of_sums[r] = num / den;
  }
  return {mean_of_trips, ratio_of_sums};
}

/**
 * Returns the bootstrap interval of a group's averages, from the 2.5 % to the 97.5 % point of the resamples.
 *
 * In: one row per bucket of the group. Units: those of the indicator. Null where fewer than two buckets hold trips.
 * Trips are resampled, not stops or crossings: what one trip holds is not independent.
 * @example bootstrapInterval(buckets, bootstrapWeights(1)).ratio_of_sums // [21.8, 23.1]
 */
export function bootstrapInterval(buckets: readonly BucketSums[], weights: Uint8Array): Intervals {
  if (buckets.length < 2) return {mean_of_trips: null, ratio_of_sums: null};
  const {mean_of_trips, ratio_of_sums} = resampledAverages(buckets, weights);
  return {mean_of_trips: centralInterval(mean_of_trips), ratio_of_sums: centralInterval(ratio_of_sums)};
}

/** Returns the 2.5 % and 97.5 % points of resampled values; NaNs are left out. @example centralInterval(differences) */
export function centralInterval(resampled: Float64Array): readonly [number, number] {
  const sorted = resampled.filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)]!;
    return below + (position - Math.floor(position)) * (sorted[Math.ceil(position)]! - below);
  };
  return [at(0.025), at(0.975)];
}
