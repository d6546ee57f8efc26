import {TRIP_INDICATORS} from "../definitions.js";
import type {TripTableColumns} from "../record/trip-table.js";
import type {ChoiceUpdate} from "./cross-filter.js";
import {keptRows, type Tally, unitRows} from "./kept-rows.js";
import type {TripIndex} from "./trip-index.js";
import type {TripUnits} from "./trip-units.js";

/** An indicator of trips by both averaging rules; null where no trip has what it needs. */
interface TripAverage {
  n: number;
  mean_of_trips: number | null;
  ratio_of_sums: number | null;
}

/** One row per group of trips. Speeds in km/h, TFI3 in dollars per 500 km and 20 t. */
export interface TripGroup extends Record<(typeof TRIP_INDICATORS)[number]["key"], TripAverage> {
  /** Null: off the corridors, or all together. */
  corridor: string | null;
  mode: string;
  trips: number;
}

/**
 * Returns a function to the speeds and TFI3 of the trips that some parts of a choice keep, by mode, or by corridor and mode:
 * those of `computeIndicators`. Where a choice picks crossings, a group's trips are those with a crossing in it, each
 * measured whole.
 *
 * In: `whole`, the units of whole trips. Where nothing changed the function returns the same object as before.
 * @example tripGroups(index, whole, {parts: ALL_FILTERS, by_corridor: false})(update, true)
 */
export function tripGroups(
  {table}: TripIndex,
  whole: TripUnits,
  {parts, by_corridor}: {parts: number; by_corridor: boolean}
): (update: ChoiceUpdate, isWanted: boolean) => TripGroup[] {
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
      last = {from, revision: from.revision, groups: toGroups(table, tally.sums)};
    return last.groups;
  };
}

/** Sums of units by corridor and mode; the group of corridor c and mode m is `c * modes + m`. */
interface UnitTally extends Tally {
  sums: Float64Array;
}

/** Numbers of an indicator in a group: units, and the sums of ratios, numerators and denominators. */
const SUMS = 4;
/** Numbers of a group: trips, then those of each indicator. */
const GROUP = 1 + SUMS * TRIP_INDICATORS.length;

/** Adds a unit to a group (`by` is 1), or takes it away (-1). */
function moveUnit(sums: Float64Array, group: number, {ratios}: TripUnits, row: number, by: 1 | -1): void {
  let at = group * GROUP;
  sums[at++]! += by;
  for (let i = 0; i < ratios.length; i++, at += SUMS) {
    const {ratio, num, den} = ratios[i]!;
    if (Number.isNaN(ratio[row]!)) continue;
    sums[at]! += by;
    sums[at + 1]! += by * ratio[row]!;
    sums[at + 2]! += by * num[row]!;
    sums[at + 3]! += by * den[row]!;
  }
}

/** A tally of the units of trips. Its rows are trips. */
function unitTally({trips, dictionaries}: TripTableColumns, units: TripUnits): UnitTally {
  const modes = dictionaries.mode.length;
  const sums = new Float64Array(dictionaries.corridor.length * modes * GROUP);
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
 * A tally of the whole trips that cross, in all or by the corridors of their crossings. Its rows are crossings: a trip
 * counts once in a group, with the first of its crossings there.
 */
function crossedUnitTally(
  {trips, crossings, dictionaries}: TripTableColumns,
  units: TripUnits,
  by_corridor: boolean
): UnitTally {
  const modes = dictionaries.mode.length;
  const corridors = by_corridor ? dictionaries.corridor.length : 1;
  const sums = new Float64Array(dictionaries.corridor.length * modes * GROUP);
  const {trip, corridor} = crossings;
  // A trip has few crossings, so that a byte counts them; where one has more, it is a wider number.
  const seen = new (mostRowsOfOne(trip) < 256 ? Uint8Array : Uint32Array)(trips.length * corridors);
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
function mostRowsOfOne(trip: Uint32Array): number {
  let most = 0;
  for (let i = 0, start = 0; i < trip.length; i++) {
    if (trip[i] !== trip[start]) start = i;
    most = Math.max(most, i - start + 1);
  }
  return most;
}

function toGroups({dictionaries}: TripTableColumns, sums: Float64Array): TripGroup[] {
  const {mode, corridor} = dictionaries;
  return Array.from({length: corridor.length * mode.length}, (_, group) => group)
    .filter((group) => sums[group * GROUP] !== 0)
    .map((group) => {
      const averages = TRIP_INDICATORS.map(({key, times}, i) => [
        key,
        toAverage(sums, group * GROUP + 1 + i * SUMS, times)
      ]);
      return {
        corridor: corridor[Math.floor(group / mode.length)] || null,
        mode: mode[group % mode.length]!,
        trips: sums[group * GROUP]!,
        ...(Object.fromEntries(averages) as Pick<TripGroup, (typeof TRIP_INDICATORS)[number]["key"]>)
      };
    });
}

function toAverage(sums: Float64Array, at: number, times: number): TripAverage {
  const n = sums[at]!;
  return {
    n,
    mean_of_trips: n === 0 ? null : sums[at + 1]! / n,
    ratio_of_sums: n === 0 ? null : (sums[at + 2]! * times) / sums[at + 3]!
  };
}
