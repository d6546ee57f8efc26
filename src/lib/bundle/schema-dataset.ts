import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../contract/table-specs.js";
import {releaseId} from "../releases/releases.js";
import {type BundleFacts, type BundleFile, FORMAT_NAMES, MEDIA_TYPES} from "./bundle.js";
import {BUNDLE_AUTHOR, bundleBase, bundleTitle} from "./cite-bundle.js";

const CONTEXT = "https://schema.org/";
const PUBLISHER = {"@type": "Organization", name: BUNDLE_AUTHOR};

/**
 * Returns a vintage as a schema.org Dataset for search engines: what it covers, the publishers' releases that it is based on with
 * their licenses, and each table as a part with its files.
 *
 * Addresses are those of the permanent folder; where the site's address is not known they are relative to the folder's page.
 * Source: https://schema.org/Dataset
 * @example schemaDataset(facts, {path: "carec-prf-defr-2024.zip", bytes: 21192505})
 */
export function schemaDataset(facts: BundleFacts, archive: {path: string; bytes: number}): object {
  const {vintage, permanent, date, snapshots, coverage} = facts;
  const base = bundleBase(facts);
  const years = coverage.years.values;
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": base || "./",
    url: base || "./",
    name: bundleTitle(facts),
    description:
      `${vintage.title}: results, measures, values with the observations behind them, ` +
      `progress and gaps of the CAREC 2030 Program Results Framework.`,
    identifier: permanent,
    version: permanent,
    datePublished: date,
    inLanguage: ["en", "zh"],
    isAccessibleForFree: true,
    creator: PUBLISHER,
    publisher: PUBLISHER,
    license: `${base}LICENCE.md`,
    ...(years === undefined ? {} : {temporalCoverage: `${years.first}/${years.last}`}),
    spatialCoverage: coverage.members.map(({iso3, name}) => ({"@type": "Country", name, identifier: iso3})),
    isBasedOn: snapshots.map((meta) => ({
      "@type": "Dataset",
      name: meta.title,
      description: meta.citation,
      version: releaseId(meta),
      publisher: {"@type": "Organization", name: meta.publisher},
      license: meta.licence_url ?? {"@type": "CreativeWork", name: meta.licence},
      ...(meta.upstream_date === null ? {} : {datePublished: meta.upstream_date}),
      ...(/^https?:/.test(meta.urls[0] ?? "") ? {url: meta.urls[0]} : {})
    })),
    distribution: {
      "@type": "DataDownload",
      contentUrl: `${base}${archive.path}`,
      encodingFormat: "application/zip",
      contentSize: `${archive.bytes} B`
    },
    hasPart: TABLE_NAMES.map((table) => toPart(table, facts))
  };
}

/**
 * Returns the vintages of a site as a schema.org DataCatalog, for the page that lists them.
 *
 * @example schemaCatalog([{title: "…", permanent: "defr-2024", citation: "…"}])
 */
export function schemaCatalog(vintages: readonly {title: string; permanent: string; citation: string}[]): object {
  return {
    "@context": CONTEXT,
    "@type": "DataCatalog",
    name: "CAREC 2030 Program Results Framework: tables of every vintage",
    publisher: PUBLISHER,
    dataset: vintages.map(({title, permanent, citation}) => ({
      "@type": "Dataset",
      "@id": `./downloads/${permanent}/`,
      url: `./downloads/${permanent}/`,
      name: bundleTitle({permanent}),
      description: `${title}. Cite as: ${citation}`,
      license: `./downloads/${permanent}/LICENCE.md`
    }))
  };
}

function toPart(table: TableName, facts: BundleFacts): object {
  const base = bundleBase(facts);
  return {
    "@type": "Dataset",
    "@id": `${base}#${table}`,
    name: `${table}, vintage ${facts.permanent}`,
    description: `${TABLE_SPECS[table].grain} ${bundleTitle(facts)}.`,
    license: `${base}LICENCE.md`,
    distribution: facts.files.filter((file) => file.table === table).map((file) => toDownload(file, base))
  };
}

function toDownload({path, format, bytes, sha256}: BundleFile, base: string): object {
  return {
    "@type": "DataDownload",
    name: FORMAT_NAMES[format],
    contentUrl: `${base}${path}`,
    encodingFormat: path.endsWith(".gz") ? "application/gzip" : MEDIA_TYPES[format],
    contentSize: `${bytes} B`,
    sha256
  };
}
