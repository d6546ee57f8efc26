import {sqlText} from "./sql-text.js";
import type {TripTableColumns} from "./trip-table.js";

/** Columns of a trip table that the indicators' SQL reads, by the name of the table that they are put into. */
export const RAW_COLUMNS = {
  raw_trips: ["mode", "year", "month", "bucket"],
  raw_ways: ["trip", "corridor", "country", "distance_km", "moving_hours", "total_hours", "cost_usd", "tonne_km"],
  raw_crossings: ["trip", "bcp", "direction", "corridor", "country", "border_hours", "cost_usd"],
  raw_stops: ["crossing", "activity", "stop_hours", "cost_usd"]
} as const;

/** Relation that `activitySql` reads, as `factTablesSql` makes it. */
export const BCP_STOPS = "bcp_stops";

const TRIP = (synthetic: boolean) =>
  `t.mode AS mode, CAST(t.year AS INTEGER) AS year, CAST((t.month + 2) // 3 AS INTEGER) AS quarter, CAST(t.month AS INTEGER) AS month,
  CAST(t.bucket AS INTEGER) AS bucket, ${synthetic} AS synthetic`;

/**
 * Returns the statements that make `crossings` and `ways`, as `crossingSql` and `waySql` define them, and `bcp_stops`,
 * the stops at border crossing points, from a trip table's own columns.
 *
 * In: DuckDB tables of `RAW_COLUMNS` with `row`, the row's number from 0. `trip_id` is then the trip's row, which groups
 * and counts as its name does.
 * @example for (const sql of factTablesSql(columns)) await duckdb.run(sql)
 */
export function factTablesSql({
  dictionaries,
  synthetic
}: Pick<TripTableColumns, "dictionaries" | "synthetic">): string[] {
  const word = (name: keyof typeof dictionaries, code: string) =>
    `list_extract([${dictionaries[name].slice(1).map(sqlText).join(", ") || "NULL"}]::VARCHAR[], CAST(${code} AS BIGINT))`;
  const known = (column: string) => `CASE WHEN isnan(${column}) THEN NULL ELSE ${column} END`;
  return [
    `CREATE OR REPLACE TABLE trip_facts AS SELECT row, ${word("mode", "mode")} AS mode, year, month, bucket FROM raw_trips`,
    `CREATE OR REPLACE TABLE ways AS SELECT w.trip AS trip_id, ${word("corridor", "w.corridor")} AS corridor, ${word("country", "w.country")} AS country, ${TRIP(synthetic)},
  w.distance_km AS distance_km, w.moving_hours AS moving_hours, w.total_hours AS total_hours, ${known("w.cost_usd")} AS cost_usd, ${known("w.tonne_km")} AS tonne_km
FROM raw_ways AS w JOIN trip_facts AS t ON t.row = w.trip`,
    `CREATE OR REPLACE TABLE crossings AS SELECT c.row AS row, c.trip AS trip_id, ${word("bcp", "c.bcp")} AS bcp, ${word("direction", "c.direction")} AS direction,
  ${word("country", "c.country")} AS country, ${word("corridor", "c.corridor")} AS corridor, ${TRIP(synthetic)},
  c.border_hours AS border_hours, ${known("c.cost_usd")} AS cost_usd
FROM raw_crossings AS c JOIN trip_facts AS t ON t.row = c.trip`,
    `CREATE OR REPLACE VIEW ${BCP_STOPS} AS SELECT c.* EXCLUDE (row, border_hours, cost_usd), ${word("activity", "s.activity")} AS activity,
  s.stop_hours AS stop_hours, ${known("s.cost_usd")} AS cost_usd
FROM raw_stops AS s JOIN crossings AS c ON c.row = s.crossing`
  ];
}
