import type {CrossingColumns, LegColumns, TripTableColumns} from "../record/trip-table.js";
import {exactSummands, hourOrder, type SortedGroups, sortedGroups, stableOrder} from "./sorted-groups.js";
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
  legs: LegColumns;
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
    legs: sortedLegs(table)
  };
}

function sortedLegs({trips, legs, dictionaries}: TripTableColumns): LegColumns {
  const order = stableOrder(legs.trip, trips.length, stableOrder(legs.corridor, dictionaries.corridor.length));
  const numbers = (column: Float64Array) => exactSummands(Float64Array.from(order, (w) => column[w]!));
  return {
    length: legs.length,
    trip: Uint32Array.from(order, (w) => legs.trip[w]!),
    corridor: Uint8Array.from(order, (w) => legs.corridor[w]!),
    country: Uint8Array.from(order, (w) => legs.country[w]!),
    distance_km: numbers(legs.distance_km),
    total_hours: numbers(legs.total_hours),
    moving_hours: numbers(legs.moving_hours),
    cost_usd: numbers(legs.cost_usd),
    tonne_km: numbers(legs.tonne_km)
  };
}

/** A BCP, a direction and a mode in words; a direction that was not recorded is null. */
export interface Border {
  bcp: string;
  direction: string | null;
  mode: string;
}

/** Returns the number of each crossing's BCP, direction and mode, which `toBorder` reads. */
function borderKeys({crossings, trips, dictionaries}: TripTableColumns): Uint32Array {
  const {bcp, direction, trip} = crossings;
  const modes = dictionaries.mode.length;
  const directions = dictionaries.direction.length;
  return Uint32Array.from(bcp, (code, c) => (code * modes + trips.mode[trip[c]!]!) * directions + direction[c]!);
}

/** Returns the words behind a key of `borderKeys`. */
function toBorder(key: number, {dictionaries}: TripTableColumns): Border {
  const {bcp, mode, direction} = dictionaries;
  const rest = Math.floor(key / direction.length);
  return {
    bcp: bcp[Math.floor(rest / mode.length)]!,
    direction: direction[key % direction.length] || null,
    mode: mode[rest % mode.length]!
  };
}

/** What crossings did: one row per crossing and activity, sorted by crossing. */
export interface BorderVisits {
  /** Where each crossing's rows begin, and at the end how many rows there are. */
  starts: Uint32Array;
  activity: Uint8Array;
  /** Hours and dollars, to be summed exactly; NaN: a payment was not recorded. */
  hours: Float64Array;
  cost_usd: Float64Array;
  /** Of each crossing, a bit for each activity that it had: bit 0 for hours without a code. */
  had: Uint32Array;
}

/** Returns what the crossings of trips spent their time on: the visits of `activitySql`. */
function borderVisits({stops, crossings}: TripTableColumns): BorderVisits {
  const starts = new Uint32Array(crossings.length + 1);
  const had = new Uint32Array(crossings.length);
  const activity = new Uint8Array(stops.length);
  const hours = new Float64Array(stops.length);
  const cost_usd = new Float64Array(stops.length);
  let length = 0;
  for (let c = 0, stop = 0; c < crossings.length; c++) {
    const start = length;
    for (; stop < stops.length && stops.crossing[stop] === c; stop++) {
      const code = stops.activity[stop]!;
      let row = start;
      // What a crossing did twice comes together.
      if ((had[c]! & (1 << code)) !== 0) while (activity[row] !== code) row++;
      else row = length++;
      had[c]! |= 1 << code;
      activity[row] = code;
      hours[row]! += stops.stop_hours[stop]!;
      cost_usd[row]! += stops.cost_usd[stop]!;
    }
    starts[c + 1] = length;
  }
  return {
    starts,
    had,
    activity: activity.slice(0, length),
    hours: exactSummands(hours.subarray(0, length)),
    cost_usd: exactSummands(cost_usd.subarray(0, length))
  };
}

/** Border hours in bins of equal width; the last one holds every longer crossing. */
export interface HourBins {
  width: number;
  count: number;
  /** Bin of each crossing. */
  of: Uint16Array;
}

const WIDTHS = [0.25, 0.5, 1, 2, 3, 6, 12, 24];
const MOST = 60;
/** Share of the crossings that the bins of equal width hold: the longest waits would press all others into one bar. */
const HELD = 0.97;

/**
 * Returns bins for border hours: the narrowest of some round widths that hold 97% of the crossings in at most sixty.
 *
 * @example hourBins(Float64Array.of(1, 20, 30)).width // 0.5
 */
export function hourBins(hours: Float64Array): HourBins {
  const sorted = hours.slice().sort();
  const held = sorted[Math.floor((sorted.length - 1) * HELD)] ?? 1;
  const width = WIDTHS.find((width) => held < width * MOST) ?? WIDTHS.at(-1)!;
  const count = Math.min(MOST, Math.floor(held / width) + 1) + 1;
  const of = new Uint16Array(hours.length);
  for (let i = 0; i < hours.length; i++) of[i] = Math.min(count - 1, Math.floor(hours[i]! / width));
  return {width, count, of};
}
