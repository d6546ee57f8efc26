import type {SnapshotMeta} from "../contract/observations.js";
import type {TableName} from "../contract/table-specs.js";
import type {Vintage} from "../contract/vintage.js";

/** The formats that each table is offered in, in the order of the page. */
export const BUNDLE_FORMATS = ["csv", "json", "arrow", "parquet"] as const;
/** A format that tables are offered in. */
export type BundleFormat = (typeof BUNDLE_FORMATS)[number];

/** Tables of more than a million bytes as text: their CSV and JSON are compressed with gzip, which common readers open. */
const LARGE: readonly TableName[] = ["observations", "lineage"];

/** Returns whether a file of a table is compressed with gzip; Arrow and Parquet, which are read in parts, are not. */
export function isGzipped(table: TableName, format: BundleFormat): boolean {
  return LARGE.includes(table) && (format === "csv" || format === "json");
}

/** Returns the name of a table's file. It never changes, because people cite it. @example bundleFileName("lineage", "csv") // "lineage.csv.gz" */
export function bundleFileName(table: TableName, format: BundleFormat): string {
  return `${table}.${format}${isGzipped(table, format) ? ".gz" : ""}`;
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
