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
import type {Cell, Column, ColumnType, TableSpec} from "../../src/lib/contract/tables.js";
import {assertRows} from "./assert-rows.js";

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
