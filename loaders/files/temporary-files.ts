import fs from "node:fs";
import {basename, dirname, join, resolve} from "node:path";

/** `.values.csv.4711-0badcafe.tmp`: hidden, of no ending that a reader looks for, with the process that writes it. */
const TEMPORARY = /^\..+\.(\d+)-[0-9a-f]{8}\.tmp$/;
/** A number of a process comes again: what no one has written to for so long belongs to no writer that lives. */
const ABANDONED_MS = 86_400_000;
/** Our own number may be that of a writer before us, as in a container; what it left is older than a moment. */
const OWN_ABANDONED_MS = 60_000;
/** File systems take names of up to 255 bytes, and a letter may take four. */
const LONGEST_BASE = 50;

const inUse = new Set<string>();

/**
 * Returns a new path beside a file or a folder under which it is written before it takes its name; every writer of this
 * project takes it from here. `release` says that it is no longer in use.
 *
 * Readers leave such names out by `isTemporary`, version control by `.gitignore`; the next writer in the folder removes
 * those of processes that are gone (`removeAbandoned`).
 * @example temporaryPath("out/values.csv").path // "out/.values.csv.4711-0badcafe.tmp"
 */
export function temporaryPath(file: string): {path: string; release: () => void} {
  const base = basename(resolve(file)).slice(0, LONGEST_BASE);
  const random = Math.floor(Math.random() * 2 ** 32).toString(16);
  const path = join(dirname(file), `.${base}.${process.pid}-${random.padStart(8, "0")}.tmp`);
  inUse.add(resolve(path));
  return {path, release: () => inUse.delete(resolve(path))};
}

/** Returns whether a file or folder of that name is a temporary one. @example isTemporary(".a.csv.12-0badcafe.tmp") // true */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Removes the temporary files and folders that processes which are gone left in a folder; those of a living writer stay.
 * What cannot be removed stays until a later run: it does no harm.
 *
 * @example removeAbandoned("data/checked")
 */
export function removeAbandoned(folder: string): void {
  for (const name of list(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    const path = join(folder, name);
    if (pid === undefined || inUse.has(resolve(path))) continue;
    try {
      const age = Date.now() - fs.lstatSync(path).mtimeMs;
      const limit = Number(pid) === process.pid ? OWN_ABANDONED_MS : isRunning(Number(pid)) ? ABANDONED_MS : -Infinity;
      if (age > limit) fs.rmSync(path, {recursive: true, force: true});
    } catch {
      // Another run was faster, or it belongs to another user.
    }
  }
}

/** Returns whether a process of that number runs. @example isRunning(process.pid) // true */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signaled, but it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // The write that follows says what is wrong with the folder.
    return [];
  }
}
