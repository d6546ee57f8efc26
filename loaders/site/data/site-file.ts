import {readFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import type {TableName} from "../../../src/lib/contract/table-specs.js";
import {TABLE_NAMES, TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import type {TripSiteData} from "../../../src/lib/cpmm/record.js";
import type {Tables} from "../../../src/lib/indicators/compute-tables.js";
import {revisionNames} from "../../../src/lib/revisions/revision-archive.js";
import {toActivityHours, toCalibrations, toRoutes} from "../../cpmm/synthetic-trips.js";
import {tableBytes, tableToArrow} from "../../export/table-bytes.js";
import {writeOutput} from "../../files/write-whole-file.js";
import {readFramework} from "../../framework/read-framework.js";
import {readReference} from "../../reference/read-reference.js";
import {revisionArchive} from "../../revisions/revision-archive.js";
import {listVintages, readObservations} from "../../store/vintages.js";
import {readLanguages} from "../language/read-messages.js";
import {siteLineage} from "../lineage/site-lineage.js";
import {toolkitFile} from "../toolkit/toolkit-files.js";
import {memberOutlines} from "./read-region-map.js";
import {readSiteData} from "./read-site-data.js";

/** Formats of the files that pages attach and readers download. */
export const DATA_FORMATS = ["arrow", "csv", "json"] as const;

type DataFormat = (typeof DATA_FORMATS)[number];

/** One file below `src/data`, as a page attaches it. */
interface DataFile {
  /** `data/values.arrow` */
  path: string;
  bytes: Uint8Array;
}

/** What the files below `src/data` are made of. */
export interface SiteFileOptions {
  data: string;
  vintage: string;
}

/**
 * Returns one of the files below `src/data`: a table of the site's vintage, a file of any vintage, lineage, and what pages fetch when asked.
 *
 * In: the file's path there, `values.arrow`. Throws TypeError for a path, table, source or result that there is not.
 * @example await siteFile("defr-2024/releases/weo.arrow", {data: "data", vintage: "current"})
 */
export async function siteFile(path: string, {data, vintage}: SiteFileOptions): Promise<string | Uint8Array> {
  if (path === "revisions.json") return await revisionsFile(data, vintage);
  if (path === "trips.json") return await tripsFile(data, vintage);
  if (path === "members.json") return JSON.stringify(await memberOutlines());
  if (path === "vintages.json") return JSON.stringify(listVintages(data));
  const [folder, ...rest] = path.split("/");
  if (folder === "lineage") {
    const {files} = siteLineage(await readSiteData(data, vintage));
    const name = rest.join("/").replace(/\.json$/, "");
    const text = files.get(name);
    if (text === undefined) throw new TypeError(`unknown lineage "${name}"; known are ${[...files.keys()].join(", ")}`);
    return text;
  }
  if (rest.length > 0) return toolkitFile(await readSiteData(data, folder!), rest.join("/"));
  const [, table = "", ending] = /^(\w+)\.(\w+)$/.exec(path) ?? [];
  const format = DATA_FORMATS.find((known) => known === ending);
  if (format === undefined) throw new TypeError(`unknown file "${path}" of src/data`);
  return dataFile((await readSiteData(data, vintage)).tables, table, format).bytes;
}

/**
 * Writes a file of `src/data` to standard output: all that a loader there does. `[name]` in its path is the loader's `--name`.
 *
 * @example await printSiteFile("[vintage]/[table].arrow")
 */
export async function printSiteFile(pattern: string): Promise<void> {
  const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);
  const {values} = parseArgs({options: Object.fromEntries(names.map((name) => [name, {type: "string"} as const]))});
  const path = pattern.replace(/\[(\w+)\]/g, (_, name: string) => String(values[name] ?? ""));
  const data = process.env.PRF_DATA ?? "data";
  await readLanguages(data);
  await writeOutput(await siteFile(path, {data, vintage: process.env.PRF_VINTAGE ?? "current"}));
}

/** What a loader holds that does nothing but print a file of ours. */
const PRINTS =
  /^import \{printSiteFile\} from "[./]+\/loaders\/site\/data\/site-file\.js";\n(?:\s|\/\/.*\n)*await printSiteFile\("[^"]+"\);\s*$/;

/** Returns whether a loader does nothing but print a site file, so that a preview may answer in its place. */
export async function isSiteFileLoader(file: string): Promise<boolean> {
  return PRINTS.test(await readFile(file, "utf8"));
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
 * Returns the text of `data/revisions.json`: every snapshot that a vintage can know, packed, with the names that its tables
 * need. /revisions fetches it once a reader compares a pair of his own.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example JSON.parse(await revisionsFile("data", "current")).names.countries.length
 */
export async function revisionsFile(dataDir: string, vintage: string): Promise<string> {
  const archive = await revisionArchive(dataDir, vintage);
  await readLanguages(dataDir);
  const names = revisionNames(await readReference(dataDir), await readFramework(dataDir));
  const file = {
    ...names,
    countries: names.countries.map(({iso3, short_en, name_zh}) => ({iso3, short_en, name_zh})),
    bcps: names.bcps.map(({bcp, name_en}) => ({bcp, name_en}))
  };
  return JSON.stringify({...archive, names: file});
}

/**
 * Returns the text of `data/trips.json`: spellings of places and what SYNTHETIC trips are calibrated to.
 * /corridors/trips fetches it once a reader opens a file or asks for the demonstration.
 *
 * Throws DataError where the vintage holds no CPMM figures to calibrate to.
 * @example JSON.parse(await tripsFile("data", "current")).synthetic.calibrations.length
 */
export async function tripsFile(dataDir: string, vintage: string): Promise<string> {
  const observations = await readObservations(dataDir, vintage);
  const {countries, aliases, bcps, bcp_aliases} = await readReference(dataDir);
  const file: TripSiteData = {
    places: {countries, aliases, bcps, bcp_aliases},
    synthetic: {
      calibrations: toCalibrations(observations),
      routes: toRoutes(bcps),
      activity_hours: toActivityHours(observations)
    }
  };
  return JSON.stringify(file);
}
