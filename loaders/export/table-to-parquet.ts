import {type BasicType, parquetWriteBuffer} from "hyparquet-writer";
import type {ColumnType, TableSpec} from "../../src/lib/contract/tables.js";
import {assertRows} from "./assert-rows.js";

const PARQUET_TYPES: Record<ColumnType, BasicType> = {string: "STRING", int: "INT32", float: "DOUBLE", bool: "BOOLEAN"};

/**
 * Returns rows as a Parquet file, its columns typed and ordered by the table's spec; missing is null.
 *
 * Throws DataError where a row does not keep the spec. The same rows always give the same bytes.
 * @example tableToParquet(TABLE_SPECS.values, tables.values)
 */
export function tableToParquet(spec: TableSpec, rows: readonly object[]): Uint8Array {
  const cells = assertRows(spec, rows);
  const columnData = spec.columns.map(({name, type, nullable}) => ({
    name,
    type: PARQUET_TYPES[type],
    nullable,
    data: cells.map((row) => row[name] ?? null)
  }));
  return new Uint8Array(parquetWriteBuffer({columnData}));
}
