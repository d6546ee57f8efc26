import {toAnnex} from "../../src/lib/annex/to-annex.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../src/lib/contract/table-specs.js";
import {computeTables} from "../../src/lib/indicators/compute-tables.js";
import {EXPORT_FORMATS, type ExportFormat, tableBytes} from "../export/table-bytes.js";
import {writeOutput} from "../files/write-output.js";
import {assertPinsUnchanged} from "../freezing/verify-vintage.js";
import {annexHtml} from "../site/annex/annex-html.js";
import {readSiteData} from "../site/data/read-site-data.js";
import {readInputs} from "../store/read-inputs.js";
import {listVintages} from "../store/vintages.js";
import type {CommandContext} from "./run-command.js";

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
  if (table === "annex") return exportAnnex(options, data);
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

/**
 * Writes the framework in its own layout, filled in for one milestone, as Word, Excel or HTML.
 *
 * The default vintage is the one frozen for the review of the milestone (`defr-2024` for 2023), or `current` without one.
 * Throws TypeError for an unknown milestone, language or format.
 */
async function exportAnnex(options: ExportOptions, data: string): Promise<void> {
  const milestone = MILESTONES.find((year) => String(year) === (options.milestone ?? "2023"));
  if (milestone === undefined)
    throw new TypeError(`unknown milestone "${options.milestone}"; known are ${MILESTONES.join(", ")}`);
  const {lang = "en", format = "html"} = options;
  if (lang !== "en" && lang !== "zh") throw new TypeError(`unknown language "${lang}"; known are en, zh`);
  if (format !== "docx" && format !== "xlsx" && format !== "html")
    throw new TypeError(`unknown format "${format}" of the annex; known are docx, xlsx, html`);
  const frozen = `defr-${milestone + 1}`;
  const vintage = options.vintage ?? (listVintages(data).includes(frozen) ? frozen : "current");
  const annex = toAnnex(await readSiteData(data, vintage), milestone, lang);
  const bytes =
    format === "docx"
      ? await (await import("../site/annex/annex-docx.js")).annexDocx(annex)
      : format === "xlsx"
        ? await (await import("../site/annex/annex-xlsx.js")).annexXlsx(annex)
        : annexHtml(annex);
  await writeOutput(bytes, options.out);
  if (options.out !== undefined)
    process.stderr.write(`prf export: the annex for ${milestone} of vintage ${vintage} written to ${options.out}\n`);
}
