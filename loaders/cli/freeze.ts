import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {promisify} from "node:util";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {freezeVintage, releaseVintages} from "../freezing/freeze-vintage.js";
import {readFrozen} from "../freezing/pins.js";
import {assertDay} from "../store/read-snapshot.js";
import {newestSnapshots, readVintage, vintageFile} from "../store/vintages.js";
import type {CommandContext} from "./run-command.js";

/** The vintage of the review of 2021 says what was known then: nothing that was published later may enter it. */
const RESERVED = new Map([["defr-2021", "2021-06-01"]]);

/** Options of `prf freeze`. */
export interface FreezeOptions {
  before?: string;
  title?: string;
  again?: boolean;
  reason?: string;
  release?: boolean;
}

/**
 * `prf freeze NAMES`: pins the newest snapshot of each source (`--before`: from before an ISO date), the framework's edition
 * with its amendments, the reported rows, the code version and the values, in `data/vintages/NAME.json` and its pins.
 *
 * `--again --reason` freezes again what is not released: with the snapshots that it names, or with `--before` chosen again.
 * `--release` records that it is published; it then never changes. Throws TypeError for options that do not go together.
 */
export async function freeze(args: unknown[], options: FreezeOptions, {data}: CommandContext): Promise<void> {
  const names = [args[0]].flat().map(String);
  const {again = false, before, release = false, reason, title} = options;
  const today = new Date().toISOString().slice(0, 10);
  if (release && (again || before !== undefined || title !== undefined || reason !== undefined))
    throw new TypeError("invalid options: --release goes with no other");
  if (again && reason === undefined) throw new TypeError("missing --reason of --again");
  if (!again && reason !== undefined)
    throw new TypeError("missing --again: a reason is given where a vintage is frozen again");
  for (const name of names) {
    const file = vintageFile(data, name);
    if (release) {
      await releaseVintages(data, [name], today);
      process.stderr.write(`released ${file}\n`);
      continue;
    }
    const vintage = again ? await chooseAgain(name, options, data, today) : chooseVintage(name, options, data, today);
    await freezeVintage(
      data,
      {...vintage, title: title ?? vintage.title, code_version: await readCodeVersion(), frozen_on: today},
      reason ?? "first frozen"
    );
    const pinned = Object.entries(vintage.snapshots).map(([source, snapshot]) => `  ${source}/${snapshot}\n`);
    process.stderr.write(`frozen ${file}\n${pinned.join("")}`);
  }
}

/** The vintage as its file has it, or with the snapshots from before another date. */
async function chooseAgain(name: string, options: FreezeOptions, data: string, today: string): Promise<Vintage> {
  await assertUnreleased(data, name);
  const vintage = readVintage(data, name);
  if (options.before === undefined) return vintage;
  return {...choose(name, options, data, today), title: vintage.title};
}

function chooseVintage(name: string, options: FreezeOptions, data: string, today: string): Vintage {
  if (existsSync(vintageFile(data, name)))
    throw new DataError(
      `invalid name "${name}": the vintage exists already; one that is not released is frozen again with --again --reason "…"`
    );
  return choose(name, options, data, today);
}

function choose(name: string, {before}: FreezeOptions, data: string, today: string): Vintage {
  if (before) assertDay(before);
  const limit = RESERVED.get(name);
  if (limit !== undefined && (before === undefined || before > limit)) {
    throw new DataError(
      `invalid date: "${name}" is made of snapshots from before ${limit} alone; add \`--before ${limit}\``
    );
  }
  const snapshots = newestSnapshots(data, before);
  if (Object.keys(snapshots).length === 0)
    throw new DataError(`missing snapshots${before ? ` from before ${before}` : ""}`);
  const asOf = before ?? today;
  return {
    name,
    title: `Frozen on ${today}`,
    snapshots,
    edition: readVintage(data, "current").edition,
    amendments_as_of: asOf,
    code_version: null,
    frozen_on: null,
    // The year before the vintage's date is the last one that any publisher can have counted to its end.
    last_year: Number(asOf.slice(0, 4)) - 1
  };
}

async function assertUnreleased(data: string, name: string): Promise<void> {
  if (name === "current" || !existsSync(vintageFile(data, name)))
    throw new DataError(`unknown frozen vintage "${name}"; \`prf freeze ${name}\` without --again makes one`);
  const row = (await readFrozen(data)).find(({vintage}) => vintage === name);
  if (row?.released_on)
    throw new DataError(
      `invalid name "${name}": it was released on ${row.released_on}, and never changes; freeze another`
    );
}

async function readCodeVersion(): Promise<string> {
  const {version} = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const git = await promisify(execFile)("git", ["rev-parse", "HEAD"]).catch(() => null);
  // Outside a checkout, as in an unpacked archive, the package's version is all there is.
  return git === null ? version : `${version} ${git.stdout.trim()}`;
}
