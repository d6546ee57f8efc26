import fs from "node:fs";
import {dirname} from "node:path";
import {removeAbandoned, temporaryPath} from "./temporary-files.js";
import {toWriteError} from "./write-error.js";

/** How a file is written. */
export interface WriteOptions {
  /** False: a file that is there already stays, and EEXIST is thrown. */
  mayReplace?: boolean;
}

/**
 * Writes a file whole or not at all, its folder made where it is missing: to a temporary file beside it, to the last byte,
 * synced, then renamed into place and the folder synced. Where anything fails, or the run is killed, the file of before stays.
 *
 * A link is followed, and the permissions of the file of before are kept. What is no file (a device, a pipe) is written as
 * it stands. Throws WriteError where the disk is full, the place may not be written or is a folder.
 * @example writeWholeFile("out/values.csv", csv)
 */
export function writeWholeFile(file: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  try {
    if (isSpecial(file)) {
      writeAll(file, bytes);
      return;
    }
    const {target, path, release} = openPlace(file);
    try {
      writeAll(path, bytes, "wx");
      putInPlace(path, target, options);
    } finally {
      fs.rmSync(path, {force: true});
      release();
    }
  } catch (error) {
    throw toWriteError(error, file);
  }
}

/**
 * Writes a file that is too long to hold in memory, as `writeWholeFile` does: `write` is given the temporary place, and what
 * it left there becomes the file once it is done.
 *
 * @example await writeLongFile("refused.csv", (place) => pipeline(lines, createWriteStream(place)))
 */
export async function writeLongFile(file: string, write: (place: string) => Promise<void>): Promise<void> {
  try {
    if (isSpecial(file)) {
      await write(file);
      return;
    }
    const {target, path, release} = openPlace(file);
    try {
      await write(path);
      syncPath(path);
      putInPlace(path, target);
    } finally {
      fs.rmSync(path, {force: true});
      release();
    }
  } catch (error) {
    throw toWriteError(error, file);
  }
}

/** Writes every byte: one write of the system may take fewer than it is given, on a full disk for instance. */
export function writeToEnd(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength; ) done += fs.writeSync(descriptor, bytes, done);
}

/** Makes what was written to a file, or renamed in a folder, last beyond a power cut. */
export function syncPath(path: string): void {
  // Windows opens no folder; its file system keeps its own journal of names.
  if (process.platform === "win32" && fs.statSync(path).isDirectory()) return;
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY);
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function isSpecial(file: string): boolean {
  const found = fs.statSync(file, {throwIfNoEntry: false});
  if (found?.isDirectory()) throw Object.assign(new Error("it is a folder"), {code: "EISDIR"});
  return found !== undefined && !found.isFile();
}

function openPlace(file: string): {target: string; path: string; release: () => void} {
  // A rename would put a file in the place of a link.
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  fs.mkdirSync(dirname(target), {recursive: true});
  removeAbandoned(dirname(target));
  return {target, ...temporaryPath(target)};
}

function writeAll(path: string, bytes: Uint8Array, flag = "w"): void {
  const descriptor = fs.openSync(path, flag);
  try {
    writeToEnd(descriptor, bytes);
    if (flag === "wx") fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function putInPlace(path: string, target: string, {mayReplace = true}: WriteOptions = {}): void {
  const before = fs.statSync(target, {throwIfNoEntry: false});
  if (before !== undefined) fs.chmodSync(path, before.mode & 0o7777);
  if (mayReplace) fs.renameSync(path, target);
  else fs.linkSync(path, target);
  syncPath(dirname(target));
}
