import {describe, expect, it} from "vitest";
import {fontGlyphs} from "../../../../loaders/site/pictures/font-glyphs.js";
import {pictureFont} from "../../../../loaders/site/pictures/picture-fonts.js";

/** The tables of a font that is not packed. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({length: font.readUInt16BE(4)}, (_, i) => {
      const at = 12 + 16 * i;
      const start = font.readUInt32BE(at + 8);
      return [font.toString("latin1", at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
    })
  );
}

/** Groups of the map of characters: code to glyph. */
function codesOf(tables: Map<string, Buffer>): Map<number, number> {
  const cmap = tables.get("cmap")!;
  return new Map(
    Array.from({length: cmap.readUInt32BE(24)}, (_, i) => [
      cmap.readUInt32BE(28 + 12 * i),
      cmap.readUInt32BE(36 + 12 * i)
    ])
  );
}

describe("pictureFont(lang, weight, text)", () => {
  it("holds Latin and Chinese letters in one font, and none that no face has", () => {
    for (const lang of ["en", "zh"] as const) {
      const codes = codesOf(tablesOf(pictureFont(lang, 400, "走廊 Ўзбек ə ش").bytes));
      for (const character of "aZ09走廊Ўə") expect(codes.has(character.codePointAt(0)!)).toBe(true);
      expect(codes.has("ش".codePointAt(0)!)).toBe(false);
    }
  });

  it("draws a character as its own slice does, and keeps the parts of a composite one together", () => {
    const tables = tablesOf(pictureFont("en", 700, "Ѷ走").bytes);
    const codes = codesOf(tables);
    // What reads the outlines does not look at the map, which is of another format here.
    const [loca, glyf] = [tables.get("loca")!, tables.get("glyf")!];
    const outline = (id: number) => glyf.subarray(loca.readUInt32BE(4 * id), loca.readUInt32BE(4 * id + 4));
    const count = tables.get("maxp")!.readUInt16BE(4);
    expect(loca.length).toBe(4 * (count + 1));
    expect(tables.get("hmtx")!.length).toBe(4 * count);
    expect(outline(codes.get("走".codePointAt(0)!)!).length).toBeGreaterThan(100);
    const composite = outline(codes.get(0x476)!);
    expect(composite.readInt16BE(0)).toBe(-1);
    expect(composite.readUInt16BE(12)).toBeLessThan(count);
    expect(outline(composite.readUInt16BE(12)).length).toBeGreaterThan(0);
    expect(() => fontGlyphs(tables)).toThrow("known is cmap format 4");
  });

  it("measures what it draws: digits are as wide as each other, a Chinese character as its size", () => {
    const {widthOf} = pictureFont("en", 400, "走");
    expect(widthOf("1")).toBe(widthOf("8"));
    expect(widthOf("走")).toBe(1);
    expect(widthOf("ii")).toBeCloseTo(2 * widthOf("i"));
    expect(widthOf("W")).toBeGreaterThan(widthOf("i"));
  });
});
