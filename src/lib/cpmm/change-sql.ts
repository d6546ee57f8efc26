import {type ChangeQuestion, changeWindows} from "./change-question.js";
import {filteredCrossingSql} from "./fact-sql.js";
import type {SqlDialect} from "./sql-dialect.js";
import {sqlText} from "./sql-text.js";
import type {TripFilter} from "./trip-dimensions.js";

/**
 * Returns the SQL of the crossings in a question's windows: one row per trip, BCP and direction.
 *
 * In: `crossings`, a relation of `crossingSql`; a filter by other dimensions. Out: `bcp`, `trip_id`, `bucket`,
 * `direction`, `synthetic`, `slot` (months from the date: −1 the last before), `part` (`early`, `late`, `after`), `x`
 * (hours or dollars; rows without are left out). Throws TypeError as `changeWindows` does.
 * @example placedSql("crossings", question, {}, DUCKDB)
 */
export function placedSql(
  crossings: string,
  question: ChangeQuestion,
  filter: TripFilter,
  dialect: SqlDialect
): string {
  const {before, after, early_months} = changeWindows(question);
  const x = question.indicator === "TFI1" ? "border_hours" : "cost_usd";
  const at = (edge: number) => dialect.timestamp(new Date(edge).toISOString().slice(0, 19).replace("T", " "));
  const first = -question.window_months;
  const cases = [
    ...before.slice(1).map((edge, i) => `WHEN c.entered < ${at(edge)} THEN ${first + i}`),
    ...(after[0] === before.at(-1) ? [] : [`WHEN c.entered < ${at(after[0]!)} THEN NULL`]),
    ...after.slice(1).map((edge, i) => `WHEN c.entered < ${at(edge)} THEN ${i}`)
  ];
  const direction = question.direction === null ? "" : ` AND c.direction = ${sqlText(question.direction)}`;
  return `SELECT p.*, CASE WHEN p.slot >= 0 THEN 'after' WHEN p.slot < ${first + early_months} THEN 'early' ELSE 'late' END AS part FROM (
  SELECT c.bcp AS bcp, c.trip_id AS trip_id, c.bucket AS bucket, c.direction AS direction, c.synthetic AS synthetic, c.${x} AS x,
    CASE ${cases.join("\n      ")} END AS slot
  FROM (${filteredCrossingSql(crossings, filter)}) AS c
  WHERE c.mode = ${sqlText(question.mode)}${direction} AND c.${x} IS NOT NULL AND c.entered >= ${at(before[0]!)} AND c.entered < ${at(after.at(-1)!)}
) AS p WHERE p.slot IS NOT NULL`;
}

/** Returns the SQL of what `ChangeSums` holds: one row per BCP, part and bucket. In: `placed`, a relation of `placedSql`. @example changeBucketSql("placed") */
export function changeBucketSql(placed: string): string {
  return `SELECT bcp, part, bucket, count(*) AS n, sum(x) AS total FROM ${placed} AS p GROUP BY bcp, part, bucket ORDER BY bcp, part, bucket`;
}

/** Returns the SQL of `ChangeLevel` rows, with `synthetic`, 1 where a trip is. In: `placed`. @example changeLevelSql("placed", DUCKDB) */
export function changeLevelSql(placed: string, dialect: SqlDialect): string {
  const columns = "bcp, trip_id, direction, synthetic, x";
  return `SELECT bcp, span, count(*) AS n, count(DISTINCT trip_id) AS trips, avg(x) AS mean, (${dialect.quantiles("x", [0.5])})[1] AS median,
  count(CASE WHEN direction = 'outbound' THEN 1 END) AS outbound, max(CASE WHEN synthetic THEN 1 ELSE 0 END) AS synthetic_trips
FROM (
  SELECT part AS span, ${columns} FROM ${placed} AS p
  UNION ALL
  SELECT 'before' AS span, ${columns} FROM ${placed} AS p WHERE p.slot < 0
) AS s GROUP BY bcp, span ORDER BY bcp, span`;
}

/** Returns the SQL of `ChangeMonth` rows. In: `placed`. @example changeMonthSql("placed", DUCKDB) */
export function changeMonthSql(placed: string, dialect: SqlDialect): string {
  return `SELECT bcp, slot, count(*) AS n, avg(x) AS mean, (${dialect.quantiles("x", [0.5])})[1] AS median FROM ${placed} AS p GROUP BY bcp, slot ORDER BY bcp, slot`;
}
