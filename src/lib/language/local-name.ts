import type {DataTexts} from "./data-texts.js";
import {type Language, language} from "./language.js";

const known = new Map<Language, DataTexts>();

/** Gives `localName` the texts of the data in a language. */
export function addDataTexts(texts: DataTexts): void {
  known.set(texts.language, texts);
}

/**
 * Returns a text of the data in the language that is being written: its translation in the table of data/languages, else what the row
 * itself has in it (`title_zh`), else the English; null where the row has none.
 *
 * @example localName({title_en: "Trade", title_zh: "贸易"}, "title", "results") // "Trade"
 */
export function localName<Name extends string, Row extends {readonly [Key in `${Name}_en`]: string | null}>(
  row: Row,
  name: Name,
  table: string
): Row[`${Name}_en`] {
  const cells = row as Readonly<Record<string, string | null | undefined>>;
  const english = cells[`${name}_en`] ?? null;
  if (language() === "en" || english === null) return english as Row[`${Name}_en`];
  const text = known.get(language())?.texts.get(table)?.get(english) ?? cells[`${name}_${language()}`] ?? english;
  return text as Row[`${Name}_en`];
}

/**
 * Returns the name of a measure in the language that is being written. In Chinese the whole name: the framework's own is completed by its
 * cell.
 */
export function measureName(measure: {name_en: string; name_zh?: string}): string {
  return localName(measure, "name", language() === "zh" ? "measure_names" : "measures");
}

/** Returns the name of a country in the language that is being written, or its short name for tables and the ends of lines. */
export function countryName(
  country: {iso3: string; name_en: string; short_en: string; name_zh: string},
  isShort = false
): string {
  const own = known.get(language())?.countries.get(country.iso3);
  if (own !== undefined) return isShort ? own.short : own.name;
  if (language() === "zh") return country.name_zh;
  return isShort ? country.short_en : country.name_en;
}
