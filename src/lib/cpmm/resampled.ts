import {centralInterval} from "./bootstrap-interval.js";

/** A figure with what it is in each bootstrap resample; null where too few buckets hold trips to resample. */
export interface Resampled {
  value: number;
  draws: Float64Array | null;
}

/** A figure with its 95 % interval; the ends are null where it cannot be resampled. */
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
