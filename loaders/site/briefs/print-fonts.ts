import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {type FontSlice, fontSlices, holds, LEADING_FACES} from "../pictures/font-slices.js";

const FAMILIES = {"noto-sans": '"Noto Sans"', "noto-sans-sc": '"Noto Sans SC"'};

/**
 * Returns a style sheet with the fonts of the printed page, read from the npm packages by file address: the system's own
 * fonts play no part, and the same brief prints alike everywhere.
 *
 * Of the hundreds of slices that a Chinese face is cut into, those are named that hold a character of `text`.
 * @example printFonts("zh", "走廊").includes("@font-face") // true
 */
export function printFonts(lang: Brief["lang"], text: string): string {
  const characters = [...new Set(text)].join("");
  const rules = fontSlices()
    .filter((slice) => holds(slice, characters))
    .map(onDisk);
  const faces = [...LEADING_FACES[lang].map((face) => FAMILIES[face]), "sans-serif"].join(", ");
  return `${rules.join("\n")}\n:root { --face: ${faces}; --mono: ${faces}; }`;
}

/** The rule of a slice with the address of its file, in the packing that browsers prefer. */
function onDisk({rule, file}: FontSlice): string {
  const folder = pathToFileURL(join(dirname(file), "..", "/")).href;
  return rule.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, "").replaceAll("url(./", `url(${folder}`);
}
