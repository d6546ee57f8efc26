import {once} from "node:events";
import {basename} from "node:path";
import writeFileAtomic from "write-file-atomic";
import {
  AVERAGING_RULES,
  computeActivities,
  computeIndicators,
  INDICATOR_COLUMNS
} from "../../src/lib/cpmm/compute-indicators.js";
import {DEFAULT_TRIM} from "../../src/lib/cpmm/indicator-sql.js";
import type {SqlEngine, SqlRow} from "../../src/lib/cpmm/sql-engine.js";
import {SYNTHETIC} from "../../src/lib/cpmm/synthetic-trips.js";
import {
  DIMENSIONS,
  type Dimension,
  NUMBER_DIMENSIONS,
  type TripFilter,
  toCut
} from "../../src/lib/cpmm/trip-dimensions.js";
import {DataError} from "../../src/lib/data-error.js";
import {clickhouseEngine, clickhouseStops} from "../cpmm/clickhouse-engine.js";
import {duckdbEngine} from "../cpmm/duckdb-engine.js";
import {readTripStore} from "../cpmm/trip-store.js";
import {toCsv} from "../export/to-csv.js";

interface ComputeCommandOptions {
  store: string;
  by?: string[];
  where?: string[];
  rule: string;
  trim?: string;
  seed: string;
  activities?: boolean;
  engine: string;
  url?: string;
  stops?: string;
  memory?: string;
  format: string;
  out?: string;
}

/** What is computed where no `--by` is given: the cuts of the annual report, and the year's course. */
const CUTS = [
  "",
  "mode",
  "mode,year",
  "corridor,mode,year",
  "country,mode,year",
  "bcp,direction,mode,year",
  "mode,year,quarter",
  "mode,year,month"
];
const ACTIVITY_COLUMNS = ["synthetic", "activity", "crossings", "hours", "mean_hours", "share", "mean_cost_usd"];

/**
 * Writes the indicators of a trip store, or the split of border time by activity, as CSV or JSON.
 *
 * Throws TypeError for wrong options; DataError for a missing store, and where synthetic results would go to a file
 * whose name does not say SYNTHETIC.
 * @example prf cpmm compute --by bcp,direction,year --where mode=road --rule mean-of-trips --format json
 */
export async function cpmmCompute(_args: [], options: ComputeCommandOptions): Promise<void> {
  const cuts = (options.by ?? CUTS).map((names) => toCut(names.split(",").filter((name) => name !== "")));
  const filter = toFilter(options.where ?? []);
  const rule = assertOneOf("--rule", options.rule, AVERAGING_RULES);
  const format = assertOneOf("--format", options.format, ["csv", "json"] as const);
  const trim = options.trim === undefined ? DEFAULT_TRIM : toNumber("--trim", options.trim);
  const seed = toNumber("--seed", options.seed);
  const engine = await openEngine(options);
  try {
    const rows = options.activities
      ? await computeActivities(engine, cuts, filter)
      : await computeIndicators(engine, {cuts, filter, rule, trim, seed});
    await write(rows, format, options, [
      "cut",
      ...(options.activities ? [] : ["indicator"]),
      ...DIMENSIONS,
      ...(options.activities ? ACTIVITY_COLUMNS : INDICATOR_COLUMNS)
    ]);
  } finally {
    await engine.close();
  }
}

async function openEngine({store, engine, url, stops, memory}: ComputeCommandOptions): Promise<SqlEngine> {
  if (assertOneOf("--engine", engine, ["duckdb", "clickhouse"] as const) === "clickhouse") {
    if (url === undefined)
      throw new TypeError("missing --url, the address of the ClickHouse server (http://localhost:8123)");
    return clickhouseEngine(url, stops ?? clickhouseStops(store));
  }
  if (url !== undefined || stops !== undefined)
    throw new TypeError("invalid --url or --stops with --engine duckdb; they are for clickhouse");
  if ((await readTripStore(store)) === null) {
    throw new DataError(`missing trip store ${store}; make it with prf cpmm ingest, or name it with --store`, {
      source: store
    });
  }
  return duckdbEngine(store, memory);
}

async function write(
  rows: SqlRow[],
  format: "csv" | "json",
  {out}: ComputeCommandOptions,
  columns: string[]
): Promise<void> {
  const synthetic = rows.some((row) => row.synthetic === true);
  if (synthetic && out !== undefined && !basename(out).includes(SYNTHETIC)) {
    throw new DataError(
      `invalid --out ${out}: these results are of synthetic trips; put ${SYNTHETIC} in the file's name`,
      {field: "out", value: out}
    );
  }
  const full = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
  const text =
    format === "csv" ? toCsv(columns, full) : `[\n${full.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
  if (synthetic) process.stderr.write(`prf cpmm compute: ${SYNTHETIC} trips: these figures are findings of nobody\n`);
  if (out !== undefined) {
    await writeFileAtomic(out, text);
    process.stderr.write(`prf cpmm compute: ${rows.length} rows written to ${out}\n`);
  } else if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function toFilter(pairs: string[]): TripFilter {
  const filter: Partial<Record<Dimension, (string | number)[]>> = {};
  for (const pair of pairs) {
    const [name = "", values = ""] = pair.split(/=(.*)/s);
    if (!(DIMENSIONS as readonly string[]).includes(name) || values === "") {
      throw new TypeError(`invalid --where "${pair}"; allowed: dimension=value,value with ${DIMENSIONS.join(", ")}`);
    }
    const dimension = name as Dimension;
    filter[dimension] = values
      .split(",")
      .map((value) => (NUMBER_DIMENSIONS.includes(dimension) ? toNumber("--where", value) : value));
  }
  return filter;
}

function toNumber(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new TypeError(`invalid ${option} "${text}"; allowed: a number`);
  return value;
}

function assertOneOf<const W extends readonly string[]>(option: string, word: string, words: W): W[number] {
  if ((words as readonly string[]).includes(word)) return word as W[number];
  throw new TypeError(`unknown ${option} "${word}"; allowed: ${words.join(", ")}`);
}
