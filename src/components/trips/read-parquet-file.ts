import {Float64, makeData, makeVector, Table, type Vector} from "npm:apache-arrow";
import {type AsyncBuffer, type FileMetaData, parquetScan, type SchemaElement} from "hyparquet";
import {DataError} from "../../lib/contract/data-error.js";
import {mapColumns, type TextColumn} from "../../lib/cpmm/reading.js";
import {HELPER_COLUMNS, TRIP_COLUMNS} from "../../lib/cpmm/record.js";
import {sqlName} from "../../lib/cpmm/sql.js";
import {assertReadable} from "./read-store-file.js";
import {type RawTaker, toTextVector} from "./read-text-file.js";

type Kind = "text" | "number" | "micros";
/** Times come as microseconds in a number: dates would be objects, and the checks count in microseconds. */
const PARSERS = {
  timestampFromMicroseconds: (micros: bigint) => Number(micros),
  timestampFromMilliseconds: (millis: bigint) => Number(millis) * 1000,
  timestampFromNanoseconds: (nanos: bigint) => Number(nanos) / 1000
};
/** Rows that are handed on at once. */
const ROWS = 50_000;

/**
 * Reads a Parquet file of the trip record, a row group at a time; its rows are still to be checked.
 *
 * Rows count from 1, since there is no header line. Timestamps are in UTC by the record's definition.
 * Throws DataError for a compression that cannot be read here and for a required column that is not there.
 * @example await readParquetFile(buffer, metadata, file.name, {}, taker)
 */
export async function readParquetFile(
  file: AsyncBuffer,
  metadata: FileMetaData,
  source: string,
  map: Readonly<Record<string, string>>,
  {open, take}: RawTaker
): Promise<void> {
  assertReadable(metadata, source);
  const elements = new Map(metadata.schema.slice(1).map((element) => [element.name, element]));
  const {read, unread} = mapColumns([...elements.keys()], map, source);
  const kinds = new Map(
    Object.entries(read).map(([column, heading]) => [heading, kindOf(elements.get(heading)!, isNumber(column))])
  );
  const micros = [...kinds].filter(([, kind]) => kind === "micros").map(([heading]) => sqlName(heading));
  const times = micros.map((name) => `make_timestamp(CAST(${name} AS BIGINT)) AS ${name}`).join(", ");
  await open({
    read,
    unread,
    types: Object.fromEntries([...kinds].map(([heading, kind]) => [heading, SQL_TYPE[kind]])),
    from: (table) => (times === "" ? table : `(SELECT * REPLACE (${times}) FROM ${table})`)
  });
  const scan = await parquetScan({file, metadata, columns: [...kinds.keys()], parsers: PARSERS});
  for (const {rowStart, rowEnd} of scan.ranges) {
    for (let start = rowStart; start < rowEnd; start += ROWS) {
      const end = Math.min(start + ROWS, rowEnd);
      const vectors: Record<string, Vector> = {};
      for (const [column, kind] of kinds) {
        const values = await scan.readColumn({column, rowStart, rowEnd}).catch((cause: unknown) => {
          throw new DataError(
            `invalid file ${source} in column ${column}: ${(cause as Error).message}; export it again`,
            {source, field: column},
            {cause}
          );
        });
        const slice = (values as unknown as {slice(a: number, b: number): ArrayLike<unknown>}).slice(
          start - rowStart,
          end - rowStart
        );
        vectors[column] = kind === "text" ? toTextVector(toTextColumn(column, slice)) : toNumberVector(slice);
      }
      const source_row = makeVector(Int32Array.from({length: end - start}, (_, i) => start + i + 1));
      await take({table: new Table({...vectors, source_row}), done: end / Number(metadata.num_rows)});
    }
  }
}

const SQL_TYPE: Record<Kind, string> = {text: "VARCHAR", number: "DOUBLE", micros: "TIMESTAMP"};

function isNumber(column: string): boolean {
  return [...TRIP_COLUMNS, ...HELPER_COLUMNS].some(({name, type}) => name === column && type === "number");
}

function kindOf({type, converted_type, logical_type}: SchemaElement, wanted: boolean): Kind {
  if (logical_type?.type === "TIMESTAMP" || converted_type?.startsWith("TIMESTAMP") || type === "INT96")
    return "micros";
  const number =
    type === "INT32" || type === "INT64" || type === "FLOAT" || type === "DOUBLE" || converted_type === "DECIMAL";
  return wanted && number && converted_type !== "DATE" ? "number" : "text";
}

function toTextColumn(name: string, values: ArrayLike<unknown>): TextColumn {
  const utf8 = new TextEncoder();
  const texts = Array.from(values, toText);
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length * 3, 0));
  const ends = new Int32Array(values.length + 1);
  let used = 0;
  texts.forEach((text, i) => {
    used += utf8.encodeInto(text, bytes.subarray(used)).written;
    ends[i + 1] = used;
  });
  return {name, bytes: bytes.slice(0, used), ends};
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function toNumberVector(values: ArrayLike<unknown>): Vector<Float64> {
  const {length} = values;
  const data = new Float64Array(length);
  const nullBitmap = new Uint8Array((length + 7) >> 3);
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    const value = values[i];
    if (value === null || value === undefined) nullCount++;
    else {
      data[i] = value instanceof Date ? value.getTime() * 1000 : Number(value);
      nullBitmap[i >> 3]! |= 1 << (i & 7);
    }
  }
  return makeVector(makeData({type: new Float64(), length, nullCount, nullBitmap, data}));
}
