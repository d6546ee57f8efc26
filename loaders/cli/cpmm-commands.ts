import {readdir} from "node:fs/promises";
import type {Command} from "commander";
import {assertWorkbookName, type CommandContext, runCommand} from "./run-command.js";

/** Adds `prf cpmm …` to the program; each command loads its own code when it is called. */
export function addCpmmCommands(program: Command): void {
  const cpmm = program
    .command("cpmm")
    .description("CPMM trips: a form, a checked store, indicators (docs/cpmm-trips.md)");

  cpmm
    .command("form")
    .description("create a workbook for entering trips")
    .option("--out <file>", "the workbook", "trips/cpmm-trips-form.xlsx")
    .action(runCommand(async () => cpmmForm));

  cpmm
    .command("ingest <files...>")
    .description("check trip files (CSV, XLSX, Parquet) and add them to the store; exit code 1 if a trip is refused")
    .option("--store <folder>", "folder of the store", "trips/store")
    .option("--report <file>", "CSV of the refused rows, each with its reason", "trips/refused.csv")
    .option("--map <heading=column...>", "columns for headings that are not recognized")
    .option("--utc-offset <offset>", "UTC offset of times without one (+05:00)")
    .option("--memory <size>", "memory limit, for example 4GB")
    .action(runCommand(async () => cpmmIngest));

  /** The options of every command that asks a store, after its own. */
  const asksStore = (command: Command) =>
    command
      .option("--store <folder>", "folder of the store", "trips/store")
      .option("--engine <engine>", "duckdb or clickhouse", "duckdb")
      .option("--url <address>", "address of the ClickHouse server")
      .option("--stops <sql>", "how the ClickHouse server reads the store: a table or a table function")
      .option("--memory <size>", "memory limit of DuckDB, for example 4GB")
      .option("--format <format>", "csv or json", "csv")
      .option("--out <file>", "write to a file instead of standard output");

  const compute = cpmm
    .command("compute")
    .description("TFI1 to TFI4, SWD and SWOD of a store, or the split of border time by activity")
    .option(
      "--by <dimensions...>",
      "dimensions to group by, each set with commas: bcp,direction,year (default: the sets of the annual report)"
    )
    .option(
      "--where <dimension=values...>",
      "only trips with these values, separated by commas: mode=road year=2022,2023"
    )
    .option("--rule <rule>", "ratio-of-sums (default) or mean-of-trips; both are given, this one as the value")
    .option("--trim <share>", "share left out at each end of a group in the trimmed averages (default: 0.05)")
    .option("--seed <number>", "seed of the bootstrap (default: 1)")
    .option("--activities", "split border time by activity instead");
  asksStore(compute).action(runCommand(async () => (await import("./cpmm-compute.js")).cpmmCompute));

  const change = cpmm
    .command("change")
    .description("what changed at a crossing on a date, compared with similar crossings, with intervals")
    .requiredOption("--bcp <name>", "the border crossing point, by id or name")
    .requiredOption("--date <date>", "first day after the change (YYYY-MM-DD)")
    .option("--direction <direction>", "outbound or inbound (default: both together)")
    .option("--mode <mode>", "road or rail; required if the crossing has both")
    .option("--indicator <indicator>", "TFI1 (hours) or TFI2 (dollars)", "TFI1")
    .option("--window <months>", "months on each side", "12")
    .option("--gap <months>", "months left out on each side of the date", "0")
    .option("--where <dimension=values...>", "only trips with these values, separated by commas: corridor=C5")
    .option("--with <bcps...>", "crossings to include that the rule leaves out")
    .option("--without <bcps...>", "crossings to exclude")
    .option("--seed <number>", "seed of the bootstrap", "1");
  asksStore(change).action(runCommand(async () => (await import("./cpmm-change.js")).cpmmChange));

  cpmm
    .command("synthesize")
    .description("generate SYNTHETIC trips that average to the published means, for tests and demonstrations")
    .option("--stops <number>", "how many stops", "100000")
    .option("--seed <number>", "the same seed gives the same trips", "1")
    .option("--vintage <name>", "vintage of the published means", "current")
    .option("--out <file>", "CSV or Parquet, with SYNTHETIC in its name", "trips/cpmm-SYNTHETIC.parquet")
    .action(runCommand(async () => cpmmSynthesize));
}

/**
 * Writes the workbook for entering trips.
 *
 * @example prf cpmm form --out trips-form.xlsx
 */
