import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

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
export type FontFace = "noto-sans" | "noto-sans-sc";

/** Which face leads: quotation marks and dashes are wide in Chinese and narrow in English. */
export const LEADING_FACES: Readonly<Record<"en" | "zh", readonly FontFace[]>> = {
  en: ["noto-sans", "noto-sans-sc"],
  zh: ["noto-sans-sc", "noto-sans"]
};

let slices: FontSlice[] | undefined;

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
