import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {
  type DataTexts,
  findTextErrors,
  type NameCases,
  TRANSLATED,
  type TranslatedLanguage
} from "../../src/lib/language/data-texts.js";
import {cellSchema} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {quoteValue, readCells, readCheckedCsv} from "../csv/read-csv.js";

/**
 * The texts that pages show, by the table of data/languages that translates them: `file: fields`. A field that ends with `_en` and has
 * its own Chinese beside it (`title_zh`) needs none. `*` stands for any name.
 *
 * `measure_names` is Chinese alone: the framework's table has names of measures that only their cell completes (`国家制定/修订了`), and
 * pages outside of it need the whole name. The framework's own words stay as they are.
 */
export const ORIGINALS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  results: {"prf/*/results.csv": ["title_en", "indicator_en", "sources_en"]},
  measures: {"prf/*/measures.csv": ["name_en", "baseline_text_en"], "prf/*/milestones.csv": ["text_en"]},
  measure_names: {"prf/*/measures.csv": ["name_en"]},
  sectors: {
    "prf/*/clusters.csv": ["name_en", "outcome_en", "lead_en"],
    "prf/*/sectors.csv": ["name_en", "lead_en"],
    "prf/*/themes.csv": ["name_en"],
    "prf/*/edition.json": ["title_en", "impact_en", "endorsed_by"]
  },
  risks: {"prf/*/risks.csv": ["text_en"], "reference/challenges.csv": ["text_en"]},
  abbreviations: {"prf/*/abbreviations.csv": ["name_en"]},
  text_issues: {"prf/*/text_issues.csv": ["where", "read_as", "why"]},
  short_names: {"reference/short_names.csv": ["short_en"]},
  smart_readings: {"reference/smart_readings.csv": ["reason"]},
  bcps: {"reference/bcps.csv": ["name_en"]},
  coordinates: {"reference/bcps.csv": ["coordinate_source"]},
  corridors: {
    "reference/corridors.csv": ["name_en"],
    "reference/economic_corridors.csv": ["name_en", "named_in"],
    "reference/interconnections.csv": ["name_en", "kind"],
    "reference/utc_offsets.csv": ["areas_en"]
  },
  products: {"reference/products.csv": ["name_en"]},
  series: {"reference/series.csv": ["name_en", "note"]},
  units: {"reference/series.csv": ["unit"], "prf/*/measures.csv": ["unit"]},
  documents: {"reference/documents.csv": ["title_en", "kind", "cited_in"]},
  themes: {
    "reference/theme_measures.csv": ["reason_en", "source"],
    "reference/theme_passages.csv": ["text_en", "evidence"]
  },
  sdg: {"reference/sdg_targets.csv": ["text_en"], "reference/sdg_measures.csv": ["note_en"]},
  passages: {"reference/passages.csv": ["subject", "kind", "text_en"]},
  health: {
    "reference/health_pillars.csv": ["name_en"],
    "reference/health_series.csv": ["short_en"],
    "reference/health_blanks.csv": ["what_en", "source_en"]
  },
  contradictions: {
    "reference/contradictions.csv": ["printed", "where_printed", "other", "where_other", "taken", "why"],
    "reference/small_samples.csv": ["text", "where_printed"]
  },
  rules: {
    "reference/calendars.csv": ["reason"],
    "reference/zero_rules.csv": ["reason"],
    "reference/outlier_rules.csv": ["reason"]
  },
  reported: {
    "reported/hlt.csv": ["text_en"],
    "reported/deliverables.csv": ["deliverable_en", "description_en", "action_en"],
    "reported/reports/*.csv": ["subject", "text_en"]
  },
  sources: {"snapshots/*/*.meta.json": ["title", "publisher"], "vintages/*.json": ["title"]}
};

/** Which texts a language needs: those with words that it does not have already. */
function isDue({table, english, zh}: OriginalText, language: TranslatedLanguage): boolean {
  if (!/\p{Ll}/u.test(english)) return false;
  if (table === "measure_names") return language === "zh";
  return language === "ru" || zh === null;
}

