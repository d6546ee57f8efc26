import type {TripIndex} from "./trip-index.js";

/** Returns how many crossings of a choice took how long: one count per bin of `index.bins`. @example hourCounts(index, marks.crossings, EVERY & ~FAILS.hours)[0] */
export function hourCounts({bins}: TripIndex, marks: Uint16Array, parts: number): Uint32Array {
  const counts = new Uint32Array(bins.count);
  for (let c = 0; c < marks.length; c++) if ((marks[c]! & parts) === 0) counts[bins.of[c]!]!++;
  return counts;
}
