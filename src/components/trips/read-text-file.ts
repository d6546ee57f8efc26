import {makeData, makeVector, Table, Utf8, type Vector} from "npm:apache-arrow";
import {type ColumnMap, type TextColumn, type TextRows, tripCells, workbookCells} from "../../lib/cpmm/reading.js";

/** Some rows of a file, as DuckDB takes them. */
interface RawRows {
  /** The file's columns that are read, and `source_row`. */
  table: Table;
  /** Share of the file that was read, 0 to 1. */
  done: number;
}

/** A file of the trip record before any cell is read: what `typedStopsSql` needs to know of it. */
export interface RawFile {
  /** Column of the record to heading of the file. */
  read: Record<string, string>;
  unread: readonly string[];
  /** DuckDB's type of each heading that is read. */
  types: Record<string, string>;
  /** SQL of a relation of the file's rows, over the name of a table that holds some of them. */
  from(table: string): string;
}

/** Called once a file's headings are known, then with its rows; the file waits while it works. */
export interface RawTaker {
  open(file: RawFile): Promise<void>;
  take(rows: RawRows): Promise<void>;
}

/** Bytes that are read at once. */
const PIECE = 4 * 1024 * 1024;

/**
 * Reads a CSV file piece by piece, all cells as text.
 *
 * In: the file or its bytes; `map`, heading to column; `taker`, which gets the rows.
 * Throws DataError for another encoding than UTF-8, a broken line, a required column that is not there.
 * @example await readCsvFile(file, file.name, {}, taker)
 */
export async function readCsvFile(
  file: Blob,
  source: string,
  map: Readonly<Record<string, string>>,
  {open, take}: RawTaker
): Promise<void> {
  const cells = tripCells(source, map);
  let opened = false;
  const give = async (batches: readonly TextRows[], done: number) => {
    const columns = cells.columns();
    if (columns !== null && !opened) {
      opened = true;
      await open(toRawFile(columns));
    }
    for (const rows of batches) await take({table: toTextTable(rows), done});
  };
  for (let start = 0; start < file.size; start += PIECE) {
    const bytes = new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
    await give(cells.push(bytes), Math.min(start + PIECE, file.size) / file.size);
  }
  await give(cells.end(), 1);
}

/** Returns what `typedStopsSql` needs of a file whose rows are text under the record's names. */
function toRawFile({read, unread}: ColumnMap): RawFile {
  const names = Object.keys(read);
  return {
    read: Object.fromEntries(names.map((name) => [name, name])),
    unread,
    types: Object.fromEntries(names.map((name) => [name, "VARCHAR"])),
    from: (table) => table
  };
}

/**
 * Reads the sheet `trips` of a workbook, else the first; cells become text by `workbookCells`, as for `prf cpmm ingest`.
 *
 * Throws DataError for a damaged file, one that unpacks beyond all measure, and a sheet without rows.
 * @example await readXlsxWorkbook(file, file.name, {}, taker)
 */
export async function readXlsxWorkbook(
  file: Blob,
  source: string,
  map: Readonly<Record<string, string>>,
  {open, take}: RawTaker
): Promise<void> {
  const {columns, rows} = workbookCells(new Uint8Array(await file.arrayBuffer()), source, map);
  await open(toRawFile(columns));
  for (const [i, batch] of rows.entries()) await take({table: toTextTable(batch), done: (i + 1) / rows.length});
}

/** Returns rows of text as an Arrow table, with `source_row`, the row's number in its file. */
function toTextTable({numbers, columns}: TextRows): Table {
  return new Table({
    ...Object.fromEntries(columns.map((column) => [column.name, toTextVector(column)])),
    source_row: makeVector(numbers)
  });
}

/** Returns a column of text as an Arrow vector over the same bytes. @example toTextVector(column).get(0) */
export function toTextVector({bytes, ends}: TextColumn): Vector<Utf8> {
  return makeVector(
    makeData({type: new Utf8(), length: ends.length - 1, nullCount: 0, valueOffsets: ends, data: bytes})
  );
}
