import {isUtf8} from "node:buffer";
import {DataError} from "../../src/lib/data-error.js";

/**
 * Returns the text of a file's bytes in UTF-8; a byte order mark stays in front of it.
 *
 * Throws DataError where a byte is not UTF-8, with the file, the first bad line and the encoding that the bytes look like: a
 * lenient decoder would put U+FFFD in its place, and what was written is lost.
 * @example decodeUtf8(readFileSync("data/corrections.csv"), "data/corrections.csv")
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const isWide = looksLikeUtf16(bytes);
  if (!isWide && isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const bad = findBadLines(bytes);
  const row = bad[0]?.row ?? 1;
  // Only the bad lines are asked: someone may have pasted a few into a file of UTF-8.
  const encoding = isWide ? "UTF-16" : guessEncoding(Buffer.concat(bad.map(({line}) => line)));
  throw new DataError(
    `invalid encoding of ${file} row ${row}: not UTF-8; it looks like ${encoding}; save the file again as UTF-8`,
    {source: file, row}
  );
}

/** A mark says so, or every other byte of plain text is 0. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 1000);
  return start.filter((byte) => byte === 0).length > start.length / 4;
}

/** The encodings of this region's spreadsheets, told apart by how their bytes beyond ASCII stand together. */
function guessEncoding(bytes: Uint8Array): string {
  const high = [...bytes.keys()].filter((i) => bytes[i]! >= 0x80);
  const share = (test: (i: number) => boolean) => high.filter(test).length / high.length;
  const isAlone = (i: number) => !(bytes[i - 1]! >= 0x80) && !(bytes[i + 1]! >= 0x80);
  if (share(isAlone) > 0.5) return "Latin-1 or Windows-1252";
  // Small Cyrillic letters are 0xE0 to 0xFF there; of the bytes of Chinese about one in five is.
  if (share((i) => bytes[i]! >= 0xe0) > 0.5) return "Windows-1251";
  try {
    new TextDecoder("gb18030", {fatal: true}).decode(bytes);
    return "GB18030";
  } catch {
    return "an encoding that is not known here";
  }
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
