import {hoursLost, SECTION_KM} from "./speed-gaps.js";

/** Tonnes of cargo that CPMM counts costs for (TFI3). */
export const CARGO_TONNES = 20;

/** Everything that the cost of delay rests on; null is an assumption that nobody has made yet. */
export interface DelayAssumptions {
  /** Speed with and without delay, km/h. */
  swd: number | null;
  swod: number | null;
  /** Length of one trip, and of the corridor, km. */
  trip_km: number | null;
  corridor_km: number | null;
  /** Dollars for one hour of the vehicle and its crew with 20 tonnes of cargo. */
  usd_per_hour: number | null;
  /** Tonnes of cargo a trip. */
  tonnes: number | null;
  trips_per_year: number | null;
}

/** What the lost hours mean; null where an assumption that it needs is missing. */
export interface DelayCost {
  trip_hours: number | null;
  trip_usd: number | null;
  corridor_hours: number | null;
  corridor_usd: number | null;
  /** All trips of a year, each of `trip_km`. */
  year_hours: number | null;
  year_usd: number | null;
}

/**
 * Returns hours lost and their cost for a trip, for a corridor from end to end and for a year of trips.
 *
 * In: speeds in km/h, distances in km, dollars per hour for 20 t, tonnes a trip, trips a year. Out: hours and dollars.
 * hours = km/SWD − km/SWOD; dollars = hours × dollars per hour × tonnes / 20; a year = trip × trips a year. Costs grow with
 * tonnes in proportion, as in CPMM's own unit of cargo. Null where an assumption is missing: nothing is put in its place.
 * Source: CPMM TFI3 and TFI4 for the units; the multiplication is ours.
 * @example delayCost({swd: 20, swod: 50, trip_km: 500, usd_per_hour: 10, tonnes: 20, trips_per_year: 100, corridor_km: null}).year_usd // 15000
 */
export function delayCost(given: DelayAssumptions): DelayCost {
  const {swd, swod, trip_km, corridor_km, usd_per_hour, tonnes, trips_per_year} = given;
  const hours = (km: number | null) => (km === null ? null : (hoursLost(swd, swod, km)?.lost ?? null));
  const price = times(usd_per_hour, tonnes === null ? null : tonnes / CARGO_TONNES);
  const trip_hours = hours(trip_km);
  const corridor_hours = hours(corridor_km);
  const year_hours = times(trip_hours, trips_per_year);
  return {
    trip_hours,
    trip_usd: times(trip_hours, price),
    corridor_hours,
    corridor_usd: times(corridor_hours, price),
    year_hours,
    year_usd: times(year_hours, price)
  };
}

/**
 * Returns the dollars that one hour of a trip costs by CPMM's own figures: TFI3 over the hours that its 500 km take.
 *
 * In: TFI3 in dollars per 500 km and 20 t, speed with delay in km/h. Out: dollars per hour for 20 t; null where one is missing.
 * It is a mean over all costs of a trip, border fees included, and not what one hour more would cost.
 * @example impliedHourCost(945, 23.4) // 44.226
 */
export function impliedHourCost(tfi3: number | null, swd: number | null): number | null {
  return tfi3 === null || swd === null || swd <= 0 ? null : tfi3 / (SECTION_KM / swd);
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}
