import {DEFAULT_TRIM, DIMENSIONS} from "../../src/lib/cpmm/record.js";
import {
  AVERAGING_RULES,
  computeActivities,
  computeIndicators,
  INDICATOR_COLUMNS,
  toGrouping
} from "../../src/lib/cpmm/sql.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import {readReference} from "../reference/read-reference.js";
import {
  assertOneOf,
  openStore,
  type StoreOptions,
  toFilter,
  toNumber,
  toWhole,
  writeCpmmAnswer
} from "./cpmm-options.js";
import {assertEnding, type CommandContext} from "./run-command.js";

interface ComputeCommandOptions extends StoreOptions {
  by?: string[];
  where?: string[];
  rule?: string;
  trim?: string;
  seed?: string;
  activities?: boolean;
  format: string;
  out?: string;
}

/** What is computed where no `--by` is given: the groupings of the annual report, and the year's course. */
const GROUPINGS = [
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
export async function cpmmCompute(_args: [], options: ComputeCommandOptions, {data}: CommandContext): Promise<void> {
  const groupings = (options.by ?? GROUPINGS).map((names) =>
    toGrouping(names.split(",").filter((name) => name !== ""))
  );
  const unused = (["rule", "trim", "seed"] as const).filter(
    (name) => options.activities && options[name] !== undefined
  );
  if (unused.length > 0)
    throw new TypeError(`invalid --${unused.join(", --")} with --activities, which has a single rule`);
  const rule = assertOneOf("--rule", options.rule ?? AVERAGING_RULES[0], AVERAGING_RULES);
  const format = assertOneOf("--format", options.format, ["csv", "json"] as const);
  assertEnding(options.out, format);
  const trim = options.trim === undefined ? DEFAULT_TRIM : toNumber("--trim", options.trim);
  const seed = toWhole("--seed", options.seed ?? "1");
  const filter = toFilter(options.where ?? [], await readReference(data));
  const engine = await openStore(options);
  try {
    const rows = options.activities
      ? await computeActivities(engine, groupings, filter)
      : await computeIndicators(engine, {groupings, filter, rule, trim, seed});
    const columns = [
      "cut",
      ...(options.activities ? [] : ["indicator"]),
      ...DIMENSIONS,
      ...(options.activities ? ACTIVITY_COLUMNS : INDICATOR_COLUMNS)
    ];
    const full = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
    const text =
      format === "csv" ? toCsv(columns, full) : `[\n${full.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
    if (rows.length === 0)
      process.stderr.write("prf cpmm compute: note: no trip in the store matches --where, so there are no rows\n");
    const synthetic = rows.some((row) => row.synthetic === true);
    await writeCpmmAnswer("prf cpmm compute", text, {synthetic, rows: rows.length, out: options.out});
  } finally {
    await engine.close();
  }
}
