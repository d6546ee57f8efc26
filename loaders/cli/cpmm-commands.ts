import type {Command} from "commander";
import {runCommand} from "./run-command.js";

/** Adds `prf cpmm …` to the program; each command loads its own code when it is called. */
export function addCpmmCommands(program: Command): void {
  const cpmm = program
    .command("cpmm")
    .description("CPMM trips: a form, a checked store, indicators (docs/cpmm-trips.md)");

  cpmm
    .command("form")
    .description("create a workbook for entering trips")
    .option("--out <file>", "the workbook", "trips/cpmm-trips-form.xlsx")
    .action(runCommand(async () => (await import("./cpmm-form.js")).cpmmForm));

  cpmm
    .command("ingest <files...>")
    .description("check trip files (CSV, XLSX, Parquet) and add them to the store; exit code 1 if a trip is refused")
    .option("--store <folder>", "folder of the store", "trips/store")
    .option("--report <file>", "CSV of the refused rows, each with its reason", "trips/refused.csv")
    .option("--map <heading=column...>", "columns for headings that are not recognized")
    .option("--utc-offset <offset>", "UTC offset of times without one (+05:00)")
    .option("--memory <size>", "memory limit, for example 4GB")
    .action(runCommand(async () => (await import("./cpmm-ingest.js")).cpmmIngest));

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
    .action(runCommand(async () => (await import("./cpmm-synthesize.js")).cpmmSynthesize));
}
