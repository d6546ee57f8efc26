import type {DataTexts, TranslatedLanguage} from "./data-texts.js";
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
  if (language() === "en") return english as Row[`${Name}_en`];
  if (english === null) return (cells[`${name}_${language()}`] ?? null) as Row[`${Name}_en`];
  const text = known.get(language())?.texts.get(table)?.get(english) ?? cells[`${name}_${language()}`] ?? english;
  return text as Row[`${Name}_en`];
}

/**
 * Returns the translation of an English text of a table of data/languages in the language that is being written, else the English.
 *
 * @example localText("2022 report: table 3.7", "contradictions") // "2022 report: table 3.7"
 */
export function localText(english: string, table: string): string {
  return known.get(language())?.texts.get(table)?.get(english) ?? english;
}

/** Returns whether an English text of a table has its words in the language that is being written. @example hasLocalText("Cover", "reported") // true */
export function hasLocalText(english: string, table: string): boolean {
  return language() === "en" || known.get(language())?.texts.get(table)?.has(english) === true;
}

/**
 * Returns the name of a country in a grammatical case where the language has cases, else its short name; so that a message has
 * `at the border with { $neighbor }` in every language.
 *
 * @example countryCase(kazakhstan, "instrumental") // "Kazakhstan"
 */
export function countryCase(
  country: Parameters<typeof countryName>[0],
  form: "genitive" | "dative" | "instrumental" | "locative"
): string {
  return known.get(language())?.countries.get(country.iso3)?.[form] ?? countryName(country, true);
}

/**
 * Returns the name of a measure in the language that is being written. In Chinese the whole name: the framework's own is completed by its
 * cell.
 */
export function measureName(measure: {name_en: string; name_zh?: string}): string {
  return localName(measure, "name", language() === "zh" ? "measure_names" : "measures");
}

/** A unit that is computed here, and that no table has. */
const PLACES = {zh: "位", ru: "места"};

/** Returns a unit in the language that is being written, for the head of a table. @example unitName("km/h") // "km/h", "км/ч" */
export function unitName(unit: string): string {
  const own = language();
  return own !== "en" && unit === "places" ? PLACES[own] : localName({unit_en: unit}, "unit", "units");
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

/** Returns every name by which a country may be written: its code, and its names in the languages that are known. */
export function countryNames(country: {iso3: string; name_en: string; short_en: string; name_zh: string}): string[] {
  const {iso3, name_en, short_en, name_zh} = country;
  const others = [...known.values()].flatMap(({countries}) => countries.get(iso3) ?? []);
  return [iso3, name_en, short_en, name_zh, ...others.flatMap(({name, short}) => [name, short])];
}

/** Returns a text of a table of data/languages in every language that is known, the English first. */
export function namesInEach(english: string, table: string): string[] {
  return [english, ...[...known.values()].flatMap(({texts}) => texts.get(table)?.get(english) ?? [])];
}

/** What a page takes along of the texts of the data, for its script. */
export interface CarriedTexts {
  language: TranslatedLanguage;
  /** By table, the English with its translation. */
  texts: Record<string, Record<string, string>>;
  /** Name and short name of countries by code. */
  countries: Record<string, readonly [string, string]>;
}

/**
 * Returns what data/languages says of rows in the language that is being written: of the tables named, the texts that occur in them, and
 * the names of their countries. Null in English, and where no such texts were read.
 *
 * @example carriedTexts(inputs, ["results", "measures"])?.texts.results
 */
export function carriedTexts(rows: unknown, tables: readonly string[]): CarriedTexts | null {
  const own = known.get(language());
  if (own === undefined) return null;
  const words = new Set<unknown>();
  JSON.stringify(rows, (_key, value: unknown) => {
    words.add(value);
    return value;
  });
  const pick = (table: string) => [...(own.texts.get(table) ?? [])].filter(([english]) => words.has(english));
  const countries = [...own.countries].filter(([iso3]) => words.has(iso3));
  return {
    language: own.language,
    texts: Object.fromEntries(tables.map((table) => [table, Object.fromEntries(pick(table))])),
    countries: Object.fromEntries(countries.map(([iso3, {name, short}]) => [iso3, [name, short] as const]))
  };
}

/** Gives `localName` in a browser what a page has taken along. */
export function addCarriedTexts({language: own, texts, countries}: CarriedTexts): void {
  const cases = {genitive: null, dative: null, instrumental: null, locative: null};
  addDataTexts({
    language: own,
    texts: new Map(Object.entries(texts).map(([table, rows]) => [table, new Map(Object.entries(rows))])),
    countries: new Map(
      Object.entries(countries).map(([iso3, [name, short]]) => [iso3, Object.assign({name, short}, cases)])
    ),
    missing: []
  });
}
