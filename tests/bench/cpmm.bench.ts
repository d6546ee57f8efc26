import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {SqlRow} from "../../src/lib/cpmm/sql.js";
import type {BenchLine} from "./bench-line.js";
import type {StepFiles} from "./cpmm-steps.js";

/** Stops of the bench; `BENCH_STOPS=1000000` for a quick run. Growth is told from a tenth of them. */
const STOPS = Number(process.env.BENCH_STOPS ?? 10_000_000);
/** Rounds, in each of which ours and what it is compared with run in turns. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
/** What ours may take of the plainest query that does the same. */
const AIM = 1.2;
/** Engines add up in different orders; beyond this they would not mean the same. */
const AGREEMENT = 1e-7;

interface Taken {
  cpu: number;
  clock: number;
  peak_mb: number;
  rows: SqlRow[];
}

/**
 * CPMM from the trip up at ten million made-up stops: ingest, and all indicators by mode and year, beside hand-written
 * DuckDB queries (what each does is in cpmm-plain-sql.ts); border times and speeds in DuckDB, ClickHouse and Arquero;
 * peak memory; growth from a tenth. CPU time of all threads, least of the rounds; each step in a process of its own.
 * `BENCH_FOLDER` keeps the made files for the next run.
 */
export default async function cpmm(): Promise<BenchLine[]> {
  const folder = process.env.BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), "cpmm-bench-"));
  mkdirSync(folder, {recursive: true});
  try {
    const small = await linesOf(folder, STOPS / 10, 1, ["ingest", "indicators"]);
    const all = await linesOf(folder, STOPS, ROUNDS, STEPS);
    const at = `${STOPS.toLocaleString("en")} SYNTHETIC stops`;
    const held = (name: string, step: string, against: string, aim: boolean, note: string): BenchLine => {
      const reference = all[against]!.cpu;
      return {
        name: `cpmm: ${name}`,
        value: all[step]!.cpu,
        unit: "s",
        reference,
        aim: aim ? AIM * reference : null,
        note: `${at}; ${note}`
      };
    };
    const clock = (step: string) => `${all[step]!.clock.toFixed(1)} s by the clock`;
    const growth = (step: string): BenchLine => ({
      name: `cpmm: growth of ${step}`,
      value: (all[step]!.cpu / STOPS) * 1e6,
      unit: "s per million",
      aim: null,
      reference: (small[step]!.cpu / (STOPS / 10)) * 1e6,
      note: `${at} beside a tenth of them, CPU time.`
    });
    const peak = (step: string, against: string): BenchLine => ({
      name: `cpmm: peak memory of ${step}`,
      value: all[step]!.peak_mb,
      unit: "MB",
      aim: null,
      reference: all[against]!.peak_mb,
      note: `${at}; beside the plain query that does the same. DuckDB takes what it finds; --memory bounds it.`
    });
    return [
      held("ingest", "ingest", "ingest-checked", true, `beside the same checks by hand, CPU time; ${clock("ingest")}.`),
      held("ingest, bare", "ingest", "ingest-bare", false, "beside reading, deriving and writing without any check."),
      held(
        "all indicators",
        "indicators",
        "indicators-same",
        true,
        `by mode and year, beside the same answers by hand; ${clock("indicators")}.`
      ),
      held(
        "all indicators, bare",
        "indicators",
        "indicators-bare",
        false,
        "beside averages and quartiles alone, nothing trimmed, no interval."
      ),
      held(
        "all indicators, ClickHouse",
        "indicators-clickhouse",
        "indicators",
        false,
        "the same SQL in ClickHouse (chdb) beside DuckDB, same answers."
      ),
      held(
        "border times, ClickHouse",
        "border-times-clickhouse",
        "border-times",
        false,
        `the plain query in both; DuckDB ${clock("border-times")}.`
      ),
      held(
        "speeds, ClickHouse",
        "speeds-clickhouse",
        "speeds",
        false,
        `the plain query in both; DuckDB ${clock("speeds")}.`
      ),
      held(
        "border times, Arquero",
        "border-times-arquero",
        "border-times",
        false,
        "reading the store not counted for Arquero."
      ),
      held("speeds, Arquero", "speeds-arquero", "speeds", false, "reading the store not counted for Arquero."),
      peak("ingest", "ingest-checked"),
      peak("indicators", "indicators-same"),
      growth("ingest"),
      growth("indicators")
    ];
  } finally {
    if (process.env.BENCH_FOLDER === undefined) rmSync(folder, {recursive: true, force: true});
  }
}

