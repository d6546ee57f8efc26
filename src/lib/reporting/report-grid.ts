import {toSpreadsheetCell} from "../text/escape-text.js";
import type {Lang} from "../wording/figure-words.js";
import type {FilledCell, FilledForm, FilledRow, ReportFault} from "./filled-form.js";
import {FIELD_WORDS, HEAD_WORDS, type HeadField, type ReportField} from "./report-fields.js";
import type {ReportForm} from "./report-form.js";

/** A cell of a sheet or of a CSV file; `fault` as in `FilledCell`. */
export interface GridCell {
  text: string;
  fault?: string;
}

/** A sheet, or a CSV file, whose sheet has no name. Rows have the number that a spreadsheet shows. */
export interface Grid {
  sheet: string | null;
  rows: {number: number; cells: GridCell[]}[];
}

/** Sheets of a form: what is filled, and what is only read by people. */
export const SHEET_NAMES: Record<"report" | "areas" | "about" | "lists", Record<Lang, string>> = {
  report: {en: "report", zh: "填报"},
  areas: {en: "countries", zh: "按国家"},
  about: {en: "read me", zh: "说明"},
  lists: {en: "lists", zh: "选项"}
};

/** Headings of the locked columns, which say what is asked; what is in them is not read back. */
export const LOCKED_WORDS = {
  name: {en: "What is counted", zh: "计量内容"},
  definition: {en: "Indicator", zh: "指标"},
  unit: {en: "Unit", zh: "单位/形式"},
  baseline: {en: "Baseline", zh: "基线"},
  target: {en: "Target", zh: "目标"},
  last: {en: "Last reported", zh: "上次报告"}
} as const satisfies Record<string, Record<Lang, string>>;

/**
 * Returns what a person filled in, from the sheets of a workbook or the lines of a CSV file. Where the table stands is found by
 * its headings, in either language, so that lines above it and a changed order of columns do no harm.
 *
 * Foreign sheets, cells filled beside the table, and a table without its headings are faults of the form.
 * @example fromGrids([{sheet: "report", rows}], "edc-2023.xlsx").rows.length
 */
export function fromGrids(grids: readonly Grid[], source: string): FilledForm {
  const filled: FilledForm = {source, head: {}, rows: [], faults: []};
  for (const grid of grids) {
    const isRead = grid.sheet === null || [SHEET_NAMES.report, SHEET_NAMES.areas].some((names) => isNamed(grid, names));
    if (isRead) readGrid(grid, filled);
    else if (![SHEET_NAMES.about, SHEET_NAMES.lists].some((names) => isNamed(grid, names)) && grid.rows.length > 0)
      blame(
        filled,
        `sheet ${JSON.stringify(grid.sheet)}`,
        "unknown sheet",
        "no sheet of the form; delete it, or move what it says into the sheet “report”"
      );
  }
  const isThere = grids.some((grid) => grid.sheet === null || isNamed(grid, SHEET_NAMES.report));
  if (!isThere) blame(filled, "", "missing sheet “report”", "no form of this tool; fill the form that was sent out");
  return filled;
}

const isNamed = ({sheet}: Grid, names: Record<Lang, string>) => sheet === names.en || sheet === names.zh;

function blame(filled: FilledForm, place: string, what: string, why: string): void {
  const message = `${what} in ${filled.source}${place === "" ? "" : `, ${place}`}: ${why}`;
  filled.faults!.push({place, row: null, field: null, value: "", message} satisfies ReportFault);
}

