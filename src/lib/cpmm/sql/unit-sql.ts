import {
  CROSSING_INDICATORS,
  type Dimension,
  LEG_SUMS,
  NUMBER_DIMENSIONS,
  OPEN_LEG_SUMS,
  TRIP_INDICATORS,
  type TripFilter
} from "../definitions.js";
import {filteredCrossingSql, filteredLegSql, filterSql} from "./fact-sql.js";

/** The relations that hold the facts: names of tables, or queries in brackets. */
export interface Facts {
  crossings: string;
  legs: string;
}

/** An indicator, as SQL over the units that it is an average of. */
interface UnitMeasure {
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
  /** SQL of the units: one row per unit of a group of the grouping. */
  sql(by: readonly Dimension[], facts: Facts, filter: TripFilter): string;
}

const UNRECORDED = "''";

/**
 * The units that indicators are averages of: crossings (`CROSSING_INDICATORS`), and trips, each with its legs in the group
 * (`TRIP_INDICATORS`). A trip's three indicators are in columns and not in rows of their own: a fifth of the rows to sort and to sum.
 * @example UNIT_KINDS.flatMap(({measures}) => measures.map(({indicator}) => indicator))
 */
export const UNIT_KINDS: readonly UnitKind[] = [
  {
    name: "crossing",
    measures: CROSSING_INDICATORS.map(({indicator, column}) => ({indicator, num: column, den: null})),
    sql: crossingUnitSql
  },
  {
    name: "trip",
    measures: TRIP_INDICATORS.map(({indicator, key}) => ({indicator, num: `${key}_num`, den: `${key}_den`})),
    sql: tripUnitSql
  }
];

/**
 * Returns the SQL of the crossings of a grouping: one row per crossing that the filter keeps.
 *
 * In: crossings of `fact-sql`. Out: the dimensions of the grouping, `trip_id`, `bucket`, `synthetic`, `border_hours`, and
 * `cost_usd`, null where not recorded. A text dimension that is empty is '' here, so that groups can be joined on it.
 */
function crossingUnitSql(by: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  return `SELECT ${groups(by)}trip_id, bucket, synthetic, border_hours, cost_usd
FROM (${filteredCrossingSql(facts.crossings, filter)}) AS k`;
}

/**
 * Returns the SQL of the trips of a grouping: one row per trip and group that it was in.
 *
 * In: crossings and legs of `fact-sql`. Out: the dimensions of the grouping, `trip_id`, `bucket`, `synthetic`, and for TFI3,
 * SWD and SWOD numerator and denominator, both null where the trip has no denominator (no kilometers in the group, no
 * tonnes or payments recorded). Text dimensions as in `crossingUnitSql`.
 * Where the by or the filter names a BCP or a direction, a speed or TFI3 is of the whole trip of those who crossed there.
 */
function tripUnitSql(by: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const crossed = by.some(isOfCrossing) || filter.bcp !== undefined || filter.direction !== undefined;
  const ratios = TRIP_INDICATORS.map(({key, num, times, den}) => {
    const valid = `distance_km > 0 AND ${den} > 0 AND ${num} IS NOT NULL`;
    return `CASE WHEN ${valid} THEN ${num} * ${times} END AS ${key}_num, CASE WHEN ${valid} THEN ${den} END AS ${key}_den`;
  });
  return `SELECT ${by.map((dimension) => `${dimension}, `).join("")}trip_id, bucket, synthetic,
  ${ratios.join(",\n  ")}
FROM (
  ${crossed ? crossedTripSql(by, facts, filter) : tripLegSql(by, facts, filter)}
) AS trip_legs`;
}

// Source columns are written with their table: ClickHouse takes a bare name for the sum that bears it.
const SUMS = LEG_SUMS.map((name) => {
  const sum = OPEN_LEG_SUMS.includes(name)
    ? `CASE WHEN count(w.${name}) = count(*) THEN sum(w.${name}) END`
    : `sum(w.${name})`;
  return `${sum} AS ${name}`;
}).join(",\n    ");

function tripLegSql(by: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const dims = by.map((dimension) => `${dimension}, `).join("");
  return `SELECT ${dims}trip_id, bucket, synthetic, ${SUMS}
  FROM (SELECT ${groups(by)}trip_id, bucket, synthetic, distance_km, moving_hours, total_hours, cost_usd, tonne_km
    FROM (${filteredLegSql(facts.legs, filter)}) AS k) AS w
  GROUP BY ${dims}trip_id, bucket, synthetic`;
}

// The filter acts on the crossings alone: a trip that crossed on C1 is measured whole, even where most of its legs are on another corridor.
function crossedTripSql(by: readonly Dimension[], facts: Facts, filter: TripFilter): string {
  const dims = by.map((dimension) => `c.${dimension} AS ${dimension}, `).join("");
  return `SELECT ${dims}c.trip_id AS trip_id, t.bucket AS bucket, t.synthetic AS synthetic, t.distance_km AS distance_km,
    t.moving_hours AS moving_hours, t.total_hours AS total_hours, t.cost_usd AS cost_usd, t.tonne_km AS tonne_km
  FROM (SELECT DISTINCT ${groups(by)}trip_id FROM ${facts.crossings} AS k WHERE ${filterSql(filter)}) AS c
  JOIN (SELECT trip_id, bucket, synthetic, ${SUMS} FROM ${facts.legs} AS w GROUP BY trip_id, bucket, synthetic) AS t
    ON c.trip_id = t.trip_id`;
}

function isOfCrossing(dimension: Dimension): boolean {
  return dimension === "bcp" || dimension === "direction";
}

function groups(by: readonly Dimension[]): string {
  return by
    .map((dimension) => {
      const group = NUMBER_DIMENSIONS.includes(dimension) ? dimension : `coalesce(${dimension}, ${UNRECORDED})`;
      return `${group} AS ${dimension}, `;
    })
    .join("");
}
