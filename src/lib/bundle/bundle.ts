import type {SnapshotMeta} from "../contract/observations.js";
import type {TableName} from "../contract/table-specs.js";
import type {Vintage} from "../contract/vintage.js";

/** The formats that each table is offered in, in the order of the page. */
export const BUNDLE_FORMATS = ["csv", "json", "arrow", "parquet"] as const;
/** One of them. */
export type BundleFormat = (typeof BUNDLE_FORMATS)[number];

/** Tables of more than a million bytes as text: their CSV and JSON are kept as gzip, which all common readers open. */
const LARGE: readonly TableName[] = ["observations", "lineage"];

/** Returns whether a file of a table is kept as gzip; Arrow and Parquet, which are read in parts, are not. */
export function isGzipped(table: TableName, format: BundleFormat): boolean {
  return LARGE.includes(table) && (format === "csv" || format === "json");
}

/** Returns the name of a table's file. It never changes: people cite it. @example bundleFileName("lineage", "csv") // "lineage.csv.gz" */
export function bundleFileName(table: TableName, format: BundleFormat): string {
  return `${table}.${format}${isGzipped(table, format) ? ".gz" : ""}`;
}

/** One file of a table in one format, as it is stored. */
export interface BundleFile {
  table: TableName;
  format: BundleFormat;
  /** Below the vintage's folder. */
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** What is said of one vintage's tables in their manifest, notes and citation. */
export interface BundleFacts {
  vintage: Vintage;
  /** The name under which the tables never change: the vintage's own, or of `current` the day and a part of the contents' hash. */
  permanent: string;
  /** ISO date: when the vintage was frozen, or of `current` the newest day in the data. */
  date: string;
  /** Address of the published site without a slash at its end; null where it is not known. */
  site: string | null;
  snapshots: readonly SnapshotMeta[];
  files: readonly BundleFile[];
}

/**
 * Returns the name under which a vintage's tables never change.
 *
 * A frozen vintage has one. `current` moves, so that it gets the day and the first eight digits of the SHA-256 of its
 * tables: other contents have another name.
 * @example permanentName("current", "2026-11-22", "1a2b3c4d5e…") // "current-2026-11-22-1a2b3c4d"
 */
export function permanentName(vintage: string, date: string, sha256: string): string {
  return vintage === "current" ? `current-${date}-${sha256.slice(0, 8)}` : vintage;
}
