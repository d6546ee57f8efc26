import {ACTIVITIES, type TripStop} from "./record/trip-record.js";

// What both computations share: the SQL over a store of trips (`sql`) and the arrays of the page (`explorer`,
// `before-after`). Tests hold each against the other; whatever either has to agree on is defined here.

/** What indicators can be grouped by. A quarter and a month belong to a year, so group by `year` too. */
export const DIMENSIONS = ["corridor", "country", "bcp", "direction", "mode", "year", "quarter", "month"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that are the same for every stop of a trip. */
export const TRIP_DIMENSIONS: readonly Dimension[] = ["mode", "year", "quarter", "month"];
/** Dimensions that are whole numbers; the others are text. */
export const NUMBER_DIMENSIONS: readonly Dimension[] = ["year", "quarter", "month"];

/** Values to keep, by dimension; a dimension that is not named keeps all. */
export type TripFilter = Partial<Record<Dimension, readonly (string | number)[]>>;

/** The words of a trip record that do not depend on the file; '' is "not recorded". */
export const TRIP_WORDS = {
  mode: ["", "road", "rail"],
  direction: ["", "outbound", "inbound"],
  activity: ["", ...ACTIVITIES.map(({code}) => code)]
} as const;

/**
 * The hours of a stop, as SQL over `checkedStopsSql`'s rows. A leg runs from one departure to the next arrival and belongs
 * to the corridor and country of the stop where it ends; the first row of a trip has none. Hours at the border are counted
 * at stops with a BCP, from entry to exit: the stop itself, and the time since the trip's last stop at a BCP where that was
 * the same BCP in the same direction, whatever stops lie between. Null elsewhere. `stopHours` is the same in memory.
 */
export const STOP_HOURS_SQL = {
  leg: "(epoch_us(arrival) - epoch_us(left_before)) / 3.6e9",
  stop: "(epoch_us(departure) - epoch_us(arrival)) / 3.6e9",
  border: `CASE WHEN bcp IS NOT NULL THEN stop_hours
    + CASE WHEN bcp = bcp_before AND direction = direction_before THEN (epoch_us(arrival) - epoch_us(left_bcp)) / 3.6e9 ELSE 0 END END`
} as const;

/**
 * Returns the hours of a stop after `before`, the stop before it, and `at_bcp`, the last one at a BCP: on the leg, at the
 * stop and at the border (NaN elsewhere), as `STOP_HOURS_SQL` defines them.
 *
 * @example stopHours(stop, undefined, undefined).leg // 0
 */
export function stopHours(stop: TripStop, before: TripStop | undefined, at_bcp: TripStop | undefined) {
  const isSame = at_bcp !== undefined && at_bcp.bcp === stop.bcp && at_bcp.direction === stop.direction;
  const entered = isSame ? at_bcp.departure : stop.arrival;
  return {
    leg: before === undefined ? 0 : toHours(stop.arrival - before.departure),
    stop: toHours(stop.departure - stop.arrival),
    border: stop.bcp === null ? Number.NaN : toHours(stop.departure - entered)
  };
}

function toHours(milliseconds: number): number {
  return milliseconds / 3_600_000;
}

/** TFI3 is in dollars per 500 km and 20 tonnes. Source: COMCEC 2017, p. 113, after the CPMM. */
const TFI3_TONNE_KM = 500 * 20;

/**
 * The indicators of a crossing, one trip at one BCP in one direction: the column averaged, and its unit. A crossing at
 * which a payment was not recorded counts toward TFI1 and not toward TFI2.
 */
export const CROSSING_INDICATORS = [
  {indicator: "TFI1", column: "border_hours", unit: "hours"},
  {indicator: "TFI2", column: "cost_usd", unit: "usd"}
] as const;

/**
 * The indicators of a trip: `times` the sum of `num` over the sum of `den`, over the trip's legs in the group. SWD is what
 * the reports' tables call TFI4. A trip counts where it has kilometers in the group, a denominator above zero, and every
 * payment (TFI3) and cargo weight recorded.
 */
export const TRIP_INDICATORS = [
  {
    indicator: "TFI3",
    key: "tfi3",
    num: "cost_usd",
    times: TFI3_TONNE_KM,
    den: "tonne_km",
    unit: "usd per 500 km per 20 t"
  },
  {indicator: "SWD", key: "swd", num: "distance_km", times: 1, den: "total_hours", unit: "km/h"},
  {indicator: "SWOD", key: "swod", num: "distance_km", times: 1, den: "moving_hours", unit: "km/h"}
] as const;

/** What is summed over a trip's legs, and of that what may be unrecorded: a sum with a gap in it is not known either. */
export const LEG_SUMS = ["distance_km", "moving_hours", "total_hours", "cost_usd", "tonne_km"] as const;
export const OPEN_LEG_SUMS: readonly (typeof LEG_SUMS)[number][] = ["cost_usd", "tonne_km"];

/** The quantiles given beside each average, by linear interpolation between the sorted values (type 7). */
export const QUANTILES = {q25: 0.25, median: 0.5, q75: 0.75, p90: 0.9} as const;

/** Trips are assigned to this many buckets, once: enough that a group of fifty trips hardly shares one. */
export const BUCKETS = 256;
/** Of the MD5 of a trip's name, the byte that is its bucket: `BUCKET_SQL` in memory. */
export const BUCKET_BYTE = 8;
/** A trip's bucket as SQL over its name `a.trip_id`. DuckDB only. */
export const BUCKET_SQL = `CAST(md5_number_lower(a.trip_id) % ${BUCKETS} AS INTEGER)`;
