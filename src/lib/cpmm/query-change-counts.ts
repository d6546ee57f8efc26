import {BUCKETS} from "./bootstrap-interval.js";
import type {ChangeCounts, ChangeLevel, ChangePart, ChangeSums} from "./change-counts.js";
import type {ChangeQuestion} from "./change-question.js";
import {changeBucketSql, changeLevelSql, changeMonthSql, placedSql} from "./change-sql.js";
import {crossingSql} from "./fact-sql.js";
import type {SqlEngine, SqlRow} from "./sql-engine.js";
import type {TripFilter} from "./trip-dimensions.js";

/**
 * Returns the counts that a question of before and after is answered from, over a trip store. See `ChangeCounts`.
 *
 * Throws TypeError as `changeWindows` does.
 * @example computeChange(await queryChangeCounts(engine, question, {}), question, reference.bcps, options)
 */
export async function queryChangeCounts(
  engine: SqlEngine,
  question: ChangeQuestion,
  filter: TripFilter
): Promise<ChangeCounts> {
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
    levels: levels.map((row) => ({
      bcp: String(row.bcp),
      span: row.span as ChangeLevel["span"],
      n: Number(row.n),
      trips: Number(row.trips),
      mean: Number(row.mean),
      median: Number(row.median),
      outbound: Number(row.outbound)
    })),
    months: months.map((row) => ({
      bcp: String(row.bcp),
      slot: Number(row.slot),
      n: Number(row.n),
      mean: Number(row.mean),
      median: Number(row.median)
    })),
    synthetic: levels.some((row) => Number(row.synthetic_trips) === 1)
  };
}

function toSums(rows: SqlRow[]): ChangeSums[] {
  const sums = new Map<string, ChangeSums>();
  for (const row of rows) {
    const [bcp, part, bucket] = [String(row.bcp), row.part as ChangePart, Number(row.bucket)];
    const key = `${bcp} ${part}`;
    const found = sums.get(key) ?? {bcp, part, n: new Float64Array(BUCKETS), sum: new Float64Array(BUCKETS)};
    found.n[bucket] = Number(row.n);
    found.sum[bucket] = Number(row.total);
    sums.set(key, found);
  }
  return [...sums.values()];
}
