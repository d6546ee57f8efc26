import {createReadStream} from "node:fs";
import {access, constants, open, readFile, stat} from "node:fs/promises";
import {extname, join} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import {type ColumnMap, mapColumns, type TextRows, tripCells, workbookCells} from "../../src/lib/cpmm/reading.js";
import {sqlText} from "../../src/lib/cpmm/sql.js";
import {toReadError} from "../files/write-whole-file.js";
import {type Duckdb, sqlFile} from "./open-duckdb.js";

/** A trip file as DuckDB sees it: a view with `source_row` and the columns that are read. */
interface TripFile extends ColumnMap {
  view: string;
  /** Column of the record to column of the view. */
  read: Record<string, string>;
  /** DuckDB's type of each column of the view. */
  types: Record<string, string>;
}

/** Bytes that are read at once. */
const PIECE = 4 * 1024 * 1024;

/**
 * Returns a CSV, XLSX or Parquet file as a view of DuckDB, its cells as they are.
 *
 * In: the file; `number`, which names the view; `map`, heading to column. CSV: UTF-8; comma, semicolon, tab or bar, read by
 * `tripCells` as in the browser. XLSX: the sheet `trips`, else the first; its header is row 1. `source_row` is the record's
 * row number, the header being 1; in Parquet, which has no header line, rows count from 1.
 * Throws DataError for a missing file, an unknown ending, a missing column, a file without rows and what the readers refuse.
 * @example await readTripFile(duckdb, "may.xlsx", 0, {})
 */
export async function readTripFile(
  duckdb: Duckdb,
  file: string,
  number: number,
  map: Readonly<Record<string, string>>
): Promise<TripFile> {
  await assertFile(file).catch((cause: unknown) => {
    throw toReadError(cause, file, "give the path of a CSV, XLSX or Parquet file");
  });
  const view = `raw_${number}`;
  const ending = extname(file).toLowerCase();
  try {
    if (ending === ".parquet") return await viewParquet(duckdb, view, file, map);
    if (ending === ".csv" || ending === ".tsv" || ending === ".txt")
      return await viewText(duckdb, view, readCsv(file, map));
    if (ending === ".xlsx") return await viewText(duckdb, view, readWorkbook(file, map));
    throw new DataError(`unknown ending "${ending}" of ${file}; allowed: .csv, .tsv, .txt, .xlsx, .parquet`, {
      source: file
    });
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(
      `invalid file ${file}: ${(cause as Error).message.split("\n")[0]}; fix it, or export it again`,
      {source: file},
      {cause}
    );
  }
}

async function assertFile(file: string): Promise<void> {
  await access(file, constants.R_OK);
  if ((await stat(file)).isDirectory()) throw Object.assign(new Error("it is a folder"), {code: "EISDIR"});
}

// Ours comes first: a column of the file's own by that name, as the store's files have, is then called otherwise.
async function viewParquet(
  duckdb: Duckdb,
  view: string,
  file: string,
  map: Readonly<Record<string, string>>
): Promise<TripFile> {
  await duckdb.run(
    `CREATE VIEW ${view} AS SELECT file_row_number + 1 AS source_row, * EXCLUDE (file_row_number) FROM read_parquet(${sqlFile(file)}, file_row_number = true)`
  );
  const columns = (await duckdb.rows(`DESCRIBE ${view}`)).filter(({column_name}) => column_name !== "source_row");
  const types = Object.fromEntries(
    columns.map(({column_name, column_type}) => [String(column_name), String(column_type)])
  );
  return {view, ...mapColumns(Object.keys(types), map, file), types};
}

interface TextPart {
  columns: ColumnMap | null;
  rows: readonly TextRows[];
}

async function* readCsv(file: string, map: Readonly<Record<string, string>>): AsyncGenerator<TextPart> {
  const cells = tripCells(file, map);
  for await (const piece of createReadStream(file, {highWaterMark: PIECE}))
    yield {rows: cells.push(piece as Uint8Array), columns: cells.columns()};
  yield {rows: cells.end(), columns: cells.columns()};
}

async function* readWorkbook(file: string, map: Readonly<Record<string, string>>): AsyncGenerator<TextPart> {
  yield workbookCells(await readFile(file), file, map);
}

// Every cell stays text, so that the report can show it as it is.
async function viewText(duckdb: Duckdb, view: string, parts: AsyncIterable<TextPart>): Promise<TripFile> {
  const plain = join(duckdb.folder, `${view}.cells`);
  const out = await open(plain, "w");
  let found: ColumnMap | null = null;
  try {
    for await (const {columns, rows} of parts) {
      found = columns;
      for (const batch of rows) await out.writeFile(toPlainCells(batch));
    }
  } finally {
    await out.close();
  }
  const {read, unread} = found!;
  const names = Object.keys(read);
  await duckdb.run(`CREATE VIEW ${view} AS ${plainCellsSql(plain, names)}`);
  return {
    view,
    read: Object.fromEntries(names.map((name) => [name, name])),
    unread,
    types: Object.fromEntries(names.map((name) => [name, "VARCHAR"]))
  };
}

/** Sets cells apart: a control character, which `csvCells` lets into no cell. */
const SEPARATOR = 0x1f;
const DOUBLE_QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Returns rows as bytes of a file that DuckDB reads without a guess (`plainCellsSql`): a line a row, its number first.
 *
 * A cell is in quotes only where it holds a quote or a line end.
 */
function toPlainCells({length, numbers, columns}: TextRows): Uint8Array {
  const most = columns.reduce((sum, {bytes}) => sum + 2 * bytes.length, 0) + length * (12 + 3 * columns.length);
  const out = Buffer.allocUnsafe(most);
  let at = 0;
  for (let row = 0; row < length; row++) {
    at += out.write(String(numbers[row]), at, "latin1");
    for (const {bytes, ends} of columns) {
      out[at++] = SEPARATOR;
      const end = ends[row + 1]!;
      let quoted = false;
      for (let i = ends[row]!; i < end && !quoted; i++) {
        const byte = bytes[i]!;
        quoted = byte === DOUBLE_QUOTE || byte === LF || byte === CR;
      }
      if (quoted) out[at++] = DOUBLE_QUOTE;
      for (let i = ends[row]!; i < end; i++) {
        const byte = bytes[i]!;
        if (byte === DOUBLE_QUOTE) out[at++] = DOUBLE_QUOTE;
        out[at++] = byte;
      }
      if (quoted) out[at++] = DOUBLE_QUOTE;
    }
    out[at++] = LF;
  }
  return out.subarray(0, at);
}

/**
 * Returns the SQL that reads a file of `toPlainCells`: `source_row` and the columns, as text. Every part of the form is said.
 */
function plainCellsSql(file: string, columns: readonly string[]): string {
  const types = ["source_row: 'BIGINT'", ...columns.map((name) => `${name}: 'VARCHAR'`)].join(", ");
  return `SELECT * FROM read_csv(${sqlFile(file)}, auto_detect = false, header = false, columns = {${types}},
  delim = ${sqlText(String.fromCharCode(SEPARATOR))}, quote = '"', escape = '"', comment = '', new_line = '\\n', skip = 0, nullstr = '',
  strict_mode = true, null_padding = false, max_line_size = 4000000, parallel = false)`;
}
