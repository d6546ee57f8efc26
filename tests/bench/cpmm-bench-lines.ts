import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {duckdbEngine} from "../../loaders/cpmm/duckdb-engine.js";
import {ingestTrips} from "../../loaders/cpmm/ingest-trips.js";
import {openDuckdb} from "../../loaders/cpmm/open-duckdb.js";
import {toActivityHours, toCalibrations, toRoutes} from "../../loaders/cpmm/read-calibrations.js";
import {storeGlob} from "../../loaders/cpmm/trip-store.js";
import {writeSyntheticTrips} from "../../loaders/cpmm/write-synthetic-trips.js";
import {readReference} from "../../loaders/read-reference.js";
import {readObservations} from "../../loaders/store/vintages.js";
import {computeIndicators} from "../../src/lib/cpmm/compute-indicators.js";
import {SYNTHETIC_STOPS} from "../../src/lib/cpmm/synthetic-trips.js";

/** One line of the benchmark: seconds of ours, of the plainest hand-written query in the same run, and their ratio. */
export interface BenchLine {
  name: string;
  stops: number;
  seconds: number;
  plain_seconds: number | null;
  ratio: number | null;
  /** Peak memory of this process so far, in MB. */
  peak_mb: number;
}

/**
 * Measures ingest and indicators at a number of stops, each beside the plainest hand-written DuckDB query that reads
 * the same file and gives the same numbers, in the same run. Ours also checks every row, looks for duplicates, writes
 * the report (ingest) and gives trimmed averages and bootstrap intervals (indicators); the plain queries do not.
 *
 * @example await cpmmBenchLines(1_000_000)
 */
export async function cpmmBenchLines(stops: number): Promise<BenchLine[]> {
  const folder = await mkdtemp(join(tmpdir(), "cpmm-bench-"));
  try {
    const file = join(folder, "SYNTHETIC.parquet");
    const store = join(folder, "store");
    const observations = await readObservations("data", "current");
    const reference = await readReference("data");
    const lines: BenchLine[] = [];
    const trips = Math.ceil(stops / SYNTHETIC_STOPS);
    const made = {
      trips,
      seed: 1,
      calibrations: toCalibrations(observations),
      routes: toRoutes(reference.bcps),
      activity_hours: toActivityHours(observations)
    };
    lines.push(toLine("cpmm: make synthetic trips", stops, await time(() => writeSyntheticTrips(file, made)), null));
    const ingest = await time(() =>
      ingestTrips([file], {store, report: join(folder, "refused.csv"), reference, map: {}, utc_offset: null})
    );
    const plainIngest = await timeSql(PLAIN_INGEST.replace("FILE", file).replace("OUT", join(folder, "plain")));
    lines.push(toLine("cpmm: ingest", stops, ingest, plainIngest));
    const engine = await duckdbEngine(store);
    const compute = await time(() =>
      computeIndicators(engine, {cuts: [["mode", "year"]], filter: {}, rule: "ratio-of-sums", trim: 0.05, seed: 1})
    );
    await engine.close();
    const plainCompute = await timeSql(
      PLAIN_INDICATORS.replaceAll("STORE", `read_parquet('${storeGlob(store)}', hive_partitioning = false)`)
    );
    lines.push(toLine("cpmm: all indicators by mode and year", stops, compute, plainCompute));
    return lines;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

const PLAIN_INGEST = `COPY (
  SELECT *, CASE WHEN bcp IS NOT NULL THEN stop_hours + CASE WHEN bcp = bcp_before AND direction = direction_before THEN leg_hours ELSE 0 END END AS border_hours,
    year(started) AS year, quarter(started) AS quarter, month(started) AS month
  FROM (
    SELECT *, coalesce(epoch_us(arrival) - epoch_us(lag(departure) OVER trip), 0) / 3.6e9 AS leg_hours, (epoch_us(departure) - epoch_us(arrival)) / 3.6e9 AS stop_hours,
      lag(bcp) OVER trip AS bcp_before, lag(direction) OVER trip AS direction_before, min(arrival) OVER (PARTITION BY trip_id) AS started
    FROM read_parquet('FILE') WINDOW trip AS (PARTITION BY trip_id ORDER BY stop)
  )
) TO 'OUT' (FORMAT parquet, COMPRESSION snappy, PARTITION_BY (year, mode))`;

const PLAIN_INDICATORS = `WITH crossings AS (
  SELECT trip_id, bcp, direction, mode, year, sum(border_hours) AS hours, sum(cost_usd) AS usd FROM STORE WHERE bcp IS NOT NULL GROUP BY ALL
), trips AS (
  SELECT trip_id, mode, year, sum(distance_km) AS km, sum(leg_hours) AS moving, sum(leg_hours + stop_hours) AS total, sum(cost_usd) AS usd, sum(distance_km * cargo_tonnes) AS tonne_km
  FROM STORE GROUP BY ALL
), units AS (
  SELECT 'TFI1' AS indicator, mode, year, trip_id, hours AS num, 1.0 AS den FROM crossings
  UNION ALL SELECT 'TFI2', mode, year, trip_id, usd, 1.0 FROM crossings
  UNION ALL SELECT 'TFI3', mode, year, trip_id, usd * 10000, tonne_km FROM trips
  UNION ALL SELECT 'SWD', mode, year, trip_id, km, total FROM trips
  UNION ALL SELECT 'SWOD', mode, year, trip_id, km, moving FROM trips
)
SELECT indicator, mode, year, count(*) AS n, count(DISTINCT trip_id) AS trips, avg(num / den) AS mean, sum(num) / sum(den) AS ratio, quantile_cont(num / den, [0.25, 0.5, 0.75, 0.9]) AS quantiles
FROM units GROUP BY ALL`;

async function timeSql(sql: string): Promise<number> {
  const duckdb = await openDuckdb();
  try {
    return await time(() => duckdb.rows(sql));
  } finally {
    await duckdb.close();
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function toLine(name: string, stops: number, seconds: number, plain_seconds: number | null): BenchLine {
  const peak_mb = Math.round(process.resourceUsage().maxRSS / 1024);
  return {name, stops, seconds, plain_seconds, ratio: plain_seconds === null ? null : seconds / plain_seconds, peak_mb};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const at = process.argv.indexOf("--stops");
  const stops = at < 0 ? 1_000_000 : Number(process.argv[at + 1]);
  for (const line of await cpmmBenchLines(stops)) process.stdout.write(`${JSON.stringify(line)}\n`);
}
