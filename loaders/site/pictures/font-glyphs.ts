import {DataError} from "../../../src/lib/data-error.js";
import type {FontTables} from "./read-woff.js";

/** The drawings of a TrueType font by character. */
export interface FontGlyphs {
  tables: FontTables;
  /** How many glyphs there are. */
  count: number;
  /** Units of the font to the size of the text. */
  unitsPerEm: number;
  /** Glyph of each character, by its code. */
  ids: ReadonlyMap<number, number>;
  /** Outline of a glyph as the file has it; empty for a space. */
  outline(id: number): Buffer;
  /** Width and left side of a glyph, in units of the font. */
  metrics(id: number): {advance: number; left: number};
}

/**
 * Returns the glyphs of a TrueType font.
 *
 * Throws DataError where a table is missing or characters are not mapped in the way that fonts for the web do it.
 * Source: OpenType 1.9: cmap format 4, loca, hmtx.
 */
export function fontGlyphs(tables: FontTables): FontGlyphs {
  const table = (name: string) => {
    const found = tables.get(name);
    if (found === undefined) throw new DataError(`missing table ${name} in a font`);
    return found;
  };
  const [head, loca, glyf, hmtx] = [table("head"), table("loca"), table("glyf"), table("hmtx")];
  const wide = table("hhea").readUInt16BE(34);
  const place =
    head.readInt16BE(50) === 0
      ? (id: number) => loca.readUInt16BE(2 * id) * 2
      : (id: number) => loca.readUInt32BE(4 * id);
  return {
    tables,
    count: table("maxp").readUInt16BE(4),
    unitsPerEm: head.readUInt16BE(18),
    ids: charactersOf(table("cmap")),
    outline: (id) => glyf.subarray(place(id), place(id + 1)),
    metrics: (id) => ({
      advance: hmtx.readUInt16BE(4 * Math.min(id, wide - 1)),
      left: id < wide ? hmtx.readInt16BE(4 * id + 2) : hmtx.readInt16BE(4 * wide + 2 * (id - wide))
    })
  };
}

function charactersOf(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({length: cmap.readUInt16BE(2)}, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + 8 * i)));
  const four = subtables.find((subtable) => subtable.readUInt16BE(0) === 4);
  if (four === undefined) throw new DataError("unknown map of characters in a font; known is cmap format 4");
  const segments = four.readUInt16BE(6) / 2;
  const found = new Map<number, number>();
  for (let i = 0; i < segments; i++) {
    const at = (field: number) => 14 + 2 * field * segments + (field > 0 ? 2 : 0) + 2 * i;
    const [end, start, delta, offset] = [0, 1, 2, 3].map((field) => four.readUInt16BE(at(field))) as [
      number,
      number,
      number,
      number
    ];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const direct = offset === 0 ? code : four.readUInt16BE(at(3) + offset + 2 * (code - start));
      const id = direct === 0 ? 0 : (direct + delta) & 0xffff;
      if (id !== 0) found.set(code, id);
    }
  }
  return found;
}
