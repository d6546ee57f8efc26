import {bcpSpellings, chooseBcp, countrySpellings} from "../../borders/place-spellings.js";
import type {Reference} from "../../contract/reference.js";
import {BUCKET_SQL, STOP_HOURS_SQL} from "../definitions.js";
import type {TripCounts} from "../record/trip-report.js";
import type {SqlRow} from "../sql-engine.js";
import {sqlText} from "../sql-engine.js";
import {BATCH_TEXT} from "./stop-batch.js";
import {FOLLOWING_CHECKS, TRIP_CHECKS, type TripCheck} from "./trip-checks.js";
import {FAULT_END, FAULT_PART, type FaultSql, faultsSql, toFaultSql} from "./typed-stops-sql.js";

/** The tables of data/reference that say how places are spelled. */
export type KnownPlaces = Pick<Reference, "countries" | "aliases" | "bcps" | "bcp_aliases">;

/** Trips without a fault, of `trips` as `checkTripsSql` leaves it. */
const KEPT = "faults = '' AND faulty_rows = 0";

/** A store of no trips, for `checkTripsSql`. */
export const NO_STORED_TRIPS_SQL = "CREATE TABLE stored_trips (trip_id VARCHAR, likeness VARCHAR, place VARCHAR)";

/**
 * Returns the statements that check trips: DuckDB in Node and in the browser run the same.
 *
 * In: the day on which the files are read, in UTC, after which no stop can be; relations `typed` (of `typedStopsSql`, all files),
 * `stored_trips`, `source_files`, `known_bcps`, `known_countries`.
 * Out: tables `checked`, one row per row read, and `trips`, one row per file and trip with its faults.
 * @example for (const sql of checkTripsSql("2026-11-26")) await duckdb.run(sql)
 */
export function checkTripsSql(today: string): string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE checked AS ${checkedStopsSql("typed", today)}`,
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

/**
 * Returns the SQL that checks stops and measures them against the stop before: one row per stop.
 *
 * In: `typed`, a relation of `typedStopsSql` (of all files); the tables of `knownPlacesSql`. Out: `source`, `source_row`,
 * the record with BCP and country by their ids, `leg_hours` (0 on the first row), `stop_hours` and `border_hours` as
 * `STOP_HOURS_SQL` defines them, and `faults`, '' for none.
 * DuckDB only. Source of the checks: `TRIP_CHECKS` and `FOLLOWING_CHECKS`.
 */
function checkedStopsSql(typed: string, today: string): string {
  // What can be checked in the row itself is, before the stops are sorted: the columns that only a check needs are not.
  return `SELECT source, source_row, trip_id, try_cast(stop AS INTEGER) AS stop, activity, arrival, departure, cost_usd, distance_km, mode,
  corridor, section, bcp, direction, country, cargo_tonnes, goods, association, coalesce(since_before, 0) AS leg_hours, stop_hours,
  ${STOP_HOURS_SQL.border} AS border_hours,
  ${faultsSql(FOLLOWING_CHECKS.map(toFault), "row_faults")} AS faults
FROM (
  SELECT w.*, ${STOP_HOURS_SQL.leg} AS since_before, ${STOP_HOURS_SQL.stop} AS stop_hours
  FROM (
    SELECT r.*, lag(departure) OVER trip AS left_before, lag(stop) OVER trip AS stop_before,
      lag(bcp IGNORE NULLS) OVER trip AS bcp_before, lag(CASE WHEN bcp IS NOT NULL THEN direction END IGNORE NULLS) OVER trip AS direction_before,
      lag(CASE WHEN bcp IS NOT NULL THEN departure END IGNORE NULLS) OVER trip AS left_bcp
    FROM (
      SELECT source, source_row, trip_id, stop, activity, arrival, departure, cost_usd, distance_km, mode, corridor, section,
        bcp_id AS bcp, direction, iso3 AS country, cargo_tonnes, goods, association,
        ${faultsSql(TRIP_CHECKS.map(toFault), "cell_faults")} AS row_faults
      FROM (
        SELECT t.*, c.iso3 AS iso3, b.bcp AS bcp_id, b.iso3 AS bcp_iso3,
          DATE ${sqlText(today)} + INTERVAL 1 DAY AS tomorrow
        FROM ${typed} AS t
        LEFT JOIN known_countries AS c ON c.alias = lower(t.country)
        LEFT JOIN known_bcps AS b ON b.alias = lower(t.bcp) AND b.country = coalesce(c.iso3, '')
      ) AS named
    ) AS r
    WINDOW trip AS (PARTITION BY source, trip_id ORDER BY stop, source_row)
  ) AS w
) AS timed`;
}

function toFault({when, rule, field, value}: TripCheck): FaultSql {
  return toFaultSql(when, rule, field, value);
}

/**
 * Returns the SQL of the trips of this run: one row per file and trip.
 *
 * In: `checked`, a relation of `checkedStopsSql`. Out: `source`, `trip_id`, `started`, `mode`, `likeness` (times,
 * distance and payments as text, without what is beyond all limits: equal for a copy under another name), `stops`, `faulty_rows`, `faults` of
 * the trip itself, and `fault_row`, the row that they are reported at: the trip's first in the file, or where its mode changes.
 */
function tripSql(checked: string): string {
  const faults = [
    toFaultSql("stops < 2", "single_stop", "trip_id", "trip_id"),
    toFaultSql("mode <> other_mode", "mixed_mode", "mode", "mode || ' and ' || other_mode"),
    toFaultSql("stops >= 2 AND distance_km = 0", "no_distance", "distance_km", "'0'")
  ];
  return `SELECT source, trip_id, started, mode, stops, faulty_rows,
  CASE WHEN mode <> other_mode THEN coalesce(greatest(first_road, first_rail), first_row) ELSE first_row END AS fault_row,
    concat_ws('|', epoch_us(started), epoch_us(ended), stops,
    try_cast(round(distance_km * 100) AS BIGINT), try_cast(round(cost_usd * 100) AS BIGINT), mode) AS likeness,
  ${faultsSql(faults)} AS faults
