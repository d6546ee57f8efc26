import type {Reference} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import {type Language, withLanguage} from "../language/language.js";
import {countryName, localName} from "../language/local-name.js";
import {numberWords} from "./figure-words.js";

const REGIONS: Record<string, Record<Language, string>> = {
  CAREC: {en: "CAREC", zh: "CAREC区域", ru: "ЦАРЭС"},
  "CAREC-X": {en: "CAREC without the PRC", zh: "CAREC（不含中华人民共和国）", ru: "ЦАРЭС без КНР"}
};

const CORRIDORS: Record<Language, (number: string) => string> = {
  en: (number) => `corridor ${number}`,
  zh: (number) => `${number}号走廊`,
  ru: (number) => `коридор ${number}`
};

/**
 * Returns the name of an area for a sentence or a table; undefined for an unknown code. Names in
 * Chinese and Russian are those of data/languages, where they were read (`addDataTexts`).
 *
 * @example areaWords("CHN", reference, "en") // "the PRC"
 * @example areaWords("C4", reference, "zh") // "4号走廊"
 */
export function areaWords(
  area: string,
  {countries, bcps}: Pick<Reference, "countries" | "bcps">,
  lang: Language
): string | undefined {
  if (area === "CHN" && lang === "en") return "the PRC";
  const country = countries.find(({iso3}) => iso3 === area);
  // In Russian the PRC is КНР in sentences, as every other member's short name is its name.
  if (country) return withLanguage(lang, () => countryName(country, lang === "ru"));
  if (/^C[1-6]$/.test(area)) return CORRIDORS[lang](area.slice(1));
  const crossing = bcps.find(({bcp}) => bcp === area);
  return REGIONS[area]?.[lang] ?? (crossing && withLanguage(lang, () => localName(crossing, "name", "bcps")));
}

/**
 * Returns a count of members with how many there are; null for any other figure. A count of members names them in its words;
 * a sum of what members counted does not.
 *
 * @example memberCount({value: 1, sign: "≥", text: "yes: GEO", expected: 11, unit: "count"}, "en") // "at least 1 of 11"
 */
export function memberCount(
  row: Pick<ValueRow, "value" | "sign" | "text" | "expected" | "unit">,
  lang: Language
): string | null {
  const {value, sign, text, expected, unit} = row;
  if (value === null || text === null || expected === null || unit !== "count") return null;
  const number = numberWords({value, sign, unit}, lang);
  if (lang === "ru") return `${number} из ${expected}`;
  return lang === "zh" ? `${expected}个成员国中${number}个` : `${number} of ${expected}`;
}
