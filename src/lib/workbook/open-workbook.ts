import {DataError} from "../contract/data-error.js";
import type {MergedRange, SheetCell} from "./read-sheet.js";
import {readSheet} from "./read-sheet.js";
import {
  createXmlReader,
  readDateStyles,
  readSharedTexts,
  readSheetList,
  type SheetPart,
  type XmlHandler
} from "./workbook-parts.js";
import {inflateZipEntry, listZipEntries, type ZipEntry} from "./zip-entries.js";

/** How much of a workbook is taken in; beyond, it is refused before it fills the memory. */
export interface WorkbookBounds {
  /** The last row that may hold a cell. */
  rows: number;
  /** The last column that may hold a cell. */
  columns: number;
  /** Cells of one sheet, the empty ones between two filled ones of a row included. */
  cells: number;
  /** Bytes of the parts that are read, unpacked. */
  bytes: number;
  /** Whether a cell with a formula is an error (`FORMULA`) instead of its stored result. */
  formulas?: "refused";
}

/** An opened workbook; its sheets are read when they are asked for. */
export interface Workbook {
  /** Names of the sheets, in the workbook's order. */
  sheets: string[];
  /**
   * Gives each row of a sheet that holds a cell to `take`, with its number in the sheet (the first is 1): cells from
   * column A to the last filled one, null where empty. Rows without a cell are left out. `merged` gets the ranges of merged cells
   * after them. What either throws ends it.
   */
  readRows(sheet: string, take: (cells: SheetCell[], row: number) => void, merged?: (range: MergedRange) => void): void;
}

/**
 * Returns an opened XLSX workbook, in Node as in the browser. Sheets are unpacked and read as a stream: one cell at
 * XFD1048576, which others give a table of seventeen thousand million cells, is a cell out of bounds here.
 *
 * Throws DataError, also while rows are read, for a file that is not an XLSX workbook, is damaged or protected by a password, breaks
 * `bounds`, names an unknown sheet, or holds two cells of one address; messages name the source, the sheet and the cell.
 * @example openWorkbook(bytes, "may.xlsx", bounds).readRows("trips", (cells, row) => rows.push(cells))
 */
export function openWorkbook(bytes: Uint8Array, source: string, bounds: WorkbookBounds): Workbook {
  let left = bounds.bytes;
  const fail = (what: string, cause: unknown): never => {
    if (cause instanceof DataError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(
      `invalid workbook ${source}${what}: ${why}; save it again as XLSX in a spreadsheet, or download it again`,
      {source, fault: {kind: "workbook"}},
      {cause}
    );
  };
  const parse = (entry: ZipEntry, handler: XmlHandler) => {
    const xml = createXmlReader(handler);
    const decoder = new TextDecoder("utf-8", {fatal: true});
    inflateZipEntry(bytes, entry, (piece) => {
      left -= piece.length;
      if (left < 0) throw new Error(`it unpacks beyond ${Math.round(bounds.bytes / 2 ** 20)} MB`);
      xml.write(decode(decoder, piece, entry.name));
    });
    xml.write(decode(decoder, undefined, entry.name));
    xml.end();
  };
  const open = () => {
    const entries = listZipEntries(bytes);
    const {sheets, date1904, styles, strings} = readSheetList(entries, parse);
    return {entries, sheets, date1904, styles, strings};
  };
  const book = attempt(open, (cause) => fail("", cause));
  let texts: string[] | undefined;
  let dateStyles: boolean[] | undefined;
  return {
    sheets: book.sheets.map(({name}) => name),
    readRows(name, take, merged) {
      const sheet = book.sheets.find((part) => part.name === name);
      if (sheet === undefined) {
        const names = book.sheets.map((part) => JSON.stringify(part.name)).join(", ");
        throw new DataError(`missing sheet "${name}" in ${source}; its sheets are ${names}`, {source});
      }
      // What the caller throws for a row is the caller's own.
      let thrown: {error: unknown} | undefined;
      const guard =
        <T extends unknown[]>(call: (...given: T) => void) =>
        (...given: T) => {
          try {
            call(...given);
          } catch (error) {
            thrown = {error};
            throw error;
          }
        };
      attempt(
        () => {
          texts ??= readSharedTexts(book.strings, parse);
          dateStyles ??= readDateStyles(book.styles, parse);
          const reader = readSheet(
            {texts, dateStyles, date1904: book.date1904},
            bounds,
            guard(take),
            merged && guard(merged)
          );
          parse(findPart(book.entries, sheet), reader);
        },
        (cause) => (thrown === undefined ? fail(`, sheet "${name}"`, cause) : rethrow(thrown.error))
      );
    }
  };
}

function attempt<T>(work: () => T, fail: (cause: unknown) => never): T {
  try {
    return work();
  } catch (cause) {
    return fail(cause);
  }
}

function rethrow(error: unknown): never {
  throw error;
}

function findPart(entries: Map<string, ZipEntry>, {path}: SheetPart): ZipEntry {
  const entry = entries.get(path);
  if (entry === undefined) throw new Error(`its part ${path} is missing`);
  return entry;
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array | undefined, name: string): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, {stream: true});
  } catch {
    throw new Error(`its part ${name} is no UTF-8 text`);
  }
}
