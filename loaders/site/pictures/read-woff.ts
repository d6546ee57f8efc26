import {inflateSync} from "node:zlib";
import {DataError} from "../../../src/lib/data-error.js";

/** The tables of a font by their names of four letters: `glyf`, `cmap`. */
export type FontTables = ReadonlyMap<string, Buffer>;

/**
 * Returns the tables of a WOFF font, unpacked.
 *
 * Throws DataError where the file is no WOFF.
 * Source: WOFF File Format 1.0 (W3C), 4 and 5.
 * @example readWoff(await readFile("noto-sans-latin-400-normal.woff")).get("head")
 */
export function readWoff(woff: Buffer): FontTables {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new DataError("invalid font; expected a WOFF file");
  return new Map(
    Array.from({length: woff.readUInt16BE(12)}, (_, i) => {
      const at = 44 + 20 * i;
      const [start, packed, whole] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
        number,
        number,
        number
      ];
      const bytes = woff.subarray(start, start + packed);
      return [woff.toString("latin1", at, at + 4), packed < whole ? inflateSync(bytes) : bytes];
    })
  );
}
