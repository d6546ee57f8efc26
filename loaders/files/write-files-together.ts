import fs from "node:fs";
import {dirname, join} from "node:path";
import {removeAbandoned, temporaryPath} from "./temporary-files.js";
import {syncPath, toWriteError, WriteError, writeWholeFile} from "./write-whole-file.js";

/** Files that are decided on, whole, and not all in their places yet. Version control and readers leave it out. */
const DECIDED = ".decided";

/**
 * Writes several files of a folder as one step, and takes the place of those that are there: they are staged beside it, one
 * rename decides, and each is then moved into its place. A run that fails or is killed before that rename leaves all as it
 * was; after it, `finishFiles` moves the rest, which every reader of such a folder calls first.
 *
 * `files` is content by path below the folder. Throws WriteError where the disk is full; the folder is then as it was.
 * @example writeFilesTogether("data/briefs", {"times.md": text, "SHA256SUMS": sums})
 */
export function writeFilesTogether(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  finishFiles(folder);
  fs.mkdirSync(folder, {recursive: true});
  removeAbandoned(folder);
  const {path: stage, release} = temporaryPath(join(folder, "files"));
  try {
    for (const [path, content] of Object.entries(files)) writeWholeFile(join(stage, path), content);
    // What could still run out of space comes before the rename that decides.
    for (const path of Object.keys(files)) fs.mkdirSync(dirname(join(folder, path)), {recursive: true});
    fs.renameSync(stage, join(folder, DECIDED));
    syncPath(folder);
  } catch (error) {
    throw toWriteError(error instanceof WriteError ? error.cause : error, folder, "its files are as they were");
  } finally {
    fs.rmSync(stage, {recursive: true, force: true});
    release();
  }
  finishFiles(folder);
}

/**
 * Moves the files that a killed `writeFilesTogether` had decided on into their places; nothing happens where there are none.
 * Two runs may do so at once.
 *
 * Throws WriteError where the folder may not be written.
 * @example finishFiles("data/briefs")
 */
export function finishFiles(folder: string): void {
  const decided = join(folder, DECIDED);
  if (!fs.existsSync(decided)) return;
  try {
    for (const path of listFiles(decided)) {
      fs.mkdirSync(dirname(join(folder, path)), {recursive: true});
      moveOnce(join(decided, path), join(folder, path));
    }
    removeEmpty(decided);
    syncPath(folder);
  } catch (error) {
    // Another run was faster.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !fs.existsSync(decided)) return;
    throw toWriteError(error, folder, `the rest of its files are in ${decided}`);
  }
}

function listFiles(folder: string): string[] {
  const paths = fs.readdirSync(folder, {recursive: true, encoding: "utf8"}).sort();
  return paths.filter((path) => fs.statSync(join(folder, path), {throwIfNoEntry: false})?.isFile());
}

/** Folder by folder, without what they hold: the files of a later step may have come into the same place. */
function removeEmpty(folder: string): void {
  for (const entry of fs.readdirSync(folder, {withFileTypes: true}))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  try {
    fs.rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

function moveOnce(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
    syncPath(dirname(to));
  } catch (error) {
    // Another run has moved it.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || !fs.existsSync(to)) throw error;
  }
}
