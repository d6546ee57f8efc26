import {TABLE_SPECS} from "../contract/table-specs.js";
import type {Column, ColumnType} from "../contract/tables.js";
import {type BundleFacts, type BundleFile, MEDIA_TYPES} from "./bundle.js";
import {bundleTitle, bundleUrl} from "./cite-bundle.js";

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