async function cpmmForm(_args: [], {out}: {out: string}, {data}: CommandContext): Promise<void> {
  assertWorkbookName(out);
  const {writeTripForm} = await import("../cpmm/write-trip-form.js");
  const {readReference} = await import("../reference/read-reference.js");
  await writeTripForm(out, await readReference(data));
  process.stderr.write(`prf cpmm form: ${out} written; fill in the sheet "trips"\n`);
}

interface IngestCommandOptions {
  store: string;
  report: string;
  map?: string[];
  utcOffset?: string;
  memory?: string;
}

/**
 * Reads files of trips into the store and says how many trips entered and how many were refused.
 *
 * Answers 1 where a trip was refused, so that a script stops to look at the report; the sound trips are in the store.
 * Throws TypeError for a --map or --utc-offset that is invalid, and for a --store that is a file or holds other things.
 * @example prf cpmm ingest may.xlsx --utc-offset +05:00 --map "Km driven=distance_km"
 */
export async function cpmmIngest(
  [files]: [string[]],
  options: IngestCommandOptions,
  {data}: CommandContext
): Promise<number> {
  const {store, report, memory, utcOffset} = options;
  if (utcOffset !== undefined && !/^(Z|[+-]((0\d|1[0-3]):?[0-5]\d|14:?00))$/.test(utcOffset)) {
    throw new TypeError(`invalid --utc-offset "${utcOffset}"; allowed: Z or an offset such as +05:00`);
  }
  const map = toMap(options.map ?? []);
  await assertStoreFolder(store);
  const {ingestTrips} = await import("../cpmm/ingest-trips.js");
  const {readReference} = await import("../reference/read-reference.js");
  const reference = await readReference(data);
  const today = new Date().toISOString().slice(0, 10);
  const done = await ingestTrips(files, {store, report, memory, utc_offset: utcOffset ?? null, map, reference, today});
  for (const {file, headings} of done.unread) {
    process.stderr.write(
      `prf cpmm ingest: columns not read in ${file}: ${headings.join(", ")}; use --map "heading=column" if they belong to the record\n`
    );
  }
  process.stderr.write(
    `prf cpmm ingest: ${
      done.synthetic ? "SYNTHETIC: " : ""
    }${done.trips} trips with ${done.stops} stops stored in ${store}; ${done.refused_trips} trips with ${done.refused_stops} stops refused, ` +
      `each listed in ${report}\n`
  );
  return done.refused_stops > 0 ? 1 : 0;
}

function toMap(pairs: string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new TypeError(`invalid --map "${pair}"; allowed: heading=column`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    })
  );
}

/** A store is a folder of its own: a store among a publisher's snapshots would be a mistake. */
async function assertStoreFolder(store: string): Promise<void> {
  const names = await readdir(store).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    if (error.code !== "ENOTDIR") throw error;
    throw new TypeError(`invalid --store ${store}: it is a file; choose a folder`);
  });
  const other = names.find((name) => !/^(store\.json|year=.*|[_.].*)$/.test(name));
  if (other !== undefined)
    throw new TypeError(
      `invalid --store ${store}: it contains ${other}, which is not part of a trip store; choose another folder`
    );
}

interface SynthesizeOptions {
  stops: string;
  seed: string;
  vintage: string;
  out: string;
}

/**
 * Writes made-up trips that average to the published means of the cpmm snapshot; every file and trip says SYNTHETIC.
 *
 * Throws TypeError for an invalid number or a file name without SYNTHETIC; DataError without a cpmm snapshot.
 * @example prf cpmm synthesize --stops 1000000 --seed 1 --out trips/SYNTHETIC.parquet
 */
async function cpmmSynthesize(_args: [], options: SynthesizeOptions, {data}: CommandContext): Promise<void> {
  const {SYNTHETIC_STOPS} = await import("../../src/lib/cpmm/record.js");
  const {toActivityHours, toCalibrations, toRoutes, writeSyntheticTrips} = await import("../cpmm/synthetic-trips.js");
  const {readReference} = await import("../reference/read-reference.js");
  const {readObservations} = await import("../store/vintages.js");
  const {toWhole} = await import("./cpmm-options.js");
  const stops = toWhole("--stops", options.stops);
  const seed = toWhole("--seed", options.seed);
  const observations = await readObservations(data, options.vintage);
  const trips = Math.ceil(stops / SYNTHETIC_STOPS);
  await writeSyntheticTrips(options.out, {
    trips,
    seed,
    calibrations: toCalibrations(observations),
    routes: toRoutes((await readReference(data)).bcps),
    activity_hours: toActivityHours(observations)
  });
  process.stderr.write(
    `prf cpmm synthesize: ${trips} SYNTHETIC trips with ${trips * SYNTHETIC_STOPS} stops written to ${options.out}\n`
  );
}
