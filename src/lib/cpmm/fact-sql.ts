import {filterSql, type TripFilter} from "./trip-dimensions.js";

// Source columns are written with their table: ClickHouse takes a bare name for the sum that bears it.
const TRIP = "mode, year, quarter, month, bucket, synthetic";

/**
 * Returns the SQL of the crossings: one row per trip, BCP and direction.
 *
 * In: `stops`, what to read the store by (a table, `read_parquet(…)`, `file(…)`), with the columns of `storedStopsSql`.
 * Out: `trip_id, bcp, direction, country, corridor, mode, year, quarter, month, bucket, synthetic`; `entered`, the
 * arrival in UTC; `border_hours` from entry to exit, ways between stops of the same BCP included; `cost_usd`, null where
 * a stop's payment was not recorded.
 * Source: CPMM 2023, introduction: TFI1 runs from the entry to the exit point of each of the two countries' BCPs.
 * @example crossingSql("stops")
 */
export function crossingSql(stops: string): string {
  return `SELECT trip_id, bcp, direction, max(s.country) AS country, max(s.corridor) AS corridor, ${TRIP},
  min(s.arrival) AS entered, sum(s.border_hours) AS border_hours,
  CASE WHEN count(s.cost_usd) = count(*) THEN sum(s.cost_usd) END AS cost_usd
FROM ${stops} AS s WHERE bcp IS NOT NULL
GROUP BY trip_id, bcp, direction, ${TRIP}`;
}

/**
 * Returns the SQL of the ways: one row per trip, corridor and country.
 *
 * In: as `crossingSql`. Out: `trip_id, corridor, country, mode, year, quarter, month, bucket, synthetic`; `distance_km`;
 * `moving_hours` between stops; `total_hours`, stops included; `cost_usd`, null where one was not recorded;
 * `tonne_km`, null where the cargo of a leg was not recorded.
 * A leg belongs to the corridor and country of the stop that it ends at.
 * @example waySql("stops")
 */
export function waySql(stops: string): string {
  return `SELECT trip_id, corridor, country, ${TRIP},
  sum(s.distance_km) AS distance_km, sum(s.leg_hours) AS moving_hours, sum(s.leg_hours + s.stop_hours) AS total_hours,
  CASE WHEN count(s.cost_usd) = count(*) THEN sum(s.cost_usd) END AS cost_usd,
  CASE WHEN count(s.cargo_tonnes) = count(*) THEN sum(s.distance_km * s.cargo_tonnes) END AS tonne_km
FROM ${stops} AS s
GROUP BY trip_id, corridor, country, ${TRIP}`;
}

/** Returns the rows of a crossings relation that a filter keeps. @example filteredCrossingSql("crossings", {}) */
export function filteredCrossingSql(crossings: string, filter: TripFilter): string {
  return `SELECT * FROM ${crossings} AS c WHERE ${filterSql(filter)}`;
}

/**
 * Returns the rows of a ways relation that a filter keeps. A way has no BCP and no direction: those two choose among
 * the trips by their crossings, see `unitSql`.
 *
 * @example filteredWaySql("ways", {mode: ["rail"]})
 */
export function filteredWaySql(ways: string, filter: TripFilter): string {
  const {bcp: _bcp, direction: _direction, ...rest} = filter;
  return `SELECT * FROM ${ways} AS w WHERE ${filterSql(rest)}`;
}
