import {promisify} from "node:util";
import {gzip} from "node:zlib";
import type {DataType} from "apache-arrow";
import {
  Bool,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  Schema,
  Table,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray
} from "apache-arrow";
import type {BasicType} from "hyparquet-writer";
import {parquetWriteBuffer} from "hyparquet-writer";
import {TABLE_SPECS} from "../../src/lib/contract/table-specs.js";
import type {ColumnType, TableSpec, ValueRow} from "../../src/lib/contract/tables.js";
import {SDMX_COLUMNS, sdmxRows} from "../../src/lib/sdmx/sdmx-structure.js";
import {toSpreadsheetCell} from "../../src/lib/text/escape-text.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import type {TableColumn} from "./table-columns.js";
import {assertRows, type CellFormat, cellBytes, cellsOf, JSON_CELLS, rowBytes, tableColumns} from "./table-columns.js";

const deflate = promisify(gzip);

/** The header's byte that names the system the file was made on; 255 is none, so that the bytes are the same everywhere. */
const SYSTEM = 9;

/** U+FEFF in UTF-8. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const PARQUET_TYPES: Record<ColumnType, BasicType> = {string: "STRING", int: "INT32", float: "DOUBLE", bool: "BOOLEAN"};

/** Texts as a spreadsheet may open them; cells and their order as in `toCsv`. */
const CSV: CellFormat = {
  before: (_, isFirst) => (isFirst ? "" : ","),
  text: toSpreadsheetCell,
  number: String,
  null: "",
  after: ""
};

const TO_BYTES = {csv: tableToCsv, json: tableToJson, arrow: tableToArrow, parquet: tableToParquet} as const;

/** A format that tables are exported in. */
export type ExportFormat = keyof typeof TO_BYTES;
/** The formats, in the order of the help. */
export const EXPORT_FORMATS = Object.keys(TO_BYTES) as ExportFormat[];

/** Returns a table's rows as the bytes of a file in the format. @example tableBytes("csv", TABLE_SPECS.values, tables.values) */
export function tableBytes(format: ExportFormat, spec: TableSpec, rows: readonly object[]): Uint8Array {
  return TO_BYTES[format](spec, rows);
}

function tableToCsv(spec: TableSpec, rows: readonly object[]): Uint8Array {
  const header = toCsv(
    spec.columns.map(({name}) => name),
    []
  );
  if (rows.length === 0) return Buffer.from(header);
  const cells = cellBytes(tableColumns(spec, rows), CSV);
  return rowBytes(cells, [...rows.keys()], {head: header, between: "\n", tail: "\n"});
}

/** A JSON array, one row a line, with the columns of the table's spec in their order; missing is null. */
function tableToJson(spec: TableSpec, rows: readonly object[]): Uint8Array {
  if (rows.length === 0) return Buffer.from("[]\n");
  const cells = cellBytes(tableColumns(spec, rows), JSON_CELLS);
  return rowBytes(cells, [...rows.keys()], {head: "[\n", between: ",\n", tail: "\n]\n"});
}

/**
 * Returns rows as a Parquet file, its columns typed and ordered by the table's spec; missing is null.
 *
 * Throws DataError where a row does not keep the spec. The same rows always give the same bytes.
 * @example tableToParquet(TABLE_SPECS.values, tables.values)
 */
export function tableToParquet(spec: TableSpec, rows: readonly object[]): Uint8Array {
  const columnData = tableColumns(spec, rows).map((own) => {
    const {name, type, nullable} = own.column;
    return {name, type: PARQUET_TYPES[type], nullable, data: cellsOf(own)};
  });
  return new Uint8Array(parquetWriteBuffer({columnData}));
}

/**
 * Returns a CSV file with a byte order mark in front: Excel takes a CSV without one for the system's old encoding, and Chinese
 * becomes unreadable.
 *
 * @example toExcelCsv(tableBytes("csv", TABLE_SPECS.results, tables.results))
 */
export function toExcelCsv(csv: Uint8Array): Uint8Array {
  return Buffer.concat([BYTE_ORDER_MARK, csv]);
}

