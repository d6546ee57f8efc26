import type {TripChoice} from "./trip-choice.js";
import type {TripIndex} from "./trip-index.js";
import {type TripUnits, tripUnits, type WayChoice} from "./trip-units.js";

/** The units that the views of a choice are averages of. */
export interface ChoiceUnits {
  /** One row per trip, over the kept corridors and countries. */
  by_trip: TripUnits;
  /** One row per trip and corridor, over the kept countries. */
  by_corridor: TripUnits;
  /** One row per trip, over all of its ways: for trips that crossings were chosen by. */
  whole: TripUnits;
}

/**
 * Returns a function from a choice to its units. They hang on corridor and country alone, so that a brush over months
 * works on what is there; one that is moved to another corridor or country costs a pass over the ways.
 *
 * @example unitCache(index)({country: ["KAZ"]}).by_trip.length
 */
export function unitCache(index: TripIndex): (choice: TripChoice) => ChoiceUnits {
  const make = (choice: WayChoice) => tripUnits(index, choice);
  const whole = make({by_corridor: false, corridor: null, country: null});
  const all = make({by_corridor: true, corridor: null, country: null});
  let byTrip = {key: "null null", units: whole};
  let byCorridor = {key: "null", units: all};
  return (choice) => {
    const corridor = choice.corridor ?? null;
    const country = choice.country ?? null;
    const key = `${corridor} ${country}`;
    if (byTrip.key !== key) {
      const isAll = corridor === null && country === null;
      byTrip = {key, units: isAll ? whole : make({by_corridor: false, corridor, country})};
    }
    if (byCorridor.key !== String(country)) {
      const units = country === null ? all : make({by_corridor: true, corridor: null, country});
      byCorridor = {key: String(country), units};
    }
    return {by_trip: byTrip.units, by_corridor: byCorridor.units, whole};
  };
}
