import {type MessageValues, text, textInEach} from "../language/text.js";
import {toSpreadsheetCell} from "../text/escape-text.js";
import {
  FIELD_LABELS,
  fieldLabel,
  findChoice,
  HEAD_LABELS,
  type HeadField,
  type ReportField,
  SIGN_CHOICES,
  STATE_CHOICES
} from "./report-fields.js";
import type {ReportForm} from "./report-form.js";

/** A cell as the reporter left it; `fault` is what the file says of it that text cannot: a formula, an error value. */
export interface FilledCell {
  text: string;
  /** How a person finds it: `sheet “report”, cell H9`, or the label of a field of a page. */
  place: string;
  /** What is wrong with it before it is read, and the remedy: `a formula; write its result in its place`. */
  fault?: string;
}

/** A row as the reporter left it: what is not there was left empty. */
export interface FilledRow {
  place: string;
  cells: Partial<Record<ReportField, FilledCell>>;
}

/** A form as it came back, from a spreadsheet, a page or a server's request. */
export interface FilledForm {
  /** The file, or what else a person knows the form by. */
  source: string;
  head: Partial<Record<HeadField, FilledCell>>;
  rows: FilledRow[];
  /** What is wrong with the file as such: a foreign sheet, text beside the table. */
  faults?: ReportFault[];
}

/** What is wrong with one cell, and what to do, in the language that was being written when the form was checked. */
export interface ReportFault {
  /** How a person finds the cell in the source; empty where the source as a whole is meant. */
  place: string;
  /** The row of `FilledForm.rows`, null for what is above the rows. */
  row: number | null;
  field: ReportField | HeadField | null;
  value: string;
  /** The whole sentence: what, where, what is allowed, the next step. */
  message: string;
  /** The sentence without its place, for where it stands beside its cell. */
  brief: string;
}

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

/** Sheets of a form, as ids of messages: what is filled, and what is only read by people. */
export const SHEET_NAMES: Record<"report" | "areas" | "about" | "lists", string> = {
  report: "report-sheet-report",
  areas: "report-sheet-areas",
  about: "report-sheet-about",
  lists: "report-sheet-lists"
};

/** Headings of the locked columns, as ids of messages; they say what is asked, and what is in them is not read back. */
export const LOCKED_LABELS = {
  definition: "report-column-definition",
  name: "report-column-name",
  unit: "report-column-unit",
  baseline: "report-column-baseline",
  target: "report-column-target",
  last: "report-column-last"
} as const;

