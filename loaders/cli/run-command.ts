import {statSync} from "node:fs";
import {join} from "node:path";
import type {Command} from "commander";
import {DataError} from "../../src/lib/contract/data-error.js";
import {toWriteError, WriteError} from "../files/write-whole-file.js";

/** What every data folder holds: countries, series, crossings. Snapshots and vintages may come later. */
const HELD = "reference";

/** Exit code of a call that cannot be taken. */
export const WRONG_USAGE = 2;

/** How our messages open. A TypeError that opens otherwise is a fault of the code, and wants its stack. */
const USAGE = /^(unknown|missing|invalid|mismatched) /;

/** What every command is handed beside its own arguments and options. */
export interface CommandContext {
  /** The data folder, `data` unless `--data` names another. */
  data: string;
}

type Run = (args: unknown[], options: Record<string, unknown>, context: CommandContext) => Promise<unknown>;

/**
 * Returns a commander action that loads a command's code, runs it, and turns its answer into the exit code (none is 0):
 * 0 done, 1 something failed (a DataError, or a disk that is full, is said without a stack), 2 wrong usage (TypeError).
 * A --data that is not a folder is wrong usage, unless the command does not read it.
 */
export function runCommand<R extends (...args: never[]) => Promise<unknown>>(
  load: () => Promise<R>,
  {readsData = true} = {}
) {
  return async (...parameters: unknown[]): Promise<void> => {
    const command = parameters.at(-1) as Command;
    const options = command.opts();
    const args = command.processedArgs;
    // A sub-command stands two levels below the program, where --data is.
    const {data} = command.optsWithGlobals() as {data: string};
    try {
      if (readsData) assertDataFolder(data);
      const run = (await load()) as unknown as Run;
      const code = await run(args, options, {data});
      process.exitCode = typeof code === "number" ? code : 0;
    } catch (error) {
      const known = toWriteError(error);
      const isUsage = error instanceof TypeError && USAGE.test(error.message);
      process.exitCode = isUsage ? WRONG_USAGE : 1;
      const isOurs = isUsage || known instanceof DataError || known instanceof WriteError;
      const text = isOurs ? (known as Error).message : ((error as Error)?.stack ?? String(error));
      process.stderr.write(`${fullName(command)}: ${text}\n`);
    }
  };
}

/** Endings of files by what is in them: a name that promises another content misleads every program that opens it. */
const ENDINGS = ["csv", "json", "arrow", "parquet", "docx", "xlsx", "html", "pdf"];

/**
 * Refuses a name of a file whose ending is that of another format; a name without a known ending is let be.
 *
 * Throws TypeError with the option that was forgotten.
 * @example assertEnding("values.json", "csv") // mismatched --out values.json: the format is csv; …
 */
export function assertEnding(out: string | undefined, format: string): void {
  const ending = /\.(\w+)$/.exec(out ?? "")?.[1]?.toLowerCase() ?? "";
  if (ENDINGS.includes(ending) && ending !== format)
    throw new TypeError(
      `mismatched --out ${out}: the format is ${format}; give --format ${ending} if that is meant, or name a file that ends in .${format}`
    );
}

/** Refuses a name of a workbook that no spreadsheet would open. Throws TypeError. @example assertWorkbookName("edc.xlsx") */
export function assertWorkbookName(out: string): void {
  if (!/\.xlsx$/i.test(out))
    throw new TypeError(`invalid --out ${out}: the form is a workbook; name a file that ends in .xlsx`);
}

/** The command as it is typed: `prf cpmm compute`. */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/**
 * Refuses a missing folder, and one that is not a data folder: a typing error in `--data` would otherwise look like an empty
 * store of snapshots, and be answered with "none" and "never".
 *
 * Throws TypeError.
 * @example assertDataFolder("data")
 */
export function assertDataFolder(folder: string): void {
  const isFolder = (path: string) => statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
  if (folder === "" || statSync(folder, {throwIfNoEntry: false}) === undefined)
    throw new TypeError(`missing folder "${folder}" of --data; name the folder that contains ${HELD}/ and snapshots/`);
  if (!isFolder(folder) || !isFolder(join(folder, HELD)))
    throw new TypeError(
      `invalid --data "${folder}": there is no ${HELD}/ in it; name the folder that contains ${HELD}/ and snapshots/`
    );
}
