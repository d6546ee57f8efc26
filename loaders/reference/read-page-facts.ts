import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {GlossaryTerm, HealthPillar} from "../../src/lib/contract/reference.js";
import {MEMBERS, termId} from "../../src/lib/contract/reference.js";
import type {PageFacts} from "../../src/lib/site/site-data.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCheckedCsv, readCsv, readNumberedCsv} from "../csv/read-csv.js";

const termSchema = z.object({
  term: cellSchema.text(),
  definition_en: cellSchema.text(),
  term_zh: cellSchema.text(),
  definition_zh: cellSchema.text(),
  term_ru: cellSchema.text().nullable(),
  definition_ru: cellSchema.text().nullable(),
  source: cellSchema.text()
});

const pillarSchema = z.object({pillar: cellSchema.integer(), name_en: cellSchema.text(), name_zh: cellSchema.text()});

const seriesSchema = z.object({
  pillar: cellSchema.integer(),
  series: cellSchema.text(),
  short_en: cellSchema.text(),
  better: cellSchema.oneOf(["higher", "lower"])
});

const blankSchema = z.object({pillar: cellSchema.integer(), what_en: cellSchema.text(), source_en: cellSchema.text()});

const economicCorridors = z.object({
  corridor: cellSchema.text(),
  name_en: cellSchema.text(),
  members: cellSchema
    .text()
    .transform((list) => list.split(";"))
    .refine((list) => list.every(isMember), `must be members, such as ${MEMBERS.slice(0, 2).join(";")}`),
  named_in: cellSchema.text()
});

const interconnections = z.object({
  project: cellSchema.text(),
  name_en: cellSchema.text(),
  kind: cellSchema.text(),
  named_in: cellSchema.text()
});

const utcOffsets = z.object({
  offset: cellSchema.text().regex(/^[+-]\d{2}:\d{2}$/, "must be an offset such as +05:00"),
  areas_en: cellSchema.text()
});

const isMember = (iso3: string) => (MEMBERS as readonly string[]).includes(iso3);

/**
 * Returns small tables that one page shows as they are: data/reference/economic_corridors.csv; interconnections.csv, the
 * projects that ENG-OP1 counts; release_notes.csv, what a stored release lacks; utc_offsets.csv, the members' clocks. All in file order.
 *
 * Throws DataError where a cell is not of its column.
 * @example (await readPageFacts("data")).interconnections[0]?.project // "TUTAP"
 */
export async function readPageFacts(dataDir: string): Promise<PageFacts> {
  const file = (table: string) => join(dataDir, "reference", `${table}.csv`);
  return {
    economic_corridors: await readCsv(file("economic_corridors"), economicCorridors),
    interconnections: await readCsv(file("interconnections"), interconnections),
    utc_offsets: await readCsv(file("utc_offsets"), utcOffsets)
  };
}

/**
 * Returns the pillars of the CAREC health strategy with their series of the World Development Indicators and with what no series
 * says of them: data/reference/health_pillars.csv, health_series.csv and health_blanks.csv, in file order.
 *
 * Throws DataError where a cell is not of its column or a row names an unknown pillar.
 * @example (await readHealthPillars("data"))[0]?.series[0]?.series // "SH.MED.PHYS.ZS"
 */
export async function readHealthPillars(dataDir: string): Promise<HealthPillar[]> {
  const file = (table: string) => join(dataDir, "reference", `health_${table}.csv`);
  const pillars = await readCsv(file("pillars"), pillarSchema);
  const series = await readNumberedCsv(file("series"), seriesSchema);
  const blanks = await readNumberedCsv(file("blanks"), blankSchema);
  const known = new Set(pillars.map(({pillar}) => pillar));
  const unknown = (rows: readonly {pillar: number; row: number}[], table: string) =>
    rows
      .filter(({pillar}) => !known.has(pillar))
      .map(({pillar, row}) => `unknown pillar ${pillar} in ${file(table)} row ${row}; name one of ${file("pillars")}`);
  assertNoErrors([...unknown(series, "series"), ...unknown(blanks, "blanks")], join(dataDir, "reference"));
  return pillars.map((row) => ({
    ...row,
    series: series.filter(({pillar}) => pillar === row.pillar).map(({pillar: _pillar, row: _row, ...own}) => own),
    blanks: blanks.filter(({pillar}) => pillar === row.pillar).map(({pillar: _pillar, row: _row, ...own}) => own)
  }));
}

/**
 * Returns data/reference/glossary.csv in the order of the alphabet: the terms that pages explain, one row per term.
 *
 * Throws DataError where a cell is not of its column, two terms have one anchor on /glossary, a definition is no sentence,
 * or only one of the two Russian cells is filled.
 * @example (await readGlossary("data")).find(({term}) => term === "SWD")?.term_zh // "有延误速度"
 */
export async function readGlossary(dataDir: string): Promise<GlossaryTerm[]> {
  const file = join(dataDir, "reference", "glossary.csv");
  const {rows, errors} = await readCheckedCsv(file, termSchema);
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
