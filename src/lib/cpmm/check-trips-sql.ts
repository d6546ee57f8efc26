import {checkedStopsSql, duplicateSql, tripSql} from "./checked-stops-sql.js";
import type {SqlRow} from "./sql-engine.js";

/** What became of the rows that were read; stops that are kept and refused add up to the rows of the files. */
export interface TripCounts {
  trips: number;
  stops: number;
  refused_trips: number;
  refused_stops: number;
}

/** Columns of the report of refused rows, in order; `allowed` is the words of `REFUSALS` for the rule. */
export const REFUSED_COLUMNS = [
  "source_file",
  "source_row",
  "trip_id",
  "stop",
  "rule",
  "field",
  "value",
  "allowed"
] as const;

/** Trips without a fault, of `trips` as `checkTripsSql` leaves it. */
const KEPT = "faults = '' AND faulty_rows = 0";

/** A store of no trips, for `checkTripsSql`. */
export const NO_STORED_TRIPS_SQL = "CREATE TABLE stored_trips (trip_id VARCHAR, likeness VARCHAR, place VARCHAR)";

/**
 * Returns the statements that check trips: DuckDB in Node and in the browser run the same.
 *
 * In: relations `typed` (of `typedStopsSql`, all files), `stored_trips`, `source_files`, `known_bcps`, `known_countries`.
 * Out: tables `checked`, one row per row read, and `trips`, one row per file and trip with its faults.
 * @example for (const sql of checkTripsSql()) await duckdb.run(sql)
 */
export function checkTripsSql(): string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE checked AS ${checkedStopsSql("typed")}`,
    `CREATE OR REPLACE TEMP TABLE run_trips AS ${tripSql("checked")}`,
    `CREATE OR REPLACE TEMP TABLE trips AS ${duplicateSql("run_trips", "stored_trips")}`
  ];
}

/** Returns the SQL of one row of counts over `checked` and `trips`; `toTripCounts` reads it. @example tripCountsSql() */
export function tripCountsSql(): string {
  return `SELECT count(CASE WHEN ${KEPT} THEN 1 END) AS trips, count(CASE WHEN ${KEPT} THEN NULL ELSE 1 END) AS refused_trips,
  coalesce(sum(CASE WHEN ${KEPT} THEN stops END), 0) AS stops, (SELECT count(*) FROM checked) AS read
FROM trips`;
}

/** Returns the counts of a row of `tripCountsSql`. @example toTripCounts(row).refused_stops */
export function toTripCounts(row: SqlRow): TripCounts {
  const stops = Number(row.stops);
  return {
    trips: Number(row.trips),
    stops,
    refused_trips: Number(row.refused_trips),
    refused_stops: Number(row.read) - stops
  };
}

/** Returns the SQL of the kinds of trips that are kept: a row with `synthetic` true, one with false, or one of them. @example tripKindsSql() */
export function tripKindsSql(): string {
  return `SELECT DISTINCT trip_id LIKE 'SYNTHETIC-%' AS synthetic FROM trips WHERE ${KEPT}`;
}