FROM (
  SELECT source, trip_id, min(arrival) AS started, max(departure) AS ended, count(*) AS stops, min(mode) AS mode, max(mode) AS other_mode,
    sum(distance_km) AS distance_km, coalesce(sum(cost_usd), 0) AS cost_usd, count(*) FILTER (WHERE faults <> '') AS faulty_rows,
    min(source_row) AS first_row, min(source_row) FILTER (WHERE mode = 'road') AS first_road, min(source_row) FILTER (WHERE mode = 'rail') AS first_rail
  FROM ${checked} WHERE trip_id IS NOT NULL GROUP BY source, trip_id
) AS t`;
}

/**
 * Returns the SQL that adds the duplicates to trips: those of `tripSql` with `faults` widened by `trip_again` and
 * `copied_trip`.
 *
 * In: `trips`; `stored`, the trips that are in the store already (`trip_id`, `likeness`, `place`); table `source_files`
 * (source, file). A later file yields to an earlier one and all yield to the store; a trip that is refused for a fault of
 * its own is nowhere yet, and makes room for the corrected one. Copies under another name are looked for between files only:
 * within one file two trucks of a convoy can be alike.
 */
function duplicateSql(trips: string, stored: string): string {
  const again = toFaultSql("again IS NOT NULL", "trip_again", "trip_id", "again");
  const copied = toFaultSql("again IS NULL AND copied IS NOT NULL", "copied_trip", "trip_id", "copied");
  return `WITH seen AS (
  SELECT trip_id, likeness, place, -1 AS source FROM ${stored}
  UNION ALL
  SELECT trip_id, likeness, f.file AS place, t.source AS source FROM ${trips} AS t JOIN source_files AS f ON f.source = t.source
    WHERE t.faults = '' AND t.faulty_rows = 0
), first_ids AS (SELECT trip_id, min(source) AS source, arg_min(place, source) AS place FROM seen GROUP BY trip_id
), first_likes AS (SELECT likeness, min(source) AS source, arg_min(place, source) AS place, arg_min(trip_id, source) AS trip_id FROM seen GROUP BY likeness)
SELECT source, trip_id, started, mode, likeness, stops, faulty_rows, fault_row, ${faultsSql([again, copied], "d.faults")} AS faults
FROM (
  SELECT t.*, CASE WHEN i.source < t.source THEN i.place END AS again,
    CASE WHEN l.source < t.source AND l.trip_id <> t.trip_id THEN l.trip_id || ' in ' || l.place END AS copied
  FROM ${trips} AS t LEFT JOIN first_ids AS i ON i.trip_id = t.trip_id LEFT JOIN first_likes AS l ON l.likeness = t.likeness
) AS d`;
}

/**
 * Returns the SQL of the rows that enter the store: one row per stop of the trips without a fault.
 *
 * In: `checked`; `trips` of `duplicateSql`; table `source_files`. Out: the record; `leg_hours`, `stop_hours`,
 * `border_hours`; `year`, `quarter`, `month` of the trip's start in UTC; `bucket` 0 to 255 for the bootstrap, from the
 * MD5 of trip_id; `synthetic`; `source_file`, `source_row`.
 * @example storedStopsSql("checked", "trips")
 */
export function storedStopsSql(checked: string, trips: string): string {
  return `SELECT s.trip_id, s.stop, s.activity, s.arrival, s.departure, s.cost_usd, s.distance_km, t.mode, s.corridor, s.section, s.bcp,
  s.direction, s.country, s.cargo_tonnes, s.goods, s.association, s.leg_hours, s.stop_hours, s.border_hours,
  t.year, t.quarter, t.month, t.bucket, t.synthetic, t.file AS source_file, s.source_row
