import {DIMENSIONS, type Dimension, TRIP_DIMENSIONS, type TripFilter} from "../definitions.js";
import type {FactColumns, TripDictionaries} from "../record/trip-table.js";
import {sqlText} from "../sql-engine.js";

/** Relation that `activitySql` reads, as `bcpStopsSql` makes it. */
export const BCP_STOPS = "bcp_stops";

/**
 * Returns the dimensions of a grouping in the order of `DIMENSIONS`, each once.
 *
 * Throws TypeError for an unknown dimension and for a quarter or month without its year, which would add years together.
 * @example toGrouping(["year", "mode"]) // ["mode", "year"]
 */
export function toGrouping(names: readonly string[]): Dimension[] {
  for (const name of names) {
    if (!(DIMENSIONS as readonly string[]).includes(name)) {
      throw new TypeError(`unknown dimension "${name}"; allowed: ${DIMENSIONS.join(", ")}`);
    }
  }
  const by = DIMENSIONS.filter((dimension) => names.includes(dimension));
  if ((by.includes("quarter") || by.includes("month")) && !by.includes("year")) {
    throw new TypeError(
      `missing dimension "year" beside ${by.includes("quarter") ? "quarter" : "month"}; add it to --by`
    );
  }
  return by;
}

/**
 * Returns a filter as an SQL condition, `1 = 1` for none.
 *
 * @example filterSql({mode: ["road"], year: [2022, 2023]}) // "mode IN ('road') AND year IN (2022, 2023)"
 */
export function filterSql(filter: TripFilter): string {
  const conditions = DIMENSIONS.flatMap((dimension) => {
    const kept = filter[dimension];
    if (kept === undefined) return [];
    if (kept.length === 0) return ["1 = 0"];
    const literals = kept.map((value) => (typeof value === "number" ? String(value) : sqlText(value)));
    return [`${dimension} IN (${literals.join(", ")})`];
  });
  return conditions.length === 0 ? "1 = 1" : conditions.join(" AND ");
}

/** Columns of the facts that a query can do without; the others are always there. */
type FactColumn = Dimension | "entered";

const ALL: readonly FactColumn[] = [...DIMENSIONS, "entered"];

/**
 * Returns the SQL of the crossings: one row per trip, BCP and direction.
 *
 * In: `stops`, what to read the store by (a table, `read_parquet(…)`, `file(…)`), with the columns of `storedStopsSql`.
 * Out: `trip_id, bcp, direction, bucket, synthetic`; `border_hours` from entry to exit (see
 * `checkedStopsSql`); `cost_usd`, null where a stop's payment was not recorded; and of `country, corridor, mode, year, quarter,
 * month, entered` (the arrival in UTC) those that are `needed`, all where nothing is said.
 * Source: CPMM 2023, introduction: TFI1 runs from the entry to the exit point of each of the two countries' BCPs.
 * @example crossingSql("stops", ["mode", "year"])
 */
export function crossingSql(stops: string, needed: readonly FactColumn[] = ALL): string {
  const places = (["country", "corridor"] as const).filter((column) => needed.includes(column));
  return `SELECT trip_id, bcp, direction, ${places.map((column) => `max(s.${column}) AS ${column}, `).join("")}${ofTrip(needed)},
  ${needed.includes("entered") ? "min(s.arrival) AS entered, " : ""}sum(s.border_hours) AS border_hours,
  CASE WHEN count(s.cost_usd) = count(*) THEN sum(s.cost_usd) END AS cost_usd
FROM ${stops} AS s WHERE bcp IS NOT NULL
GROUP BY trip_id, bcp, direction`;
}

/**
 * Returns the SQL of the legs: one row per trip, corridor and country; one per trip where neither is `needed`.
 *
 * In: as `crossingSql`. Out: `trip_id, bucket, synthetic`; `distance_km`; `moving_hours` between stops; `total_hours`,
 * stops included; `cost_usd`, null where one was not recorded; `tonne_km`, null where the cargo of a leg was not recorded
 * (where no kilometer was traveled, as at the start, there is no leg, and its cargo is not needed); and of `corridor,
 * country, mode, year, quarter, month` those that are `needed`, all where nothing is said.
 * A leg belongs to the corridor and country of the stop that it ends at.
 * @example legSql("stops", ["corridor", "year"])
 */
