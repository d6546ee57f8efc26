import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../../src/lib/contract/table-specs.js";
import type {TripSiteData} from "../../../src/lib/cpmm/record.js";
import type {Tables} from "../../../src/lib/indicators/compute-tables.js";
import {toActivityHours, toCalibrations, toRoutes} from "../../cpmm/synthetic-trips.js";
import {tableBytes} from "../../export/table-bytes.js";
import {tableToArrow} from "../../export/table-to-arrow.js";
import {readReference} from "../../reference/read-reference.js";
import {revisionArchive} from "../../revisions/revision-archive.js";
import {readObservations} from "../../store/vintages.js";

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
 * Returns the text of `data/revisions.json`: every snapshot that a vintage can know, packed, with the names that its tables
 * need. /revisions fetches it once a reader compares a pair of his own.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example JSON.parse(await revisionsFile("data", "current")).names.countries.length
 */
export async function revisionsFile(dataDir: string, vintage: string): Promise<string> {
  const archive = await revisionArchive(dataDir, vintage);
  const {countries, bcps, series} = await readReference(dataDir);
  const names = {
    countries: countries.map(({iso3, short_en}) => ({iso3, short_en})),
    bcps: bcps.map(({bcp, name_en}) => ({bcp, name_en})),
    series: series.map(({series: code, name_en}) => ({series: code, name_en}))
  };
  return JSON.stringify({...archive, names});
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
