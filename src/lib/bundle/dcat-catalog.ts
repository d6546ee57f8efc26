import type {SnapshotMeta} from "../contract/observations.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../contract/table-specs.js";
import {releaseId} from "../releases/releases.js";
import {
  type BundleFacts,
  type BundleFile,
  csvwFileName,
  FORMAT_NAMES,
  MEDIA_TYPES,
  SDMX_STRUCTURE_FILE
} from "./bundle.js";
import {BUNDLE_AUTHOR, bundleBase, bundleTitle} from "./cite-bundle.js";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#"
};

const MEDIA_TYPE_LIST = "https://www.iana.org/assignments/media-types/";
const KEYWORDS = ["CAREC", "Program Results Framework", "Central Asia", "development effectiveness"];

/**
 * Returns the tables of a vintage as a DCAT 3 catalog in JSON-LD: a dataset for each table with its years, members and files,
 * and the publishers' releases that it is made from, each with its license.
 *
 * Addresses are those of the permanent folder; where the site's address is not known they are relative to the catalog.
 * Source: https://www.w3.org/TR/vocab-dcat-3/
 * @example JSON.stringify(dcatCatalog(facts), null, 1)
 */
export function dcatCatalog(facts: BundleFacts): object {
  const base = bundleBase(facts);
  const catalog = {
    "@id": base || "./",
    "@type": "dcat:Catalog",
    "dct:title": english(bundleTitle(facts)),
    "dct:description": english(`${facts.vintage.title}.`),
    ...published(facts),
    "dct:license": {"@id": `${base}LICENCE.md`},
    "dcat:dataset": TABLE_NAMES.map((table) => toDataset(table, facts))
  };
  return {"@context": CONTEXT, "@graph": [catalog, ...facts.snapshots.map((meta) => toSource(meta, base))]};
}

/**
 * Returns the catalog of all vintages of a site: each is a catalog of its own, which says where its tables are.
 *
 * In: what is said of each vintage, and the site's address; without one, addresses are relative to the catalog in `downloads/`.
 * @example siteCatalog([{title: "…", permanent: "defr-2024", date: "2026-11-25"}], "https://example.org")
 */
export function siteCatalog(
  vintages: readonly {title: string; permanent: string; date: string}[],
  site: string | null
): object {
  const base = site === null ? "" : `${site}/downloads/`;
  return {
    "@context": CONTEXT,
    "@id": base || "./",
    "@type": "dcat:Catalog",
    "dct:title": english("CAREC 2030 Program Results Framework: tables of every vintage"),
    "dct:description": english(
      "Every table of the CAREC PRF Observatory, for the newest figures and for each frozen vintage."
    ),
    "dct:publisher": agent(BUNDLE_AUTHOR),
    "dcat:catalog": vintages.map(({title, permanent, date}) => ({
      "@id": `${base}${permanent}/`,
      "@type": "dcat:Catalog",
      "dct:title": english(title),
      "dcat:version": permanent,
      "dct:issued": typed(date, "date"),
      "rdfs:seeAlso": {"@id": `${base}${permanent}/catalog.jsonld`}
    }))
  };
}

function toDataset(table: TableName, facts: BundleFacts): object {
  const {permanent, coverage, snapshots, files} = facts;
  const base = bundleBase(facts);
  const years = coverage.years[table];
  return {
    "@id": `${base}#${table}`,
    "@type": "dcat:Dataset",
    "dct:title": english(`${table}, vintage ${permanent}`),
    "dct:description": english(TABLE_SPECS[table].grain),
    "dct:identifier": `${permanent}/${table}`,
    ...published(facts),
    "dct:language": ["en", "zh"],
    "dcat:keyword": KEYWORDS.map(english),
    "dcat:landingPage": {"@id": base || "./"},
    "dct:spatial": coverage.members.map(({iso3, name}) => ({
      "@type": "dct:Location",
      "dct:identifier": iso3,
      "rdfs:label": english(name)
    })),
    ...(years === undefined
      ? {}
      : {
          "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed(String(years.first), "gYear"),
            "dcat:endDate": typed(String(years.last), "gYear")
          }
        }),
    "prov:wasDerivedFrom": snapshots.map((meta) => ({"@id": sourceId(meta, base)})),
    "dcat:distribution": files.filter((file) => file.table === table).map((file) => toDistribution(file, base))
  };
}

function toDistribution({table, format, path, bytes, sha256}: BundleFile, base: string): object {
  const mediaType = MEDIA_TYPES[format];
  const description = format === "csv" ? csvwFileName(table) : format === "sdmx" ? SDMX_STRUCTURE_FILE : null;
  return {
    "@id": `${base}#${path}`,
    "@type": "dcat:Distribution",
    "dct:title": english(`${table} as ${FORMAT_NAMES[format]}`),
    "dct:format": FORMAT_NAMES[format],
    // SDMX names its own media type, which is not among the registered ones.
    ...(format === "sdmx" ? {} : {"dcat:mediaType": {"@id": `${MEDIA_TYPE_LIST}${mediaType}`}}),
    ...(path.endsWith(".gz") ? {"dcat:compressFormat": {"@id": `${MEDIA_TYPE_LIST}application/gzip`}} : {}),
    "dcat:accessURL": {"@id": base || "./"},
    "dcat:downloadURL": {"@id": `${base}${path}`},
    "dcat:byteSize": typed(String(bytes), "nonNegativeInteger"),
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
      "spdx:checksumValue": typed(sha256, "hexBinary")
    },
    "dct:license": {"@id": `${base}LICENCE.md`},
    ...(description === null ? {} : {"dct:conformsTo": {"@id": `${base}${description}`}})
  };
}

function toSource(meta: SnapshotMeta, base: string): object {
  const {title, publisher, licence, licence_url, upstream_date, citation, urls} = meta;
  const [url = ""] = urls;
  return {
    "@id": sourceId(meta, base),
    "@type": "dcat:Dataset",
    "dct:title": english(title),
    "dct:publisher": agent(publisher),
    "dcat:version": releaseId(meta),
    ...(upstream_date === null ? {} : {"dct:issued": typed(upstream_date, "date")}),
    "dct:bibliographicCitation": citation,
    "dct:rights": english(licence),
    ...(licence_url === null ? {} : {"dct:license": {"@id": licence_url}}),
    ...(/^https?:/.test(url) ? {"dcat:landingPage": {"@id": url}} : {})
  };
}

function sourceId({source, date}: SnapshotMeta, base: string): string {
  return `${base}#${source}-${date}`;
}

function published({date, permanent}: BundleFacts): object {
  return {"dct:publisher": agent(BUNDLE_AUTHOR), "dct:issued": typed(date, "date"), "dcat:version": permanent};
}

function agent(name: string): object {
  return {"@type": "foaf:Agent", "foaf:name": name};
}

function english(text: string): object {
  return {"@value": text, "@language": "en"};
}

function typed(value: string, type: string): object {
  return {"@value": value, "@type": `xsd:${type}`};
}