export function legSql(stops: string, needed: readonly FactColumn[] = ALL): string {
  const keys = ["trip_id", ...(["corridor", "country"] as const).filter((column) => needed.includes(column))].join(
    ", "
  );
  return `SELECT ${keys}, ${ofTrip(needed)},
  sum(s.distance_km) AS distance_km, sum(s.leg_hours) AS moving_hours, sum(s.leg_hours + s.stop_hours) AS total_hours,
  CASE WHEN count(s.cost_usd) = count(*) THEN sum(s.cost_usd) END AS cost_usd,
  CASE WHEN count(CASE WHEN s.distance_km > 0 AND s.cargo_tonnes IS NULL THEN 1 END) = 0
    THEN sum(CASE WHEN s.distance_km > 0 THEN s.distance_km * s.cargo_tonnes ELSE 0 END) END AS tonne_km
FROM ${stops} AS s
GROUP BY ${keys}`;
}

/**
 * Returns the stops of the trips that a filter by mode, year, quarter or month keeps, for `crossingSql` and `legSql`:
 * whole trips, since those are one for the trip. The other dimensions of the filter are left to the units.
 *
 * @example wholeTripsSql("stops", {year: [2023]}) // "(SELECT * FROM stops AS f WHERE year IN (2023))"
 */
export function wholeTripsSql(stops: string, filter: TripFilter): string {
  const kept = Object.fromEntries(
    TRIP_DIMENSIONS.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]]))
  );
  return Object.keys(kept).length === 0 ? stops : `(SELECT * FROM ${stops} AS f WHERE ${filterSql(kept)})`;
}

// Source columns are written with their table: ClickHouse takes a bare name for the aggregate that bears it.
function ofTrip(needed: readonly FactColumn[]): string {
  const columns = [...TRIP_DIMENSIONS.filter((column) => needed.includes(column)), "bucket", "synthetic"];
  return columns.map((column) => `any_value(s.${column}) AS ${column}`).join(", ");
}

/** Returns the rows of a crossings relation that a filter keeps. @example filteredCrossingSql("crossings", {}) */
export function filteredCrossingSql(crossings: string, filter: TripFilter): string {
  return `SELECT * FROM ${crossings} AS c WHERE ${filterSql(filter)}`;
}

/**
 * Returns the rows of a legs relation that a filter keeps. A leg has no BCP and no direction: those two choose among
 * the trips by their crossings, see `tripUnitSql`.
 *
 * @example filteredLegSql("legs", {mode: ["rail"]})
 */
export function filteredLegSql(legs: string, filter: TripFilter): string {
  const {bcp: _bcp, direction: _direction, ...rest} = filter;
  return `SELECT * FROM ${legs} AS w WHERE ${filterSql(rest)}`;
}

/**
 * Returns the SQL of the border time split by activity: one row per group and activity A to P.
 *
 * In: `stops`, what to read the store by. Out: the dimensions, `activity` (null: hours at the BCP without a code),
 * `synthetic`, `crossings` that had it, `hours` in all, `mean_hours` over the crossings that had it (as the CPMM of 2015
 * seems to print it), `share` of all hours at the group's BCPs, `mean_cost_usd` over the crossings whose payments were
 * recorded, null for none. The hours are those at the stop: legs between stops of one BCP belong to no activity.
 * @example activitySql(["bcp"], "stops", {mode: ["road"]})
 */
export function activitySql(by: readonly Dimension[], stops: string, filter: TripFilter): string {
  const keys = [...by, "synthetic"].join(", ");
  const prefixed = (table: string) =>
    [...by, "synthetic"].map((column) => `${table}.${column} AS ${column}`).join(", ");
  return `WITH visits AS (
  SELECT ${by.length > 0 ? `${by.join(", ")}, ` : ""}synthetic, activity, trip_id, bcp AS visit_bcp, direction AS visit_direction,
    sum(stop_hours) AS visit_hours,
    CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END AS visit_cost
  FROM ${stops} AS b WHERE bcp IS NOT NULL AND ${filterSql(filter)}
  GROUP BY ${keys}, activity, trip_id, visit_bcp, visit_direction
), split AS (
  SELECT ${keys}, activity, count(*) AS crossings, sum(visit_hours) AS hours, avg(visit_hours) AS mean_hours, avg(visit_cost) AS mean_cost_usd
  FROM visits GROUP BY ${keys}, activity
)
SELECT ${prefixed("s")}, s.activity AS activity, s.crossings AS crossings, s.hours AS hours, s.mean_hours AS mean_hours,
  s.hours / nullif(sum(s.hours) OVER (PARTITION BY ${[...by, "synthetic"].map((column) => `s.${column}`).join(", ")}), 0) AS share,
    s.mean_cost_usd AS mean_cost_usd
FROM split AS s
ORDER BY ${[...by, "synthetic", "activity"].map((column) => `s.${column}`).join(", ")}`;
}

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
