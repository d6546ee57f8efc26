import {DataError} from "../../src/lib/contract/data-error.js";
import type {ReportRow} from "../../src/lib/contract/reported.js";
import {saidWords} from "../../src/lib/indicators/reported.js";
import {LANGUAGES, toLanguage} from "../../src/lib/language/language.js";
import {addDataTexts} from "../../src/lib/language/local-name.js";
import {figureKey, type RowOutcome} from "../../src/lib/reporting/merge-reports.js";
import {measuresToReport} from "../../src/lib/reporting/report-form.js";
import {toSectorReport} from "../../src/lib/reporting/sector-report.js";
import {writeOutput, writeWholeFile} from "../files/write-whole-file.js";
import {readAllTranslations} from "../reference/read-translations.js";
import {readReportFile} from "../reporting/read-report-file.js";
import {readSectorReportInputs} from "../reporting/read-sector-reports.js";
import {decideReport, openDisputes, readReportInputs, receiveReports} from "../reporting/receive-reports.js";
import {toReportWorkbook} from "../reporting/report-workbook.js";
import {readLanguages} from "../site/language/read-messages.js";
import {assertEnding, assertWorkbookName, type CommandContext} from "./run-command.js";

/**
 * `prf report form SECTOR --year YEAR`: writes the form as a workbook. A file that is there is never written over, since it may be
 * filled. Throws TypeError for a language or year that is invalid, DataError for a sector without a form.
 * @example prf report form EDC --year 2023 --lang ru
 */
export async function writeForm(
  [sector]: [string],
  {year, lang = "en", out}: {year: string; lang?: string; out?: string},
  {data}: CommandContext
): Promise<void> {
  const asked = {sector: sector.toUpperCase(), year: toYear(year)};
  const language = toLanguage(lang);
  if (language === null) throw new TypeError(`unknown --lang ${lang}; allowed: ${LANGUAGES.join(", ")}`);
  const inputs = await readReportInputs(data);
  await readLanguages(data);
  const file = out ?? `${asked.sector}-${asked.year}.xlsx`;
  assertWorkbookName(file);
  const bytes = await toReportWorkbook(inputs, asked, language);
  try {
    writeWholeFile(file, bytes, {mayReplace: false});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    throw new DataError(
      `invalid --out ${file}: the file exists and may be filled in; choose another with --out, or move this one`,
      {source: file},
      {cause}
    );
  }
  const {length} = measuresToReport(inputs.framework, asked.sector);
  process.stderr.write(`prf report form: ${file} written, with ${length} measures to report\n`);
}

/**
 * `prf report read FILES`: checks filled forms, prints what became of each figure and what it changes, and writes them unless
 * `--dry-run` is given. Returns 1 where a cell has a fault or a figure is disputed; a fault writes nothing.
 *
 * @example prf report read edc-2023.xlsx --dry-run
 */
export async function readForms(
  [files]: [string[]],
  {dryRun = false, reason, year}: {dryRun?: boolean; reason?: string; year?: string},
  {data}: CommandContext
): Promise<number> {
  await readLanguages(data);
  const forms = await Promise.all(files.map(readReportFile));
  const names = forms.map(({source}) => source);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new TypeError(`invalid files: two are named ${twice}; rename one, since a dispute is decided by the name`);
  if (reason !== undefined && reason.trim() === "") throw new TypeError("missing words of --reason");
  const {faults, outcomes, effects} = await receiveReports(data, forms, {
    now: new Date().toISOString(),
    reason: reason?.trim() ?? null,
    year: year === undefined ? undefined : toYear(year),
    dryRun
  });
  if (faults.length > 0) {
    process.stderr.write(`${faults.map(({message}) => `${message}\n`).join("")}`);
    process.stderr.write(`prf report read: ${faults.length} cells to correct; nothing was written\n`);
    return 1;
  }
  await writeOutput(
    [...outcomes.map(outcomeLine), ...effects.map(({text}) => text)].map((line) => `${line}\n`).join("")
  );
  const count = (...of: RowOutcome["outcome"][]) => outcomes.filter(({outcome}) => of.includes(outcome)).length;
  const disputed = count("disputed");
  process.stderr.write(
    `prf report read: ${count("new", "superseded")} figures ${dryRun ? "would be added" : "added"}, ` +
      `${count("unchanged", "confirmed")} as they were, ${disputed} disputed\n`
  );
  if (disputed > 0)
    process.stderr.write("decide with `prf report decide`, or read again with --reason to replace what stands\n");
  return disputed > 0 ? 1 : 0;
}