const STEPS = [
  "ingest",
  "ingest-checked",
  "ingest-bare",
  "indicators",
  "indicators-same",
  "indicators-bare",
  "indicators-clickhouse",
  "border-times",
  "border-times-clickhouse",
  "border-times-arquero",
  "speeds",
  "speeds-clickhouse",
  "speeds-arquero"
];

async function linesOf(
  folder: string,
  stops: number,
  rounds: number,
  steps: readonly string[]
): Promise<Record<string, Taken>> {
  const files = {
    stops,
    file: join(folder, `SYNTHETIC-${stops}.parquet`),
    store: join(folder, `store-${stops}`),
    out: join(folder, "out")
  };
  if (!existsSync(files.file)) take("make", files);
  const taken: Record<string, Taken> = {};
  for (let round = 0; round < rounds; round++) {
    for (const step of steps) {
      if (step.endsWith("-arquero") && round > 0) continue;
      if (step === "ingest") rmSync(files.store, {recursive: true, force: true});
      rmSync(files.out, {recursive: true, force: true});
      mkdirSync(files.out);
      const {cpu, clock, peak_mb, rows} = take(step, files);
      const before = taken[step] ?? {cpu, clock, peak_mb, rows};
      taken[step] = {
        rows,
        cpu: Math.min(cpu, before.cpu),
        clock: Math.min(clock, before.clock),
        peak_mb: Math.max(peak_mb, before.peak_mb)
      };
    }
  }
  for (const engine of ["clickhouse", "arquero"]) {
    for (const what of ["border-times", "speeds", "indicators"]) assertSame(taken, `${what}-${engine}`, what);
  }
  for (const against of ["indicators-same", "indicators-bare"]) assertSame(taken, against, "indicators");
  return taken;
}

function take(step: string, files: StepFiles): Taken {
  const args = ["--import", "tsx", join(import.meta.dirname, "cpmm-step.ts"), step, JSON.stringify(files)];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: "utf8", maxBuffer: 1 << 28});
  if (status !== 0) throw new Error(`step ${step} failed\n${stderr}`);
  const taken = JSON.parse(stdout) as Taken;
  process.stderr.write(
    `cpmm bench: ${step}, ${files.stops} stops: ${taken.cpu.toFixed(1)} s CPU, ${taken.clock.toFixed(1)} s, ${Math.round(taken.peak_mb)} MB\n`
  );
  return taken;
}

// Every number that the other answer gives must be in ours.
function assertSame(taken: Record<string, Taken>, other: string, ours: string): void {
  if (taken[other] === undefined) return;
  const key = (row: SqlRow) => `${row.indicator ?? ""} ${row.mode} ${Number(row.year)}`;
  const here = new Map(taken[ours]!.rows.map((row) => [key(row), row]));
  if (taken[other].rows.length !== here.size)
    throw new Error(`${other} has ${taken[other].rows.length} rows, ${ours} ${here.size}`);
  for (const row of taken[other].rows) {
    for (const [column, value] of Object.entries(row)) {
      const mine = here.get(key(row))?.[column];
      if (
        typeof value !== "number" ||
        (typeof mine === "number" && Math.abs(mine - value) <= AGREEMENT * Math.abs(value))
      )
        continue;
      throw new Error(`${other} gives ${column} ${value} for ${key(row)}, ${ours} ${String(mine)}`);
    }
  }
}
