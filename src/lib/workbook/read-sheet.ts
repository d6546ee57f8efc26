import type {WorkbookBounds} from "./open-workbook.js";
import type {XmlHandler} from "./workbook-parts.js";
import {unescapeText} from "./workbook-parts.js";

const DAY_MS = 86_400_000;

/** Excel takes 1900 for a leap year: before 1 March 1900 its days do not agree with any calendar. */
const FIRST_TRUE_DAY = 61;

/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/** A cell that is formatted as a date or time: days since Excel's day 0 (30 December 1899), whichever system the file counts in. */
interface DateCell {
  date_serial: number;
}

/** A cell that holds an error in place of a value: "#N/A", "#REF!", or `NO_RESULT`. */
interface ErrorCell {
  error: string;
}

/** A cell as the workbook types it; null is an empty one. A formula is its stored result. */
export type SheetCell = string | number | boolean | null | DateCell | ErrorCell;

/** The error of a formula that was never computed: a program wrote it, and no spreadsheet has opened the file since. */
export const NO_RESULT = "formula without a result";

/** The error of any formula where the bounds of a workbook refuse them: a form is filled with figures, not with sums. */
export const FORMULA = "formula";

/** Cells that are merged into one: only the first is seen, the others are empty or hold what nobody sees. Rows and columns count from 1. */
export interface MergedRange {
  /** As the workbook writes it: `F4:F5`. */
  cells: string;
  rows: readonly [first: number, last: number];
  columns: readonly [first: number, last: number];
}

/** What cells need of the rest of the workbook. */
export interface SheetContext {
  texts: string[];
  dateStyles: boolean[];
  date1904: boolean;
}

/** Days from Excel's day 0 to that of the workbooks which count from 1904. */
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;
const DATE_TEXT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?Z?$/;

/**
 * Returns a handler that reads the cells of a sheet's XML and gives each row that holds one to `take`.
 *
 * `merged` gets each range of merged cells, once all rows are given.
 * Throws an Error where a cell is out of bounds, its address is invalid or occurs twice, rows do not ascend, or its content is
 * not what its type says.
 * @example parse(entry, readSheet({texts: [], dateStyles: [], date1904: false}, bounds, take))
 */
export function readSheet(
  context: SheetContext,
  bounds: WorkbookBounds,
  take: (cells: SheetCell[], row: number) => void,
  merged: (range: MergedRange) => void = () => {}
): XmlHandler {
  let row = 0;
  let column = 0;
  let cells: SheetCell[] = [];
  let count = 0;
  let isData = false;
  let isCell = false;
  let type = "n";
  let isDate = false;
  let isFormula = false;
  let isPhonetic = false;
  /** The value, or the text that is in the cell itself. */
  let value: string | undefined;
  let isContent = false;

  const openRow = (number: string | undefined) => {
    const before = row;
    row = number === undefined ? row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= before) throw new Error(`row ${number} comes after row ${before}`);
    column = 0;
    cells = [];
  };
  const openCell = (address: string | undefined) => {
    const before = column;
    column = address === undefined ? column + 1 : toColumn(address, row);
    if (column <= before) throw new Error(`cell ${toAddress()} occurs twice or is out of order`);
  };
  // A cell that is only formatted counts for nothing: a colored row goes on to column XFD.
  const closeCell = () => {
    const cell = toCell();
    if (cell === null) return;
    if (column > bounds.columns || row > bounds.rows)
      throw new Error(
        `cell ${toAddress()} lies beyond the ${bounds.columns} columns and ${bounds.rows} rows that are read here; clear what lies outside the table`
      );
    count += column - cells.length;
    if (count > bounds.cells) throw new Error(`it has more than ${bounds.cells} cells; split it`);
    while (cells.length < column - 1) cells.push(null);
    cells.push(cell);
  };
  const toAddress = () => `${toLetters(column)}${row}`;
  const fail = (expected: string): never => {
    throw new Error(`cell ${toAddress()} holds ${JSON.stringify(value!.slice(0, 40))}; expected ${expected}`);
  };
  const toCell = (): SheetCell => {
    if (isFormula && bounds.formulas === "refused") return {error: FORMULA};
    if (value === undefined) return isFormula ? {error: NO_RESULT} : null;
    if (type === "inlineStr" || type === "str") return unescapeText(value) || null;
    if (type === "e") return {error: value};
    if (type === "b") return value === "1" || (value === "0" ? false : fail("0 or 1"));
    if (type === "s") return (context.texts[toNumber(value) ?? -1] ?? fail("the number of a text")) || null;
    if (type === "d") return DATE_TEXT.test(value) ? {date_serial: toSerial(value)} : fail("an ISO date");
    const number = toNumber(value) ?? fail("a number");
    return isDate ? {date_serial: number + (context.date1904 ? DAYS_TO_1904 : 0)} : number;
  };

  return {
    open(name, attribute) {
      if (name === "sheetData") isData = true;
      if (name === "mergeCell") merged(toRange(attribute("ref") ?? ""));
      if (!isData) return;
      if (name === "row") openRow(attribute("r"));
      else if (name === "c") {
        openCell(attribute("r"));
        isCell = true;
        type = attribute("t") ?? "n";
        isDate = context.dateStyles[Number(attribute("s") ?? 0)] ?? false;
        isFormula = false;
        value = undefined;
      } else if (name === "f") isFormula = true;
      else if (name === "rPh") isPhonetic = true;
      else if (isCell && (name === "v" || (name === "t" && type === "inlineStr" && !isPhonetic))) {
        isContent = true;
        value ??= "";
      }
    },
    text(text) {
      if (isContent) value += text;
    },
    close(name) {
      if (name === "sheetData") isData = false;
      if (!isData) return;
      if (name === "v" || name === "t") isContent = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "c") {
        isCell = false;
        closeCell();
      } else if (name === "row" && cells.length > 0) take(cells, row);
    }
  };
}

