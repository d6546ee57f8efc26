/** Border hours in bins of equal width; the last one holds every longer crossing. */
export interface HourBins {
  width: number;
  count: number;
  /** Bin of each crossing. */
  of: Uint8Array;
}

const WIDTHS = [0.25, 0.5, 1, 2, 3, 6, 12, 24];
const MOST = 60;
/** Share of the crossings that the bins of equal width hold: the longest waits would press all others into one bar. */
const HELD = 0.97;

/**
 * Returns bins for border hours: the narrowest of some round widths that hold 97 % of the crossings in at most sixty.
 *
 * @example hourBins(Float64Array.of(1, 20, 30)).width // 0.5
 */
export function hourBins(hours: Float64Array): HourBins {
  const sorted = hours.slice().sort();
  const held = sorted[Math.floor((sorted.length - 1) * HELD)] ?? 1;
  const width = WIDTHS.find((width) => held < width * MOST) ?? WIDTHS.at(-1)!;
  const count = Math.min(MOST, Math.floor(held / width) + 1) + 1;
  const of = new Uint8Array(hours.length);
  for (let i = 0; i < hours.length; i++) of[i] = Math.min(count - 1, Math.floor(hours[i]! / width));
  return {width, count, of};
}
