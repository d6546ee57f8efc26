import {TABLE_NAMES, TABLE_SPECS} from "../contract/table-specs.js";
import {type BundleFacts, bundleFileName} from "./bundle.js";
import {bundleCitation, bundleTitle} from "./cite-bundle.js";

/**
 * Returns README.md of a bundle: what is in it, how it is read, what its permanent name means, and how it is cited.
 *
 * @example bundleReadme(facts).startsWith("# CAREC 2030") // true
 */
export function bundleReadme(facts: BundleFacts): string {
  const {vintage, permanent, date, snapshots, files} = facts;
  const rows = (table: string) => files.find((file) => file.table === table)?.rows ?? 0;
  return `# ${bundleTitle(facts)}

${vintage.title}. ${vintage.frozen_on === null ? `The newest figures on ${date}` : `Frozen on ${vintage.frozen_on}`}; framework edition ${vintage.edition}.

| table | rows | one row per |
| --- | ---: | --- |
${TABLE_NAMES.map((name) => `| \`${name}\` | ${rows(name)} | ${TABLE_SPECS[name].grain.replace(/^One row per /, "").replace(/\.$/, "")} |`).join("\n")}

Each table is there as CSV, JSON, Arrow and Parquet with the same rows in the same order. \`${bundleFileName("lineage", "csv")}\`
and the like are gzip, which R, pandas and DuckDB open as they are. \`datapackage.json\` (Frictionless Data Package) has the
type, unit and meaning of every column, and the SHA-256 of every file.

## Reading

- Missing is an empty cell in CSV and null elsewhere, never 0. Not set, not applicable, blank and zero are four different
  things: the columns whose names end in \`status\` say which.
- Text is UTF-8. Dates are ISO text. In CSV, text that a spreadsheet would run (it begins with \`=\`, \`+\`, \`-\` or \`@\`) has a
  leading \`'\`; the other formats have it as it is.
- \`values\` has several variants of a measure: \`variant = 'headline'\` is the one that the pages lead with.
- A row of \`lineage\` names the publisher's snapshot and line that a value came from.

## Snapshots

${snapshots.map(({source, date: day, publisher, title}) => `- \`${source}/${day}\`: ${publisher}, ${title}`).join("\n")}

LICENCE.md has the terms of each.

## Citing

${bundleCitation(facts)}

${
  vintage.name === "current"
    ? `\`${permanent}\` is the name of exactly these contents: the day, and the first eight digits of their SHA-256. The folder\n\`current\` moves with the next figures; what is to stay is better cited from a frozen vintage.`
    : "A frozen vintage names its snapshots and does not change when publishers revise."
}

CITATION.cff and citation.bib hold the same for reference managers.
`;
}

/**
 * Returns LICENCE.md of a bundle: the terms of each publisher whose figures are in it, as its snapshot holds them.
 *
 * @example bundleLicence(facts).startsWith("# Licences") // true
 */
export function bundleLicence({snapshots}: Pick<BundleFacts, "snapshots">): string {
  const terms = snapshots.map(
    ({source, date, title, publisher, licence, licence_url, citation}) =>
      `## \`${source}\`: ${publisher}, ${title}

- Licence: ${licence}${licence_url === null ? "" : ` (${licence_url})`}
- Snapshot: ${source}/${date}
- Cite as: ${citation}
`
  );
  return `# Licences of these tables

The figures are not ours. Each row of \`observations\` and of \`lineage\` names its source; a value of \`values\` is under the
terms of every source that its rows of \`lineage\` name. Some publishers allow non-commercial use alone: whoever passes on the
tables as a whole keeps to the strictest of the terms below. Nothing is added to them here; the code that computed the tables
is under the MIT licence.

${terms.join("\n")}
## \`data/prf\`: the Program Results Framework

The framework is the CAREC Program's own document, endorsed by the 19th Ministerial Conference. The English wording is a
translation made for this observatory.

## \`reported/…\`: values that sectors reported

As the report says that is named as evidence.
`;
}
