import {
  BEFORE_AFTER_COLUMNS,
  type BeforeAfterQuestion,
  type BeforeAfterResult,
  beforeAfterCautions,
  beforeAfterRows,
  beforeAfterSentences,
  beforeAfterWindows,
  compareCrossings
} from "../../src/lib/cpmm/before-after.js";
import {crossingSql, queryBeforeAfter, type SqlEngine, sqlText} from "../../src/lib/cpmm/sql.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import {readReference} from "../reference/read-reference.js";
import {keepMessages} from "../site/language/read-messages.js";
import {
  assertOneOf,
  findBcp,
  openStore,
  type StoreOptions,
  toFilter,
  toWhole,
  writeCpmmAnswer
} from "./cpmm-options.js";
import {assertEnding, type CommandContext} from "./run-command.js";

interface ChangeCommandOptions extends StoreOptions {
  bcp: string;
  date: string;
  direction?: string;
  mode?: string;
  indicator: string;
  window: string;
  gap: string;
  where?: string[];
  with?: string[];
  without?: string[];
  seed: string;
  format: string;
  out?: string;
}

const COMMAND = "prf cpmm change";

/**
 * Writes how a crossing changed on a date, against similar crossings, as CSV or JSON; standard error has it in words.
 *
 * Throws TypeError for wrong options, and where the crossing has both modes and none is chosen; DataError for a missing
 * store, and where synthetic results would go to a file whose name does not say SYNTHETIC.
 * @example prf cpmm change --bcp Chaman --direction outbound --date 2022-05-01 --format json
 */
export async function cpmmChange(_args: [], options: ChangeCommandOptions, {data}: CommandContext): Promise<void> {
  const reference = await readReference(data);
  const toIds = (names: string[] = []) =>
    names.flatMap((list) => list.split(",")).map((name) => findBcp(name, reference));
  const filter = toFilter(options.where ?? [], reference);
  for (const name of ["bcp", "direction", "mode"] as const) {
    if (filter[name] !== undefined)
      throw new TypeError(
        `invalid --where ${name}; use --${name}, and choose the crossings compared with --with and --without`
      );
  }
  const format = assertOneOf("--format", options.format, ["csv", "json"] as const);
  assertEnding(options.out, format);
  const asked = {
    bcp: findBcp(options.bcp, reference),
    direction:
      options.direction === undefined
        ? null
        : assertOneOf("--direction", options.direction, ["outbound", "inbound"] as const),
    indicator: assertOneOf("--indicator", options.indicator, ["TFI1", "TFI2"] as const),
    date: options.date,
    window_months: toWhole("--window", options.window),
    gap_months: toWhole("--gap", options.gap)
  };
  const mode = options.mode === undefined ? null : assertOneOf("--mode", options.mode, ["road", "rail"] as const);
  beforeAfterWindows({...asked, mode: mode ?? "road"});
  const choices = {seed: toWhole("--seed", options.seed), with: toIds(options.with), without: toIds(options.without)};
  const engine = await openStore(options);
  try {
    const question = {...asked, mode: mode ?? (await onlyMode(engine, asked.bcp))};
    const counts = await queryBeforeAfter(engine, question, filter);
    const answer = compareCrossings(counts, question, reference.bcps, choices);
    const nameOf = (bcp: string) => reference.bcps.find((row) => row.bcp === bcp)?.name_en ?? bcp;
    keepMessages();
    const cautions = beforeAfterCautions(answer, nameOf);
    for (const sentence of beforeAfterSentences(answer, nameOf)) process.stderr.write(`${COMMAND}: ${sentence}\n`);
    for (const {text} of cautions) process.stderr.write(`${COMMAND}: note: ${text}\n`);
    const rows = beforeAfterRows(
      answer,
      cautions.map(({code}) => code)
    );
    const months = counts.months.filter(({bcp}) => isShown(bcp, answer));
    const text =
      format === "csv"
        ? toCsv(BEFORE_AFTER_COLUMNS, rows)
        : `${JSON.stringify({...answer, cautions, months, seed: choices.seed}, null, 2)}\n`;
    await writeCpmmAnswer(COMMAND, text, {synthetic: answer.synthetic, rows: rows.length, out: options.out});
  } finally {
    await engine.close();
  }
}

function isShown(bcp: string, {chosen, compared}: BeforeAfterResult): boolean {
  return bcp === chosen.bcp || compared.some((row) => row.bcp === bcp && row.taken);
}

async function onlyMode(engine: SqlEngine, bcp: string): Promise<BeforeAfterQuestion["mode"]> {
  const rows = await engine.rows(
    `SELECT mode, count(*) AS n FROM (${crossingSql(engine.stops)}) AS c WHERE c.bcp = ${sqlText(bcp)} GROUP BY mode ORDER BY mode`
  );
  if (rows.length > 1)
    throw new TypeError(
      `missing --mode: ${bcp} has ${rows.map(({mode, n}) => `${n} crossings by ${mode}`).join(", ")}`
    );
  return rows[0]?.mode === "rail" ? "rail" : "road";
}
