import type {TripTableColumns} from "../trip-table.js";
import type {Tally} from "./kept-rows.js";
import type {TripUnits} from "./trip-units.js";
import {moveUnit, unitSums} from "./unit-averages.js";

/** Sums of units by corridor and mode; the group of corridor c and mode m is `c * modes + m`. */
export interface UnitTally extends Tally {
  sums: Float64Array;
}

/** Returns a tally of the units of trips, at first nil. Its rows are trips. @example unitTally(table, units.by_trip).sums */
export function unitTally({trips, dictionaries}: TripTableColumns, units: TripUnits): UnitTally {
  const modes = dictionaries.mode.length;
  const sums = unitSums(dictionaries.corridor.length * modes);
  const {starts, corridor} = units;
  return {
    sums,
    state: [sums],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) {
        const trip = rows[i]!;
        const end = starts[trip + 1]!;
        for (let row = starts[trip]!; row < end; row++)
          moveUnit(sums, corridor[row]! * modes + trips.mode[trip]!, units, row, by);
      }
    }
  };
}

/**
 * Returns a tally of the whole trips that cross, at first nil. Its rows are crossings: a trip is in a group once, with the
 * first of its crossings there.
 *
 * In: units of whole trips; whether trips are grouped by the corridors of their crossings, or all together.
 * @example crossedUnitTally(table, units.whole, true).sums
 */
export function crossedUnitTally(
  {trips, crossings, dictionaries}: TripTableColumns,
  units: TripUnits,
  by_corridor: boolean
): UnitTally {
  const modes = dictionaries.mode.length;
  const corridors = by_corridor ? dictionaries.corridor.length : 1;
  const sums = unitSums(dictionaries.corridor.length * modes);
  const {trip, corridor} = crossings;
  // A trip has few crossings, so that a byte counts them; where one has more, it is a wider number.
  const seen = new (mostOf(trip) < 256 ? Uint8Array : Uint32Array)(trips.length * corridors);
  return {
    sums,
    state: [sums, seen],
    move({rows, length}, by) {
      const turn = by === 1 ? 1 : 0;
      for (let i = 0; i < length; i++) {
        const c = rows[i]!;
        const t = trip[c]!;
        const group = by_corridor ? corridor[c]! : 0;
        const at = t * corridors + group;
        seen[at]! += by;
        if (seen[at] === turn) moveUnit(sums, group * modes + trips.mode[t]!, units, units.starts[t]!, by);
      }
    }
  };
}

/** The most rows that one trip has, in rows sorted by trip. */
function mostOf(trip: Uint32Array): number {
  let most = 0;
  for (let i = 0, start = 0; i < trip.length; i++) {
    if (trip[i] !== trip[start]) start = i;
    if (i - start >= most) most = i - start + 1;
  }
  return most;
}
