import {ANNEX_VIEWS} from "../../src/lib/annex/annex.js";
import {toAnnex} from "../../src/lib/annex/to-annex.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../src/lib/contract/table-specs.js";
import type {ValueRow} from "../../src/lib/contract/tables.js";
import {computeTables, inputTables, type Tables} from "../../src/lib/indicators/compute-tables.js";
import {LANGUAGES, toLanguage} from "../../src/lib/language/language.js";
import {addDataTexts} from "../../src/lib/language/local-name.js";
import {sdmxStructure} from "../../src/lib/sdmx/sdmx-structure.js";
import {EXPORT_FORMATS, type ExportFormat, tableBytes, toExcelCsv, toSdmxCsv} from "../export/table-bytes.js";
import {writeOutput} from "../files/write-whole-file.js";
import {assertPinsUnchanged} from "../freezing/verify-vintage.js";
import {readAllTranslations} from "../reference/read-translations.js";
import {annexHtml} from "../site/annex/annex-html.js";
import {newestDay} from "../site/data/read-history.js";
import {readSiteData} from "../site/data/read-site-data.js";
import {readInputs} from "../store/read-inputs.js";
import {listVintages, readVintage} from "../store/vintages.js";
import {assertEnding, type CommandContext} from "./run-command.js";

interface ExportOptions {
  format?: string;
  vintage?: string;
  out?: string;
  milestone?: string;
  lang?: string;
  view?: string;
  bom?: boolean;
}

/** What the values alone are written as: the rows of SDMX, and the structure that describes them. */
const SDMX_FORMATS = ["sdmx-csv", "sdmx-structure"] as const;
type SdmxFormat = (typeof SDMX_FORMATS)[number];

/**
 * Writes one table of the contract to standard output, or to `--out`, as CSV (with `bom` for Excel), JSON, Arrow or Parquet, the values
 * as SDMX too; or the annex of the DEfR.
 *
 * Throws TypeError for an unknown table or format, with the known ones, and for an option that is not for it; DataError where the data are not fit.
 * @example prf export values --format parquet --vintage defr-2021 --out values.parquet
 */
export async function exportTable([table]: [string], options: ExportOptions, {data}: CommandContext): Promise<void> {
  if (table === "annex") return exportAnnex(options, data);
  const name = assertTableName(table);
  const unused = (["milestone", "lang", "view"] as const).filter((option) => options[option] !== undefined);
  if (unused.length > 0) throw new TypeError(`invalid --${unused.join(", --")} with ${name}; it is for the annex`);
  const format = assertFormat(options.format ?? "csv", name);
  if (options.bom && format !== "csv") throw new TypeError(`invalid --bom with ${format}; it is for csv`);
  assertEnding(options.out, format === "sdmx-csv" ? "csv" : format === "sdmx-structure" ? "json" : format);
  const vintage = options.vintage ?? "current";
  if (format === "sdmx-structure") {
    const {inputs, tables} = await readTables(data, vintage);
    const date = readVintage(data, vintage).frozen_on ?? (await newestDay(data));
    const structure = sdmxStructure({tables, reference: inputs.reference}, date);
    await writeOutput(`${JSON.stringify(structure, null, 2)}\n`, options.out);
    return;
  }
  const rows = await readRows(name, vintage, data);
  const bytes = format === "sdmx-csv" ? toSdmxCsv(rows as ValueRow[]) : tableBytes(format, TABLE_SPECS[name], rows);
  await writeOutput(options.bom ? toExcelCsv(bytes) : bytes, options.out);
  if (options.out !== undefined)
    process.stderr.write(`prf export: ${rows.length} rows of ${name} written to ${options.out}\n`);
}

async function readTables(data: string, vintage: string) {
  const inputs = await readInputs(data, vintage);
  const tables = computeTables(inputs);
  await assertPinsUnchanged(data, inputs, tables);
  return {inputs, tables};
}

/** What is read needs nothing computed; a frozen vintage is computed all the same, which shows whether it is what it was. */
async function readRows(name: TableName, vintage: string, data: string): Promise<Tables[TableName]> {
  const isRead = name === "results" || name === "measures" || name === "observations";
  if (isRead && vintage === "current") return inputTables(await readInputs(data, vintage))[name];
  return (await readTables(data, vintage)).tables[name];
}

function assertTableName(name: string): TableName {
  if ((TABLE_NAMES as string[]).includes(name)) return name as TableName;
  throw new TypeError(`unknown table "${name}"; known are ${TABLE_NAMES.join(", ")}, annex`);
}

function assertFormat(format: string, table: TableName): ExportFormat | SdmxFormat {
  const isSdmx = (SDMX_FORMATS as readonly string[]).includes(format);
  if (isSdmx && table !== "values") throw new TypeError(`invalid format ${format} of ${table}; it is for values`);
  if (isSdmx || (EXPORT_FORMATS as string[]).includes(format)) return format as ExportFormat | SdmxFormat;
  const known = table === "values" ? [...EXPORT_FORMATS, ...SDMX_FORMATS] : EXPORT_FORMATS;
  throw new TypeError(`unknown format "${format}"; known are ${known.join(", ")}`);
}

/**
 * Writes the framework in its own layout, filled in for one milestone, as Word, Excel or HTML.
 *
 * The default vintage is the one frozen for the review of the milestone (`defr-2024` for 2023), or `current` without one.
 * Throws TypeError for an unknown milestone, language, view or format.
 */
async function exportAnnex(options: ExportOptions, data: string): Promise<void> {
  if (options.bom) throw new TypeError("invalid --bom with the annex; it is for csv");
  const milestone = MILESTONES.find((year) => String(year) === (options.milestone ?? "2023"));
  if (milestone === undefined)
    throw new TypeError(`unknown milestone "${options.milestone}"; known are ${MILESTONES.join(", ")}`);
  const {lang = "en", format = "html"} = options;
  const language = toLanguage(lang);
  if (language === null) throw new TypeError(`unknown language "${lang}"; known are ${LANGUAGES.join(", ")}`);
  if (format !== "docx" && format !== "xlsx" && format !== "html")
    throw new TypeError(`unknown format "${format}" of the annex; known are docx, xlsx, html`);
  assertEnding(options.out, format);
  const view = ANNEX_VIEWS.find((name) => name === (options.view ?? "annual"));
  if (view === undefined)
    throw new TypeError(`unknown view "${options.view}" of the annex; known are ${ANNEX_VIEWS.join(", ")}`);
  const frozen = `defr-${milestone + 1}`;
  const vintage = options.vintage ?? (listVintages(data).includes(frozen) ? frozen : "current");
  for (const texts of await readAllTranslations(data)) addDataTexts(texts);
  const annex = toAnnex(await readSiteData(data, vintage), milestone, language, view);
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