function toRange(cells: string): MergedRange {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(cells) ?? [];
  if (left === undefined) throw new Error(`its merged cells have the address ${JSON.stringify(cells.slice(0, 40))}`);
  const [first, last] = [`${left}1`, `${right}1`].map((address) => toColumn(address, 1)) as [number, number];
  return {cells, rows: [Number(top), Number(bottom)], columns: [first, last]};
}

function toColumn(address: string, row: number): number {
  const letters = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (letters === null || Number(letters[2]) !== row)
    throw new Error(`a cell of row ${row} has the address ${JSON.stringify(address.slice(0, 40))}`);
  return [...letters[1]!].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column as a spreadsheet shows them: 1 is A, 28 is AB. */
function toLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? toLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Undefined for what is not written as XML writes a number; `Number` alone would take "" and "0x1F". */
function toNumber(text: string): number | undefined {
  const number = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function toSerial(text: string): number {
  const time = text.replace(/Z$/, "");
  return (Date.parse(`${time}${time.includes("T") ? "" : "T00:00"}Z`) - Date.UTC(1899, 11, 30)) / DAY;
}

/** Whether a cell holds an error such as #N/A: a figure that the file itself calls wrong, which is not an empty cell. */
export function isErrorCell(cell: SheetCell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** Whether a cell is formatted as a date or time; `fromDateSerial` writes it as text. */
export function isDateCell(cell: SheetCell): cell is DateCell {
  return typeof cell === "object" && cell !== null && "date_serial" in cell;
}

/**
 * Returns a spreadsheet's date and time as ISO text without an offset, which spreadsheets do not know, rounded to the
 * millisecond: a day is a binary fraction, and 09:37:00 is stored as 09:36:59.9999999.
 *
 * Null where it is not a date: a time of day alone (below one), a day before 1 March 1900 or after the year 9999.
 * @example fromDateSerial(45413.400694444441) // "2024-05-01T09:37:00.000"
 */
export function fromDateSerial(serial: number): string | null {
  const milliseconds = Math.round(serial * DAY_MS);
  if (!(milliseconds >= FIRST_TRUE_DAY * DAY_MS && milliseconds < (LAST_DAY + 1) * DAY_MS)) return null;
  return new Date(Date.UTC(1899, 11, 30) + milliseconds).toISOString().slice(0, -1);
}
