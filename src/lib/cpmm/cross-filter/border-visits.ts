import type {TripTableColumns} from "../trip-table.js";
import {stableOrder, startsOf} from "./stable-order.js";

/** What crossings did, by group and activity: one row per crossing and activity, in the order of the cells. */
export interface BorderVisits {
  /** Cells a group: its activities. The cell of group g and activity a is `g * activities + a`. */
  activities: number;
  /** Where each cell's rows begin, and at the end how many rows there are. */
  starts: Uint32Array;
  crossing: Uint32Array;
  hours: Float64Array;
  /** NaN: a payment was not recorded. */
  cost_usd: Float64Array;
  /** Of each crossing, a bit for each activity that it had: bit 0 for hours without a code. */
  had: Uint32Array;
}

/**
 * Returns what the crossings of trips spent their time on: the visits of `activitySql`.
 *
 * In: the table, the group of each crossing, how many groups there are.
 * @example borderVisits(table, groups.of, groups.keys.length).hours.length
 */
export function borderVisits(
  {stops, crossings, dictionaries}: TripTableColumns,
  of: Uint16Array,
  groups: number
): BorderVisits {
  const activities = dictionaries.activity.length;
  const had = new Uint32Array(crossings.length);
  for (let i = 0; i < stops.length; i++) had[stops.crossing[i]!]! |= 1 << stops.activity[i]!;
  const cellOf = Uint32Array.from(stops.crossing, (c, i) => of[c]! * activities + stops.activity[i]!);
  // Sorted by cell and, in it, by crossing: what a crossing did twice comes together.
  const order = stableOrder(cellOf, groups * activities);
  const visits = {
    cell: new Uint32Array(stops.length),
    crossing: new Uint32Array(stops.length),
    hours: new Float64Array(stops.length),
    cost_usd: new Float64Array(stops.length)
  };
  let at = -1;
  for (const i of order) {
    const c = stops.crossing[i]!;
    if (at < 0 || visits.crossing[at] !== c || visits.cell[at] !== cellOf[i]) {
      at++;
      visits.cell[at] = cellOf[i]!;
      visits.crossing[at] = c;
    }
    visits.hours[at]! += stops.stop_hours[i]!;
    visits.cost_usd[at]! += stops.cost_usd[i]!;
  }
  return {
    activities,
    had,
    starts: startsOf(visits.cell.subarray(0, at + 1), groups * activities),
    crossing: visits.crossing.subarray(0, at + 1),
    hours: visits.hours.subarray(0, at + 1),
    cost_usd: visits.cost_usd.subarray(0, at + 1)
  };
}
