import {type Dimension, filterSql, type TripFilter} from "./trip-dimensions.js";

/**
 * Returns the SQL of the border time split by activity: one row per group and activity A to P.
 *
 * In: `stops`, what to read the store by. Out: the dimensions, `activity` (null: hours at the BCP without a code),
 * `synthetic`, `crossings` that had it, `hours` in all, `mean_hours` over the crossings that had it (as the CPMM of 2015
 * seems to print it), `share` of all hours at the group's BCPs, `mean_cost_usd` over the crossings whose payments were
 * recorded, null for none. The hours are those at the stop: ways between stops of one BCP belong to no activity.
 * @example activitySql(["bcp"], "stops", {mode: ["road"]})
 */
export function activitySql(cut: readonly Dimension[], stops: string, filter: TripFilter): string {
  const keys = [...cut, "synthetic"].join(", ");
  const prefixed = (table: string) =>
    [...cut, "synthetic"].map((column) => `${table}.${column} AS ${column}`).join(", ");
  return `WITH visits AS (
  SELECT ${cut.length > 0 ? `${cut.join(", ")}, ` : ""}synthetic, activity, trip_id, bcp AS visit_bcp, direction AS visit_direction, sum(stop_hours) AS visit_hours,
    CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END AS visit_cost
  FROM ${stops} AS b WHERE bcp IS NOT NULL AND ${filterSql(filter)}
  GROUP BY ${keys}, activity, trip_id, visit_bcp, visit_direction
), split AS (
  SELECT ${keys}, activity, count(*) AS crossings, sum(visit_hours) AS hours, avg(visit_hours) AS mean_hours, avg(visit_cost) AS mean_cost_usd
  FROM visits GROUP BY ${keys}, activity
)
SELECT ${prefixed("s")}, s.activity AS activity, s.crossings AS crossings, s.hours AS hours, s.mean_hours AS mean_hours,
  s.hours / nullif(sum(s.hours) OVER (PARTITION BY ${[...cut, "synthetic"].map((column) => `s.${column}`).join(", ")}), 0) AS share, s.mean_cost_usd AS mean_cost_usd
FROM split AS s
ORDER BY ${[...cut, "synthetic", "activity"].map((column) => `s.${column}`).join(", ")}`;
}
