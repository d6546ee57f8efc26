import {filteredCrossingSql, filteredWaySql} from "./fact-sql.js";
import {type Dimension, filterSql, NUMBER_DIMENSIONS, type TripFilter} from "./trip-dimensions.js";

/** The relations that the facts stand in: names of tables, or queries in brackets. */
export interface Facts {
  crossings: string;
  ways: string;
}

/** An indicator, as SQL over the units that it is an average of. */
export interface UnitMeasure {
  indicator: string;
  /** The column; where there is a denominator, the numerator. Null where the unit is in no average. */
  num: string;
  /** Null where the unit's value is `num` itself: the denominator is then 1. */
  den: string | null;
}

/** One kind of unit: what it is, and the indicators that are averages over it. */
export interface UnitKind {
  name: "crossing" | "trip";
  measures: readonly UnitMeasure[];
  /** SQL of the units: one row per unit of a group of the cut. */
  sql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string;
}

/** TFI3 is in dollars per 500 km and 20 tonnes. Source: COMCEC 2017, p. 113, after the CPMM. */
export const TFI3_TONNE_KM = 500 * 20;

const UNRECORDED = "''";

/**
 * The units that indicators are averages of:
 * - TFI1, TFI2: the unit is a crossing; hours and dollars over 1;
 * - TFI3: the unit is a trip in the group; dollars × 10,000 over tonne-kilometres;
 * - SWD (which the reports' tables call TFI4): a trip in the group; kilometres over hours, stops included;
 * - SWOD: the same over the hours in motion.
 *
 * A trip's five indicators stand in columns and not in rows of their own: a fifth of the rows to sort and to sum.
 * @example UNIT_KINDS.flatMap(({measures}) => measures.map(({indicator}) => indicator))
 */
export const UNIT_KINDS: readonly UnitKind[] = [
  {
    name: "crossing",
    measures: [
      {indicator: "TFI1", num: "border_hours", den: null},
      {indicator: "TFI2", num: "cost_usd", den: null}
    ],
    sql: crossingUnitSql
  },
  {
    name: "trip",
    measures: [
      {indicator: "TFI3", num: "tfi3_num", den: "tfi3_den"},
      {indicator: "SWD", num: "swd_num", den: "swd_den"},
      {indicator: "SWOD", num: "swod_num", den: "swod_den"}
    ],
    sql: tripUnitSql
  }
];

/**
 * Returns the SQL of the crossings of a cut: one row per crossing that the filter keeps.
 *
 * In: crossings of `fact-sql`. Out: the dimensions of the cut, `trip_id`, `bucket`, `synthetic`, `border_hours`, and
 * `cost_usd`, null where not recorded. A text dimension that is empty is '' here, so that groups can be joined on it.
 * @example crossingUnitSql(["bcp", "year"], {crossings: "crossings", ways: "ways"}, {})
 */
export function crossingUnitSql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  return `SELECT ${groups(cut)}trip_id, bucket, synthetic, border_hours, cost_usd
FROM (${filteredCrossingSql(facts.crossings, filter)}) AS k`;
}

/**
 * Returns the SQL of the trips of a cut: one row per trip and group that it was in.
 *
 * In: crossings and ways of `fact-sql`. Out: the dimensions of the cut, `trip_id`, `bucket`, `synthetic`, and for TFI3,
 * SWD and SWOD numerator and denominator, both null where the trip has no denominator (no kilometres in the group, no
 * tonnes or payments recorded). Text dimensions as in `crossingUnitSql`.
 * Where the cut or the filter names a BCP or a direction, a speed or TFI3 is of the whole trip of those who crossed there.
 * @example tripUnitSql(["mode", "year"], {crossings: "crossings", ways: "ways"}, {})
 */
export function tripUnitSql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const crossed = cut.some(isOfCrossing) || filter.bcp !== undefined || filter.direction !== undefined;
  const ratio = (name: string, num: string, den: string) => {
    const valid = `distance_km > 0 AND ${den} > 0 AND ${num} IS NOT NULL`;
    return `CASE WHEN ${valid} THEN ${num} END AS ${name}_num, CASE WHEN ${valid} THEN ${den} END AS ${name}_den`;
  };
  return `SELECT ${cut.map((dimension) => `${dimension}, `).join("")}trip_id, bucket, synthetic,
  ${ratio("tfi3", `cost_usd * ${TFI3_TONNE_KM}`, "tonne_km")},
  ${ratio("swd", "distance_km", "total_hours")},
  ${ratio("swod", "distance_km", "moving_hours")}
FROM (
  ${crossed ? crossedTripSql(cut, facts, filter) : tripWaySql(cut, facts, filter)}
) AS trip_ways`;
}

// Source columns are written with their table: ClickHouse takes a bare name for the sum that bears it.
const SUMS = `sum(w.distance_km) AS distance_km, sum(w.moving_hours) AS moving_hours, sum(w.total_hours) AS total_hours,
    CASE WHEN count(w.cost_usd) = count(*) THEN sum(w.cost_usd) END AS cost_usd,
    CASE WHEN count(w.tonne_km) = count(*) THEN sum(w.tonne_km) END AS tonne_km`;

function tripWaySql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const dims = cut.map((dimension) => `${dimension}, `).join("");
  return `SELECT ${dims}trip_id, bucket, synthetic, ${SUMS}
  FROM (SELECT ${groups(cut)}trip_id, bucket, synthetic, distance_km, moving_hours, total_hours, cost_usd, tonne_km
    FROM (${filteredWaySql(facts.ways, filter)}) AS k) AS w
  GROUP BY ${dims}trip_id, bucket, synthetic`;
}

// The filter acts on the crossings alone: the way of a trip through C1 is whole even where C1 is only the crossing's.
function crossedTripSql(cut: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const dims = cut.map((dimension) => `c.${dimension} AS ${dimension}, `).join("");
  return `SELECT ${dims}c.trip_id AS trip_id, t.bucket AS bucket, t.synthetic AS synthetic, t.distance_km AS distance_km,
    t.moving_hours AS moving_hours, t.total_hours AS total_hours, t.cost_usd AS cost_usd, t.tonne_km AS tonne_km
  FROM (SELECT DISTINCT ${groups(cut)}trip_id FROM ${facts.crossings} AS k WHERE ${filterSql(filter)}) AS c
  JOIN (SELECT trip_id, bucket, synthetic, ${SUMS} FROM ${facts.ways} AS w GROUP BY trip_id, bucket, synthetic) AS t
    ON c.trip_id = t.trip_id`;
}

function isOfCrossing(dimension: Dimension): boolean {
  return dimension === "bcp" || dimension === "direction";
}

function groups(cut: readonly Dimension[]): string {
  return cut
    .map((dimension) => {
      const group = NUMBER_DIMENSIONS.includes(dimension) ? dimension : `coalesce(${dimension}, ${UNRECORDED})`;
      return `${group} AS ${dimension}, `;
    })
    .join("");
}
