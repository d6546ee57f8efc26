import type {TableName} from "../contract/table-specs.js";
import {TABLE_NAMES, TABLE_SPECS} from "../contract/table-specs.js";
import type {Column, ColumnType} from "../contract/tables.js";
import {type BundleFacts, type BundleFile, bundleFileName, MEDIA_TYPES, SDMX_STRUCTURE_FILE} from "./bundle.js";
import {BUNDLE_AUTHOR, bundleCitation, bundleTitle, bundleUrl} from "./cite-bundle.js";

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

/**
 * Returns README.md of a bundle: what it contains, how to read it, what its permanent name means, and how to cite it.
 *
 * @example bundleReadme(facts).startsWith("# CAREC 2030") // true
 */
export function bundleReadme(facts: BundleFacts): string {
  const {vintage, date, snapshots, files} = facts;
  const rows = (table: string) => files.find((file) => file.table === table)?.rows ?? 0;
  return `# ${bundleTitle(facts)}

${vintage.title}. ${vintage.frozen_on === null ? `The newest figures on ${date}` : `Frozen on ${vintage.frozen_on}`}; framework edition ${vintage.edition}.

| table | rows | one row per |
| --- | ---: | --- |
${TABLE_NAMES.map((name) => `| \`${name}\` | ${rows(name)} | ${TABLE_SPECS[name].grain.replace(/^One row per /, "").replace(/\.$/, "")} |`).join("\n")}

Each table comes as CSV, JSON, Arrow and Parquet, with the same rows in the same order. Files such as
\`${bundleFileName("lineage", "csv")}\` are compressed with gzip; R, pandas and DuckDB open them directly.
\`datapackage.json\` (Frictionless Data Package) gives the type, unit and meaning of every column, and the SHA-256 of every file.
\`catalog.jsonld\` says the same to catalogs (DCAT), and \`values.csv-metadata.json\` and its like describe each CSV file (CSV on the Web).

Excel opens \`${bundleFileName("results", "excel")}\` and its like with Chinese as it is;
\`${bundleFileName("values", "sdmx")}\` has the values in SDMX-CSV 2.0,
which \`${SDMX_STRUCTURE_FILE}\` describes.

## How to read the tables

- A missing value is an empty cell in CSV and null elsewhere, never 0. Not set, not applicable, blank and zero are four
  different things; columns whose names end in \`status\` say which.
- Text is UTF-8. Dates are ISO 8601 text. In CSV, text that a spreadsheet would run as a formula (it begins with \`=\`, \`+\`, \`-\`
  or \`@\`) has a leading \`'\`; the other formats have it unchanged.
- \`values\` has several variants of a measure: \`variant = 'headline'\` is the one that the pages show first.
- A row of \`lineage\` names the publisher's snapshot and line that a value comes from.

## Snapshots

${snapshots.map(({source, date: day, publisher, title}) => `- \`${source}/${day}\`: ${publisher}, ${title}`).join("\n")}

LICENCE.md has the license of each.

## How to cite

${bundleCitation(facts)}

${permanenceNote(facts)}

CITATION.cff and citation.bib hold the same citation for reference managers.
`;
}

function permanenceNote({vintage, permanent}: BundleFacts): string {
  return vintage.name === "current"
    ? `\`${permanent}\` is the name of exactly these contents: the date, and the first eight digits of their SHA-256. The folder
\`current\` changes with the next figures; for a lasting citation, use a frozen vintage.`
    : "A frozen vintage names its snapshots and does not change when publishers revise.";
}

/**
 * Returns LICENCE.md of a bundle: the license of each publisher whose figures are in it, as recorded with its snapshot.
 *
 * @example bundleLicence(facts).startsWith("# Licenses") // true
 */
export function bundleLicence({snapshots}: Pick<BundleFacts, "snapshots">): string {
  const terms = snapshots.map(
    ({source, date, title, publisher, licence, licence_url, citation}) =>
      `## \`${source}\`: ${publisher}, ${title}

- License: ${licence}${licence_url === null ? "" : ` (${licence_url})`}
- Snapshot: ${source}/${date}
- Cite as: ${citation}
`
  );
  return `# Licenses of these tables

The figures belong to their publishers. Each row of \`observations\` and of \`lineage\` names its source; a value of \`values\` is
under the terms of every source that its rows of \`lineage\` name. Some publishers allow non-commercial use only: to
redistribute the tables as a whole, follow the strictest of the terms below. This observatory adds no terms of its own; the
code that computed the tables is under the MIT license.

${terms.join("\n")}
## \`data/prf\`: the Program Results Framework

The framework is a document of the CAREC Program, endorsed by the 19th Ministerial Conference. The English wording is a
translation made for this observatory.

## \`reported/…\`: values that sectors reported

The terms are those of the report named as evidence.
`;
}
