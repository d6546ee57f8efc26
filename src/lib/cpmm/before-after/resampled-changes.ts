import {bootstrapWeights, logOf, minus, RESAMPLES, type Resampled} from "../bootstrap-interval.js";
import {BUCKETS} from "../definitions.js";
import {MIN_WINDOW_TRIPS} from "../thresholds.js";
import type {BeforeAfterCounts, BucketTotals, WindowLevel, WindowPart} from "./before-after-question.js";

/** A crossing's move between two spans: in units, and as the logarithm of the ratio (null where a mean is zero). */
export interface ResampledChange {
  change: Resampled;
  log: Resampled | null;
}

/**
 * Returns a function that gives the move of a BCP's mean from one span of the counts to another; null where either has
 * fewer than `MIN_WINDOW_TRIPS` trips.
 *
 * Units: hours or dollars. All moves share the draws of one seed, so that they can be subtracted.
 * @example resampledChanges(counts, 1)("BCP-chaman", "before", "after")?.change.value // -2.4
 */
export function resampledChanges(counts: BeforeAfterCounts, seed: number) {
  const weights = bootstrapWeights(seed);
  const levels = new Map(counts.levels.map((level) => [`${level.bcp} ${level.span}`, level]));
  const drawn = new Map<string, Drawn>();
  const sumsOf = (bcp: string, part: WindowPart): Drawn => {
    const key = `${bcp} ${part}`;
    const sums =
      drawn.get(key) ??
      drawSums(
        counts.sums.find((row) => row.bcp === bcp && row.part === part),
        weights
      );
    drawn.set(key, sums);
    return sums;
  };
  const meanOf = (bcp: string, span: WindowLevel["span"]): Resampled => {
    const value = levels.get(`${bcp} ${span}`)!.mean;
    const parts = (span === "before" ? (["early", "late"] as const) : [span]).map((part) => sumsOf(bcp, part));
    const [first, second] = parts;
    if (parts.reduce((all, {buckets}) => all + buckets, 0) < 2) return {value, draws: null};
    const draws = new Float64Array(first!.n.length);
    for (let r = 0; r < draws.length; r++)
      draws[r] = (first!.sum[r]! + (second?.sum[r] ?? 0)) / (first!.n[r]! + (second?.n[r] ?? 0));
    return {value, draws};
  };
  return (bcp: string, from: WindowLevel["span"], to: WindowLevel["span"]): ResampledChange | null => {
    if ([from, to].some((span) => (levels.get(`${bcp} ${span}`)?.trips ?? 0) < MIN_WINDOW_TRIPS)) return null;
    const [before, after] = [meanOf(bcp, from), meanOf(bcp, to)];
    const isPositive = before.value > 0 && after.value > 0;
    return {change: minus(after, before), log: isPositive ? minus(logOf(after), logOf(before)) : null};
  };
}

/** Crossings and their hours or dollars in each resample, and how many buckets hold any. */
interface Drawn {
  buckets: number;
  n: Float64Array;
  sum: Float64Array;
}

function drawSums(sums: BucketTotals | undefined, weights: Uint8Array): Drawn {
  const [resamples, buckets] = [RESAMPLES, BUCKETS];
  const drawn = {buckets: 0, n: new Float64Array(resamples), sum: new Float64Array(resamples)};
  if (sums === undefined) return drawn;
  const {n, sum} = sums;
  drawn.buckets = n.reduce((filled, count) => filled + (count > 0 ? 1 : 0), 0);
  for (let r = 0; r < resamples; r++) {
    let crossings = 0;
    let total = 0;
    // Four buckets at a time: the sums do not wait for each other, and take half as long.
    for (let b = 0, w = r * buckets; b < buckets; b += 4, w += 4) {
      const w0 = weights[w]!;
      const w1 = weights[w + 1]!;
      const w2 = weights[w + 2]!;
      const w3 = weights[w + 3]!;
      crossings += w0 * n[b]! + w1 * n[b + 1]! + w2 * n[b + 2]! + w3 * n[b + 3]!;
      total += w0 * sum[b]! + w1 * sum[b + 1]! + w2 * sum[b + 2]! + w3 * sum[b + 3]!;
    }
    drawn.n[r] = crossings;
    drawn.sum[r] = total;
  }
  return drawn;
}
