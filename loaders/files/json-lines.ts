import fs from "node:fs";
import {dirname} from "node:path";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {syncPath, toWriteError, writeToEnd} from "./write-whole-file.js";

const NEWLINE = 10;

/** One line of a file of JSON lines: its text, its line, and what it holds; undefined where a killed run left it unfinished. */
export interface JsonLine {
  text: string;
  row: number;
  value: unknown;
}

/**
 * Appends one line of JSON to a file that only grows, and returns once the disk holds it; the file and its folder are made where
 * they are missing. A line that a killed run left unfinished is ended first, so that it spoils no other.
 *
 * A line that does not fit on the disk is taken back: the file is then as it was. Callers take turns (`withLock`).
 * Throws WriteError where the disk is full.
 * @example appendJsonLine("inbox/audit.jsonl", {action: "invited"})
 */
export function appendJsonLine(file: string, value: object): void {
  try {
    fs.mkdirSync(dirname(file), {recursive: true});
    const isNew = !fs.existsSync(file);
    const descriptor = fs.openSync(file, "a+");
    try {
      const {size} = fs.fstatSync(descriptor);
      try {
        const start = endsInLine(descriptor, size) ? "" : "\n";
        writeToEnd(descriptor, Buffer.from(`${start}${toAscii(JSON.stringify(value))}\n`));
        fs.fsyncSync(descriptor);
      } catch (error) {
        fs.ftruncateSync(descriptor, size);
        throw error;
      }
    } finally {
      fs.closeSync(descriptor);
    }
    if (isNew) syncPath(dirname(file));
  } catch (error) {
    throw toWriteError(error, file);
  }
}

/**
 * Returns the lines of a file that `appendJsonLine` wrote, oldest first; none where there is no file.
 *
 * Throws DataError where a byte is not UTF-8.
 * @example readJsonLines("inbox/audit.jsonl").at(-1)?.value
 */
export function readJsonLines(file: string): JsonLine[] {
  if (!fs.existsSync(file)) return [];
  const lines = decodeUtf8(fs.readFileSync(file), file).split("\n");
  return lines.flatMap((text, i) => (text === "" ? [] : [{text, row: i + 1, value: parse(text)}]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only letters of one byte, so that a line that breaks off is still UTF-8. */
function toAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function endsInLine(descriptor: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  fs.readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === NEWLINE;
}
