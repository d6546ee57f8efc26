import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {promisify} from "node:util";
import {DataError} from "../../src/lib/data-error.js";
import type {Vintage} from "../../src/lib/vintage.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import type {CommandContext} from "../run-command.js";
import {assertDay} from "../store/snapshot-name.js";
import {newestSnapshots, readVintage, vintageFile} from "../store/vintages.js";

/** The vintage of the review of 2021 says what was known then: nothing that was published later may enter it. */
const RESERVED: Record<string, string> = {"defr-2021": "2021-06-01"};

/**
 * `prf freeze NAME`: pins the newest snapshot of each source (`--before`: from before an ISO date), the framework's edition
 * with its amendments, and the code version, in `data/vintages/NAME.json`. A vintage is never frozen twice.
 */
export async function freeze(
  args: unknown[],
  options: {before?: string; title?: string},
  {data}: CommandContext
): Promise<void> {
  const name = String(args[0]);
  const file = vintageFile(data, name);
  if (existsSync(file))
    throw new DataError(`invalid name "${name}": the vintage exists already, and a frozen one is never changed`);
  if (options.before) assertDay(options.before);
  const limit = RESERVED[name];
  if (limit !== undefined && (options.before === undefined || options.before > limit)) {
    throw new DataError(
      `invalid date: "${name}" is made of snapshots from before ${limit} alone; add \`--before ${limit}\``
    );
  }
  const snapshots = newestSnapshots(data, options.before);
  if (Object.keys(snapshots).length === 0)
    throw new DataError(`missing snapshots${options.before ? ` from before ${options.before}` : ""}`);
  const today = new Date().toISOString().slice(0, 10);
  const asOf = options.before ?? today;
  const vintage: Vintage = {
    name,
    title: options.title ?? `Frozen on ${today}`,
    snapshots,
    edition: readVintage(data, "current").edition,
    amendments_as_of: asOf,
    code_version: await readCodeVersion(),
    frozen_on: today,
    // The year before the vintage's date is the last one that any publisher can have counted to its end.
    last_year: Number(asOf.slice(0, 4)) - 1
  };
  writeWholeFile(file, JSON.stringify(vintage, null, 2) + "\n");
  const pinned = Object.entries(snapshots).map(([source, snapshot]) => `  ${source}/${snapshot}\n`);
  process.stderr.write(`frozen ${file}\n${pinned.join("")}`);
}

async function readCodeVersion(): Promise<string> {
  const {version} = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const git = await promisify(execFile)("git", ["rev-parse", "HEAD"]).catch(() => null);
  // Outside a checkout, as in an unpacked archive, the package's version is all there is.
  return git === null ? version : `${version} ${git.stdout.trim()}`;
}
