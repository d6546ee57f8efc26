import type {TripTableColumns} from "../trip-table.js";
import {TFI3_TONNE_KM} from "../unit-sql.js";

/**
 * The units that speeds and TFI3 are averages of: one row per trip, or per trip and corridor, sorted by trip, with the
 * sums of its ways. A ratio is NaN where the unit is in no such average: without kilometres in it, or not recorded.
 */
export interface TripUnits {
  length: number;
  trip: Uint32Array;
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
 * In: the table; `order`, its ways by trip and, in it, by corridor.
 * @example tripUnits(table, index.ways_by_trip, {by_corridor: false, corridor: null, country: null}).swd[0]
 */
export function tripUnits(table: TripTableColumns, order: Uint32Array, choice: WayChoice): TripUnits {
  const {ways, dictionaries} = table;
  const keeps = (names: readonly string[] | null, words: readonly string[]) =>
    Uint8Array.from(words, (word) => (names === null || names.includes(word) ? 1 : 0));
  const keepsCorridor = keeps(choice.corridor, dictionaries.corridor);
  const keepsCountry = keeps(choice.country, dictionaries.country);
  const units = emptyUnits(ways.length);
  let at = -1;
  for (const w of order) {
    const corridor = ways.corridor[w]!;
    if (keepsCorridor[corridor] === 0 || keepsCountry[ways.country[w]!] === 0) continue;
    const group = choice.by_corridor ? corridor : 0;
    if (at < 0 || units.trip[at] !== ways.trip[w] || units.corridor[at] !== group) {
      at++;
      units.trip[at] = ways.trip[w]!;
      units.corridor[at] = group;
    }
    units.distance_km[at]! += ways.distance_km[w]!;
    units.total_hours[at]! += ways.total_hours[w]!;
    units.moving_hours[at]! += ways.moving_hours[w]!;
    units.cost_usd[at]! += ways.cost_usd[w]!;
    units.tonne_km[at]! += ways.tonne_km[w]!;
  }
  units.length = at + 1;
  for (let i = 0; i < units.length; i++) {
    const km = units.distance_km[i]!;
    units.swd[i] = ratio(km, km, units.total_hours[i]!);
    units.swod[i] = ratio(km, km, units.moving_hours[i]!);
    units.tfi3[i] = ratio(km, units.cost_usd[i]! * TFI3_TONNE_KM, units.tonne_km[i]!);
  }
  return units;
}

function ratio(km: number, num: number, den: number): number {
  return km > 0 && den > 0 ? num / den : Number.NaN;
}

function emptyUnits(rows: number): TripUnits {
  const numbers = () => new Float64Array(rows);
  return {
    length: 0,
    trip: new Uint32Array(rows),
    corridor: new Uint8Array(rows),
    distance_km: numbers(),
    total_hours: numbers(),
    moving_hours: numbers(),
    cost_usd: numbers(),
    tonne_km: numbers(),
    swd: numbers(),
    swod: numbers(),
    tfi3: numbers()
  };
}
