import {stableOrder, startsOf} from "./stable-order.js";

/** Crossings by some key, sorted once by their hours, so that the quantiles of any part of them are one pass. */
export interface SortedGroups {
  /** The keys that occur, rising: one group each. */
  keys: readonly number[];
  /** Group of each crossing. */
  of: Uint16Array;
  /** Crossings by group and, in it, by hours. */
  order: Uint32Array;
  /** Where each group begins in `order`, and at the end how many crossings there are. */
  starts: Uint32Array;
  /** Border hours and dollars in that order; NaN dollars were not recorded. */
  hours: Float64Array;
  cost_usd: Float64Array;
}

/**
 * Returns crossings grouped by a key and sorted by their hours.
 *
 * In: the key of each crossing, its hours, its dollars. Linear, but for sorting the different hours there are.
 * @example sortedGroups(Uint32Array.of(7, 3, 7), Float64Array.of(2, 1, 1), usd).order // [1, 2, 0]
 */
export function sortedGroups(key: Uint32Array, hours: Float64Array, cost_usd: Float64Array): SortedGroups {
  const keys = [...new Set(key)].sort((a, b) => a - b);
  const groupOf = new Map(keys.map((code, group) => [code, group]));
  const of = Uint16Array.from(key, (code) => groupOf.get(code)!);
  const values = distinct(hours);
  const rank = Uint32Array.from(hours, (value) => placeOf(value, values));
  const order = stableOrder(of, keys.length, stableOrder(rank, values.length));
  return {
    keys,
    of,
    order,
    starts: startsOf(of, keys.length),
    hours: Float64Array.from(order, (c) => hours[c]!),
    cost_usd: Float64Array.from(order, (c) => cost_usd[c]!)
  };
}

function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (const number of sorted) if (kept === 0 || number !== sorted[kept - 1]) sorted[kept++] = number;
  return sorted.slice(0, kept);
}

function placeOf(value: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
