import type {TableSpec} from "../../src/lib/contract/tables.js";
import {assertRows} from "./assert-rows.js";
import {tableToArrow} from "./table-to-arrow.js";
import {tableToJson} from "./table-to-json.js";
import {tableToParquet} from "./table-to-parquet.js";
import {toCsv} from "./to-csv.js";

const TO_BYTES = {
  csv: (spec: TableSpec, rows: readonly object[]) =>
    Buffer.from(
      toCsv(
        spec.columns.map(({name}) => name),
        assertRows(spec, rows)
      )
    ),
  json: (spec: TableSpec, rows: readonly object[]) => Buffer.from(tableToJson(spec, rows)),
  arrow: tableToArrow,
  parquet: tableToParquet
} as const;

/** A format that tables are exported in. */
export type ExportFormat = keyof typeof TO_BYTES;
/** The formats, in the order of the help. */
export const EXPORT_FORMATS = Object.keys(TO_BYTES) as ExportFormat[];

/** Returns a table's rows as the bytes of a file in the format. @example tableBytes("csv", TABLE_SPECS.values, tables.values) */
export function tableBytes(format: ExportFormat, spec: TableSpec, rows: readonly object[]): Uint8Array {
  return TO_BYTES[format](spec, rows);
}