const row = z.object({english: cellSchema.text(), text: cellSchema.text(), source: cellSchema.text().nullable()});

const optional = () => cellSchema.text().nullable();
const country = z.object({
  iso3: cellSchema.text(),
  name: cellSchema.text(),
  short: cellSchema.text(),
  genitive: optional(),
  dative: optional(),
  instrumental: optional(),
  locative: optional(),
  source: optional()
});

/** An English text of the data with its place: file, line and field. Lines of JSON are not counted. */
export interface OriginalText {
  table: string;
  english: string;
  /** Its own text in Chinese, in the same row. */
  zh: string | null;
  file: string;
  row: number | null;
  field: string;
}

/**
 * Returns every English text of the data that pages show, in the order of `ORIGINALS`, with its place. Files that are not there are
 * left out: not every data folder has reports. Throws DataError where a file is no CSV.
 *
 * @example (await originalTexts("data")).find(({english}) => english === "Speed along the corridors")?.field // "short_en"
 */
export async function originalTexts(dataDir: string): Promise<OriginalText[]> {
  const found: OriginalText[] = [];
  for (const [table, files] of Object.entries(ORIGINALS)) {
    for (const [pattern, fields] of Object.entries(files)) {
      for (const file of matchingFiles(dataDir, pattern.split("/"))) {
        for (const {cells, row: line} of await readRows(file)) {
          for (const field of fields) {
            const english = cells[field];
            if (!english) continue;
            const zh = field.endsWith("_en") ? (cells[field.replace(/_en$/, "_zh")] ?? null) : null;
            found.push({table, english, zh, file, row: line, field});
          }
        }
      }
    }
  }
  return found;
}

/**
 * Returns the texts of the data in a language, `data/languages/<language>`: one file for each table of `ORIGINALS`, one row for each
 * English text; and, in Russian, the names of countries with their cases.
 *
 * Empty where the folder is not there: a project may begin without. Throws DataError, each fault with file, row, field, value and the
 * next step, where a cell is not of its column, a table or an English text is unknown or given twice, where figures or `#`
 * differ from those of the English, and where a Russian word mixes alphabets. A text that is not translated yet is no fault, or a refresh
 * would wait for a translator: it is named in `missing`, and pages show its English, marked as such.
 * @example (await readTranslations("data", "ru")).texts.get("bcps")?.get("Dostyk") // "Достык"
 */
export async function readTranslations(dataDir: string, language: TranslatedLanguage): Promise<DataTexts> {
  const folder = join(dataDir, "languages", language);
  if (!existsSync(folder)) return {language, texts: new Map(), countries: new Map(), missing: []};
  const originals = await originalTexts(dataDir);
  const errors: string[] = [];
  const missing: string[] = [];
  const texts = new Map<string, ReadonlyMap<string, string>>();
  const countries = new Map<string, NameCases>();
  for (const name of readdirSync(folder).sort()) {
    const table = name.replace(/\.csv$/, "");
    if (!(table in ORIGINALS) && !(name === "countries.csv" && language === "ru"))
      errors.push(`unknown table ${join(folder, name)}; the tables are ${Object.keys(ORIGINALS).join(", ")}`);
  }
  for (const table of Object.keys(ORIGINALS)) {
    const file = join(folder, `${table}.csv`);
    const due = originals.filter((each) => each.table === table && isDue(each, language));
    const known = new Set(originals.filter((each) => each.table === table).map(({english}) => english));
    const {rows, errors: bad} = existsSync(file) ? await readCheckedCsv(file, row) : {rows: [], errors: []};
    const own = new Map<string, string>();
    errors.push(...bad);
    for (const {english, text, row: line} of rows) {
      const at = `in ${file} row ${line}`;
      if (own.has(english)) errors.push(`duplicate english ${quoteValue(english)} ${at}; keep one row`);
      else if (!known.has(english))
        errors.push(`unknown english ${quoteValue(english)} ${at}: no text of the data; copy the text as it is now`);
      else if (/\p{Ll}/u.test(english) && due.every((each) => each.english !== english))
        errors.push(`duplicate text of ${quoteValue(english)} ${at}: the data has it in this language; delete the row`);
      errors.push(
        ...findTextErrors(english, text, language).map((fault) => `invalid text ${quoteValue(text)} ${at}: ${fault}`)
      );
      own.set(english, text);
    }
    for (const each of due.filter(
      ({english}, i) => !own.has(english) && due.findIndex((other) => other.english === english) === i
    ))
      missing.push(
        `missing ${language} text of ${each.field} ${quoteValue(each.english)} of ${placeOf(each)}; add a row to ${file}`
      );
    texts.set(table, own);
  }
  if (language === "ru") errors.push(...(await readCountryNames(dataDir, countries)));
  assertNoErrors(errors, folder);
  return {language, texts, countries, missing};
}

