import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import {type GlossaryTerm, termId} from "../../src/lib/contract/glossary.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCheckedCsv} from "../csv/read-csv.js";

const schema = z.object({
  term: cellSchema.text(),
  definition_en: cellSchema.text(),
  term_zh: cellSchema.text(),
  definition_zh: cellSchema.text(),
  term_ru: cellSchema.text().nullable(),
  definition_ru: cellSchema.text().nullable(),
  source: cellSchema.text()
});

/**
 * Returns data/reference/glossary.csv in the order of the alphabet: the terms that pages explain, one row per term.
 *
 * Throws DataError where a cell is not of its column, two terms have one anchor on /glossary, a definition is no sentence,
 * or only one of the two Russian cells is filled.
 * @example (await readGlossary("data")).find(({term}) => term === "SWD")?.term_zh // "有延误速度"
 */
export async function readGlossary(dataDir: string): Promise<GlossaryTerm[]> {
  const file = join(dataDir, "reference", "glossary.csv");
  const {rows, errors} = await readCheckedCsv(file, schema);
  const seen = new Map<string, number>();
  for (const {term, definition_en, definition_zh, term_ru, definition_ru, row} of rows) {
    const first = seen.get(termId(term));
    if (first !== undefined)
      errors.push(`duplicate term "${term}" in ${file} row ${row}: row ${first} has it already; keep one`);
    seen.set(termId(term), first ?? row);
    if (!definition_en.endsWith("."))
      errors.push(`invalid definition_en "${definition_en}" in ${file} row ${row}: end it with a period`);
    if (!definition_zh.endsWith("。"))
      errors.push(`invalid definition_zh "${definition_zh}" in ${file} row ${row}: end it with 。`);
    if (definition_ru !== null && !definition_ru.endsWith("."))
      errors.push(`invalid definition_ru "${definition_ru}" in ${file} row ${row}: end it with a period`);
    if ((term_ru === null) !== (definition_ru === null))
      errors.push(
        `missing ${term_ru === null ? "term_ru" : "definition_ru"} in ${file} row ${row}: fill both Russian cells or neither`
      );
  }
  assertNoErrors(errors, file);
  return rows
    .map(({row: _, ...term}) => term)
    .sort((a, b) => a.term.localeCompare(b.term, "en", {sensitivity: "base"}));
}
