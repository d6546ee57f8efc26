import {readFileSync} from "node:fs";
import {DataError} from "../../../src/lib/data-error.js";
import {type FontSlice, fontSlices, holds, LEADING_FACES} from "../font-slices.js";
import {type FontGlyphs, fontGlyphs} from "./font-glyphs.js";
import {mergeFont} from "./merge-font.js";
import {readWoff} from "./read-woff.js";

/** What drawn pictures name their font, whatever face their style asks for. */
export const PICTURE_FAMILY = "Picture";

const unpacked = new Map<FontSlice, FontGlyphs>();

/** The faces of a language as one font of a weight, with the characters of a text. */
export interface PictureFont {
  bytes: Buffer;
  /** Width of a text in sizes of the text; a character of no face is as wide as the box that stands for it. */
  widthOf(text: string): number;
}

/**
 * Returns the font that draws `text`, made of the slices of the npm packages that hold its characters: the system's own
 * fonts play no part. A character that no face has is drawn as a box.
 */
export function pictureFont(lang: "en" | "zh", weight: FontSlice["weight"], text: string): PictureFont {
  const faces = LEADING_FACES[lang];
  const own = faces.flatMap((face) => fontSlices().filter((slice) => slice.face === face && slice.weight === weight));
  // The slice of plain Latin letters leads: its kerning is kept.
  const latin = own.find((slice) => holds(slice, "a"));
  if (latin === undefined) throw new DataError(`missing letters in ${faces[0]}`);
  const first = glyphsOf(latin);
  const fonts = new Map<number, FontGlyphs>();
  for (const character of new Set(text)) {
    const code = character.codePointAt(0)!;
    if (first.ids.has(code)) continue;
    const found = own
      .filter((slice) => holds(slice, character))
      .map(glyphsOf)
      .find(({ids}) => ids.has(code));
    if (found !== undefined) fonts.set(code, found);
  }
  const advance = (code: number) => {
    const font = fonts.get(code) ?? first;
    return font.metrics(font.ids.get(code) ?? 0).advance / font.unitsPerEm;
  };
  return {
    bytes: mergeFont(first, fonts, {family: PICTURE_FAMILY, weight}),
    widthOf: (line) => [...line].reduce((sum, character) => sum + advance(character.codePointAt(0)!), 0)
  };
}

function glyphsOf(slice: FontSlice): FontGlyphs {
  const found = unpacked.get(slice) ?? fontGlyphs(readWoff(readFileSync(`${slice.file}.woff`)));
  unpacked.set(slice, found);
  return found;
}
