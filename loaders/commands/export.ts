import {once} from "node:events";
import writeFileAtomic from "write-file-atomic";
import {computeTables} from "../../src/lib/compute-tables.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../src/lib/table-specs.js";
import {EXPORT_FORMATS, type ExportFormat, tableBytes} from "../export/table-bytes.js";
import {readInputs} from "../inputs.js";
import type {CommandContext} from "../run-command.js";

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
 * Throws TypeError for an unknown table or format and lists the known ones; DataError where the data are not fit.
 * @example prf export values --format parquet --vintage defr-2021 --out values.parquet
 */
export async function exportTable([table]: [string], options: ExportOptions, {data}: CommandContext): Promise<void> {
  if (table === "annex") return (await import("./export-annex.js")).exportAnnex(options, data);
  const name = assertTableName(table);
  const format = assertFormat(options.format ?? "csv");
  const tables = computeTables(await readInputs(data, options.vintage ?? "current"));
  const bytes = tableBytes(format, TABLE_SPECS[name], tables[name]);
  if (options.out !== undefined) {
    await writeFileAtomic(options.out, Buffer.from(bytes));
    process.stderr.write(`prf export: ${tables[name].length} rows of ${name} written to ${options.out}\n`);
    return;
  }
  // A pipe takes what it can; leaving before it drained would cut the table.
  if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
}

function assertTableName(name: string): TableName {
  if ((TABLE_NAMES as string[]).includes(name)) return name as TableName;
  throw new TypeError(`unknown table "${name}"; known are ${TABLE_NAMES.join(", ")}, annex`);
}

function assertFormat(format: string): ExportFormat {
  if ((EXPORT_FORMATS as string[]).includes(format)) return format as ExportFormat;
  throw new TypeError(`unknown format "${format}"; known are ${EXPORT_FORMATS.join(", ")}`);
}
