import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Brief} from "../../../src/lib/briefs/brief.js";

const require = createRequire(import.meta.url);
const SHEETS = ["noto-sans/400.css", "noto-sans/700.css", "noto-sans-sc/400.css", "noto-sans-sc/700.css"];

/** Which face leads: quotation marks and dashes are wide in Chinese and narrow in English. */
const FACES = {en: '"Noto Sans", "Noto Sans SC", sans-serif', zh: '"Noto Sans SC", "Noto Sans", sans-serif'};

/**
 * Returns a style sheet with the fonts of the printed page, read from the npm packages by file address: the system's own
 * fonts play no part, and the same brief prints alike everywhere.
 */
export function printFonts(lang: Brief["lang"]): string {
  const faces = SHEETS.map((name) => {
    const file = require.resolve(`@fontsource/${name}`);
    const folder = pathToFileURL(join(dirname(file), "/")).href;
    return readFileSync(file, "utf8")
      .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, "")
      .replaceAll("url(./", `url(${folder}`);
  });
  return `${faces.join("\n")}\n:root { --face: ${FACES[lang]}; --mono: ${FACES[lang]}; }`;
}
