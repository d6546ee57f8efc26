import type {Reference} from "../../lib/contract/reference.js";
import {type Language, language} from "../../lib/language/language.js";
import {countryName, localName} from "../../lib/language/local-name.js";

const REGIONS: Record<string, Record<Language, string>> = {
  CAREC: {en: "CAREC", zh: "CAREC区域", ru: "ЦАРЭС"},
  "CAREC-X": {en: "CAREC without PRC", zh: "CAREC（不含中华人民共和国）", ru: "ЦАРЭС без КНР"},
  ALL: {en: "All corridors", zh: "全部走廊", ru: "Все коридоры"}
};
const CORRIDOR: Record<Language, (number: string) => string> = {
  en: (number) => `Corridor ${number}`,
  zh: (number) => `${number}号走廊`,
  ru: (number) => `Коридор ${number}`
};

/**
 * The name of an area in the language that is being written, for the end of a line or the first column of a table; an unknown code is
 * returned as it is.
 */
export function areaName(area: string, {countries, bcps}: Pick<Reference, "countries" | "bcps">): string {
  const country = countries.find(({iso3}) => iso3 === area);
  if (country) return countryName(country, true);
  if (/^C[1-6]$/.test(area)) return CORRIDOR[language()](area.slice(1));
  const crossing = bcps.find(({bcp}) => bcp === area);
  return REGIONS[area]?.[language()] ?? (crossing === undefined ? area : localName(crossing, "name", "bcps"));
}
