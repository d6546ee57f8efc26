import {DIMENSIONS, type Dimension, filterSql, type TripFilter} from "./trip-dimensions.js";

/** Columns of the facts that a query can do without; the others are always there. */
export type FactColumn = Dimension | "entered";

const ALL: readonly FactColumn[] = [...DIMENSIONS, "entered"];
/** What is one for the whole trip: taken from any of its stops, which is cheaper than to group by it. */
const OF_TRIP: readonly Dimension[] = ["mode", "year", "quarter", "month"];

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
 * Returns the SQL of the ways: one row per trip, corridor and country; one per trip where neither is `needed`.
 *
 * In: as `crossingSql`. Out: `trip_id, bucket, synthetic`; `distance_km`; `moving_hours` between stops; `total_hours`,
 * stops included; `cost_usd`, null where one was not recorded; `tonne_km`, null where the cargo of a leg was not recorded
 * (where no kilometre was travelled, as at the start, there is no leg and none is asked for); and of `corridor, country, mode, year, quarter, month` those that are `needed`, all where nothing is said.
 * A leg belongs to the corridor and country of the stop that it ends at.
 * @example waySql("stops", ["corridor", "year"])
 */
export function waySql(stops: string, needed: readonly FactColumn[] = ALL): string {
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
 * Returns the stops of the trips that a filter by mode, year, quarter or month keeps, for `crossingSql` and `waySql`:
 * whole trips, since those are one for the trip. The other dimensions of the filter are left to the units.
 *
 * @example wholeTripsSql("stops", {year: [2023]}) // "(SELECT * FROM stops AS f WHERE year IN (2023))"
 */
export function wholeTripsSql(stops: string, filter: TripFilter): string {
  const kept = Object.fromEntries(
    OF_TRIP.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]]))
  );
  return Object.keys(kept).length === 0 ? stops : `(SELECT * FROM ${stops} AS f WHERE ${filterSql(kept)})`;
}

// Source columns are written with their table: ClickHouse takes a bare name for the aggregate that bears it.
function ofTrip(needed: readonly FactColumn[]): string {
  const columns = [...OF_TRIP.filter((column) => needed.includes(column)), "bucket", "synthetic"];
  return columns.map((column) => `any_value(s.${column}) AS ${column}`).join(", ");
}

/** Returns the rows of a crossings relation that a filter keeps. @example filteredCrossingSql("crossings", {}) */
export function filteredCrossingSql(crossings: string, filter: TripFilter): string {
  return `SELECT * FROM ${crossings} AS c WHERE ${filterSql(filter)}`;
}

/**
 * Returns the rows of a ways relation that a filter keeps. A way has no BCP and no direction: those two choose among
 * the trips by their crossings, see `tripUnitSql`.
 *
 * @example filteredWaySql("ways", {mode: ["rail"]})
 */
export function filteredWaySql(ways: string, filter: TripFilter): string {
  const {bcp: _bcp, direction: _direction, ...rest} = filter;
  return `SELECT * FROM ${ways} AS w WHERE ${filterSql(rest)}`;
}
