import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {inflateSync} from "node:zlib";
import {createFont, type FontEditor} from "fonteditor-core";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {Language} from "../../../src/lib/language/language.js";

const require = createRequire(import.meta.url);

const WEIGHTS = [400, 700] as const;

/** A slice of a face, as the npm packages cut it: its file, and the characters that it is for. */
export interface FontSlice {
  /** `noto-sans`, `noto-sans-sc`. */
  face: FontFace;
  weight: (typeof WEIGHTS)[number];
  /** Path of the file without its ending: `.woff` and `.woff2` are there. */
  file: string;
  /** The rule of the package's own sheet, with `url(./…)` in it. */
  rule: string;
  /** Matches one of its characters. */
  characters: RegExp;
}

/** Name of the npm package of a face. */
type FontFace = "noto-sans" | "noto-sans-sc";

/** Which face leads: quotation marks and dashes are wide in Chinese and narrow in English and Russian. */
export const LEADING_FACES: Readonly<Record<Language, readonly FontFace[]>> = {
  en: ["noto-sans", "noto-sans-sc"],
  zh: ["noto-sans-sc", "noto-sans"],
  ru: ["noto-sans", "noto-sans-sc"]
};

let slices: FontSlice[] | undefined;

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
export function pictureFonts(lang: Language, text: string): PictureFonts {
  return {plain: pictureFont(lang, 400, text), bold: pictureFont(lang, 700, text)};
}

/**
 * Returns the font that draws `text`, made of the slices of the npm packages that hold its characters: the system's own
 * fonts play no part. A character that no face has is drawn as a box.
 *
 * One font, because what draws SVG looks for a character that the first font lacks in any other, be it of another weight.
 */
export function pictureFont(lang: Language, weight: FontSlice["weight"], text: string): PictureFont {
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
    // The library says that it wants an array of numbers, which bytes are as well: a list of them takes ten times the memory.
    inflate: (packed) => inflateSync(Uint8Array.from(packed)) as unknown as number[]
  });
}

/** Returns every slice of the faces that print uses, plain and bold, from the sheets of the npm packages. */
export function fontSlices(): readonly FontSlice[] {
  slices ??= LEADING_FACES.en.flatMap((face) => WEIGHTS.flatMap((weight) => readSlices(face, weight)));
  return slices;
}

/** Whether a slice is for one of the characters of a text. */
export function holds({characters}: FontSlice, text: string): boolean {
  return characters.test(text);
}

function readSlices(face: FontFace, weight: FontSlice["weight"]): FontSlice[] {
  const sheet = require.resolve(`@fontsource/${face}/${weight}.css`);
  return [...readFileSync(sheet, "utf8").matchAll(/@font-face \{[^}]*\}/g)].map(([rule]) => {
    const listed = /unicode-range:([^;]*);/.exec(rule)?.[1] ?? "U+0-10FFFF";
    const ranges = listed.replace(
      /\s*U\+([0-9A-F]+)(?:-([0-9A-F]+))?,?/gi,
      (_, from: string, to = from) => `\\u{${from}}-\\u{${to}}`
    );
    const characters = new RegExp(`[${ranges}]`, "u");
    const file = join(dirname(sheet), /url\(\.\/([^)]*)\.woff\)/.exec(rule)![1]!);
    return {face, weight, file, rule, characters};
  });
}