/**
 * Returns values as an SDMX-CSV 2.0 file, its lines ended as RFC 4180 says; values.sdmx-structure.json describes it.
 *
 * Throws DataError where a row does not keep the spec of values, or has a flag or sign that the structure does not know.
 * @example toSdmxCsv(tables.values)
 */
export function toSdmxCsv(values: readonly ValueRow[]): Uint8Array {
  assertRows(TABLE_SPECS.values, values);
  return Buffer.from(toCsv(SDMX_COLUMNS, sdmxRows(values), {lineEnd: "\r\n"}));
}

/** Returns a gzip file of bytes, without name and time: the same bytes always give the same. @example await toGzip(csv) */
export async function toGzip(bytes: Uint8Array): Promise<Buffer> {
  const whole = await deflate(bytes);
  whole[SYSTEM] = 255;
  return whole;
}

/**
 * Returns rows as an Arrow IPC file, its columns typed and ordered by the table's spec.
 *
 * Types: `string` is dictionary-encoded UTF-8, `int` Int32, `float` Float64, `bool` Bool. Dates are ISO strings: Arrow in
 * JavaScript turns its own dates into numbers. Missing is null. The same rows always give the same bytes.
 * `layout` is `stream` for DuckDB in the browser, which reads no Arrow files.
 * Throws DataError where a row does not keep the spec.
 * @example tableToArrow(TABLE_SPECS.values, tables.values)
 */
export function tableToArrow(spec: TableSpec, rows: readonly object[], layout: "file" | "stream" = "file"): Uint8Array {
  const columns = tableColumns(spec, rows);
  const types = spec.columns.map((column, id) => arrowType(column.type, id));
  const fields = spec.columns.map(({name, nullable}, i) => new Field(name, types[i]!, nullable));
  const schema = new Schema(fields);
  // Arrow takes no vectors of length zero for a schema; a table without batches keeps its columns all the same.
  if (rows.length === 0) return tableToIPC(new Table(schema), layout);
  const vectors = columns.map((own, i) => [own.column.name, toVector(own, types[i]!)] as const);
  return tableToIPC(new Table(schema, Object.fromEntries(vectors)), layout);
}

/** Arrow's own builders take each cell by itself, and a text by its spelling: ten times the time for the same bytes. */
function toVector({words, codes, numbers}: TableColumn, type: DataType): Vector {
  const {length} = codes;
  const nulls = nullsOf(codes);
  if (numbers) {
    // What stands where a cell is null is no figure, but belongs to the bytes of the file.
    const data = numbers.map((value) => (Number.isNaN(value) ? 0 : value));
    return type instanceof Int32
      ? new Vector([makeData({type, length, data: Int32Array.from(data), ...nulls})])
      : new Vector([makeData({type: type as Float64, length, data, ...nulls})]);
  }
  if (type instanceof Bool) return vectorFromArray(Array.from(codes, (code) => words[code] ?? null) as boolean[], type);
  const dictionary = vectorFromArray(words as string[], new Utf8());
  const data = codes.map((code) => Math.max(code, 0));
  return new Vector([makeData({type: type as Dictionary<Utf8, Int32>, length, dictionary, data, ...nulls})]);
}

/** Bits of the cells that hold something, the first cell in the lowest bit, in whole pieces of 64 bytes as Arrow's builders make them. */
function nullsOf(codes: Int32Array) {
  const nullBitmap = new Uint8Array(Math.ceil(codes.length / 512) * 64);
  let nullCount = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === -1) nullCount++;
    else nullBitmap[i >> 3]! |= 1 << (i & 7);
  }
  return {nullBitmap, nullCount};
}

function arrowType(type: ColumnType, id: number): DataType {
  switch (type) {
    // The id is given, because Arrow counts dictionaries over the whole process and the bytes would then depend on what ran before.
    case "string":
      return new Dictionary(new Utf8(), new Int32(), id);
    case "int":
      return new Int32();
    case "float":
      return new Float64();
    case "bool":
      return new Bool();
  }
}
