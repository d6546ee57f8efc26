import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Brief} from "../../../src/lib/briefs/brief.js";

const require = createRequire(import.meta.url);
const SHEETS = ["noto-sans/400.css", "noto-sans/700.css", "noto-sans-sc/400.css", "noto-sans-sc/700.css"];

/** Which face leads: quotation marks and dashes are wide in Chinese and narrow in English. */
const FACES = {en: '"Noto Sans", "Noto Sans SC", sans-serif', zh: '"Noto Sans SC", "Noto Sans", sans-serif'};

/** One slice of a face: its rule, and the characters that it is for. */
interface FontSlice {
  rule: string;
  ranges: [number, number][];
}

let slices: FontSlice[] | undefined;

/**
 * Returns a style sheet with the fonts of the printed page, read from the npm packages by file address: the system's own
 * fonts play no part, and the same brief prints alike everywhere.
 *
 * Of the hundreds of slices that a Chinese face is cut into, those are named that hold a character of `text`.
 * @example printFonts("zh", "走廊").includes("@font-face") // true
 */
export function printFonts(lang: Brief["lang"], text: string): string {
  slices ??= SHEETS.flatMap(readSlices);
  const characters = [...new Set(text)].map((character) => character.codePointAt(0)!);
  const rules = slices
    .filter(({ranges}) => characters.some((code) => ranges.some(([from, to]) => code >= from && code <= to)))
    .map(({rule}) => rule);
  return `${rules.join("\n")}\n:root { --face: ${FACES[lang]}; --mono: ${FACES[lang]}; }`;
}

function readSlices(name: string): FontSlice[] {
  const file = require.resolve(`@fontsource/${name}`);
  const folder = pathToFileURL(join(dirname(file), "/")).href;
  const sheet = readFileSync(file, "utf8")
    .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, "")
    .replaceAll("url(./", `url(${folder}`);
  return [...sheet.matchAll(/@font-face \{[^}]*\}/g)].map(([rule]) => {
    const listed = /unicode-range:([^;]*);/.exec(rule)?.[1] ?? "U+0-10FFFF";
    const ranges = [...listed.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
      ([, from, to]) => [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)] as [number, number]
    );
    return {rule, ranges};
  });
}
