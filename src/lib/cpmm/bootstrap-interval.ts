import {quantile} from "d3-array";
import {BUCKETS} from "./definitions.js";
/**
 * Returns a generator of numbers from 0 to below 1 that repeats itself for the same seed (mulberry32).
 *
 * @example const random = seededRandom(7); random()
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Resamples: the 2.5% tail then rests on ten of them; a thousand moved the ends by under 2% of the interval. */
export const RESAMPLES = 400;
/** One row per bucket of a group: units, sum of their values, of numerators and of denominators. */
export interface BucketSums {
  bucket: number;
  n: number;
  sum_x: number;
  sum_num: number;
  sum_den: number;
}

/** The ends of an interval for each averaging rule; null where fewer than two buckets hold trips. */
interface Intervals {
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
 */
function resampledAverages(buckets: readonly BucketSums[], weights: Uint8Array) {
  const mean_of_trips = new Float64Array(RESAMPLES);
  const ratio_of_sums = new Float64Array(RESAMPLES);
  const {length} = buckets;
  // Numbers side by side in one array: the loop runs a hundred million times where a store is grouped finely.
  const sums = new Float64Array(4 * length);
  const at = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const {bucket, n, sum_x, sum_num, sum_den} = buckets[i]!;
    at[i] = bucket;
    sums[4 * i] = n;
    sums[4 * i + 1] = sum_x;
    sums[4 * i + 2] = sum_num;
    sums[4 * i + 3] = sum_den;
  }
  for (let r = 0; r < RESAMPLES; r++) {
    const row = r * BUCKETS;
    let n = 0;
    let x = 0;
    let num = 0;
    let den = 0;
    for (let i = 0, j = 0; i < length; i++, j += 4) {
      const weight = weights[row + at[i]!]!;
      n += weight * sums[j]!;
      x += weight * sums[j + 1]!;
      num += weight * sums[j + 2]!;
      den += weight * sums[j + 3]!;
    }
    mean_of_trips[r] = x / n;
    ratio_of_sums[r] = num / den;
  }
  return {mean_of_trips, ratio_of_sums};
}

/**
 * Returns the bootstrap interval of a group's averages, from the 2.5% to the 97.5% point of the resamples.
 *
 * In: one row per bucket of the group. Units: those of the indicator. Null where fewer than two buckets hold trips.
 * Trips are resampled, not stops or crossings: what one trip holds is not independent.
 * @example bootstrapInterval(buckets, bootstrapWeights(1)).ratio_of_sums // [21.8, 23.1]
 */
export function bootstrapInterval(buckets: readonly BucketSums[], weights: Uint8Array): Intervals {
  if (buckets.length < 2) return {mean_of_trips: null, ratio_of_sums: null};
  const resampled = resampledAverages(buckets, weights);
  const mean_of_trips = centralInterval(resampled.mean_of_trips);
  // Of a measure that is no ratio the two rules are one.
  const same = buckets.every(({n, sum_x, sum_num, sum_den}) => sum_num === sum_x && sum_den === n);
  return {mean_of_trips, ratio_of_sums: same ? mean_of_trips : centralInterval(resampled.ratio_of_sums)};
}

/** The 2.5% and 97.5% points of resampled values; NaN is left out. */
function centralInterval(resampled: Float64Array): readonly [number, number] {
  return [quantile(resampled, 0.025)!, quantile(resampled, 0.975)!];
}

/** A figure with what it is in each bootstrap resample; null where too few buckets hold trips to resample. */
export interface Resampled {
  value: number;
  draws: Float64Array | null;
}

/** A figure with its 95% interval; the ends are null where it cannot be resampled. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
}

/** Returns a − b, resample by resample, so that trips in both are drawn alike. @example minus(after, before) */
export function minus(a: Resampled, b: Resampled): Resampled {
  const {draws} = b;
  return {
    value: a.value - b.value,
    draws: a.draws === null || draws === null ? null : a.draws.map((draw, r) => draw - draws[r]!)
  };
}

/** Returns the plain mean of several figures, resample by resample. Throws TypeError for none. @example average([a, b]) */
export function average(figures: readonly Resampled[]): Resampled {
  const [first] = figures;
  if (first === undefined) throw new TypeError("missing figures to average");
  const draws = figures.every((figure) => figure.draws !== null)
    ? first.draws!.map((_, r) => figures.reduce((sum, figure) => sum + figure.draws![r]!, 0) / figures.length)
    : null;
  return {value: figures.reduce((sum, {value}) => sum + value, 0) / figures.length, draws};
}

/** Returns the logarithm of a figure, for ratios. @example minus(logOf(after), logOf(before)) */
export function logOf({value, draws}: Resampled): Resampled {
  return {value: Math.log(value), draws: draws === null ? null : draws.map(Math.log)};
}

/** Returns a figure with its interval. @example toEstimate(minus(after, before)) */
export function toEstimate({value, draws}: Resampled): Estimate {
  if (draws === null) return {value, low: null, high: null};
  const [low, high] = centralInterval(draws);
  return {value, low, high};
}

/** Returns a difference of logarithms as a relative change: −0.25 is a quarter less. @example toRelative(minus(logOf(after), logOf(before))) */
export function toRelative(log: Resampled): Estimate {
  const {value, low, high} = toEstimate(log);
  return {
    value: Math.expm1(value),
    low: low === null ? null : Math.expm1(low),
    high: high === null ? null : Math.expm1(high)
  };
}
