import {TFI3_TONNE_KM} from "../unit-sql.js";
import type {TripUnits} from "./trip-units.js";

/** An indicator of trips by both averaging rules; null where no trip has what it needs. */
export interface TripAverage {
  n: number;
  mean_of_trips: number | null;
  ratio_of_sums: number | null;
}

/** Speeds in km/h and dollars per 500 km and 20 t of a group of trips. */
export interface TripIndicators {
  trips: number;
  swd: TripAverage;
  swod: TripAverage;
  tfi3: TripAverage;
}

/** Numbers of a group: trips, then units, sum of ratios, of numerators and of denominators for each indicator. */
const SIZE = 13;

/** Returns the sums of some groups of units, at first nil. @example moveUnit(unitSums(2), 0, units, 0, 1) */
export function unitSums(groups: number): Float64Array {
  return new Float64Array(groups * SIZE);
}

/** Adds a unit to a group, or takes it away. @example moveUnit(sums, 1, units, 0, -1) */
export function moveUnit(sums: Float64Array, group: number, units: TripUnits, row: number, by: 1 | -1): void {
  const at = group * SIZE;
  const km = units.distance_km[row]!;
  const swd = units.swd[row]!;
  const swod = units.swod[row]!;
  const tfi3 = units.tfi3[row]!;
  sums[at]! += by;
  if (!Number.isNaN(swd)) {
    sums[at + 1]! += by;
    sums[at + 2]! += by * swd;
    sums[at + 3]! += by * km;
    sums[at + 4]! += by * units.total_hours[row]!;
  }
  if (!Number.isNaN(swod)) {
    sums[at + 5]! += by;
    sums[at + 6]! += by * swod;
    sums[at + 7]! += by * km;
    sums[at + 8]! += by * units.moving_hours[row]!;
  }
  if (!Number.isNaN(tfi3)) {
    sums[at + 9]! += by;
    sums[at + 10]! += by * tfi3;
    sums[at + 11]! += by * units.cost_usd[row]!;
    sums[at + 12]! += by * units.tonne_km[row]!;
  }
}

/** Returns a group's averages; null where it has no unit. @example toAverages(sums, 0)?.swd.ratio_of_sums */
export function toAverages(sums: Float64Array, group: number): TripIndicators | null {
  const at = group * SIZE;
  if (sums[at] === 0) return null;
  return {
    trips: sums[at]!,
    swd: average(sums, at + 1, 1),
    swod: average(sums, at + 5, 1),
    tfi3: average(sums, at + 9, TFI3_TONNE_KM)
  };
}

function average(sums: Float64Array, at: number, times: number): TripAverage {
  const n = sums[at]!;
  return {
    n,
    mean_of_trips: n === 0 ? null : sums[at + 1]! / n,
    ratio_of_sums: n === 0 ? null : (sums[at + 2]! * times) / sums[at + 3]!
  };
}
