import {readFileSync} from "node:fs";
import {inflateSync} from "node:zlib";
import {createFont, type FontEditor} from "fonteditor-core";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {type FontSlice, fontSlices, holds, LEADING_FACES} from "./font-slices.js";

/** What drawn pictures name their font, whatever face their style asks for. */
export const PICTURE_FAMILY = "Picture";

/** The faces of a language as one font of a weight, with the characters of a text. */
export interface PictureFont {
  /** A TrueType file. */
  bytes: Uint8Array;
  /** Width of a text in sizes of the text; a character of no face is as wide as the box that stands for it. */
  widthOf(text: string): number;
}

/** The fonts of a picture: plain and bold. */
export interface PictureFonts {
  plain: PictureFont;
  bold: PictureFont;
}

/** Returns the plain and the bold font that draw `text`; making them takes longer than drawing with them. */
export function pictureFonts(lang: "en" | "zh", text: string): PictureFonts {
  return {plain: pictureFont(lang, 400, text), bold: pictureFont(lang, 700, text)};
}

/**
 * Returns the font that draws `text`, made of the slices of the npm packages that hold its characters: the system's own
 * fonts play no part. A character that no face has is drawn as a box.
 *
 * One font, because what draws SVG looks for a character that the first font lacks in any other, be it of another weight.
 */
export function pictureFont(lang: "en" | "zh", weight: FontSlice["weight"], text: string): PictureFont {
  const faces = LEADING_FACES[lang];
  const own = faces.flatMap((face) => fontSlices().filter((slice) => slice.face === face && slice.weight === weight));
  // The slice of plain Latin letters leads: its box stands for what is missing.
  const latin = own.find((slice) => holds(slice, "a"));
  if (latin === undefined) throw new DataError(`missing letters in ${faces[0]}`);
  const missing = new Set(`a${text}`);
  const widths = new Map<number, number>();
  let font: FontEditor.Font | undefined;
  for (const slice of [latin, ...own.filter((other) => other !== latin)]) {
    const subset = [...missing].filter((character) => holds(slice, character));
    if (subset.length === 0) continue;
    const part = readSlice(
      slice,
      subset.map((character) => character.codePointAt(0)!)
    );
    const {glyf, head} = part.get();
    for (const {unicode, advanceWidth} of glyf) {
      for (const code of unicode ?? []) {
        missing.delete(String.fromCodePoint(code));
        widths.set(code, advanceWidth / head.unitsPerEm!);
      }
    }
    widths.set(0, widths.get(0) ?? glyf[0]!.advanceWidth / head.unitsPerEm!);
    font = font === undefined ? part : font.merge(part, {scale: 1});
  }
  const whole = font!.get();
  whole.name = {...whole.name, fontFamily: PICTURE_FAMILY};
  whole["OS/2"].usWeightClass = weight;
  return {
    bytes: new Uint8Array(font!.set(whole).write({type: "ttf"}) as ArrayBuffer),
    widthOf: (line) =>
      [...line].reduce((sum, character) => sum + (widths.get(character.codePointAt(0)!) ?? widths.get(0)!), 0)
  };
}

function readSlice(slice: FontSlice, subset: number[]): FontEditor.Font {
  return createFont(readFileSync(`${slice.file}.woff`), {
    type: "woff",
    subset,
    compound2simple: true,
    inflate: (packed) => [...inflateSync(Uint8Array.from(packed))]
  });
}
