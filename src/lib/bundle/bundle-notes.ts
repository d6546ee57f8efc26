import {TABLE_NAMES, TABLE_SPECS} from "../contract/table-specs.js";
import {type BundleFacts, bundleFileName, SDMX_STRUCTURE_FILE} from "./bundle.js";
import {bundleCitation, bundleTitle} from "./cite-bundle.js";

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
