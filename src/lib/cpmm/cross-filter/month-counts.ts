import type {FailMarks} from "./fail-marks.js";
import type {TripIndex} from "./trip-index.js";
import type {TripUnits} from "./trip-units.js";

/** One row per month, from the first that a trip started in: trips of the choice, and their crossings of it. */
export interface MonthCounts {
  trips: Uint32Array;
  crossings: Uint32Array;
}

/**
 * Returns how many trips and crossings of a choice started in each month.
 *
 * In: the marks, the parts that count, and the trips to count by their ways; null where the choice picks crossings: then
 * a trip counts where one of its crossings is kept.
 * @example monthCounts(index, marks, EVERY & ~FAILS.months, units.by_trip).trips[0]
 */
export function monthCounts(index: TripIndex, marks: FailMarks, parts: number, units: TripUnits | null): MonthCounts {
  const {crossings} = index.table;
  const counts = {trips: new Uint32Array(index.months), crossings: new Uint32Array(index.months)};
  let last = -1;
  for (let c = 0; c < crossings.length; c++) {
    if ((marks.crossings[c]! & parts) !== 0) continue;
    const trip = crossings.trip[c]!;
    const month = index.month[trip]!;
    counts.crossings[month]!++;
    if (units === null && trip !== last) counts.trips[month]!++;
    last = trip;
  }
  if (units === null) return counts;
  for (let row = 0; row < units.length; row++) {
    const trip = units.trip[row]!;
    if ((marks.trips[trip]! & parts) === 0) counts.trips[index.month[trip]!]!++;
  }
  return counts;
}
