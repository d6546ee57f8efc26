import {type KeptRows, keptRows, type Tally} from "./kept-rows.js";
import type {MarkChanges} from "./mark-changes.js";
import type {TripUnits} from "./trip-units.js";

/** Trips that a choice keeps, in a tally of their units. */
export interface UnitRows<T extends Tally> {
  kept: KeptRows;
  tally: T;
}

/**
 * Returns a function that brings a tally of units to the marks of their trips. Other units are tallied anew; the first ones,
 * of all corridors and countries, are kept for when they are asked for again.
 *
 * In: how many trips there are.
 * @example unitRows(trips.length, EVERY, (units) => unitTally(table, units))(units, changes, true).tally.sums
 */
export function unitRows<T extends Tally>(
  trips: number,
  parts: number,
  make: (units: TripUnits) => T
): (units: TripUnits, changes: MarkChanges, isWanted: boolean) => UnitRows<T> {
  type Own = UnitRows<T> & {units: TripUnits};
  let first: Own | null = null;
  let last: Own | null = null;
  const begin = (units: TripUnits): Own => {
    const tally = make(units);
    return {units, tally, kept: keptRows(trips, parts, tally)};
  };
  return (units, changes, isWanted) => {
    first ??= begin(units);
    const own = units === first.units ? first : units === last?.units ? last : begin(units);
    if (own !== first) {
      last = own;
      first.kept.follow(changes, false);
    }
    own.kept.follow(changes, isWanted);
    return own;
  };
}
