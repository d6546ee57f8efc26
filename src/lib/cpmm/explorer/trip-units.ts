import {LEG_SUMS, TRIP_INDICATORS} from "../definitions.js";
import type {Steps} from "../steps.js";
import {exactSummands} from "./sorted-groups.js";
import type {TripChoice} from "./trip-choice.js";
import type {TripIndex} from "./trip-index.js";

/** The units that speeds and TFI3 are averages of: one row per trip, or per trip and corridor, sorted by trip. */
export interface TripUnits {
  /** Where each trip's rows begin, and at the end how many rows there are. */
  starts: Uint32Array;
  /** 0 where the rows are whole trips. */
  corridor: Uint8Array;
  /** Of each of `TRIP_INDICATORS`. */
  ratios: readonly UnitRatio[];
}

/** An indicator of each unit, with its numerator and denominator; NaN where the unit is in no average of it. */
interface UnitRatio {
  ratio: Float64Array;
  num: Float64Array;
  den: Float64Array;
}

/** The units that the views of a choice are averages of. */
export interface ChoiceUnits {
  /** One row per trip, over the kept corridors and countries. */
  by_trip: TripUnits;
  /** One row per trip and corridor, over the kept countries. */
  by_corridor: TripUnits;
  /** One row per trip, over all of its legs: for trips that were chosen by their crossings. */
  whole: TripUnits;
}

/**
 * Makes a function from a choice to its units, both in steps. They depend on corridor and country alone, so that a brush over months
 * works on what is there; a new corridor or country costs a pass over the legs.
 *
 * @example const unitsOf = yield* unitCache(index); (yield* unitsOf({country: ["KAZ"]})).by_trip.starts
 */
export function* unitCache(index: TripIndex): Steps<(choice: TripChoice) => Steps<ChoiceUnits>> {
  const make = (choice: LegChoice) => tripUnits(index, choice);
  const whole = yield* make({by_corridor: false, corridor: null, country: null});
  const all = yield* make({by_corridor: true, corridor: null, country: null});
  let byTrip = {key: "null null", units: whole};
  let byCorridor = {key: "null", units: all};
  return function* (choice) {
    const corridor = choice.corridor ?? null;
    const country = choice.country ?? null;
    const key = `${corridor} ${country}`;
    if (byTrip.key !== key) {
      const isAll = corridor === null && country === null;
      byTrip = {key, units: isAll ? whole : yield* make({by_corridor: false, corridor, country})};
    }
    if (byCorridor.key !== String(country)) {
      const units = country === null ? all : yield* make({by_corridor: true, corridor: null, country});
      byCorridor = {key: String(country), units};
    }
    return {by_trip: byTrip.units, by_corridor: byCorridor.units, whole};
  };
}

/** Which legs make the units: null keeps all corridors, or all countries. */
interface LegChoice {
  by_corridor: boolean;
  corridor: readonly string[] | null;
  country: readonly string[] | null;
}

/** The units of some legs, as `tripUnitSql` has them. */
function* tripUnits({table, legs}: TripIndex, choice: LegChoice): Steps<TripUnits> {
  const {trips, dictionaries} = table;
  const keeps = (names: readonly string[] | null, words: readonly string[]) =>
    Uint8Array.from(words, (word) => (names === null || names.includes(word) ? 1 : 0));
  const keepsCorridor = keeps(choice.corridor, dictionaries.corridor);
  const keepsCountry = keeps(choice.country, dictionaries.country);
  const {trip, corridor} = legs;
  const rows = new Uint32Array(legs.length);
  let kept = 0;
  for (let row = 0; row < rows.length; row++) {
    rows[kept] = row;
    kept += keepsCorridor[corridor[row]!]! & keepsCountry[legs.country[row]!]!;
  }
  yield;
  // Unit of each kept leg.
  const unit = new Uint32Array(kept);
  const starts = new Uint32Array(trips.length + 1);
  let length = 0;
  for (let i = 0, last = -1; i < kept; i++) {
    const row = rows[i]!;
    const group = choice.by_corridor ? trip[row]! * 256 + corridor[row]! : trip[row]!;
    if (group !== last) {
      starts[trip[row]! + 1]!++;
      length++;
    }
    last = group;
    unit[i] = length - 1;
  }
  for (let t = 0; t < trips.length; t++) starts[t + 1]! += starts[t]!;
  const corridors = new Uint8Array(length);
  if (choice.by_corridor) for (let i = 0; i < kept; i++) corridors[unit[i]!] = corridor[rows[i]!]!;
  yield;
  const sums = {} as Record<(typeof LEG_SUMS)[number], Float64Array>;
  for (const name of LEG_SUMS) {
    const column = legs[name];
    const own = new Float64Array(length);
    for (let i = 0; i < kept; i++) own[unit[i]!]! += column[rows[i]!]!;
    sums[name] = own;
    yield;
  }
  const {distance_km} = sums;
  const ratios: UnitRatio[] = [];
  for (const {num, times, den} of TRIP_INDICATORS) {
    const ratio = distance_km.map((km, i) =>
      km > 0 && sums[den][i]! > 0 ? (sums[num][i]! * times) / sums[den][i]! : Number.NaN
    );
    ratios.push({ratio: exactSummands(ratio), num: sums[num], den: sums[den]});
    yield;
  }
  return {starts, corridor: corridors, ratios};
}
