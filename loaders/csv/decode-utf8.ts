import {isUtf8} from "node:buffer";
import {DataError} from "../../src/lib/contract/data-error.js";
import {likelyEncoding} from "../../src/lib/text/likely-encoding.js";

/**
 * Returns the text of a file's bytes in UTF-8; a byte order mark stays in front of it.
 *
 * Throws DataError where a byte is not UTF-8, with the file, the first bad line and the encoding that the bytes look like: a
 * lenient decoder would put U+FFFD in its place, and what was written is lost.
 * @example decodeUtf8(readFileSync("data/corrections.csv"), "data/corrections.csv")
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const isWide = likelyEncoding(bytes.subarray(0, 1000)) === "UTF-16";
  if (!isWide && isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const bad = findBadLines(bytes);
  const row = bad[0]?.row ?? 1;
  // Only the bad lines are asked: someone may have pasted a few into a file of UTF-8.
  const encoding = isWide
    ? "UTF-16"
    : (likelyEncoding(Buffer.concat(bad.map(({line}) => line))) ?? "an encoding that is not known here");
  throw new DataError(
    `invalid encoding of ${file} row ${row}: not UTF-8; it looks like ${encoding}; save the file again as UTF-8`,
    {source: file, row}
  );
}

/** Lines end in the same byte in all of these encodings. */
function findBadLines(bytes: Uint8Array): {row: number; line: Uint8Array}[] {
  const bad: {row: number; line: Uint8Array}[] = [];
  for (let start = 0, row = 1; start < bytes.length; row++) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    if (!isUtf8(line) || line.includes(0)) bad.push({row, line});
    start += line.length;
  }
  return bad;
}
