import {filteredCrossingSql, filteredWaySql} from "./fact-sql.js";
import {type Dimension, filterSql, NUMBER_DIMENSIONS, type TripFilter} from "./trip-dimensions.js";

/** The relations that the facts stand in: names of tables or of common table expressions. */
export interface Facts {
  crossings: string;
  ways: string;
}

/** TFI3 is in dollars per 500 km and 20 tonnes. Source: COMCEC 2017, p. 113, after the CPMM. */
export const TFI3_TONNE_KM = 500 * 20;

const UNRECORDED = "''";

/**
 * Returns the SQL of the units that indicators are averages of: one row per indicator and unit.
 *
 * In: crossings and ways of `fact-sql`. Out: `indicator`, the dimensions of the cut, `trip_id`, `bucket`, `synthetic`,
 * `num`, `den` and `x` = num/den:
 * - TFI1, TFI2: the unit is a crossing; hours and dollars over 1;
 * - TFI3: the unit is a trip in the group; dollars × 10,000 over tonne-kilometres;
 * - SWD (which the reports' tables call TFI4): a trip in the group; kilometres over hours, stops included;
 * - SWOD: the same over the hours in motion.
 * Where the cut or the filter names a BCP or a direction, a speed or TFI3 is of the whole trip of those who crossed there.
 * A unit without a denominator (no kilometres in the group, no tonnes or payments recorded) is in no average.
 * A text dimension that is empty is '' here, so that groups can be joined on it.
 * @example unitSql(["mode", "year"], {crossings: "crossings", ways: "ways"}, {})
 */
export function unitSql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const crossed = cut.some(isOfCrossing) || filter.bcp !== undefined || filter.direction !== undefined;
  const dims = cut.map((dimension) => `${dimension}, `).join("");
  const way = (
    indicator: string,
    num: string,
    den: string
  ) => `SELECT '${indicator}' AS indicator, ${dims}trip_id, bucket, synthetic, ${num} AS num, ${den} AS den
  FROM trip_ways WHERE distance_km > 0 AND ${den} > 0 AND ${num} IS NOT NULL`;
  return `WITH kept_crossings AS (
  SELECT ${cut.map((dimension) => `${grouped(dimension)} AS ${dimension}, `).join("")}trip_id, bucket, synthetic, border_hours, cost_usd
  FROM (${filteredCrossingSql(facts.crossings, filter)}) AS k
), trip_ways AS (
  ${crossed ? crossedTripSql(cut, facts, filter) : tripWaySql(cut, facts, filter)}
), parts AS (
  SELECT 'TFI1' AS indicator, ${dims}trip_id, bucket, synthetic, border_hours AS num, 1.0 AS den FROM kept_crossings
  UNION ALL
  SELECT 'TFI2' AS indicator, ${dims}trip_id, bucket, synthetic, cost_usd AS num, 1.0 AS den FROM kept_crossings WHERE cost_usd IS NOT NULL
  UNION ALL
  ${way("TFI3", `cost_usd * ${TFI3_TONNE_KM}`, "tonne_km")}
  UNION ALL
  ${way("SWD", "distance_km", "total_hours")}
  UNION ALL
  ${way("SWOD", "distance_km", "moving_hours")}
)
SELECT indicator, ${dims}trip_id, bucket, synthetic, num, den, num / den AS x FROM parts`;
}

// Source columns are written with their table: ClickHouse takes a bare name for the sum that bears it.
const SUMS = `sum(w.distance_km) AS distance_km, sum(w.moving_hours) AS moving_hours, sum(w.total_hours) AS total_hours,
    CASE WHEN count(w.cost_usd) = count(*) THEN sum(w.cost_usd) END AS cost_usd,
    CASE WHEN count(w.tonne_km) = count(*) THEN sum(w.tonne_km) END AS tonne_km`;

function tripWaySql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const dims = cut.map((dimension) => `${dimension}, `).join("");
  const groups = cut.map((dimension) => `${grouped(dimension)} AS ${dimension}, `).join("");
  return `SELECT ${dims}trip_id, bucket, synthetic, ${SUMS}
  FROM (SELECT ${groups}trip_id, bucket, synthetic, distance_km, moving_hours, total_hours, cost_usd, tonne_km
    FROM (${filteredWaySql(facts.ways, filter)}) AS k) AS w
  GROUP BY ${dims}trip_id, bucket, synthetic`;
}

// The filter acts on the crossings alone: the way of a trip through C1 is whole even where C1 is only the crossing's.
function crossedTripSql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const dims = cut.map((dimension) => `c.${dimension} AS ${dimension}, `).join("");
  const groups = cut.map((dimension) => `${grouped(dimension)} AS ${dimension}, `).join("");
  return `SELECT ${dims}c.trip_id AS trip_id, t.bucket AS bucket, t.synthetic AS synthetic, t.distance_km AS distance_km,
    t.moving_hours AS moving_hours, t.total_hours AS total_hours, t.cost_usd AS cost_usd, t.tonne_km AS tonne_km
  FROM (SELECT DISTINCT ${groups}trip_id FROM ${facts.crossings} AS k WHERE ${filterSql(filter)}) AS c
  JOIN (SELECT trip_id, bucket, synthetic, ${SUMS} FROM ${facts.ways} AS w GROUP BY trip_id, bucket, synthetic) AS t
    ON c.trip_id = t.trip_id`;
}

function isOfCrossing(dimension: Dimension): boolean {
  return dimension === "bcp" || dimension === "direction";
}

function grouped(dimension: Dimension): string {
  return NUMBER_DIMENSIONS.includes(dimension) ? dimension : `coalesce(${dimension}, ${UNRECORDED})`;
}