/**
 * Returns what a person filled in, from the sheets of a workbook or the lines of a CSV file. Where the table stands is found by
 * its headings, in any language, so that lines above it and a changed order of columns do no harm.
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
      blame(filled, text("report-place-sheet", {sheet: grid.sheet ?? ""}), "report-fault-sheet", {
        sheet: text(SHEET_NAMES.report)
      });
  }
  const isThere = grids.some((grid) => grid.sheet === null || isNamed(grid, SHEET_NAMES.report));
  if (!isThere) blame(filled, "", "report-fault-no-form", {sheet: text(SHEET_NAMES.report)});
  return filled;
}

const isNamed = ({sheet}: Grid, name: string) => sheet !== null && textInEach(name).includes(sheet);

function blame(filled: FilledForm, place: string, fault: string, values: MessageValues): void {
  const {source} = filled;
  const where = place === "" ? text("report-fault-source", {source}) : text("report-fault-where", {source, place});
  const [message = "", brief = ""] = [where, ""].map((each) => text(fault, Object.assign({where: each}, values)));
  filled.faults!.push({place, row: null, field: null, value: "", message, brief} satisfies ReportFault);
}

function readGrid(grid: Grid, filled: FilledForm): void {
  const header = grid.rows.findIndex(({cells}) => {
    const known = cells.map((cell) => findWord(FIELD_LABELS, cell.text));
    return known.includes("id") && known.includes("evidence");
  });
  const before = header < 0 ? grid.rows : grid.rows.slice(0, header);
  for (const {number, cells} of before) {
    const field = findWord(HEAD_LABELS, cells[0]?.text ?? "");
    if (field !== undefined && cells[1] !== undefined && !isBlank(cells[1]))
      filled.head[field] = toFilled(grid, cells[1], 1, number);
  }
  if (header < 0) {
    blame(filled, grid.sheet === null ? "" : text("report-place-sheet", {sheet: grid.sheet}), "report-fault-headings", {
      id: fieldLabel("id"),
      evidence: fieldLabel("evidence")
    });
    return;
  }
  const columns = grid.rows[header]!.cells.map((cell) => findWord(FIELD_LABELS, cell.text));
  const locked = grid.rows[header]!.cells.map((cell) => findWord(LOCKED_LABELS, cell.text) !== undefined);
  for (const {number, cells} of grid.rows.slice(header + 1)) {
    const row: FilledRow = {place: onSheet(grid, text("report-place-row", {row: String(number)})), cells: {}};
    cells.forEach((cell, i) => {
      if (isBlank(cell)) return;
      const field = columns[i];
      if (field !== undefined) row.cells[field] = toFilled(grid, cell, i, number);
      else if (!locked[i])
        blame(filled, placeOf(grid, i, number), "report-fault-beside", {value: cell.text.slice(0, 40)});
    });
    if (Object.keys(row.cells).length > 0) filled.rows.push(row);
  }
}

const isBlank = (cell: GridCell) => cell.text.trim() === "" && cell.fault === undefined;

function findWord<K extends string>(labels: Record<K, string>, written: string): K | undefined {
  const plain = written.trim().toLowerCase();
  if (plain === "") return undefined;
  return (Object.keys(labels) as K[]).find((key) =>
    textInEach(labels[key]).some((label) => label.toLowerCase() === plain)
  );
}

function toFilled(grid: Grid, {text: written, fault}: GridCell, column: number, row: number): FilledCell {
  const place = placeOf(grid, column, row);
  return fault === undefined ? {text: written, place} : {text: written, place, fault};
}

function placeOf(grid: Grid, column: number, row: number): string {
  return onSheet(grid, text("report-place-cell", {cell: `${columnLetters(column)}${row}`}));
}

function onSheet({sheet}: Grid, place: string): string {
  return sheet === null ? place : text("report-place-on-sheet", {sheet, place});
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
 * Returns a filled form as CSV that `prf report read` takes back, in the language that is being written: what it is of, who reports, and one
 * line for each answer.
 *
 * Cells that a spreadsheet would run are defused; lines end with CR LF, which Excel writes as well.
 * @example toReportCsv(form, filled).split("\r\n")[0] // "Form,EDC-2023"
 */
export function toReportCsv(form: ReportForm, filled: Pick<FilledForm, "head" | "rows">): string {
  const fields = Object.keys(FIELD_LABELS) as ReportField[];
  const known: Partial<Record<HeadField, string>> = {form: `${form.sector}-${form.year}`, framework: form.framework};
  const head = (Object.keys(HEAD_LABELS) as HeadField[]).map((field) => [
    fieldLabel(field),
    known[field] ?? filled.head[field]?.text ?? ""
  ]);
  const rows = filled.rows
    .filter(({cells}) => Object.keys(cells).length > 0)
    .map(({cells}) => fields.map((field) => cellWords(field, cells[field]?.text ?? "")));
  const lines = [...head, [], fields.map(fieldLabel), ...rows];
  return lines.map((cells) => `${cells.map(toSpreadsheetCell).join(",")}\r\n`).join("");
}

/** A choice in words, as the file's reader would write it; a page has its key. */
function cellWords(field: ReportField, written: string): string {
  if (field === "state") return wordsOf(STATE_CHOICES, written);
  return field === "sign" ? wordsOf(SIGN_CHOICES, written) : written;
}

function wordsOf<K extends string>(choices: Record<K, string>, written: string): string {
  const key = findChoice(choices, written);
  return key === undefined ? written : text(choices[key]);
}
