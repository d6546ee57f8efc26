import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {SectorReportRow, SectorReportTexts} from "../../src/lib/contract/reported.js";
import type {SectorReportInputs} from "../../src/lib/reporting/sector-report.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCheckedCsv} from "../csv/read-csv.js";
import {readFramework} from "../framework/read-framework.js";
import {readDocuments} from "../reference/read-documents.js";
import {readReportInputs} from "./receive-reports.js";

const optional = () => cellSchema.text().nullable();

const rowSchema = z.object({
  block: cellSchema.oneOf([
    "cover",
    "title",
    "abbreviation",
    "section",
    "heading",
    "paragraph",
    "item",
    "list",
    "table",
    "result",
    "indicator"
  ]),
  number: optional(),
  content: cellSchema.oneOf(["vision", "enabler", "output", "health pillars", "results", "deliverables"]).nullable(),
  subject: optional(),
  text_en: optional(),
  text_zh: optional(),
  evidence: cellSchema.evidence()
});

/** What may fill a list, and what a table; a list of one kind of passage is of one subject. */
const FILLS: Partial<Record<SectorReportRow["block"], readonly string[]>> = {
  list: ["vision", "enabler", "output", "health pillars"],
  table: ["results", "deliverables"]
};
/** Blocks that are found again by their number: an abbreviation, or the id of a result. */
const NUMBERED = ["abbreviation", "result", "indicator"];
const NAME = /^([a-z]{3})-(\d{4})\.csv$/;

/**
 * Returns the texts of the sectors' annual reports, `data/reported/reports/<sector>-<year>.csv`, in the order of their names.
 *
 * Rows are in the order of the document, each with its line. No folder means no report.
 * Throws DataError, all errors of all files at once, for a name that is not `hlt-2022.csv`, a sector or result that the framework does
 * not have, a cell that is not of its column, a block without its text, number or content, and a file without one title.
 * @example (await readSectorReports("data")).map(({sector, year}) => `${sector} ${year}`) // ["HLT 2022"]
 */
export async function readSectorReports(dataDir: string): Promise<SectorReportTexts[]> {
  const folder = join(dataDir, "reported", "reports");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.csv$/.test(name)) : [];
  const {sectors, results} = await readFramework(dataDir);
  const errors: string[] = [];
  const reports: SectorReportTexts[] = [];
  for (const name of names.sort()) {
    const file = join(folder, name);
    const [, code = "", year] = NAME.exec(name) ?? [];
    const sector = code.toUpperCase();
    if (!sectors.some((each) => each.sector === sector)) {
      errors.push(`invalid name ${file}; name it after a sector of the framework and a year, such as hlt-2022.csv`);
      continue;
    }
    const {rows, errors: cells} = await readCheckedCsv(file, rowSchema);
    const ids = new Set(results.filter((each) => each.sector === sector).map(({id}) => id));
    errors.push(...cells, ...rows.flatMap((row) => findBlockErrors(row, `${file} row ${row.row}`, ids)));
    const titles = rows.filter(({block}) => block === "title").length;
    if (titles !== 1 && cells.length === 0)
      errors.push(`invalid number of titles ${titles} in ${file}; give one row with block title`);
    reports.push({sector, year: Number(year), rows});
  }
  assertNoErrors(errors, folder);
  return reports;
}

/**
 * Returns what one annual report is made from, as the data folder has it now; its texts are null where there are none.
 *
 * Throws DataError where a file does not hold what it should.
 * @example toSectorReport(await readSectorReportInputs("data", {sector: "HLT", year: 2022}), {sector: "HLT", year: 2022, lang: "en"})
 */
export async function readSectorReportInputs(
  dataDir: string,
  {sector, year}: {sector: string; year: number}
): Promise<SectorReportInputs> {
  const {framework, reference, reported, deliverables} = await readReportInputs(dataDir);
  const {passages} = await readDocuments(dataDir);
  const texts = (await readSectorReports(dataDir)).find((each) => each.sector === sector && each.year === year);
  return {rows: texts?.rows ?? null, framework, reference, reported, deliverables, passages};
}

function findBlockErrors(row: SectorReportRow, at: string, results: ReadonlySet<string>): string[] {
  const {block, number, content, subject, text_en} = row;
  const fills = FILLS[block];
  const errors: string[] = [];
  if (fills !== undefined && !fills.includes(content ?? ""))
    errors.push(`invalid content "${content ?? ""}" of a ${block} in ${at}; allowed: ${fills.join(", ")}`);
  if (fills === undefined && content !== null)
    errors.push(`invalid content "${content}" of a ${block} in ${at}; leave it empty: only a list or a table has one`);
  const isOfPassages = block === "list" && content !== null && content !== "health pillars";
  if (isOfPassages !== (subject !== null))
    errors.push(
      `mismatched subject "${subject ?? ""}" in ${at}; name the subject as in passages.csv for vision, enabler, and output, and for nothing else`
    );
  if (fills === undefined && text_en === null)
    errors.push(`missing text_en of a ${block} in ${at}; type its English text`);
  if (NUMBERED.includes(block) && number === null)
    errors.push(`missing number of ${block} in ${at}; give the abbreviation, or the id of the result`);
  if ((block === "result" || block === "indicator") && number !== null && !results.has(number))
    errors.push(`unknown result "${number}" in ${at}; allowed: ${[...results].join(", ")}`);
  return errors;
}
