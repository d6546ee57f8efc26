import {bootstrapInterval, bootstrapWeights} from "../bootstrap-interval.js";
import {CROSSING_INDICATORS, DIMENSIONS, type Dimension, TRIP_INDICATORS, type TripFilter} from "../definitions.js";
import type {SqlEngine, SqlRow} from "../sql-engine.js";
import {FEW_TRIPS} from "../thresholds.js";
import {activitySql, crossingSql, legSql, wholeTripsSql} from "./fact-sql.js";
import {foldUnits, type GroupAverages, quantileSql, sumSql} from "./group-averages.js";
import {type Facts, UNIT_KINDS} from "./unit-sql.js";

/** How an average is taken: the mean of the trips' own values, or sum over sum (distance over time). */
export const AVERAGING_RULES = ["ratio-of-sums", "mean-of-trips"] as const;
export type AveragingRule = (typeof AVERAGING_RULES)[number];

/** What is computed, and how averages are taken. */
export interface ComputeOptions {
  /** Each grouping is a set of dimensions; the empty one is the whole sample. */
  groupings: readonly (readonly Dimension[])[];
  filter: TripFilter;
  rule: AveragingRule;
  /** Share that the trimmed averages leave out at each end of a group. */
  trim: number;
  /** Of the bootstrap. */
  seed: number;
}

const UNITS = new Map<string, string>(
  [...CROSSING_INDICATORS, ...TRIP_INDICATORS].map(({indicator, unit}) => [indicator, unit])
);

/** Columns of an indicator row beside the dimensions, in order. */
export const INDICATOR_COLUMNS = [
  "unit",
  "synthetic",
  "rule",
  "value",
  "low",
  "high",
  "n",
  "trips",
  "few_trips",
  "mean_of_trips",
  "mean_of_trips_low",
  "mean_of_trips_high",
  "ratio_of_sums",
  "ratio_of_sums_low",
  "ratio_of_sums_high",
  "median",
  "q25",
  "q75",
  "p90",
  "trim",
  "trimmed_n",
  "trimmed_mean_of_trips",
  "trimmed_ratio_of_sums"
] as const;

/**
 * Returns TFI1, TFI2, TFI3, SWD (the reports' TFI4) and SWOD over a trip store: one row per grouping, indicator and group.
 *
 * Out: `cut` (the dimensions, joined by +), `indicator`, a column per dimension (null: not in the grouping, or not recorded),
 * then `INDICATOR_COLUMNS`: `value` with `low` and `high` by the chosen `rule`, both rules with their 95% bootstrap
 * intervals, quartiles and 90th percentile of the units, and the averages without the `trim` share at each end.
 * `few_trips` marks a group below `FEW_TRIPS`. Units: hours, dollars, dollars per 500 km and 20 t, km/h, km/h.
 * The publisher gives neither its averaging rule nor its rule for outliers: see docs/cpmm-trips.md.
 * @example await computeIndicators(engine, {groupings: [["mode", "year"]], filter: {}, rule: "ratio-of-sums", trim: 0.05, seed: 1})
 */
export async function computeIndicators(engine: SqlEngine, options: ComputeOptions): Promise<SqlRow[]> {
  const stops = wholeTripsSql(engine.stops, options.filter);
  const needed = neededColumns(options.groupings, options.filter);
  await engine.run?.(`CREATE OR REPLACE TEMP TABLE crossings AS ${crossingSql(stops, needed)}`);
  await engine.run?.(`CREATE OR REPLACE TEMP TABLE legs AS ${legSql(stops, needed)}`);
  return computeOnFacts(engine, options);
}

/**
 * Returns what `computeIndicators` does, where the tables `crossings` and `legs` of `fact-sql` are there already.
 *
 * @example await computeOnFacts(engine, {groupings: [["mode"]], filter: {}, rule: "ratio-of-sums", trim: 0.05, seed: 1})
 */
export async function computeOnFacts(engine: SqlEngine, options: ComputeOptions): Promise<SqlRow[]> {
  const weights = bootstrapWeights(options.seed);
  const rows: SqlRow[] = [];
  for (const by of options.groupings) {
    const groups = await averageGroups(engine, by, toFacts(engine, by, options.filter), options);
    rows.push(...groups.map((group) => toIndicatorRow(group, by, weights, options)));
  }
  return rows;
}

