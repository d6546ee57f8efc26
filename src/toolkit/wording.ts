import {areaColour, CORRIDOR_COLOURS, MEMBER_COLOURS} from "../components/charts/palette.js";
import {figureWords, type Lang} from "../lib/wording/figure-words.js";
import {MISSING_KINDS, missingWords} from "../lib/wording/missing-words.js";

/**
 * Returns a figure with its unit as the pages print it; what is missing in words, by its kind where the row says it.
 * @example prf.format({value: 9.9, unit: "hours"}) // "9.9 hours"
 */
export function format(
  row: {value: number | null; unit: string; sign?: string | null; text?: string | null; reason?: string | null},
  lang: Lang = "en"
): string {
  const kind = MISSING_KINDS.find((one) => row.reason?.startsWith(one));
  return row.value === null && !row.text && kind ? missingWords(kind).word[lang] : figureWords(row, lang);
}

/**
 * Returns the color of a member or corridor, the same on every page; it follows the theme where the page has one. Regions have the color
 * of the text.
 * @example Plot.line(rows, {x: "year", y: "value", z: "area", stroke: (d) => prf.color(d.area)})
 */
export function color(area: string): string {
  const own = MEMBER_COLOURS[area] ?? CORRIDOR_COLOURS[area];
  return own === undefined ? "currentColor" : areaColour(area).replace(")", `, ${own.light})`);
}
