import type {TableName} from "../contract/table-specs.js";
import {TABLE_SPECS} from "../contract/table-specs.js";
import type {Column, ColumnType} from "../contract/tables.js";
import {type BundleFacts, type BundleFile, MEDIA_TYPES} from "./bundle.js";
import {BUNDLE_AUTHOR, bundleTitle, bundleUrl} from "./cite-bundle.js";

const DATATYPES: Record<ColumnType, string> = {string: "string", int: "integer", float: "double", bool: "boolean"};

const FIELD_TYPES: Record<ColumnType, string> = {string: "string", int: "integer", float: "number", bool: "boolean"};

/**
 * Returns the manifest of a bundle as a Frictionless Data Package (version 1): every file with rows, bytes and SHA-256,
 * every column with type, unit, meaning and whether it may be missing, and the publishers with their licenses.
 *
 * Only the plain CSV files are tabular resources, which validators read; the other formats hold the same rows.
 * Source: https://specs.frictionlessdata.io/data-package/
 * @example JSON.stringify(dataPackage(facts), null, 2)
 */
export function dataPackage(facts: BundleFacts): object {
  const {vintage, permanent, date, site, snapshots, files} = facts;
  return {
    profile: "data-package",
    name: `carec-prf-${permanent}`,
    title: bundleTitle(facts),
    description: `${vintage.title}. Every table of the observatory of the CAREC 2030 Program Results Framework; README.md explains how to read them.`,
    version: permanent,
    created: `${date}T00:00:00Z`,
    ...(site === null ? {} : {homepage: `${site}/downloads`, id: bundleUrl(facts)}),
    licenses: [...new Map(snapshots.map((meta) => [meta.licence, meta])).values()].map(({licence, licence_url}) => ({
      title: licence,
      ...(licence_url === null ? {path: "LICENCE.md"} : {path: licence_url})
    })),
    sources: snapshots.map((meta) => ({
      title: `${meta.publisher}: ${meta.title}`,
      ...(/^https?:/.test(meta.urls[0] ?? "") ? {path: meta.urls[0]} : {}),
      snapshot: `${meta.source}/${meta.date}`,
      sha256: meta.sha256,
      retrieved: meta.retrieved,
      citation: meta.citation
    })),
    resources: files.map(toResource)
  };
}

function toResource({table, format, path, rows, bytes, sha256}: BundleFile): object {
  const {grain, columns} = TABLE_SPECS[table];
  const common = {
    name: path,
    path,
    title: table,
    description: grain,
    format: format === "excel" || format === "sdmx" ? "csv" : format,
    mediatype: MEDIA_TYPES[format],
    ...(path.endsWith(".gz") ? {compression: "gz"} : {}),
    bytes,
    hash: `sha256:${sha256}`,
    rows
  };
  if (format !== "csv") return {profile: "data-resource", ...common};
  return {
    profile: "tabular-data-resource",
    ...common,
    encoding: "utf-8",
    schema: {fields: columns.map(toField), missingValues: [""]}
  };
}

function toField({name, type, nullable, description, unit}: Column): object {
  return {
    name,
    type: FIELD_TYPES[type],
    description,
    ...(unit === undefined ? {} : {unit}),
    constraints: {required: !nullable}
  };
}

/**
 * Returns the description of a table's CSV file for CSV on the Web: every column with type, unit, meaning and whether it may be
 * empty, how the file is written, and what it is made from.
 *
 * It is beside the file under the name by which the standard has readers look for it. Of a table that is compressed it
 * describes the file that gzip unpacks.
 * Source: https://www.w3.org/TR/tabular-metadata/
 * @example csvwMetadata("values", facts)
 */
export function csvwMetadata(table: TableName, facts: BundleFacts): object {
  const {grain, columns} = TABLE_SPECS[table];
  const {permanent, date, snapshots} = facts;
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    url: `${table}.csv`,
    "dc:title": `${bundleTitle(facts)}: ${table}`,
    "dc:description": `${grain} Text that a spreadsheet would run as a formula has a leading apostrophe.`,
    "dc:identifier": `${bundleUrl({...facts, permanent})}${table}.csv`,
    "dc:issued": date,
    "dc:publisher": BUNDLE_AUTHOR,
    "dc:license": {"@id": "LICENCE.md"},
    "dc:source": snapshots.map(({citation}) => citation),
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ["\n"]
    },
    tableSchema: {columns: columns.map(toColumn)}
  };
}

function toColumn({name, type, nullable, description, unit}: Column): object {
  return {
    name,
    titles: name,
    datatype: DATATYPES[type],
    required: !nullable,
    "dc:description": description,
    ...(unit === undefined ? {} : {"schema:unitText": unit})
  };
}
