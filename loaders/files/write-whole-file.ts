import {once} from "node:events";
import fs from "node:fs";
import {dirname} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import {removeAbandoned, temporaryPath} from "./temporary-files.js";

/** What the system says of a place that cannot be written, by its code, and what to do. */
const REASONS: Record<string, [string, string]> = {
  ENOSPC: ["the disk is full", "free space and run the command again"],
  EDQUOT: ["the quota of the disk is used up", "free space and run the command again"],
  EFBIG: ["it is larger than a file may be there", "name a file on another disk"],
  EIO: ["the disk or device failed", "look at it, or name a file on another disk"],
  EROFS: ["the disk is read-only", "name a file elsewhere, or make the disk writable"],
  EACCES: ["this user may not write there", "name a file elsewhere, or change the permissions"],
  EPERM: ["this user may not write there", "name a file elsewhere, or change the permissions"],
  EISDIR: ["it is a folder", "name a file"],
  ENOTDIR: ["its folder is a file", "name a file in a folder"],
  ENAMETOOLONG: ["its name is too long", "name a file of a shorter name"],
  EMFILE: ["too many files are open", "close other programs and run the command again"],
  ENFILE: ["too many files are open", "close other programs and run the command again"]
};

/** What `writeWholeFile` is refused for besides: only of a place that it was to write is it known that it is about writing. */
const PLACE_REASONS: Record<string, [string, string]> = {
  ENOENT: ["its folder takes no files", "name a file elsewhere"],
  ELOOP: ["it is a link that leads back to itself", "name a file elsewhere"],
  EBUSY: ["another program holds it", "close that program, or name a file elsewhere"],
  ETXTBSY: ["another program runs it", "name a file elsewhere"],
  EINVAL: ["the system does not take it", "name a file elsewhere"]
};

/**
 * A file could not be written for what the disk, the system or the place is; no fault of the data or of the code. `code` is
 * the system's, as in ENOSPC.
 *
 * @example throw toWriteError(error, "out/values.csv")
 */
export class WriteError extends Error {
  override name = "WriteError";
  readonly code: string;

  constructor(message: string, code: string, options?: {cause?: unknown}) {
    super(message, options);
    this.code = code;
  }
}

/** How a file is written. */
export interface WriteOptions {
  /** False: a file that is there already stays, and EEXIST is thrown. */
  mayReplace?: boolean;
}

/**
 * Writes a file whole or not at all, its folder made where it is missing: to a temporary file beside it, to the last byte,
 * synced, then renamed into place and the folder synced. Where anything fails, or the run is killed, the file of before stays.
 *
 * A link is followed, and the permissions of the file of before are kept. A device or a pipe is written as
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

/**
 * Returns a failed write as a WriteError that names the place, the reason and the next step; any other error as it is.
 * `state` says what became of the place.
 *
 * @example toWriteError(error, "v.csv").message // "invalid write to v.csv: the disk is full (ENOSPC); v.csv is as it
 *   was; free space and run the command again"
 */
export function toWriteError(error: unknown, place?: string, state = place && `${place} is as it was`): unknown {
  if (error instanceof WriteError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const [reason, next] = REASONS[code] ?? (place === undefined ? [] : (PLACE_REASONS[code] ?? []));
  if (reason === undefined) return error;
  const where = place ?? (error as NodeJS.ErrnoException).path;
  const parts = [`invalid write${where ? ` to ${where}` : ""}: ${reason} (${code})`, state, next];
  return new WriteError(parts.filter(Boolean).join("; "), code, {cause: error});
}

/**
 * Returns a failed read of a file that somebody named as a DataError: it is missing, it is a folder, or it may not be read.
 *
 * @example throw toReadError(error, "may.csv", "give the path of a CSV file") // missing file may.csv; give the path of a CSV file
 */
export function toReadError(cause: unknown, file: string, next: string): DataError {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  const [reason] = REASONS[code] ?? [];
  const why =
    code === "EISDIR"
      ? `invalid file ${file}: it is a folder`
      : code === "EACCES" || code === "EPERM"
        ? `invalid file ${file}: this user may not read it (${code})`
        : reason === undefined || code === "ENOTDIR"
          ? `missing file ${file}`
          : `invalid file ${file}: ${reason} (${code})`;
  return new DataError(`${why}; ${next}`, {source: file}, {cause});
}

function codeOf(error: NodeJS.ErrnoException): string {
  // A folder that cannot be made because a file of its name is there.
  if (error.code === "EEXIST" && error.syscall === "mkdir") return "ENOTDIR";
  return error.code ?? (/no space left on device/i.test(error.message) ? "ENOSPC" : "");
}

/**
 * Writes what a command found to a file, whole or not at all, its folder made where it is missing; without a file to
 * standard output.
 *
 * Throws WriteError where the file cannot be written; the one of before stays.
 * @example await writeOutput(csv, "out/values.csv")
 */
export async function writeOutput(content: string | Uint8Array, file?: string): Promise<void> {
  if (file !== undefined) {
    writeWholeFile(file, content);
    return;
  }
  // A pipe takes what it can; leaving before it drained would cut the table.
  if (!process.stdout.write(content)) await once(process.stdout, "drain");
}

/**
 * Makes standard output hold all that a command prints, or the command fail: a disk that is full ends it with exit code 1
 * and a message. A reader that closes the pipe early (`prf diff | head`) ends the command quietly, without an error.
 *
 * To be called once, at the start of the program.
 * @example exitOnOutputError(process.stdout)
 */
export function exitOnOutputError(stdout: NodeJS.WriteStream & {fd: 1}): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    const known = toWriteError(error, "standard output", "what is there is not whole");
    process.stderr.write(`prf: ${known instanceof WriteError ? known.message : error.stack}\n`);
    process.exit(1);
  });
  if (!fs.fstatSync(stdout.fd).isFile()) return;
  // Node's own stream for files does not look how many bytes a write took.
  stdout._write = (chunk: Uint8Array, _encoding, done) => {
    try {
      writeToEnd(stdout.fd, chunk);
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  };
}
