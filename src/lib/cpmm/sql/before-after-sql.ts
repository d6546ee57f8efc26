import {
  type BeforeAfterCounts,
  type BeforeAfterQuestion,
  type BucketTotals,
  beforeAfterWindows,
  type CrossingMonth,
  type WindowLevel,
  type WindowPart
} from "../before-after/before-after-question.js";
import {BUCKETS, type TripFilter} from "../definitions.js";
import {type SqlDialect, type SqlEngine, type SqlRow, sqlText} from "../sql-engine.js";
import {crossingSql, filteredCrossingSql} from "./fact-sql.js";

/**
 * Returns the SQL of the crossings in a question's windows: one row per trip, BCP and direction.
 *
 * In: `crossings`, a relation of `crossingSql`; a filter by other dimensions. Out: `bcp`, `trip_id`, `bucket`,
 * `direction`, `synthetic`, `slot` (months from the date: −1 the last before), `part` (`early`, `late`, `after`), `x`
 * (hours or dollars; rows without are left out). Throws TypeError as `beforeAfterWindows` does.
 */
function placedSql(crossings: string, question: BeforeAfterQuestion, filter: TripFilter, dialect: SqlDialect): string {
  const {before, after, early_months} = beforeAfterWindows(question);
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

/** Returns the SQL of what `BucketTotals` holds: one row per BCP, part and bucket. In: `placed`, a relation of `placedSql`. */
function changeBucketSql(placed: string): string {
  return `SELECT bcp, part, bucket, count(*) AS n, sum(x) AS total FROM ${placed} AS p GROUP BY bcp, part, bucket ORDER BY bcp, part, bucket`;
}

/** Returns the SQL of `WindowLevel` rows, with `synthetic`, 1 where a trip is. In: `placed`. */
function changeLevelSql(placed: string, dialect: SqlDialect): string {
  const columns = "bcp, trip_id, direction, synthetic, x";
  return `SELECT bcp, span, count(*) AS n, count(DISTINCT trip_id) AS trips, avg(x) AS mean, (${dialect.quantiles("x", [0.5])})[1] AS median,
  count(CASE WHEN direction = 'outbound' THEN 1 END) AS outbound, max(CASE WHEN synthetic THEN 1 ELSE 0 END) AS synthetic_trips
FROM (
  SELECT part AS span, ${columns} FROM ${placed} AS p
  UNION ALL
  SELECT 'before' AS span, ${columns} FROM ${placed} AS p WHERE p.slot < 0
) AS s GROUP BY bcp, span ORDER BY bcp, span`;
}

/** Returns the SQL of `CrossingMonth` rows. In: `placed`. */
function changeMonthSql(placed: string, dialect: SqlDialect): string {
  return `SELECT bcp, slot, count(*) AS n, avg(x) AS mean, (${dialect.quantiles("x", [0.5])})[1] AS median FROM ${placed} AS p
    GROUP BY bcp, slot ORDER BY bcp, slot`;
}

/**
 * Returns the counts that a question of before and after is answered from, over a trip store. See `BeforeAfterCounts`.
 *
 * Throws TypeError as `beforeAfterWindows` does.
 * @example compareCrossings(await queryBeforeAfter(engine, question, {}), question, reference.bcps, options)
 */
export async function queryBeforeAfter(
  engine: SqlEngine,
  question: BeforeAfterQuestion,
  filter: TripFilter
): Promise<BeforeAfterCounts> {
  const placed = placedSql("crossings", question, filter, engine.dialect);
  await engine.run?.(`CREATE OR REPLACE TEMP TABLE crossings AS ${crossingSql(engine.stops)}`);
  await engine.run?.(`CREATE OR REPLACE TEMP TABLE placed AS ${placed}`);
  const ask = (sql: string) =>
    engine.rows(
      engine.run === null
        ? `WITH crossings AS (${crossingSql(engine.stops)}), placed AS (${placed}) SELECT * FROM (${sql}) AS answer`
        : sql
    );
  const buckets = await ask(changeBucketSql("placed"));
  const levels = await ask(changeLevelSql("placed", engine.dialect));
  const months = await ask(changeMonthSql("placed", engine.dialect));
  return {
    sums: toSums(buckets),
    levels: levels.map(({synthetic_trips: _, ...level}) => level as unknown as WindowLevel),
    months: months as unknown as CrossingMonth[],
    synthetic: levels.some((row) => Number(row.synthetic_trips) === 1)
  };
}

function toSums(rows: SqlRow[]): BucketTotals[] {
  const sums = new Map<string, BucketTotals>();
  for (const row of rows) {
    const [bcp, part, bucket] = [String(row.bcp), row.part as WindowPart, Number(row.bucket)];
    const key = `${bcp} ${part}`;
    const found = sums.get(key) ?? {bcp, part, n: new Float64Array(BUCKETS), sum: new Float64Array(BUCKETS)};
    found.n[bucket] = Number(row.n);
    found.sum[bucket] = Number(row.total);
    sums.set(key, found);
  }
  return [...sums.values()];
}
