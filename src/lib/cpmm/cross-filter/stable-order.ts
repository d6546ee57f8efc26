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