FROM ${checked} AS s JOIN (
  SELECT a.source, a.trip_id, a.mode, CAST(year(started) AS INTEGER) AS year, CAST(quarter(started) AS INTEGER) AS quarter,
    CAST(month(started) AS INTEGER) AS month,
    ${BUCKET_SQL} AS bucket, a.trip_id LIKE 'SYNTHETIC-%' AS synthetic, f.file AS file
  FROM ${trips} AS a JOIN source_files AS f ON f.source = a.source WHERE a.faults = '' AND a.faulty_rows = 0
) AS t ON t.source = s.source AND t.trip_id = s.trip_id`;
}

/**
 * Returns the SQL of the refused rows: one row per fault of a row, one per fault of a whole trip at its `fault_row`,
 * and one for each other row of a refused trip.
 *
 * Out: `source_file`, `source_row`, `trip_id`, `stop`, `rule`, `field`, `value`; the words for a rule are `REFUSALS`.
 * @example refusedSql("checked", "trips")
 */
export function refusedSql(checked: string, trips: string): string {
  return `SELECT source_file, source_row, trip_id, stop, part[1] AS rule, part[2] AS field, part[3] AS value FROM (
  SELECT file AS source_file, source_row, trip_id, stop, string_split(unnest(string_split(all_faults, ${FAULT_END})), ${FAULT_PART}) AS part
  FROM (
    SELECT file, source_row, trip_id, stop, CASE WHEN faults <> '' OR trip_faults <> '' THEN
    concat_ws(${FAULT_END}, nullif(faults, ''), nullif(trip_faults, ''))
      ELSE concat_ws(${FAULT_PART}, 'other_row', 'trip_id', trip_id) END AS all_faults
    FROM (
      SELECT f.file, s.source_row, s.trip_id, s.stop, s.faults, CASE WHEN s.source_row = t.fault_row THEN t.faults ELSE '' END AS trip_faults
      FROM ${checked} AS s JOIN source_files AS f ON f.source = s.source LEFT JOIN ${trips} AS t ON t.source = s.source AND t.trip_id = s.trip_id
      WHERE s.faults <> '' OR t.faults <> '' OR t.faulty_rows > 0
    ) AS refused
  ) AS faulty
) AS parts ORDER BY source_file, source_row, rule`;
}

/** Number columns of a stop batch that can be empty; the others always have a value in checked stops. */
const OPEN_NUMBERS = ["cost_usd", "cargo_tonnes", "border_hours"];
const FULL_NUMBERS = ["stop", "distance_km", "leg_hours", "stop_hours", "bucket"];

/**
 * Returns the SQL of the stops that passed the checks, with the columns and the missing values of a `StopBatch`.
 *
 * In: `checked` and `trips` as `checkTripsSql` leaves them. Rows come trip by trip.
 * @example passedStopsSql()
 */
export function passedStopsSql(): string {
  const columns = [
    ...BATCH_TEXT.map((name) => `coalesce(${name}, '') AS ${name}`),
    "CAST(epoch_us(arrival) AS DOUBLE) / 1000 AS arrival",
    ...OPEN_NUMBERS.map((name) => `coalesce(${name}, 'NaN'::DOUBLE) AS ${name}`),
    ...FULL_NUMBERS.map((name) => `CAST(${name} AS DOUBLE) AS ${name}`)
  ];
  return `SELECT ${columns.join(", ")} FROM (${storedStopsSql("checked", "trips")}) AS kept`;
}

/**
 * Returns the SQL that makes `known_bcps` and `known_countries`, which `checkedStopsSql` looks names up in.
 *
 * In: the reference tables. Out: `known_countries` (alias, iso3): the code, a name and each other spelling that holds for
 * CPMM; `known_bcps` (alias, country, bcp, iso3): what each spelling of `bcpSpellings` means in a row of each country, ''
 * where the row's is not known. Aliases are in lower case.
 * @example for (const sql of knownPlacesSql(await readReference("data"))) await duckdb.run(sql)
 */
export function knownPlacesSql(places: KnownPlaces): string[] {
  const country = countrySpellings(places, "cpmm");
  const bcpRows = [...bcpSpellings(places)].flatMap(([alias, candidates]) =>
    ["", ...new Set(country.values())].flatMap((iso3) => {
      const bcp = chooseBcp(candidates, iso3);
      return bcp === undefined ? [] : [`(${[alias, iso3, bcp.bcp, bcp.iso3].map(sqlText).join(", ")})`];
    })
  );
  const countryRows = [...country].map(([alias, iso3]) => `(${sqlText(alias)}, ${sqlText(iso3)})`);
  return [
    "CREATE TABLE known_bcps (alias VARCHAR, country VARCHAR, bcp VARCHAR, iso3 VARCHAR)",
    "CREATE TABLE known_countries (alias VARCHAR, iso3 VARCHAR)",
    ...(bcpRows.length > 0 ? [`INSERT INTO known_bcps VALUES ${bcpRows.join(", ")}`] : []),
    ...(countryRows.length > 0 ? [`INSERT INTO known_countries VALUES ${countryRows.join(", ")}`] : [])
  ];
}
