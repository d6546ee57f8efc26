import {parseArgs} from "node:util";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../../src/lib/contract/table-specs.js";
import type {Tables} from "../../../src/lib/indicators/compute-tables.js";
import {writeOutput} from "../../cli/run-command.js";
import {tableBytes} from "../../export/table-bytes.js";
import {tableToArrow} from "../../export/table-to-arrow.js";
import {readSiteData} from "./read-site-data.js";

/** Formats of the files that pages attach and readers download. */
export const DATA_FORMATS = ["arrow", "csv", "json"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** One file below `src/data`, as a page attaches it. */
export interface DataFile {
  /** `data/values.arrow` */
  path: string;
  bytes: Uint8Array;
}

/**
 * Returns the bytes of one table of the contract as pages attach it. Arrow is a stream, as DuckDB in the browser reads it.
 *
 * Throws TypeError for an unknown table.
 * @example dataFile(tables, "values", "arrow").path // "data/values.arrow"
 */
export function dataFile(tables: Tables, table: string, format: DataFormat): DataFile {
  const name = TABLE_NAMES.find((known) => known === table) as TableName | undefined;
  if (name === undefined) throw new TypeError(`unknown table "${table}"; known are ${TABLE_NAMES.join(", ")}`);
  const spec = TABLE_SPECS[name];
  const bytes =
    format === "arrow" ? tableToArrow(spec, tables[name], "stream") : tableBytes(format, spec, tables[name]);
  return {path: `data/${name}.${format}`, bytes};
}

/**
 * Writes the table that `--table` names to standard output: all that a loader of `src/data` does.
 *
 * @example await printDataFile("arrow")
 */
export async function printDataFile(format: DataFormat): Promise<void> {
  const {values} = parseArgs({options: {table: {type: "string", default: ""}}});
  const {tables} = await readSiteData(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current");
  await writeOutput(dataFile(tables, values.table, format).bytes);
}
