import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {CsvError, parse} from "csv-parse/sync";
import {DataError} from "../../src/lib/contract/data-error.js";
import {language} from "../../src/lib/language/language.js";
import {text as message, textInEach} from "../../src/lib/language/text.js";
import {HEAD_LABELS} from "../../src/lib/reporting/report-fields.js";
import type {FilledForm} from "../../src/lib/reporting/report-grid.js";
import {fromGrids, type Grid, type GridCell, SHEET_NAMES} from "../../src/lib/reporting/report-grid.js";
import {mayRun} from "../../src/lib/text/escape-text.js";
import {openWorkbook} from "../../src/lib/workbook/open-workbook.js";
import {
  FORMULA,
  fromDateSerial,
  isDateCell,
  isErrorCell,
  type MergedRange,
  type SheetCell
} from "../../src/lib/workbook/read-sheet.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {toReadError} from "../files/write-whole-file.js";

/** A form with every text at its longest is far below; what is larger is something else. */
const MAX_BYTES = 5 * 2 ** 20;
const BOUNDS = {rows: 2000, columns: 60, cells: 60_000, bytes: 30 * 2 ** 20, formulas: "refused"} as const;

/**
 * Returns a filled form as `readReportBytes` reads it from a file; its name without folders is in messages.
 *
 * Throws DataError where the file is missing, and as `readReportBytes`.
 * @example await readReportFile("edc-2023.xlsx")
 */
export async function readReportFile(file: string): Promise<FilledForm> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw toReadError(cause, file, "name a form that was filled");
  });
  return readReportBytes(bytes, basename(file));
}

/**
 * Returns a filled form: an XLSX workbook by its content, or CSV in UTF-8 with commas, semicolons or tabs between cells.
 *
 * Out: cells as text with their places; formulas and error values are faults of their cells. What the cells say is not checked
 * here (`checkReport`). Throws DataError where the bytes are neither, are damaged, or more than a form can be.
 * @example readReportBytes(bytes, "edc-2023.xlsx").head.form?.text // "EDC-2023"
 */
export function readReportBytes(bytes: Uint8Array, source: string): FilledForm {
  if (bytes.length > MAX_BYTES)
    throw new DataError(message("report-fault-large", {source, bytes: String(bytes.length), most: String(MAX_BYTES)}), {
      source
    });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return fromGrids(
    isZip ? inOwnWords(source, () => readWorkbook(bytes, source)) : [readCsvGrid(bytes, source)],
    source
  );
}

/** What readers of files say is English: in other languages, what is damaged is said in general. */
function inOwnWords<T>(source: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (language() === "en" || !(cause instanceof DataError)) throw cause;
    const sheet = message(SHEET_NAMES.report);
    throw new DataError(message("report-fault-damaged", {source, sheet}), {source}, {cause});
  }
}

function readWorkbook(bytes: Uint8Array, source: string): Grid[] {
  const book = openWorkbook(bytes, source, BOUNDS);
  return book.sheets.map((sheet) => {
    const rows: Grid["rows"] = [];
    const take = (cells: readonly SheetCell[], number: number) => rows.push({number, cells: cells.map(toGridCell)});
    book.readRows(sheet, take, (range) => markMerged(rows, range));
    return {sheet, rows};
  });
}

/** Of merged cells only the first is seen: whether it was meant for all of them is not known, nor what the others hide. */
function markMerged(rows: Grid["rows"], {rows: [first, last], columns: [left, right]}: MergedRange): void {
  for (const {number, cells} of rows) {
    if (number < first || number > last) continue;
    for (let at = left - 1; at < right && at < cells.length; at++)
      if (cells[at]!.text !== "") cells[at] = {text: cells[at]!.text, fault: message("report-why-merged")};
  }
}

function toGridCell(cell: SheetCell): GridCell {
  if (cell === null) return {text: ""};
  if (isErrorCell(cell))
    return cell.error === FORMULA
      ? {text: "", fault: message("report-why-formula")}
      : {text: cell.error, fault: message("report-why-error")};
  if (isDateCell(cell)) {
    const text = fromDateSerial(cell.date_serial);
    if (text === null) return {text: String(cell.date_serial), fault: message("report-why-serial")};
    return {text: text.endsWith("T00:00:00.000") ? text.slice(0, 10) : text};
  }
  if (typeof cell === "boolean") return {text: cell ? "yes" : "no"};
  // A spreadsheet shows fifteen digits: the rest is what a sum of binary fractions left, 0.30000000000000004.
  return {text: String(typeof cell === "number" ? Number(cell.toPrecision(15)) : cell)};
}

function readCsvGrid(bytes: Uint8Array, source: string): Grid {
  const text = inOwnWords(source, () => decodeUtf8(bytes, source));
  const label = textInEach(HEAD_LABELS.form).find((words) =>
    text
      .replace(/^\uFEFF/, "")
      .replace(/^"/, "")
      .startsWith(words)
  );
  const separator = label === undefined ? null : /^\uFEFF?"?[^",;\t]*"?([,;\t])/.exec(text)?.[1];
  if (separator == null)
    throw new DataError(
      message("report-fault-kind", {source, form: message(HEAD_LABELS.form), sheet: message(SHEET_NAMES.report)}),
      {source}
    );
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: false
    }) as string[][];
    return {
      sheet: null,
      rows: records.map((cells, i) => ({number: i + 1, cells: cells.map((cell) => ({text: undefuse(cell)}))}))
    };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const detail = `invalid CSV in ${source}: ${cause.message.slice(0, 300)}; save the sheet again`;
    return inOwnWords(source, () => {
      throw new DataError(detail, {source}, {cause});
    });
  }
}

/** Takes off the apostrophe that keeps a spreadsheet from running a text: what is behind it is judged as it is. */
const undefuse = (cell: string) => (cell.startsWith("'") && mayRun(cell.slice(1)) ? cell.slice(1) : cell);
