import type {TripTableColumns} from "../trip-table.js";
import {exactSummands} from "./exact-summands.js";

/** What crossings did: one row per crossing and activity, sorted by crossing. */
export interface BorderVisits {
  /** Where each crossing's rows begin, and at the end how many rows there are. */
  starts: Uint32Array;
  activity: Uint8Array;
  /** Hours and dollars, to be summed exactly; NaN: a payment was not recorded. */
  hours: Float64Array;
  cost_usd: Float64Array;
  /** Of each crossing, a bit for each activity that it had: bit 0 for hours without a code. */
  had: Uint32Array;
}

/**
 * Returns what the crossings of trips spent their time on: the visits of `activitySql`.
 *
 * @example borderVisits(table).hours.length
 */
export function borderVisits({stops, crossings}: TripTableColumns): BorderVisits {
  const starts = new Uint32Array(crossings.length + 1);
  const had = new Uint32Array(crossings.length);
  const activity = new Uint8Array(stops.length);
  const hours = new Float64Array(stops.length);
  const cost_usd = new Float64Array(stops.length);
  let length = 0;
  for (let c = 0, stop = 0; c < crossings.length; c++) {
    const start = length;
    for (; stop < stops.length && stops.crossing[stop] === c; stop++) {
      const code = stops.activity[stop]!;
      let row = start;
      // What a crossing did twice comes together.
      if ((had[c]! & (1 << code)) !== 0) while (activity[row] !== code) row++;
      else row = length++;
      had[c]! |= 1 << code;
      activity[row] = code;
      hours[row]! += stops.stop_hours[stop]!;
      cost_usd[row]! += stops.cost_usd[stop]!;
    }
    starts[c + 1] = length;
  }
  return {
    starts,
    had,
    activity: activity.slice(0, length),
    hours: exactSummands(hours.subarray(0, length)),
    cost_usd: exactSummands(cost_usd.subarray(0, length))
  };
}
