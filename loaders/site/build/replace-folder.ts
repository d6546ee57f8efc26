import {existsSync} from "node:fs";
import {cp, mkdir, readdir, rename, rm, stat} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {isRunning, removeAbandoned, temporaryPath} from "../../files/temporary-files.js";

/** Two renames take a thousandth of this: a process that is slower has died, and another one has its number. */
const SWAP_MS = 5_000;

/**
 * Refuses an output folder that holds anything but a built site or printed briefs: a build takes its place, and what was
 * there is gone. A folder that is empty or missing will do.
 *
 * Throws TypeError, for `--out .` or `--out data` are slips of the hand.
 * @example await assertReplaceable("dist")
 */
export async function assertReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.includes("_observablehq") || names.every((name) => name === "briefs")) return;
  throw new TypeError(
    `invalid --out ${folder}: the folder is neither empty nor a built site, and a build would replace it; name another folder`
  );
}

/**
 * Moves a folder into the place of another, which is removed once the new one is there: a site that is being served lacks
 * its pages for the moment between two renames, and one that could not be moved leaves the old in its place.
 *
 * Killed at that moment, the old one lies beside its place, whole, and `restoreFolder` puts it back.
 * @example await replaceFolder("src/.observablehq/site.1", "dist")
 */
export async function replaceFolder(from: string, to: string): Promise<void> {
  await restoreFolder(to);
  await mkdir(dirname(resolve(to)), {recursive: true});
  const near = await bringNear(from, to);
  const old = `${asidePrefix(to)}${process.pid}.old`;
  const hadOld = existsSync(to);
  if (hadOld) await rename(to, old);
  try {
    await rename(near, to);
  } catch (error) {
    if (hadOld) await rename(old, to);
    throw error;
  }
  if (hadOld) await discard(old, to);
}

/**
 * Puts a folder back that a killed `replaceFolder` had moved aside, and removes what it left beside a folder that is in its
 * place. Nothing happens where nothing was cut off.
 *
 * @example await restoreFolder("dist")
 */
export async function restoreFolder(to: string): Promise<void> {
  const parent = dirname(resolve(to));
  const paths: {path: string; moved: number}[] = [];
  for (const name of await readdir(parent).catch((): string[] => [])) {
    const pid = asidePid(name, to);
    if (pid === null) continue;
    const path = join(parent, name);
    const moved = (await stat(path)).ctimeMs;
    const isBeingMoved = pid !== process.pid && isRunning(pid) && Date.now() - moved < SWAP_MS;
    if (!isBeingMoved) paths.push({path, moved});
  }
  paths.sort((a, b) => a.moved - b.moved);
  // Named aside, it is whole: it takes another name before the first of its files is removed.
  if (!existsSync(to) && paths.length > 0) await rename(paths.pop()!.path, to);
  for (const {path} of paths) await discard(path, to);
  removeAbandoned(parent);
}

function asidePrefix(to: string): string {
  return join(dirname(resolve(to)), `.${basename(resolve(to))}.`);
}

/** The process that moved a folder aside under that name; null for any other name. */
function asidePid(name: string, to: string): number | null {
  const prefix = basename(asidePrefix(to));
  const pid = name.startsWith(prefix) ? /^(\d+)\.old$/.exec(name.slice(prefix.length))?.[1] : undefined;
  return pid === undefined ? null : Number(pid);
}

async function discard(old: string, to: string): Promise<void> {
  const {path, release} = temporaryPath(resolve(to));
  try {
    await rename(old, path);
    await rm(path, {recursive: true, force: true});
  } finally {
    release();
  }
}

/** A folder on another disk cannot be renamed: it is copied beside its place first. */
async function bringNear(from: string, to: string): Promise<string> {
  const [own, other] = await Promise.all([stat(from), stat(dirname(resolve(to)))]);
  if (own.dev === other.dev) return from;
  const {path, release} = temporaryPath(resolve(to));
  try {
    await cp(from, path, {recursive: true});
    await rm(from, {recursive: true, force: true});
    return path;
  } catch (error) {
    await rm(path, {recursive: true, force: true});
    throw error;
  } finally {
    release();
  }
}