/**
 * Returns one message for each text of the data that a language lacks; none where the translations cannot be read, which
 * `readTranslations` says.
 *
 * @example await findUntranslated("data") // []
 */
export async function findUntranslated(dataDir: string): Promise<string[]> {
  try {
    return (await readAllTranslations(dataDir)).flatMap(({missing}) => missing);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [];
  }
}

/** Reads both languages, for `prf check`. Throws DataError as `readTranslations` does. */
export async function readAllTranslations(dataDir: string): Promise<DataTexts[]> {
  return await Promise.all(TRANSLATED.map((language) => readTranslations(dataDir, language)));
}

/** Puts the names of data/languages/ru/countries.csv into a map by code, and returns what is wrong with them. */
async function readCountryNames(dataDir: string, names: Map<string, NameCases>): Promise<string[]> {
  const file = join(dataDir, "languages", "ru", "countries.csv");
  const reference = join(dataDir, "reference", "countries.csv");
  const {rows, errors} = await readCheckedCsv(file, country);
  const members = new Map((await readRows(reference)).map(({cells}) => [cells.iso3!, cells.carec_member === "true"]));
  for (const {iso3, source: _, row: line, ...cases} of rows) {
    if (names.has(iso3)) errors.push(`duplicate iso3 "${iso3}" in ${file} row ${line}; keep one row`);
    if (!members.has(iso3)) errors.push(`unknown iso3 "${iso3}" in ${file} row ${line}; name one of ${reference}`);
    for (const [form, text] of Object.entries(cases)) {
      if (text === null && members.get(iso3))
        errors.push(`missing ${form} of "${iso3}" in ${file} row ${line}; a member needs every case`);
      if (text !== null)
        errors.push(
          ...findTextErrors("", text, "ru").map(
            (fault) => `invalid ${form} ${quoteValue(text)} in ${file} row ${line}: ${fault}`
          )
        );
    }
    names.set(iso3, cases);
  }
  for (const iso3 of members.keys())
    if (!names.has(iso3)) errors.push(`missing Russian name of "${iso3}" of ${reference}; add a row to ${file}`);
  return errors;
}

function matchingFiles(folder: string, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return [folder];
  if (!part.includes("*")) return existsSync(join(folder, part)) ? matchingFiles(join(folder, part), rest) : [];
  const ending = part.slice(1);
  const entries = existsSync(folder) ? readdirSync(folder).sort() : [];
  return entries
    .filter((name) => name.endsWith(ending) && !name.startsWith(".") && (rest.length === 0 || !name.includes(".")))
    .filter((name) => rest.length === 0 || existsSync(join(folder, name, rest[0]!)) || rest[0]!.includes("*"))
    .flatMap((name) => matchingFiles(join(folder, name), rest));
}

async function readRows(file: string): Promise<{cells: Record<string, string | null>; row: number | null}[]> {
  if (!file.endsWith(".json")) return await readCells(file);
  return [{cells: JSON.parse(decodeUtf8(readFileSync(file), file)) as Record<string, string>, row: null}];
}

function placeOf({file, row: line}: OriginalText): string {
  return line === null ? file : `${file} row ${line}`;
}
