/** One term of a mean. */
export interface Term {
  value: number;
  /** Zero or more; the mean is over the sum of the weights. */
  weight: number;
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