/**
 * Returns the averages of every indicator and group of a grouping, with the sums that an interval is made from.
 *
 * In: facts, as names of tables or as queries in brackets. Out: by indicator, then by group.
 * @example await averageGroups(engine, ["mode"], {crossings: "crossings", legs: "legs"}, {filter: {}, trim: 0.05})
 */
export async function averageGroups(
  engine: SqlEngine,
  by: readonly Dimension[],
  facts: Facts,
  {filter, trim}: Pick<ComputeOptions, "filter" | "trim">
): Promise<GroupAverages[]> {
  const groups: GroupAverages[] = [];
  for (const kind of UNIT_KINDS) {
    const units = kind.sql(by, facts, filter);
    const quantiles = quantileSql(by, kind, "units", engine.dialect, trim);
    const sums = sumSql(by, kind, "units", "quantiles");
    if (engine.run === null) {
      const found = await engine.rows(`WITH units AS (${units}) SELECT * FROM (${quantiles}) AS q`);
      const summed = `WITH units AS (${units}), quantiles AS (${quantiles}) SELECT * FROM (${sums}) AS s`;
      groups.push(...foldUnits(by, kind, found, await engine.rows(summed)));
    } else {
      await engine.run(`CREATE OR REPLACE TEMP TABLE units AS ${units}`);
      await engine.run(`CREATE OR REPLACE TEMP TABLE quantiles AS ${quantiles}`);
      groups.push(...foldUnits(by, kind, await engine.rows("SELECT * FROM quantiles"), await engine.rows(sums)));
    }
  }
  return groups.sort((a, b) => (a.indicator < b.indicator ? -1 : Number(a.indicator > b.indicator)));
}

// An engine that keeps nothing is asked for the facts again with each query.
function toFacts(engine: SqlEngine, by: readonly Dimension[], filter: TripFilter): Facts {
  if (engine.run !== null) return {crossings: "crossings", legs: "legs"};
  const stops = wholeTripsSql(engine.stops, filter);
  const needed = neededColumns([by], filter);
  return {crossings: `(${crossingSql(stops, needed)})`, legs: `(${legSql(stops, needed)})`};
}

function neededColumns(groupings: ComputeOptions["groupings"], filter: TripFilter): Dimension[] {
  return DIMENSIONS.filter(
    (dimension) => filter[dimension] !== undefined || groupings.some((by) => by.includes(dimension))
  );
}

/**
 * Returns the time at borders split by activity over a trip store: one row per grouping, group and activity. See `activitySql`.
 *
 * @example await computeActivities(engine, [["bcp", "direction"]], {mode: ["road"]})
 */
export async function computeActivities(
  engine: SqlEngine,
  groupings: readonly (readonly Dimension[])[],
  filter: TripFilter
): Promise<SqlRow[]> {
  const rows: SqlRow[] = [];
  for (const by of groupings) {
    const found = await engine.rows(activitySql(by, engine.stops, filter));
    rows.push(...found.map((row) => ({cut: by.join("+"), ...row, synthetic: Boolean(row.synthetic)})));
  }
  return rows;
}

function toIndicatorRow(
  group: GroupAverages,
  by: readonly Dimension[],
  weights: Uint8Array,
  {rule, trim}: ComputeOptions
): SqlRow {
  const {indicator, dimensions, buckets, ...averages} = group;
  const intervals = bootstrapInterval(buckets, weights);
  const chosen = rule === "ratio-of-sums" ? "ratio_of_sums" : "mean_of_trips";
  const all: SqlRow = {
    ...averages,
    unit: UNITS.get(indicator) ?? null,
    rule,
    value: averages[chosen],
    low: intervals[chosen]?.[0] ?? null,
    high: intervals[chosen]?.[1] ?? null,
    few_trips: averages.trips < FEW_TRIPS,
    mean_of_trips_low: intervals.mean_of_trips?.[0] ?? null,
    mean_of_trips_high: intervals.mean_of_trips?.[1] ?? null,
    ratio_of_sums_low: intervals.ratio_of_sums?.[0] ?? null,
    ratio_of_sums_high: intervals.ratio_of_sums?.[1] ?? null,
    trim
  };
  return {
    cut: by.join("+"),
    indicator,
    ...dimensions,
    ...Object.fromEntries(INDICATOR_COLUMNS.map((column) => [column, all[column] ?? null]))
  };
}
