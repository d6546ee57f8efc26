import {
  Bool,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  Schema,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray
} from "apache-arrow";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Cell, Column, ColumnType, Row, TableSpec} from "../../src/lib/contract/tables.js";

const INT32_LIMIT = 2 ** 31;

/** Tables that were found right: written in four formats, a table is looked through once. */
const checked = new WeakMap<readonly object[], TableSpec>();

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
  const cells = assertRows(spec, rows);
  const types = spec.columns.map((column, id) => arrowType(column.type, id));
  const fields = spec.columns.map(({name, nullable}, i) => new Field(name, types[i]!, nullable));
  const schema = new Schema(fields);
  // Arrow takes no vectors of length zero for a schema; a table without batches keeps its columns all the same.
  if (cells.length === 0) return tableToIPC(new Table(schema), layout);
  const vectors = spec.columns.map(
    ({name}, i) => [name, vectorFromArray(columnCells(cells, name), types[i]!)] as const
  );
  return tableToIPC(new Table(schema, Object.fromEntries(vectors)), layout);
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

function columnCells(rows: readonly Record<string, Cell>[], name: Column["name"]): Cell[] {
  return rows.map((row) => row[name] ?? null);
}

/**
 * Returns the rows as they are, typed, after checking each cell against the table's spec: type, nullability, no unknown column.
 *
 * Throws DataError that lists up to ten bad cells with row (1 is the first), column and value.
 * @example assertRows(TABLE_SPECS.values, tables.values)
 */
export function assertRows(spec: TableSpec, rows: readonly object[]): readonly Row[] {
  if (checked.get(rows) === spec) return rows as readonly Row[];
  const known = new Set(spec.columns.map(({name}) => name));
  const errors: string[] = [];
  (rows as readonly Row[]).forEach((row, i) => {
    for (const column of spec.columns) {
      const wrong = cellError(column, row[column.name]);
      if (wrong) errors.push(`row ${i + 1} ${column.name}: ${wrong}`);
    }
    for (const name of Object.keys(row)) {
      if (!known.has(name))
        errors.push(`row ${i + 1}: unknown column ${name}; add it to src/lib/contract/table-specs.ts`);
    }
  });
  assertNoErrors(errors, `table ${spec.name}`);
  checked.set(rows, spec);
  return rows as readonly Row[];
}

function cellError({type, nullable}: Column, cell: Cell | undefined): string | null {
  if (cell === undefined) return "missing";
  if (cell === null) return nullable ? null : "null where the spec allows none";
  switch (type) {
    case "string":
      return typeof cell === "string" ? null : `${JSON.stringify(cell)} is no text`;
    case "bool":
      return typeof cell === "boolean" ? null : `${JSON.stringify(cell)} is no true or false`;
    case "int":
      return Number.isInteger(cell) && Math.abs(cell as number) < INT32_LIMIT ? null : `${cell} is no 32-bit integer`;
    case "float":
      return typeof cell === "number" && Number.isFinite(cell) ? null : `${cell} is no finite number`;
  }
}