function readGrid(grid: Grid, filled: FilledForm): void {
  const header = grid.rows.findIndex(({cells}) => {
    const known = cells.map(({text}) => findWord(FIELD_WORDS, text));
    return known.includes("id") && known.includes("evidence");
  });
  const before = header < 0 ? grid.rows : grid.rows.slice(0, header);
  for (const {number, cells} of before) {
    const field = findWord(HEAD_WORDS, cells[0]?.text ?? "");
    if (field !== undefined && cells[1] !== undefined && !isBlank(cells[1]))
      filled.head[field] = toFilled(grid, cells[1], 1, number);
  }
  if (header < 0) {
    blame(
      filled,
      grid.sheet === null ? "" : `sheet ${JSON.stringify(grid.sheet)}`,
      "missing headings",
      `the line with “${FIELD_WORDS.id.en}” and “${FIELD_WORDS.evidence.en}” is not there; use the form that was sent out`
    );
    return;
  }
  const columns = grid.rows[header]!.cells.map(({text}) => findWord(FIELD_WORDS, text));
  const locked = grid.rows[header]!.cells.map(({text}) => findWord(LOCKED_WORDS, text) !== undefined);
  for (const {number, cells} of grid.rows.slice(header + 1)) {
    const row: FilledRow = {place: placeOf(grid, 0, number).replace(/cell A/, "row "), cells: {}};
    cells.forEach((cell, i) => {
      if (isBlank(cell)) return;
      const field = columns[i];
      if (field !== undefined) row.cells[field] = toFilled(grid, cell, i, number);
      else if (!locked[i])
        blame(
          filled,
          placeOf(grid, i, number),
          `invalid cell ${JSON.stringify(cell.text.slice(0, 40))}`,
          "beside the table; move it into a column of the form"
        );
    });
    if (Object.keys(row.cells).length > 0) filled.rows.push(row);
  }
}

const isBlank = ({text, fault}: GridCell) => text.trim() === "" && fault === undefined;

function findWord<K extends string>(words: Record<K, Record<Lang, string>>, text: string): K | undefined {
  const plain = text.trim().toLowerCase();
  return (Object.keys(words) as K[]).find((key) => plain === words[key].en.toLowerCase() || plain === words[key].zh);
}

function toFilled(grid: Grid, {text, fault}: GridCell, column: number, row: number): FilledCell {
  const place = placeOf(grid, column, row);
  return fault === undefined ? {text, place} : {text, place, fault};
}

function placeOf({sheet}: Grid, column: number, row: number): string {
  const cell = `cell ${columnLetters(column)}${row}`;
  return sheet === null ? cell : `sheet “${sheet}”, ${cell}`;
}

/** Returns the letters of a column as a spreadsheet shows them; the first is 0. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * Returns the sector and the year that a filled form says it is of, null where it says none that can be read.
 *
 * @example formIdentity(filled) // {sector: "EDC", year: 2023}
 */
export function formIdentity({head}: FilledForm): {sector: string; year: number} | null {
  const found = /^([A-Z]{3})-(\d{4})$/.exec(head.form?.text.trim() ?? "");
  return found === null ? null : {sector: found[1]!, year: Number(found[2])};
}

/**
 * Returns a filled form as CSV that `prf report read` takes back: what it is of, who reports, and one line for each answer.
 *
 * Cells that a spreadsheet would run are defused; lines end with CR LF, which Excel writes as well.
 * @example toReportCsv(form, filled, "en").split("\r\n")[0] // "Form,EDC-2023"
 */
export function toReportCsv(form: ReportForm, filled: Pick<FilledForm, "head" | "rows">, lang: Lang): string {
  const fields = Object.keys(FIELD_WORDS) as ReportField[];
  const known: Partial<Record<HeadField, string>> = {form: `${form.sector}-${form.year}`, framework: form.framework};
  const head = (Object.keys(HEAD_WORDS) as HeadField[]).map((field) => [
    HEAD_WORDS[field][lang],
    known[field] ?? filled.head[field]?.text ?? ""
  ]);
  const rows = filled.rows
    .filter(({cells}) => Object.keys(cells).length > 0)
    .map(({cells}) => fields.map((field) => cells[field]?.text ?? ""));
  const lines = [...head, [], fields.map((field) => FIELD_WORDS[field][lang]), ...rows];
  return lines.map((cells) => `${cells.map(toSpreadsheetCell).join(",")}\r\n`).join("");
}
