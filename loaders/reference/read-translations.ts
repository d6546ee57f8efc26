import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {FROZEN_TITLE} from "../../src/lib/contract/vintage.js";
import {
  type DataTexts,
  findTextErrors,
  type NameCases,
  TRANSLATED,
  type TranslatedLanguage
} from "../../src/lib/language/data-texts.js";
import {cellSchema} from "../csv/cell-schema.js";
import {quoteValue, readCheckedCsv} from "../csv/read-csv.js";
import {ORIGINALS, type OriginalText, originalTexts, readTextRows} from "./original-texts.js";

/** Which texts a language needs: those with words that it does not have already. */
function isDue({table, english, zh}: OriginalText, language: TranslatedLanguage): boolean {
  if (!/\p{Ll}/u.test(english)) return false;
  if (FROZEN_TITLE.test(english)) return false;
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

/**
 * Returns the texts of the data in a language, `data/languages/<language>`: one file for each table of `ORIGINALS`, one row for each
 * English text; and, in Russian, the names of countries with their cases.
 *
 * Empty where the folder is not there: a project may begin without. Throws DataError, each fault with file, row, field, value and the
 * next step, where a cell is not of its column, a table or an English text is unknown or given twice, where figures or `#`
 * differ from those of the English, and where a Russian word mixes alphabets. A text that is not translated yet is no fault, or a refresh
 * would wait for a translator: it is named in `missing`, and pages show its English, marked as such. Texts beside the code are missing
 * only where their table is there: a project with data of its own may begin without.
 * @example (await readTranslations("data", "ru")).texts.get("bcps")?.get("Dostyk") // "Достык"
 */
export async function readTranslations(
  dataDir: string,
  language: TranslatedLanguage,
  read = () => originalTexts(dataDir)
): Promise<DataTexts> {
  const folder = join(dataDir, "languages", language);
  // The faults of what would be translated are those of others where nothing is.
  if (!existsSync(folder)) return {language, texts: new Map(), countries: new Map(), missing: []};
  const originals = await read();
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
    const isThere = existsSync(file);
    const due = originals.filter(
      (each) => each.table === table && isDue(each, language) && (isThere || each.file.startsWith(dataDir))
    );
    const known = new Set(originals.filter((each) => each.table === table).map(({english}) => english));
    const {rows, errors: bad} = isThere ? await readCheckedCsv(file, row) : {rows: [], errors: []};
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
  let originals: ReturnType<typeof originalTexts> | undefined;
  const read = () => (originals ??= originalTexts(dataDir));
  return await Promise.all(TRANSLATED.map((language) => readTranslations(dataDir, language, read)));
}

/** Puts the names of data/languages/ru/countries.csv into a map by code, and returns what is wrong with them. */
async function readCountryNames(dataDir: string, names: Map<string, NameCases>): Promise<string[]> {
  const file = join(dataDir, "languages", "ru", "countries.csv");
  const reference = join(dataDir, "reference", "countries.csv");
  const {rows, errors} = await readCheckedCsv(file, country);
  const members = new Map(
    (await readTextRows(reference)).map(({cells}) => [cells.iso3!, cells.carec_member === "true"])
  );
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

function placeOf({file, row: line}: OriginalText): string {
  return line === null ? file : `${file} row ${line}`;
}
