import {oneLine, texText} from "../text/escape-text.js";
import type {BundleFacts} from "./bundle.js";

/** Who publishes the tables; unofficial, as every page says. */
export const BUNDLE_AUTHOR = "CAREC PRF Observatory";

/** Returns the title of a bundle for citations. @example bundleTitle(facts) // "CAREC 2030 Program Results Framework: tables, vintage defr-2024" */
export function bundleTitle({permanent}: Pick<BundleFacts, "permanent">): string {
  return `CAREC 2030 Program Results Framework: tables, vintage ${permanent}`;
}

/** Returns the address of a bundle for citations: the folder that never changes, absolute where the site's address is known. */
export function bundleUrl({site, permanent}: Pick<BundleFacts, "site" | "permanent">): string {
  return `${site ?? ""}/downloads/${permanent}/`;
}

/** Returns what comes before the name of a file of a bundle to make its permanent address; empty where the site's address is not known. */
export function bundleBase(facts: Pick<BundleFacts, "site" | "permanent">): string {
  return facts.site === null ? "" : bundleUrl(facts);
}

/** Returns a citation with author, year, title and address. */
export function bundleCitation(facts: Pick<BundleFacts, "permanent" | "date" | "site">): string {
  return `${BUNDLE_AUTHOR} (${facts.date.slice(0, 4)}). ${bundleTitle(facts)}, ${facts.date}. ${bundleUrl(facts)}`;
}

/** Returns a bundle as a BibTeX entry. @example bundleBibtex(facts).startsWith("@misc{") // true */
export function bundleBibtex(facts: BundleFacts): string {
  const fields = {
    title: `{${texText(bundleTitle(facts))}}`,
    author: `{${BUNDLE_AUTHOR}}`,
    year: facts.date.slice(0, 4),
    month: String(Number(facts.date.slice(5, 7))),
    note: `Data set. ${texText(facts.vintage.title)}. Figures of ${texText(publishers(facts).join("; "))}`,
    url: texText(bundleUrl(facts))
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{carec-prf-${facts.permanent},\n${lines.join(",\n")}\n}\n`;
}

/**
 * Returns a bundle as a Citation File Format (CFF 1.2.0) file, with every snapshot it was computed from as a reference.
 *
 * Source: https://citation-file-format.github.io/
 */
export function bundleCff(facts: BundleFacts): string {
  const {vintage, permanent, date, site, snapshots} = facts;
  const lines = [
    "cff-version: 1.2.0",
    `message: ${text("If you use these tables, please cite them, and credit the publishers of the series that you use.")}`,
    "type: dataset",
    `title: ${text(bundleTitle(facts))}`,
    `abstract: ${text(`${vintage.title}.`)}`,
    `version: ${text(permanent)}`,
    `date-released: ${date}`,
    "authors:",
    `  - name: ${text(BUNDLE_AUTHOR)}`,
    ...(site === null ? [] : [`url: ${text(bundleUrl(facts))}`]),
    "references:",
    ...snapshots.flatMap((meta) => [
      "  - type: data",
      `    title: ${text(meta.citation)}`,
      "    authors:",
      `      - name: ${text(meta.publisher)}`,
      `    version: ${text(`${meta.source}/${meta.date}`)}`,
      `    date-accessed: ${meta.retrieved.slice(0, 10)}`
    ])
  ];
  return `${lines.join("\n")}\n`;
}

function publishers({snapshots}: BundleFacts): string[] {
  return [...new Set(snapshots.map(({publisher}) => publisher))];
}

/** A string of JSON is a valid double-quoted string of YAML. */
function text(words: string): string {
  return JSON.stringify(oneLine(words));
}
