import {ACTIVITIES} from "../record/trip-record.js";

/**
 * What a trip can plausibly be. A row beyond a limit is refused and listed in the report for someone to correct.
 * The limits are this project's, set wide in November 2026: they catch typing errors (a lost decimal point, a wrong
 * month); trimming slow trips is the job of `trim`.
 */
export const LIMITS = {
  /** No trip has more stops; a larger number is a value from another column. */
  stop_number: 100_000,
  /** The CPMM was launched in 2009; an earlier log has a wrong year. */
  first_year: 2009,
  /** Trucks on CAREC roads are limited to 80–110 km/h; no leg between two stops averages more than that. */
  road_kmh: 110,
  /** Freight trains run at up to 120 km/h in the region; a leg that averages more has a wrong time or distance. */
  rail_kmh: 130,
  /** Below this distance the rounding of clock times to five or ten minutes makes a leg's speed meaningless. */
  speed_from_km: 15,
  /** The longest mean wait in a report is 120 h (Farap 2020, Torkham inbound 2021); single trips wait longer, but not 60 days. */
  stop_hours: 1440,
  /** Ten days without a recorded stop is a missing row. */
  leg_hours: 240,
  /** Corridor 1 is about 5,000 km end to end in the reports' maps; a single leg is shorter. */
  leg_km: 5000,
  /** The highest mean cost of a crossing in a report is $5,809 (Horgos 2021); a carrier's whole rail trip stays below this. */
  cost_usd: 200_000,
  /** Three times the 20 t unit of the CPMM, and above the axle-load limits of all members. */
  road_tonnes: 70,
  /** A full block train. */
  rail_tonnes: 8000
} as const;

/** One check of a stop, in its order of travel. */
export interface TripCheck {
  rule: string;
  field: string;
  /** SQL condition over the row, or over the row and the stop before; true is a fault. See `checkedStopsSql`. */
  when: string;
  /** SQL text of the value that the report shows. */
  value: string;
  /** What is allowed and what to do, for the report. */
  reason: string;
}

const CODES = ACTIVITIES.map(({code}) => code);
const SPEED = "distance_km / nullif(since_before, 0)";

/**
 * The checks of a stop by itself, as SQL conditions, so that a browser and ten million rows on a server are held to the same.
 * `tomorrow` is the end of the day on which the file is read.
 * Limits and their reasons are in `LIMITS`. A row that fails any of them is refused with its whole trip: without one of its
 * stops a trip would show a wrong time and distance.
 *
 * @example TRIP_CHECKS.find(({rule}) => rule === "unknown_bcp")?.reason
 */
