import {DataError} from "../../../src/lib/data-error.js";
import type {FontGlyphs} from "./font-glyphs.js";
import {sfnt} from "./sfnt.js";

/** Components of a composite glyph: more follow; arguments are words; one, two or four numbers of scale follow. */
const MORE = 0x20;
const WORDS = 0x01;
const SCALES = [
  [0x08, 2],
  [0x40, 4],
  [0x80, 8]
] as const;

/**
 * Returns a TrueType font: the whole of a first one, and behind it the glyphs of those characters that others have.
 *
 * Fonts for the web come in slices of a hundred characters, and a program that draws SVG takes one font for a run of text.
 * The first font's own tables of kerning and forms stay true, since its glyphs keep their numbers. `extras` maps each
 * character, by its code, to the font that has it. `family` is the name that the font goes by, `weight` 400 or 700.
 * Throws DataError where the fonts do not share their units.
 */
export function mergeFont(
  first: FontGlyphs,
  extras: ReadonlyMap<number, FontGlyphs>,
  {family, weight}: {family: string; weight: number}
): Buffer {
  const ids = new Map(first.ids);
  const glyphs = Array.from({length: first.count}, (_, id) => ({
    outline: first.outline(id),
    metrics: first.metrics(id)
  }));
  const taken = new Map<FontGlyphs, Map<number, number>>();

  function take(font: FontGlyphs, id: number): number {
    if (font.unitsPerEm !== first.unitsPerEm)
      throw new DataError(`mismatched fonts: ${font.unitsPerEm} units, and ${first.unitsPerEm}`);
    const known = taken.get(font) ?? new Map<number, number>();
    taken.set(font, known);
    const found = known.get(id);
    if (found !== undefined) return found;
    const own = glyphs.length;
    known.set(id, own);
    const outline = Buffer.from(font.outline(id));
    glyphs.push({outline, metrics: font.metrics(id)});
    for (const at of componentsOf(outline)) outline.writeUInt16BE(take(font, outline.readUInt16BE(at)), at);
    return own;
  }
  for (const [code, font] of extras) ids.set(code, take(font, font.ids.get(code)!));

  const tables = new Map(first.tables);
  const own = (name: string) => Buffer.from(first.tables.get(name)!);
  const padded = glyphs.map(({outline}) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let end = 0;
  for (const [i, {length}] of padded.entries()) {
    end += length;
    loca.writeUInt32BE(end, 4 * (i + 1));
  }
  const hmtx = Buffer.alloc(4 * glyphs.length);
  for (const [i, {metrics}] of glyphs.entries()) {
    hmtx.writeUInt16BE(metrics.advance, 4 * i);
    hmtx.writeInt16BE(metrics.left, 4 * i + 2);
  }
  const head = own("head");
  head.writeInt16BE(1, 50);
  const [hhea, maxp, os2] = [own("hhea"), own("maxp"), own("OS/2")];
  hhea.writeUInt16BE(glyphs.length, 34);
  maxp.writeUInt16BE(glyphs.length, 4);
  os2.writeUInt16BE(weight, 4);
  // Without glyph names: those of the first font would no longer be as many as there are glyphs.
  const post = own("post").subarray(0, 32);
  post.writeUInt32BE(0x00030000, 0);
  for (const name of ["vhea", "vmtx", "STAT", "DSIG"]) tables.delete(name);
  for (const [name, table] of Object.entries({head, hhea, maxp, post, loca, hmtx, "OS/2": os2}))
    tables.set(name, table);
  tables.set("glyf", Buffer.concat(padded));
  tables.set("cmap", cmap(ids));
  tables.set("name", names(family));
  return sfnt(tables);
}

/** Where the numbers of the glyphs stand that a composite glyph is made of; a simple one has none. */
function componentsOf(outline: Buffer): number[] {
  const places: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return places;
  for (let at = 10, more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (SCALES.find(([flag]) => flags & flag)?.[1] ?? 0);
    more = (flags & MORE) !== 0;
  }
  return places;
}

/** Characters to glyphs as format 12: one group a character. */
function cmap(ids: ReadonlyMap<number, number>): Buffer {
  const sorted = [...ids].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(28 + 12 * sorted.length);
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12]
  ] as const)
    table.writeUInt16BE(value, at);
  table.writeUInt32BE(12, 8);
  table.writeUInt32BE(16 + 12 * sorted.length, 16);
  table.writeUInt32BE(sorted.length, 24);
  for (const [i, [code, id]] of sorted.entries()) {
    table.writeUInt32BE(code, 28 + 12 * i);
    table.writeUInt32BE(code, 32 + 12 * i);
    table.writeUInt32BE(id, 36 + 12 * i);
  }
  return table;
}

/** A table of names: the family, and the same as the name for PostScript, without which a font is not taken. */
function names(family: string): Buffer {
  const text = Buffer.from(family, "utf16le").swap16();
  const head = Buffer.alloc(30);
  const ids = [1, 6].flatMap((id) => [3, 1, 0x409, id, text.length, 0]);
  for (const [i, value] of [0, 2, head.length, ...ids].entries()) head.writeUInt16BE(value, 2 * i);
  return Buffer.concat([head, text]);
}
