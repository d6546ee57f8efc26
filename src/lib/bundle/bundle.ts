import type {SnapshotMeta} from "../contract/observations.js";
import type {Reference} from "../contract/reference.js";
import {MEMBERS} from "../contract/reference.js";
import {TABLE_NAMES, type TableName} from "../contract/table-specs.js";
import type {Vintage} from "../contract/vintage.js";
import type {Tables} from "../indicators/compute-tables.js";

/** First and last year that a table has rows for. */
interface YearRange {
  first: number;
  last: number;
}

/** What the tables of a vintage are about: where and when. */
interface BundleCoverage {
  /** The members that have values, in the order of the framework. */
  members: {iso3: string; name: string}[];
  /** Years by table; tables without a column `year` are absent, and so are empty ones. */
  years: Partial<Record<TableName, YearRange>>;
}

/**
 * The formats that tables are offered in, in the order of the page. `excel` is the CSV with a byte order mark, by which Excel
 * knows UTF-8; `sdmx` is SDMX-CSV 2.0, for the values alone.
 */
export const BUNDLE_FORMATS = ["csv", "excel", "json", "arrow", "parquet", "sdmx"] as const;
/** A format that tables are offered in. */
export type BundleFormat = (typeof BUNDLE_FORMATS)[number];

/** How each format is named to readers. */
export const FORMAT_NAMES: Readonly<Record<BundleFormat, string>> = {
  csv: "CSV",
  excel: "CSV for Excel",
  json: "JSON",
  arrow: "Arrow",
  parquet: "Parquet",
  sdmx: "SDMX-CSV 2.0"
};

/** The media type of each format, as registered or as its standard names it. */
export const MEDIA_TYPES: Readonly<Record<BundleFormat, string>> = {
  csv: "text/csv",
  excel: "text/csv",
  json: "application/json",
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet",
  sdmx: "application/vnd.sdmx.data+csv;version=2.0.0"
};

/** The endings of files in each format. */
const ENDINGS: Readonly<Record<BundleFormat, string>> = {
  csv: "csv",
  excel: "excel.csv",
  json: "json",
  arrow: "arrow",
  parquet: "parquet",
  sdmx: "sdmx.csv"
};

/** The structure of the values in SDMX, beside them. */
export const SDMX_STRUCTURE_FILE = "values.sdmx-structure.json";

/** Tables of more than a million bytes as text: their CSV and JSON are compressed with gzip, which common readers open. */
const LARGE: readonly TableName[] = ["observations", "lineage"];

/** Returns the tables that are offered in a format: the large ones are not for Excel, and SDMX has the values alone. */
export function tablesIn(format: BundleFormat): readonly TableName[] {
  if (format === "sdmx") return ["values"];
  return format === "excel" ? TABLE_NAMES.filter((table) => !LARGE.includes(table)) : TABLE_NAMES;
}

/** Returns whether a file of a table is compressed with gzip; Arrow and Parquet, which are read in parts, are not. */
export function isGzipped(table: TableName, format: BundleFormat): boolean {
  return LARGE.includes(table) && (format === "csv" || format === "json");
}

/** Returns the name of a table's file. It never changes, because people cite it. @example bundleFileName("lineage", "csv") // "lineage.csv.gz" */
export function bundleFileName(table: TableName, format: BundleFormat): string {
  return `${table}.${ENDINGS[format]}${isGzipped(table, format) ? ".gz" : ""}`;
}

/**
 * Returns the name of the file that describes a table's CSV, where the standard has readers look for it.
 * @example csvwFileName("values") // "values.csv-metadata.json"
 */
export function csvwFileName(table: TableName): string {
  return `${table}.csv-metadata.json`;
}

/** One file of a table in one format, as it is stored. */
export interface BundleFile {
  table: TableName;
  format: BundleFormat;
  /** Path below the vintage's folder. */
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** What the manifest, notes and citation of one vintage's tables say. */
export interface BundleFacts {
  vintage: Vintage;
  /** The name under which the tables never change: the vintage's own, or for `current` the date and part of the hash of its tables. */
  permanent: string;
  /** ISO date: when the vintage was frozen, or for `current` the newest date in the data. */
  date: string;
  /** Address of the published site without a trailing slash; null where it is not known. */
  site: string | null;
  snapshots: readonly SnapshotMeta[];
  files: readonly BundleFile[];
  coverage: BundleCoverage;
}

/**
 * Returns the name under which a vintage's tables never change.
 *
 * That of a frozen vintage is its own. `current` changes, so it gets the date and the first eight digits of the SHA-256 of its
 * tables: other contents have another name.
 * @example permanentName("current", "2026-11-22", "1a2b3c4d5e…") // "current-2026-11-22-1a2b3c4d"
 */
export function permanentName(vintage: string, date: string, sha256: string): string {
  return vintage === "current" ? `current-${date}-${sha256.slice(0, 8)}` : vintage;
}

/**
 * Returns which members and years the tables of a vintage cover.
 *
 * @example bundleCoverage(tables, reference).years.values // {first: 2000, last: 2030}
 */
export function bundleCoverage(tables: Tables, {countries}: Pick<Reference, "countries">): BundleCoverage {
  const areas = new Set(tables.values.map(({area}) => area));
  const members = MEMBERS.filter((iso3) => areas.has(iso3)).map((iso3) => ({
    iso3,
    name: countries.find((country) => country.iso3 === iso3)?.name_en ?? iso3
  }));
  const years: BundleCoverage["years"] = {};
  for (const table of TABLE_NAMES) {
    const range = yearRange(tables[table]);
    if (range !== null) years[table] = range;
  }
  return {members, years};
}

function yearRange(rows: readonly object[]): YearRange | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (!("year" in row) || typeof row.year !== "number") continue;
    if (row.year < first) first = row.year;
    if (row.year > last) last = row.year;
  }
  return first <= last ? {first, last} : null;
}
