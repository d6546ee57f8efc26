import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../src/lib/contract/table-specs.js";
import {computeTables} from "../../src/lib/indicators/compute-tables.js";
import {EXPORT_FORMATS, type ExportFormat, tableBytes} from "../export/table-bytes.js";
import {assertPinsUnchanged} from "../freezing/verify-vintage.js";
import {readInputs} from "../store/read-inputs.js";
import type {CommandContext} from "./run-command.js";
import {writeOutput} from "./run-command.js";

interface ExportOptions {
  format?: string;
  vintage?: string;
  out?: string;
  milestone?: string;
  lang?: string;
}

/**
 * Writes one table of the contract to standard output, or to `--out`, as CSV, JSON, Arrow or Parquet; or the annex of the DEfR.
 *
 * Throws TypeError for an unknown table or format, with the known ones, and for an option of the annex alone; DataError where the data are not fit.
 * @example prf export values --format parquet --vintage defr-2021 --out values.parquet
 */
export async function exportTable([table]: [string], options: ExportOptions, {data}: CommandContext): Promise<void> {
  if (table === "annex") return (await import("./export-annex.js")).exportAnnex(options, data);
  const name = assertTableName(table);
  const unused = (["milestone", "lang"] as const).filter((option) => options[option] !== undefined);
  if (unused.length > 0) throw new TypeError(`invalid --${unused.join(", --")} with ${name}; it is for the annex`);
  const format = assertFormat(options.format ?? "csv");
  const inputs = await readInputs(data, options.vintage ?? "current");
  const tables = computeTables(inputs);
  await assertPinsUnchanged(data, inputs, tables);
  await writeOutput(tableBytes(format, TABLE_SPECS[name], tables[name]), options.out);
  if (options.out !== undefined)
    process.stderr.write(`prf export: ${tables[name].length} rows of ${name} written to ${options.out}\n`);
}

function assertTableName(name: string): TableName {
  if ((TABLE_NAMES as string[]).includes(name)) return name as TableName;
  throw new TypeError(`unknown table "${name}"; known are ${TABLE_NAMES.join(", ")}, annex`);
}

function assertFormat(format: string): ExportFormat {
  if ((EXPORT_FORMATS as string[]).includes(format)) return format as ExportFormat;
  throw new TypeError(`unknown format "${format}"; known are ${EXPORT_FORMATS.join(", ")}`);
}
