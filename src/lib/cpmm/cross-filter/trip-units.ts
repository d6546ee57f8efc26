import {TFI3_TONNE_KM} from "../unit-sql.js";
import {exactSummands} from "./exact-summands.js";
import type {TripIndex} from "./trip-index.js";

/**
 * The units that speeds and TFI3 are averages of: one row per trip, or per trip and corridor, sorted by trip, with the
 * sums of its ways, which can be summed on exactly. A ratio is NaN where the unit is in no such average: without kilometres
 * in it, or not recorded.
 */
export interface TripUnits {
  length: number;
  /** Where each trip's rows begin, and at the end how many rows there are. */
  starts: Uint32Array;
  /** 0 where the rows are whole trips. */
  corridor: Uint8Array;
  distance_km: Float64Array;
  total_hours: Float64Array;
  moving_hours: Float64Array;
  cost_usd: Float64Array;
  tonne_km: Float64Array;
  swd: Float64Array;
  swod: Float64Array;
  tfi3: Float64Array;
}

/** Which ways make the units: null keeps all corridors, or all countries. */
export interface WayChoice {
  by_corridor: boolean;
  corridor: readonly string[] | null;
  country: readonly string[] | null;
}

/**
 * Returns the units of some ways, as `tripUnitSql` has them.
 *
 * @example tripUnits(index, {by_corridor: false, corridor: null, country: null}).swd[0]
 */
export function tripUnits({table, ways}: TripIndex, choice: WayChoice): TripUnits {
  const {trips, dictionaries} = table;
  const keeps = (names: readonly string[] | null, words: readonly string[]) =>
    Uint8Array.from(words, (word) => (names === null || names.includes(word) ? 1 : 0));
  const keepsCorridor = keeps(choice.corridor, dictionaries.corridor);
  const keepsCountry = keeps(choice.country, dictionaries.country);
  const {trip, corridor} = ways;
  const rows = new Uint32Array(ways.length);
  let kept = 0;
  for (let w = 0; w < rows.length; w++) {
    rows[kept] = w;
    kept += keepsCorridor[corridor[w]!]! & keepsCountry[ways.country[w]!]!;
  }
  // Unit of each kept way.
  const unit = new Uint32Array(kept);
  const starts = new Uint32Array(trips.length + 1);
  let length = 0;
  for (let i = 0, last = -1; i < kept; i++) {
    const w = rows[i]!;
    const group = choice.by_corridor ? trip[w]! * 256 + corridor[w]! : trip[w]!;
    if (group !== last) {
      starts[trip[w]! + 1]!++;
      length++;
    }
    last = group;
    unit[i] = length - 1;
  }
  for (let t = 0; t < trips.length; t++) starts[t + 1]! += starts[t]!;
  const corridors = new Uint8Array(length);
  if (choice.by_corridor) for (let i = 0; i < kept; i++) corridors[unit[i]!] = corridor[rows[i]!]!;
  const sum = (column: Float64Array) => {
    const sums = new Float64Array(length);
    for (let i = 0; i < kept; i++) sums[unit[i]!]! += column[rows[i]!]!;
    return sums;
  };
  const distance_km = sum(ways.distance_km);
  const total_hours = sum(ways.total_hours);
  const moving_hours = sum(ways.moving_hours);
  const cost_usd = sum(ways.cost_usd);
  const tonne_km = sum(ways.tonne_km);
  const ratio = (num: Float64Array, den: Float64Array, times: number) => {
    const ratios = new Float64Array(length);
    for (let i = 0; i < length; i++)
      ratios[i] = distance_km[i]! > 0 && den[i]! > 0 ? (num[i]! * times) / den[i]! : Number.NaN;
    return exactSummands(ratios);
  };
  return {
    ...{length, starts, corridor: corridors},
    ...{distance_km, total_hours, moving_hours, cost_usd, tonne_km},
    swd: ratio(distance_km, total_hours, 1),
    swod: ratio(distance_km, moving_hours, 1),
    tfi3: ratio(cost_usd, tonne_km, TFI3_TONNE_KM)
  };
}