const OUTCOME_WORDS: Record<RowOutcome["outcome"], string> = {
  new: "new",
  unchanged: "read before, unchanged",
  confirmed: "confirmed, the first report stands",
  superseded: "replaces what stood",
  disputed: "disputed, does not count until decided"
};

function outcomeLine({form, row, outcome, before}: RowOutcome): string {
  const was =
    before !== null && (outcome === "superseded" || outcome === "disputed") ? `; before: ${said(before)}` : "";
  return `${form}: ${figureKey(row)}: ${said(row)}: ${OUTCOME_WORDS[outcome]}${was}`;
}

function said({value, numerator, denominator, sign, state, ...row}: ReportRow): string {
  if (numerator !== null) return `${sign ?? ""}${numerator} of ${denominator}`;
  return value !== null ? `${sign ?? ""}${value}` : (state ?? saidWords(row) ?? "nothing");
}

/**
 * `prf report sector SECTOR --year YEAR`: writes the annual report of a sector as a Word document or an HTML page, and names on standard error the
 * deliverables of the year that its table leaves out. Throws DataError that says what is missing and where to put it.
 * @example prf report sector HLT --year 2022 --out hlt-2022.docx
 */
export async function writeSectorReport(
  [code]: [string],
  {year, lang = "en", format = "docx", out}: {year: string; lang?: string; format?: string; out?: string},
  {data}: CommandContext
): Promise<void> {
  if (format !== "docx" && format !== "html") throw new TypeError(`unknown --format ${format}; allowed: docx, html`);
  assertEnding(out, format);
  const language = toLanguage(lang);
  if (language === null) throw new TypeError(`unknown --lang ${lang}; allowed: ${LANGUAGES.join(", ")}`);
  const asked = {sector: code.toUpperCase(), year: toYear(year), lang: language};
  for (const texts of await readAllTranslations(data)) addDataTexts(texts);
  const report = toSectorReport(await readSectorReportInputs(data, asked), asked);
  const file = out ?? `${asked.sector}-${asked.year}.${format}`;
  const content =
    format === "docx"
      ? await (await import("../site/annex/sector-report-docx.js")).sectorReportDocx(report)
      : (await import("../site/annex/annex-html.js")).sectorReportHtml(report);
  await writeOutput(content, file);
  const {unlisted} = report;
  if (unlisted.length > 0)
    process.stderr.write(
      `not in the table of deliverables, since nothing is asked of a meeting (action_en in data/reported/deliverables.csv):\n` +
        unlisted.map((name) => `  ${name}\n`).join("")
    );
  process.stderr.write(`prf report sector: ${file} written\n`);
}

/** `prf report disputes`: lists what waits for a decision. @example prf report disputes */
export async function listDisputes(_args: [], _options: object, {data}: CommandContext): Promise<void> {
  const disputes = openDisputes(await readReportInputs(data));
  const lines = disputes.flatMap(({figure, standing, reports}) => [
    `${figure}: ${standing === null ? "nothing stands" : `standing: ${said(standing)} (${standing.reported_by})`}`,
    ...reports.map((row) => `  ${row.form}: ${said(row)} (${row.reported_by}, ${row.reported_on}; ${row.evidence})`)
  ]);
  await writeOutput(lines.map((line) => `${line}\n`).join(""));
  process.stderr.write(`prf report disputes: ${disputes.length} figures wait for a decision\n`);
}

/**
 * `prf report decide FIGURE --take REPORT --by NAME --reason WORDS`: decides a disputed figure. Throws TypeError where it is not
 * disputed or the report is not in the dispute.
 * @example prf report decide EDC-OC1/agreements/CAREC/2023 --take edc-b.xlsx --by "A. Reviewer" --reason "signed on 3 May"
 */
export async function decideFigure(
  [figure]: [string],
  {take, by, reason}: {take: string; by: string; reason: string},
  {data}: CommandContext
): Promise<void> {
  const added = await decideReport(data, {figure, take, by, reason, now: new Date().toISOString()});
  process.stderr.write(
    `prf report decide: ${figure}: ${added === null ? "what stands is kept" : `${said(added)} is taken and counts now`}\n`
  );
}

function toYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new TypeError(`invalid --year ${text}; write a year, such as 2023`);
  return Number(text);
}
