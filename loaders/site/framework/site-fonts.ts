import {copyFile, mkdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {basename, dirname, join} from "node:path";
import {parseArgs} from "node:util";
import {writeOutput} from "../../files/write-whole-file.js";
import {type FontSlice, fontSlices, holds} from "../pictures/picture-fonts.js";

/** Which of the slices that the npm package cuts its face into the site ships: those of these letters, plain and bold, 41 kB in all. */
const LETTERS = ["a", "я"];

/** Name of the family in the sheets of the site (`--face`). */
const FAMILY = "Observatory Sans";

/**
 * Noto Sans is wider than the faces that stand in for it until it is there, and on pages that it never reaches. At this size a line of
 * it is as long as one of Arial or Helvetica, so that columns fit in both.
 */
const SIZE = "94%";

/** Returns the slices of the face that the site ships, those that every page needs first. */
export function siteFonts(): FontSlice[] {
  return LETTERS.flatMap((letter) =>
    fontSlices().filter((slice) => slice.face === "noto-sans" && holds(slice, letter))
  );
}

/**
 * Returns what the head of a page says of its font. `base` leads from the page to the site's top: `../`.
 *
 * A first page is read in the system's face and costs no font: `keepFont` (src/components/layout/site-script.ts) fetches it once the page is at
 * rest, and notes so. From then on this script sets `data-font` before anything is painted, and the font comes from the browser's cache;
 * should it be late, the page keeps the face that it has (`font-display: optional`). So nothing ever moves.
 */
export function fontHead(base: string): string {
  const faces = siteFonts().map((slice) => {
    const range = /unicode-range:\s*([^;]*);/.exec(slice.rule)![1]!;
    return `@font-face{font-family:"${FAMILY}";font-weight:${slice.weight};font-display:optional;size-adjust:${SIZE};src:url(${base}_file/data/fonts/${basename(
      slice.file
    )}.woff2) format("woff2");unicode-range:${range}}`;
  });
  return `<style>${faces.join("")}</style>
<script>try{if(localStorage.getItem("font"))document.documentElement.dataset.font=""}catch{}</script>`;
}

/** Writes the fonts and their license into a built site, where Framework's preview has them. */
export async function writeFonts(out: string): Promise<void> {
  const folder = join(out, "_file", "data", "fonts");
  await mkdir(folder, {recursive: true});
  for (const {file} of siteFonts()) await copyFile(`${file}.woff2`, join(folder, `${basename(file)}.woff2`));
  const license = join(dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans/400.css")), "LICENSE");
  await copyFile(license, join(folder, "LICENSE.txt"));
}

/**
 * Writes the font that `--name` names to standard output: all that its loader in `src/data/fonts` does.
 *
 * Throws TypeError for a font that the site does not ship.
 */
export async function printFont(): Promise<void> {
  const {values} = parseArgs({options: {name: {type: "string", default: ""}}});
  const slice = siteFonts().find(({file}) => basename(file) === values.name);
  if (slice === undefined)
    throw new TypeError(
      `unknown font "${values.name}"; known are ${siteFonts()
        .map(({file}) => basename(file))
        .join(", ")}`
    );
  await writeOutput(await readFile(`${slice.file}.woff2`));
}
