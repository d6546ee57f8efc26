import type {BundleFacts} from "./bundle.js";

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
