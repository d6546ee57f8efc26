import {stableOrder, startsOf} from "./stable-order.js";

/** Crossings by some key, sorted once by their hours, so that the quantiles of any part of them are found by counting. */
export interface SortedGroups {
  /** The keys that occur, rising: one group each. */
  keys: readonly number[];
  /** Group of each crossing. */
  of: Uint16Array;
  /** Place of each crossing among all, by group and, in it, by hours. */
  place: Uint32Array;
  /** Border hours at each place. */
  hours: Float64Array;
}

/**
 * Returns crossings grouped by a key and sorted by their hours.
 *
 * In: the key of each crossing, its hours, the crossings by their hours (`hourOrder`).
 * @example sortedGroups(Uint32Array.of(7, 3, 7), hours, hourOrder(hours)).place // with 2, 1 and 1 hours: [2, 0, 1]
 */
export function sortedGroups(key: Uint32Array, hours: Float64Array, byHours: Uint32Array): SortedGroups {
  const keys = [...new Set(key)].sort((a, b) => a - b);
  const groupOf = new Map(keys.map((code, group) => [code, group]));
  const of = Uint16Array.from(key, (code) => groupOf.get(code)!);
  const next = startsOf(of, keys.length);
  const place = new Uint32Array(key.length);
  const sorted = new Float64Array(key.length);
  for (const c of byHours) {
    const at = next[of[c]!]!++;
    place[c] = at;
    sorted[at] = hours[c]!;
  }
  return {keys, of, place, hours: sorted};
}

/** Returns the crossings by their hours. Linear, but for sorting the different hours there are. @example hourOrder(Float64Array.of(2, 1)) // [1, 0] */
export function hourOrder(hours: Float64Array): Uint32Array {
  const values = distinct(hours);
  const rank = Uint32Array.from(hours, (value) => placeOf(value, values));
  return stableOrder(rank, values.length);
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
