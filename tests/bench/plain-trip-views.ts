import {picksCrossings, type TripChoice} from "../../src/lib/cpmm/explorer.js";
import {sqlText} from "../../src/lib/cpmm/sql.js";

type Part = keyof TripChoice | null;

/**
 * The plainest SQL of every view of a choice, each without its own part: what a page would ask DuckDB for at each turn of
 * a filter. Over the tables of `factTablesSql`; goods and activities are no columns of them, so not of these questions.
 */
export function plainTripViews(choice: TripChoice): string[] {
  const crossed = picksCrossings(choice);
  const crossings = (own: Part) => `SELECT * FROM crossings WHERE ${where(choice, own, true)}`;
  const units = (own: Part, by: string) => {
    if (!crossed) return `SELECT ${by}, ${SUMS} FROM legs WHERE ${where(choice, own, false)} GROUP BY ${by}, trip_id`;
    const columns = by.split(", ").map((column) => `c.${column}`);
    return `SELECT ${columns.join(", ")}, km, total, moving, usd, tonne_km FROM (SELECT DISTINCT ${by}, trip_id FROM (${crossings(own)})) AS c
      JOIN (SELECT trip_id, ${SUMS} FROM legs GROUP BY trip_id) AS t ON t.trip_id = c.trip_id`;
  };
  const hours = `count(*) AS n, avg(border_hours) AS mean, quantile_cont(border_hours, [0.25, 0.5, 0.75, 0.9]) AS q, avg(cost_usd) AS usd`;
  const speeds = `count(*) AS trips, sum(km) / sum(total) AS swd, avg(km / total) AS swd_mean, sum(km) / sum(moving) AS swod, avg(km / moving) AS swod_mean, sum(usd) * 10000 / sum(tonne_km) AS tfi3`;
  return [
    `SELECT mode, ${hours} FROM (${crossings(null)}) GROUP BY mode`,
    `SELECT mode, ${speeds} FROM (${units(null, "mode")}) GROUP BY mode`,
    `SELECT year, month, count(*) AS crossings FROM (${crossings("months")}) GROUP BY year, month`,
    `SELECT year, month, count(DISTINCT trip_id) AS trips FROM ${crossed ? "crossings" : "legs"} WHERE ${where(choice, "months", crossed)} GROUP BY year, month`,
    `SELECT least(floor(border_hours), 60) AS bin, count(*) AS n FROM (${crossings("hours")}) GROUP BY bin`,
    `SELECT bcp, direction, mode, ${hours}, sum(border_hours) AS total FROM (${crossings("bcp")}) GROUP BY bcp, direction, mode`,
    `SELECT corridor, mode, ${speeds} FROM (${units("corridor", "corridor, mode")}) GROUP BY corridor, mode`,
    `SELECT c.bcp, c.direction, c.mode, s.activity, count(DISTINCT s.crossing) AS n, sum(s.stop_hours) AS hours, sum(s.cost_usd) AS usd
      FROM raw_stops AS s JOIN (${crossings(null)}) AS c ON c.row = s.crossing GROUP BY c.bcp, c.direction, c.mode, s.activity`
  ];
}

const SUMS =
  "sum(distance_km) AS km, sum(total_hours) AS total, sum(moving_hours) AS moving, sum(cost_usd) AS usd, sum(tonne_km) AS tonne_km";

function where(choice: TripChoice, own: Part, ofCrossings: boolean): string {
  const conditions = ["true"];
  const words = ofCrossings
    ? (["mode", "corridor", "country", "bcp", "direction"] as const)
    : (["mode", "corridor", "country"] as const);
  for (const part of words) {
    const kept = choice[part];
    if (part !== own && kept !== undefined) conditions.push(`${part} IN (${kept.map(sqlText).join(", ")})`);
  }
  if (own !== "months" && choice.months !== undefined)
    conditions.push(`year * 12 + month - 1 BETWEEN ${choice.months[0]} AND ${choice.months[1]}`);
  if (ofCrossings && own !== "hours" && choice.hours !== undefined)
    conditions.push(`border_hours >= ${choice.hours[0]} AND border_hours < ${Math.min(1e9, choice.hours[1])}`);
  return conditions.join(" AND ");
}
