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
