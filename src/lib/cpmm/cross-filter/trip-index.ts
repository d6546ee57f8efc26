import type {TripTableColumns} from "../trip-table.js";
import {type Border, borderKeys, toBorder} from "./border-key.js";
import {type BorderVisits, borderVisits} from "./border-visits.js";
import {type HourBins, hourBins} from "./hour-bins.js";
import {type SortedGroups, sortedGroups} from "./sorted-groups.js";
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
  visits: BorderVisits;
  bins: HourBins;
  /** Activities that a stop at a border has. */
  activities: ReadonlySet<string>;
  /** Ways by trip and, in it, by corridor. */
  ways_by_trip: Uint32Array;
  /** As long as the crossings, for what a pass gathers; what it holds is of no use to the next. */
  scratch: Float64Array;
}

/**
 * Returns the index of some trips. Takes a second or so at a million stops, and nothing afterwards changes it.
 *
 * @example crossFilter(tripIndex(table))
 */
export function tripIndex(table: TripTableColumns): TripIndex {
  const {trips, ways, crossings, dictionaries} = table;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < trips.length; i++) {
    const month = toMonth(trips.year[i]!, trips.month[i]!);
    if (month < first) first = month;
    if (month > last) last = month;
  }
  const month = new Uint16Array(trips.length);
  for (let i = 0; i < trips.length; i++) month[i] = toMonth(trips.year[i]!, trips.month[i]!) - first;
  const {border_hours, cost_usd} = crossings;
  const modes = Uint32Array.from(crossings.trip, (trip) => trips.mode[trip]!);
  const by_border = sortedGroups(borderKeys(table), border_hours, cost_usd);
  const byCorridor = stableOrder(ways.corridor, dictionaries.corridor.length);
  return {
    table,
    first_month: trips.length === 0 ? 0 : first,
    months: trips.length === 0 ? 0 : last - first + 1,
    month,
    by_border,
    borders: by_border.keys.map((key) => toBorder(key, table)),
    by_mode: sortedGroups(modes, border_hours, cost_usd),
    visits: borderVisits(table, by_border.of, by_border.keys.length),
    bins: hourBins(border_hours),
    activities: new Set(dictionaries.activity.filter((_, code) => table.stops.activity.includes(code))),
    ways_by_trip: stableOrder(ways.trip, trips.length, byCorridor),
    scratch: new Float64Array(crossings.length)
  };
}
