import type {CrossingColumns, TripTableColumns, WayColumns} from "../trip-table.js";
import {type Border, borderKeys, toBorder} from "./border-key.js";
import {type BorderVisits, borderVisits} from "./border-visits.js";
import {exactSummands} from "./exact-summands.js";
import {type HourBins, hourBins} from "./hour-bins.js";
import {hourOrder, type SortedGroups, sortedGroups} from "./sorted-groups.js";
import {stableOrder} from "./stable-order.js";
import {toMonth} from "./trip-choice.js";

/** What is worked out once of the trips that were read, so that each answer is a few passes over plain columns. */
export interface TripIndex {
  table: TripTableColumns;
  /** The first month that a trip started in, and how many there are to the last. */
  first_month: number;
  months: number;
  /** Month of each trip, from the first. */
  month: Uint16Array;
  /** The crossings by BCP, direction and mode, what each of these groups is, and the crossings by mode alone. */
  by_border: SortedGroups;
  borders: readonly Border[];
  by_mode: SortedGroups;
  crossing_sums: CrossingSums;
  visits: BorderVisits;
  bins: HourBins;
  /** Activities that a stop at a border has. */
  activities: ReadonlySet<string>;
  /** By trip and, in it, by corridor; its numbers are to be summed exactly. */
  ways: WayColumns;
}

/** Hours and dollars of each crossing, to be summed exactly (`exactSummands`); NaN dollars were not recorded. */
export type CrossingSums = Pick<CrossingColumns, "cost_usd"> & {hours: Float64Array};

/**
 * Returns the index of some trips. Takes a second or so at a million stops, and nothing afterwards changes it.
 *
 * @example crossFilter(tripIndex(table))
 */
export function tripIndex(table: TripTableColumns): TripIndex {
  const {trips, crossings, dictionaries} = table;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < trips.length; i++) {
    const month = toMonth(trips.year[i]!, trips.month[i]!);
    if (month < first) first = month;
    if (month > last) last = month;
  }
  const month = new Uint16Array(trips.length);
  for (let i = 0; i < trips.length; i++) month[i] = toMonth(trips.year[i]!, trips.month[i]!) - first;
  const {border_hours} = crossings;
  const byHours = hourOrder(border_hours);
  const by_border = sortedGroups(borderKeys(table), border_hours, byHours);
  const modes = Uint32Array.from(crossings.trip, (trip) => trips.mode[trip]!);
  return {
    table,
    first_month: trips.length === 0 ? 0 : first,
    months: trips.length === 0 ? 0 : last - first + 1,
    month,
    by_border,
    borders: by_border.keys.map((key) => toBorder(key, table)),
    by_mode: sortedGroups(modes, border_hours, byHours),
    crossing_sums: {hours: exactSummands(border_hours), cost_usd: exactSummands(crossings.cost_usd)},
    visits: borderVisits(table),
    bins: hourBins(border_hours),
    activities: new Set(dictionaries.activity.filter((_, code) => table.stops.activity.includes(code))),
    ways: sortedWays(table)
  };
}

function sortedWays({trips, ways, dictionaries}: TripTableColumns): WayColumns {
  const order = stableOrder(ways.trip, trips.length, stableOrder(ways.corridor, dictionaries.corridor.length));
  const numbers = (column: Float64Array) => exactSummands(Float64Array.from(order, (w) => column[w]!));
  return {
    length: ways.length,
    trip: Uint32Array.from(order, (w) => ways.trip[w]!),
    corridor: Uint8Array.from(order, (w) => ways.corridor[w]!),
    country: Uint8Array.from(order, (w) => ways.country[w]!),
    distance_km: numbers(ways.distance_km),
    total_hours: numbers(ways.total_hours),
    moving_hours: numbers(ways.moving_hours),
    cost_usd: numbers(ways.cost_usd),
    tonne_km: numbers(ways.tonne_km)
  };
}
