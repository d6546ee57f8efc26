import {crossingSql, waySql} from "./fact-sql.js";
import type {SqlDialect} from "./sql-dialect.js";
import {type Dimension, NUMBER_DIMENSIONS, type TripFilter} from "./trip-dimensions.js";
import {unitSql} from "./unit-sql.js";

/** Share that `trim` cuts from each end of a group, where the caller names none. The publisher prints no rule. */
export const DEFAULT_TRIM = 0.05;

/**
 * Returns the SQL of the indicators of a cut: one row per indicator and group.
 *
 * In: `units`, a relation of `unitSql`. Out: `indicator`, the dimensions (null where not recorded), `synthetic`, `n`
 * units, `trips`, `mean_of_trips`, `ratio_of_sums`, `q25`, `median`, `q75`, `p90`, and without the units outside the
 * group's `trim` and 1 − `trim` quantiles `trimmed_n`, `trimmed_mean_of_trips`, `trimmed_ratio_of_sums` (null
 * where a small group is trimmed to nothing).
 * Both averages are given because the publisher does not print which it uses; of TFI1 and TFI2 they are the same.
 * @example indicatorSql(["mode"], "units", DUCKDB, 0.05)
 */
export function indicatorSql(cut: readonly Dimension[], units: string, dialect: SqlDialect, trim: number): string {
  assertTrim(trim);
  const dims = groupColumns(cut);
  const same = ["indicator", ...dims].map((column) => `u.${column} = s.${column}`).join(" AND ");
  const sameTrimmed = ["indicator", ...dims].map((column) => `t.${column} = s.${column}`).join(" AND ");
  const keys = ["indicator", ...dims].join(", ");
  // A condition inside the sums, not in WHERE: a small group that is trimmed to nothing keeps its row.
  const kept = "u.x >= s.q[1] AND u.x <= s.q[6]";
  return `WITH stats AS (
  SELECT ${keys}, count(*) AS n, count(DISTINCT trip_id) AS trips, avg(x) AS mean_of_trips, sum(num) / sum(den) AS ratio_of_sums,
    ${dialect.quantiles("x", [trim, 0.25, 0.5, 0.75, 0.9, 1 - trim])} AS q
  FROM ${units} GROUP BY ${keys}
), trimmed AS (
  SELECT ${["indicator", ...dims].map((column) => `u.${column} AS ${column}`).join(", ")},
    count(CASE WHEN ${kept} THEN 1 END) AS trimmed_n, avg(CASE WHEN ${kept} THEN u.x END) AS trimmed_mean,
    sum(CASE WHEN ${kept} THEN u.num END) / sum(CASE WHEN ${kept} THEN u.den END) AS trimmed_ratio
  FROM ${units} AS u JOIN stats AS s ON ${same}
  GROUP BY ${["indicator", ...dims].map((column) => `u.${column}`).join(", ")}
)
SELECT s.indicator AS indicator, ${[...cut.map(shown), "s.synthetic AS synthetic"].join(", ")},
  s.n AS n, s.trips AS trips, s.mean_of_trips AS mean_of_trips, s.ratio_of_sums AS ratio_of_sums,
  s.q[2] AS q25, s.q[3] AS median, s.q[4] AS q75, s.q[5] AS p90,
  t.trimmed_n AS trimmed_n, t.trimmed_mean AS trimmed_mean_of_trips, t.trimmed_ratio AS trimmed_ratio_of_sums
FROM stats AS s JOIN trimmed AS t ON ${sameTrimmed}
ORDER BY ${["indicator", ...dims].map((column) => `s.${column}`).join(", ")}`;
}

/**
 * Returns the SQL of what the bootstrap needs: one row per indicator, group and bucket of trips.
 *
 * Out: `indicator`, the dimensions, `synthetic`, `bucket`, `n`, `sum_x`, `sum_num`, `sum_den`. See `bootstrapInterval`.
 * @example bucketSql(["mode"], "units")
 */
export function bucketSql(cut: readonly Dimension[], units: string): string {
  const keys = ["indicator", ...groupColumns(cut)];
  return `SELECT s.indicator AS indicator, ${[...cut.map(shown), "s.synthetic AS synthetic"].join(", ")}, s.bucket AS bucket,
  s.n AS n, s.sum_x AS sum_x, s.sum_num AS sum_num, s.sum_den AS sum_den
FROM (SELECT ${keys.join(", ")}, bucket, count(*) AS n, sum(x) AS sum_x, sum(num) AS sum_num, sum(den) AS sum_den
  FROM ${units} GROUP BY ${keys.join(", ")}, bucket) AS s
ORDER BY ${keys.map((column) => `s.${column}`).join(", ")}, s.bucket`;
}

/**
 * Returns a query with the facts and units it reads as common table expressions, so that it runs on a store as it is.
 *
 * In: `stops`, what to read the store by. Where several queries follow each other, tables made from `crossingSql`,
 * `waySql` and `unitSql` save the work of doing this each time.
 * @example onStore("read_parquet('store/**\/*.parquet')", ["mode"], {}, indicatorSql(["mode"], "units", DUCKDB, 0.05))
 */
export function onStore(stops: string, cut: readonly Dimension[], filter: TripFilter, query: string): string {
  const facts = {crossings: "crossings", ways: "ways"};
  return `WITH crossings AS (${crossingSql(stops)}), ways AS (${waySql(stops)}), units AS (${unitSql(cut, facts, filter)})
SELECT * FROM (${query}) AS answer`;
}

function groupColumns(cut: readonly Dimension[]): string[] {
  return [...cut, "synthetic"];
}

function shown(dimension: Dimension): string {
  const column = `s.${dimension}`;
  return `${NUMBER_DIMENSIONS.includes(dimension) ? column : `nullif(${column}, '')`} AS ${dimension}`;
}

function assertTrim(trim: number): void {
  if (!(trim >= 0 && trim < 0.25)) {
    throw new TypeError(`invalid trim ${trim}; allowed: a share from 0 to below 0.25 of each end`);
  }
}
