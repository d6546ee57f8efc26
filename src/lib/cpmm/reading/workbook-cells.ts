import {DataError} from "../../contract/data-error.js";
import {openWorkbook} from "../../workbook/open-workbook.js";
import {
  fromDateSerial,
  isDateCell,
  isErrorCell,
  type MergedRange,
  NO_RESULT,
  type SheetCell
} from "../../workbook/read-sheet.js";
import type {TextRows} from "./csv-cells.js";
import {controlError} from "./csv-dialect.js";
import {type GrowableText, growableText, nameHeadings, ROWS} from "./text-rows.js";
import {assertOneHeader, type ColumnMap, mapColumns} from "./trip-cells.js";

/** The sheet of a workbook that holds the trips; the form's sheet has this name. */
export const TRIP_SHEET = "trips";

/** All the rows that a sheet can have, a column for each of the record and a hundred more, 1 GB of XML. */
const BOUNDS = {rows: 1_048_576, columns: 128, cells: 20_000_000, bytes: 1024 * 1024 * 1024};
const SECONDS = 86_400;
const MINUTES = 1440;

/** The rows of a workbook of trips as text, and which headings are read. */
interface WorkbookCells {
  columns: ColumnMap;
  rows: TextRows[];
}

/**
 * Returns the rows of the sheet `trips` of a workbook, else of the first, as the text that the same file as CSV holds: the
 * same in Node and in the browser. Rows have the numbers of the sheet; the header is the first with two cells that hold something.
 *
 * A time of day and date leaves to the nearest second, without an offset, which spreadsheets do not know; a time alone as
 * 05:00:00, as an offset +05:00; a number with the 15 digits that a spreadsheet shows; an error as #N/A.
 * Throws DataError for a file that is not a workbook, is damaged or out of bounds, has no rows or lacks a column,
 * for a second header in another order, and for merged cells in a column that is read: only the first of them holds what is seen.
 * @example workbookCells(bytes, "may.xlsx", {}).rows.length
 */
export function workbookCells(bytes: Uint8Array, source: string, map: Readonly<Record<string, string>>): WorkbookCells {
  const workbook = openWorkbook(bytes, source, BOUNDS);
  const sheet = workbook.sheets.find((name) => name.toLowerCase() === TRIP_SHEET) ?? workbook.sheets[0];
  let columns: ColumnMap | null = null;
  let header = 0;
  let kept: {name: string; at: number; text: GrowableText}[] = [];
  let numbers: number[] = [];
  const rows: TextRows[] = [];
  const emit = () => {
    if (numbers.length === 0) return;
    rows.push({length: numbers.length, numbers: Int32Array.from(numbers), columns: kept.map(({text}) => text.take())});
    numbers = [];
  };
  const utf8 = new TextEncoder();
  const assertApart = ({cells, rows: [first, last], columns: [left, right]}: MergedRange) => {
    // A title above the header may be as wide as it likes.
    if (columns === null || last < header || !kept.some(({at}) => at + 1 >= left && at + 1 <= right)) return;
    throw new DataError(
      `invalid row ${first} of ${source}: the cells ${cells} are merged, and only the first of them holds a value; split them, and fill in each`,
      {source, row: first, fault: {kind: "merged", row: first, value: cells}}
    );
  };
  const readHeader = (cells: readonly SheetCell[], row: number) => {
    if (cells.filter((cell) => toText(cell, "").trim() !== "").length < 2) return;
    const written = cells.map((cell) => toText(cell, "").trim());
    const headings = nameHeadings(written);
    columns = mapColumns(headings, map, source, written);
    header = row;
    const names = new Map(Object.entries(columns.read).map(([name, heading]) => [heading, name]));
    kept = headings.flatMap((heading, at) => {
      const name = names.get(heading);
      return name === undefined ? [] : [{name, at, text: growableText(name)}];
    });
  };
  if (sheet !== undefined) {
    const readRow = (cells: readonly SheetCell[], row: number) => {
      if (columns === null) return readHeader(cells, row);
      for (const {name, at, text} of kept) {
        const said = toText(cells[at] ?? null, name);
        assertText(said, row, source);
        const letters = utf8.encode(said);
        text.reserve(letters.length);
        text.add(letters, 0, letters.length);
        text.end();
      }
      numbers.push(row);
      if (numbers.length === ROWS) emit();
    };
    workbook.readRows(sheet, readRow, assertApart);
  }
  emit();
  if (columns === null) {
    throw new DataError(`missing rows in ${source}; give the sheet "${TRIP_SHEET}" a header and stops below it`, {
      source,
      fault: {kind: "sheet-empty", value: TRIP_SHEET}
    });
  }
  for (const batch of rows) assertOneHeader(batch, columns, source);
  return {columns, rows};
}

function toText(cell: SheetCell, column: string): string {
  if (cell === null) return "";
  if (isErrorCell(cell)) return cell.error === NO_RESULT ? "#NO RESULT!" : cell.error;
  if (isDateCell(cell)) return column === "utc_offset" ? toOffset(cell.date_serial) : toTime(cell.date_serial);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? String(Number(cell.toPrecision(15))) : cell;
}

function toTime(serial: number): string {
  const seconds = Math.round(serial * SECONDS);
  const time = fromDateSerial(seconds / SECONDS)?.slice(0, 19);
  if (time !== undefined) return time;
  // No day of any calendar: a time of day, or what is shown as the number that it is.
  return seconds >= 0 && seconds < SECONDS ? new Date(seconds * 1000).toISOString().slice(11, 19) : String(serial);
}

function toOffset(serial: number): string {
  const minutes = Math.round(Math.abs(serial) * MINUTES);
  if (minutes >= MINUTES) return toTime(serial);
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${serial < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** As in CSV, where a control character would end a part of the report. */
function assertText(text: string, row: number, source: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) continue;
    throw controlError(source, row, code);
  }
}
