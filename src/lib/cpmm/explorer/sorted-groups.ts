import {bisectLeft} from "d3-array";

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
  const rank = Uint32Array.from(hours, (value) => bisectLeft(values, value));
  return stableOrder(rank, values.length);
}

function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (const number of sorted) if (kept === 0 || number !== sorted[kept - 1]) sorted[kept++] = number;
  return sorted.slice(0, kept);
}

/**
 * Returns the positions of some keys in rising order of the key; equal keys keep the order that they come in.
 *
 * In: `keys`, whole numbers below `bound`; `order`, the order that they come in, where it is not their own: sorting by a
 * second key and then by the first sorts by both. Linear in the keys and the bound.
 * @example stableOrder([2, 0, 2, 1], 3) // Uint32Array [1, 3, 0, 2]
 */
export function stableOrder(keys: ArrayLike<number>, bound: number, order?: Uint32Array): Uint32Array {
  const next = startsOf(keys, bound);
  const sorted = new Uint32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    const i = order === undefined ? k : order[k]!;
    sorted[next[keys[i]!]!++] = i;
  }
  return sorted;
}

/**
 * Returns where each key begins among the sorted keys, and at the end how many there are.
 *
 * @example startsOf([2, 0, 2, 1], 3) // Uint32Array [0, 1, 2, 4]
 */
export function startsOf(keys: ArrayLike<number>, bound: number): Uint32Array {
  const starts = new Uint32Array(bound + 1);
  for (let i = 0; i < keys.length; i++) starts[keys[i]! + 1]!++;
  for (let key = 0; key < bound; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

/**
 * Returns numbers rounded so finely that the sum of any of them is exact: each can be added to a sum and taken away again,
 * in any order, and leaves no trace. Rounding moves a sum no further than adding in floating point does by itself.
 *
 * In: any numbers; NaN stays NaN. Out: multiples of one power of two, at most 2^51 of which make all of them together.
 * @example exactSummands(Float64Array.of(0.1, 0.2, Number.NaN))
 */
export function exactSummands(numbers: Float64Array): Float64Array {
  let all = 0;
  for (let i = 0; i < numbers.length; i++) if (!Number.isNaN(numbers[i]!)) all += Math.abs(numbers[i]!);
  if (all === 0) return numbers.slice();
  const unit = 2 ** (Math.ceil(Math.log2(all)) - 51);
  const rounded = new Float64Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) rounded[i] = Math.round(numbers[i]! / unit) * unit;
  return rounded;
}