export const TRIP_CHECKS: readonly TripCheck[] = [
  check(
    "unknown_activity",
    "activity",
    notFrom("activity", CODES),
    "a code from A to P, or empty at a point of passage"
  ),
  check("unknown_mode", "mode", "mode NOT IN ('road', 'rail')", "road or rail"),
  check(
    "unknown_corridor",
    "corridor",
    notFrom("corridor", ["C1", "C2", "C3", "C4", "C5", "C6"]),
    "C1 to C6, or empty off the corridors; put a branch such as 3b in section"
  ),
  check("unknown_direction", "direction", "direction NOT IN ('outbound', 'inbound')", "outbound or inbound"),
  check(
    "unknown_country",
    "country",
    "country IS NOT NULL AND iso3 IS NULL",
    "a country in data/reference/countries.csv or aliases.csv; add the spelling there",
    "country"
  ),
  check(
    "unknown_bcp",
    "bcp",
    "bcp IS NOT NULL AND bcp_id IS NULL",
    "a crossing in data/reference/bcps.csv or a spelling in bcp_aliases.csv, with its country if several share the name; add it there",
    "bcp"
  ),
  check(
    "mismatched_country",
    "country",
    "bcp_iso3 <> iso3",
    "the country of the border crossing point in data/reference/bcps.csv",
    "iso3 || ' at ' || bcp_id"
  ),
  check(
    "missing_direction",
    "direction",
    "bcp IS NOT NULL AND direction IS NULL",
    "outbound or inbound at a border crossing point",
    "''"
  ),
  check(
    "direction_without_bcp",
    "direction",
    "bcp IS NULL AND direction IS NOT NULL",
    "name the border crossing point, or leave the direction empty"
  ),
  check(
    "unknown_currency",
    "currency",
    "upper(currency) NOT IN ('USD', 'US$', '$')",
    "US dollars; convert the cost at that day's rate and give the source of the rate in your file"
  ),
  check(
    "invalid_stop",
    "stop",
    `stop < 0 OR stop > ${LIMITS.stop_number} OR stop <> floor(stop)`,
    `a whole number from 0 to ${LIMITS.stop_number}`
  ),
  check(
    "too_early",
    "arrival",
    `year(arrival) < ${LIMITS.first_year}`,
    `a year from ${LIMITS.first_year}, when the CPMM began`
  ),
  check(
    "too_late",
    "departure",
    "departure >= tomorrow",
    "a time no later than the day on which the file is read, in UTC"
  ),
  check(
    "departure_before_arrival",
    "departure",
    "departure < arrival",
    "a departure at or after the arrival in the same row"
  ),
  check(
    "stop_too_long",
    "departure",
    `epoch_us(departure) - epoch_us(arrival) > ${LIMITS.stop_hours} * 3.6e9`,
    `at most ${LIMITS.stop_hours} hours at one stop`
  ),
  check(
    "invalid_distance",
    "distance_km",
    `distance_km < 0 OR distance_km > ${LIMITS.leg_km}`,
    `0 to ${LIMITS.leg_km} km since the previous stop`
  ),
  check(
    "invalid_cost",
    "cost_usd",
    `cost_usd < 0 OR cost_usd > ${LIMITS.cost_usd}`,
    `0 to ${LIMITS.cost_usd} dollars; empty if not recorded`
  ),
  check(
    "invalid_cargo",
    "cargo_tonnes",
    `cargo_tonnes < 0 OR cargo_tonnes > CASE mode WHEN 'rail' THEN ${LIMITS.rail_tonnes} ELSE ${LIMITS.road_tonnes} END`,
    `0 to ${LIMITS.road_tonnes} tonnes by road and ${LIMITS.rail_tonnes} by rail; tonnes, not kilograms`
  )
];

/**
 * The checks of a stop against the one before it in its trip: `left_before` and `stop_before` are that one's departure
 * and number, `since_before` the hours from there to this arrival; all null on the first row.
 *
 * @example FOLLOWING_CHECKS.find(({rule}) => rule === "leg_too_fast")?.reason
 */
export const FOLLOWING_CHECKS: readonly TripCheck[] = [
  check("stop_again", "stop", "stop = stop_before", "each stop number once in a trip"),
  check(
    "arrival_before_departure",
    "arrival",
    "arrival < left_before",
    "an arrival at or after the departure from the previous stop"
  ),
  check(
    "leg_too_long",
    "arrival",
    `since_before > ${LIMITS.leg_hours}`,
    `at most ${LIMITS.leg_hours} hours since the previous stop; record the stops in between`
  ),
  check(
    "distance_before_start",
    "distance_km",
    "left_before IS NULL AND stop_before IS NULL AND distance_km > 0",
    "0 on the first row of a trip, which is where it starts"
  ),
  check(
    "leg_too_fast",
    "distance_km",
    `left_before IS NOT NULL AND distance_km >= ${LIMITS.speed_from_km} AND (arrival <= left_before OR ${SPEED} > CASE mode WHEN 'rail'
    THEN ${LIMITS.rail_kmh} ELSE ${LIMITS.road_kmh} END)`,
    `at most ${LIMITS.road_kmh} km/h by road and ${LIMITS.rail_kmh} km/h by rail on average between two stops`,
    `round(distance_km, 1)::VARCHAR || ' km in ' || round(since_before, 2)::VARCHAR || ' h'`
  )
];

// Codes in a row, of equal length, as a range: DuckDB makes a join of every longer list after IN.
function notFrom(column: string, codes: readonly string[]): string {
  return `(length(${column}) <> ${codes[0]!.length} OR ${column} < '${codes[0]}' OR ${column} > '${codes.at(-1)}')`;
}

function check(
  rule: string,
  field: string,
  when: string,
  reason: string,
  value = `CAST(${field} AS VARCHAR)`
): TripCheck {
  return {rule, field, when, value, reason};
}
