import type {Reference} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import type {Lang} from "./figure-words.js";
import {numberWords} from "./figure-words.js";

const REGIONS: Record<string, Record<Lang, string>> = {
  CAREC: {en: "CAREC", zh: "CAREC区域"},
  "CAREC-X": {en: "CAREC without the PRC", zh: "CAREC（不含中华人民共和国）"}
};

/**
 * Returns the name of an area for a sentence or a table; undefined for an unknown code. Crossings have no Chinese name of
 * their own in the reference and keep the one that the reports print.
 *
 * @example areaWords("CHN", reference, "en") // "the PRC"
 * @example areaWords("C4", reference, "zh") // "走廊4"
 */
export function areaWords(
  area: string,
  {countries, bcps}: Pick<Reference, "countries" | "bcps">,
  lang: Lang
): string | undefined {
  if (area === "CHN" && lang === "en") return "the PRC";
  const country = countries.find(({iso3}) => iso3 === area);
  if (country) return lang === "zh" ? country.name_zh : country.name_en;
  if (/^C[1-6]$/.test(area)) return lang === "zh" ? `走廊${area.slice(1)}` : `corridor ${area.slice(1)}`;
  return REGIONS[area]?.[lang] ?? bcps.find(({bcp}) => bcp === area)?.name_en;
}

/**
 * Returns a count of members with how many there are; null for any other figure. A count of members names them in its words;
 * a sum of what members counted does not.
 *
 * @example memberCount({value: 1, sign: "≥", text: "yes: GEO", expected: 11, unit: "count"}, "en") // "at least 1 of 11"
 */
export function memberCount(
  row: Pick<ValueRow, "value" | "sign" | "text" | "expected" | "unit">,
  lang: Lang
): string | null {
  const {value, sign, text, expected, unit} = row;
  if (value === null || text === null || expected === null || unit !== "count") return null;
  const number = numberWords({value, sign, unit}, lang);
  return lang === "zh" ? `${expected}个成员中${number}个` : `${number} of ${expected}`;
}
