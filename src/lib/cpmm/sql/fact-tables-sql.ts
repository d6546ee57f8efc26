import type {FactColumns, TripDictionaries} from "../record/trip-table.js";
import {sqlText} from "../sql-engine.js";

/** Relation that `activitySql` reads, as `bcpStopsSql` makes it. */
export const BCP_STOPS = "bcp_stops";

/**
 * Returns the statements that make `crossings` and `legs`, as `crossingSql` and `legSql` define them, from a trip table's
 * own columns.
 *
 * In: DuckDB tables `raw_trips`, `raw_legs`, `raw_crossings` of `RAW_COLUMNS` with `row`, the row's number from 0.
 * `trip_id` is then the trip's row, which groups and counts as its name does.
 * @example for (const sql of factTablesSql(columns)) await duckdb.run(sql)
 */
export function factTablesSql({dictionaries, synthetic}: Pick<FactColumns, "dictionaries" | "synthetic">): string[] {
  const word = (name: keyof TripDictionaries, code: string) => wordSql(dictionaries, name, code);
  const ofTrip = `t.mode AS mode, CAST(t.year AS INTEGER) AS year, CAST((t.month + 2) // 3 AS INTEGER) AS quarter, CAST(t.month AS INTEGER) AS month,
  CAST(t.bucket AS INTEGER) AS bucket, ${synthetic} AS synthetic`;
  return [
    `CREATE OR REPLACE TABLE trip_facts AS SELECT row, ${word("mode", "mode")} AS mode, year, month, bucket FROM raw_trips`,
    `CREATE OR REPLACE TABLE legs AS SELECT w.trip AS trip_id, ${word("corridor", "w.corridor")} AS corridor,
  ${word("country", "w.country")} AS country, ${ofTrip},
  w.distance_km AS distance_km, w.moving_hours AS moving_hours, w.total_hours AS total_hours,
  ${knownSql("w.cost_usd")} AS cost_usd, ${knownSql("w.tonne_km")} AS tonne_km
FROM raw_legs AS w JOIN trip_facts AS t ON t.row = w.trip`,
    `CREATE OR REPLACE TABLE crossings AS SELECT c.row AS row, c.trip AS trip_id,
  ${word("bcp", "c.bcp")} AS bcp, ${word("direction", "c.direction")} AS direction,
  ${word("country", "c.country")} AS country, ${word("corridor", "c.corridor")} AS corridor, ${ofTrip},
  c.border_hours AS border_hours, ${knownSql("c.cost_usd")} AS cost_usd
FROM raw_crossings AS c JOIN trip_facts AS t ON t.row = c.trip`
  ];
}

/**
 * Returns the statement that makes `BCP_STOPS`, the stops at border crossing points with what `activitySql` asks of them.
 *
 * In: `raw_stops` of `RAW_COLUMNS`, and `crossings` of `factTablesSql`.
 * @example await duckdb.run(bcpStopsSql(columns))
 */
export function bcpStopsSql({dictionaries}: Pick<FactColumns, "dictionaries">): string {
  return `CREATE OR REPLACE VIEW ${BCP_STOPS} AS SELECT c.* EXCLUDE (row, border_hours, cost_usd),
  ${wordSql(dictionaries, "activity", "s.activity")} AS activity,
  s.stop_hours AS stop_hours, ${knownSql("s.cost_usd")} AS cost_usd
FROM raw_stops AS s JOIN crossings AS c ON c.row = s.crossing`;
}

// Code 0 is no element of a list, so that "not recorded" is null.
function wordSql(dictionaries: TripDictionaries, name: keyof TripDictionaries, code: string): string {
  const words = dictionaries[name].slice(1).map(sqlText).join(", ");
  return `list_extract([${words || "NULL"}]::VARCHAR[], CAST(${code} AS BIGINT))`;
}

function knownSql(column: string): string {
  return `CASE WHEN isnan(${column}) THEN NULL ELSE ${column} END`;
}
