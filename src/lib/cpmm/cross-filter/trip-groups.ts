import type {Asked} from "./cross-filter.js";
import {keptRows} from "./kept-rows.js";
import type {TripIndex} from "./trip-index.js";
import {type TripGroup, tripIndicators} from "./trip-indicators.js";
import type {TripUnits} from "./trip-units.js";
import {unitRows} from "./unit-rows.js";
import {crossedUnitTally, unitTally} from "./unit-tally.js";

/**
 * Returns a function to the speeds and TFI3 of the trips that some parts of a choice keep, by mode, or by corridor and mode.
 * Where a choice picks crossings, a group's trips are those with a crossing in it, each measured whole.
 *
 * In: `whole`, the units of whole trips. The function gives what it gave before, the same object, where nothing changed.
 * @example tripGroups(index, whole, {parts: EVERY, by_corridor: false})(asked, true)
 */
export function tripGroups(
  {table}: TripIndex,
  whole: TripUnits,
  {parts, by_corridor}: {parts: number; by_corridor: boolean}
): (asked: Asked, isWanted: boolean) => TripGroup[] {
  const crossed = crossedUnitTally(table, whole, by_corridor);
  const crossings = keptRows(table.crossings.length, parts, crossed);
  const trips = unitRows(table.trips.length, parts, (units) => unitTally(table, units));
  let last: {from: unknown; revision: number; groups: TripGroup[]} | null = null;
  return ({crosses, units, changes}, isWanted) => {
    crossings.follow(changes.crossings, isWanted && crosses);
    const own = trips(by_corridor ? units.by_corridor : units.by_trip, changes.trips, isWanted && !crosses);
    if (!isWanted) return [];
    const [from, tally] = crosses ? [crossings, crossed] : [own.kept, own.tally];
    if (last?.from !== from || last.revision !== from.revision)
      last = {from, revision: from.revision, groups: tripIndicators(table, tally.sums)};
    return last.groups;
  };
}
