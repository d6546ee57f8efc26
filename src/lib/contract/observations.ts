/** The columns that tell one figure of a source from another. */
type ObservationKey = Pick<SnapshotRow, "series" | "area" | "partner" | "mode" | "direction" | "year">;
/** What a publisher marks a figure as; null is a plain figure. */
export type Flag = "estimate" | "forecast" | "provisional" | "restated" | null;
export const FLAGS = ["estimate", "forecast", "provisional", "restated"] as const;

/**
 * A figure before it is stored: one row per series, area, partner, mode, direction, year of one source.
 * `value` null is a cell that the publisher gives as empty ("–", no samples); an absent row is not reported.
 */
export interface SnapshotRow {
  /** The publisher's code (`BG.GSR.NFSV.GD.ZS`) or, where it has none, ours (`TFI1`, `TTDI-2024.RANK`). */
  series: string;
  /** ISO3 country, `CAREC`, a corridor (`C1`), a BCP id (`BCP-…`), or `ALL` for a publisher's own overall figure. */
  area: string;
  /** Counterpart of a trade flow, ISO3 or a group; null for the world or where it does not apply. */
  partner: string | null;
  /** `road`, `rail` or null. */
  mode: "road" | "rail" | null;
  /** `inbound`, `outbound` or null for both. */
  direction: "inbound" | "outbound" | null;
  year: number;
  value: number | null;
  /** As in data/reference/series.csv. */
  unit: string;
  flag: Flag;
  /** The publisher's date of this figure where one snapshot holds several (ISO date), else null. */
  updated: string | null;
  /** Page, table or address for a curated row; null where the series code is reference enough. */
  reference: string | null;
}

/** The columns of a snapshot's CSV, in order. */
export const SNAPSHOT_COLUMNS = [
  "series",
  "area",
  "partner",
  "mode",
  "direction",
  "year",
  "value",
  "unit",
  "flag",
  "updated",
  "reference"
] as const;

/** A row as it is in a snapshot's file. */
export interface StoredRow extends SnapshotRow {
  source: string;
  /** The snapshot's name, `wdi/2020-07-01`. */
  snapshot: string;
  /** Line in the snapshot's CSV file; the header is line 1. */
  row: number;
}

/** A stored figure: one row per source, release, series, area, partner, mode, direction, year. */
export interface Observation extends StoredRow {
  /** The publisher's release that it belongs to (release.ts): `2020-07-01`, or a bracket `2023-06-01..2024-06-30`. */
  release: string;
  /** Why `value` is not what the snapshot holds, where data/corrections.csv replaced it; absent where nothing was. */
  correction?: string;
}

/**
 * When the publication that figures belong to came out, for material without the publisher's date: ISO days, both inclusive;
 * null where that end is not known. Equal days are a publication whose day is known though the file does not say it.
 */
export interface ReleaseBracket {
  not_before: string | null;
  not_after: string | null;
}

/**
 * A block of series, areas and years that an answer covers wholly: within it, a figure that is absent was not published in
 * that release; outside it nothing is known, and an absent figure is merely not held here.
 */
export interface ScopeBlock {
  /** Series codes; `*` at the end stands for any ending, alone for every series of the source. */
  series: string[];
  /** Areas as in the rows; `*` alone stands for every area. */
  areas: string[];
  first_year: number;
  last_year: number;
  note?: string;
}

/** What came with a snapshot: `data/snapshots/<source>/<date>.meta.json`. */
export interface SnapshotMeta {
  source: string;
  /** The snapshot's name: the ISO date that the publisher's figures are of, with `.2`, `.3` where the same date had others. */
  date: string;
  title: string;
  publisher: string;
  /** Where the figures were read: addresses of the publisher, or of the archived download. */
  urls: string[];
  /** ISO date and time at which our code read them. */
  retrieved: string;
  /** The publisher's own date of last update, null where it gives none. */
  upstream_date: string | null;
  /** Whether the publisher answered over the network, or a person chose files; absent in snapshots from before 2026-11-25. */
  read_from?: "network" | "files";
  /** Of material without an upstream date: when it was published at the earliest and latest. */
  release?: ReleaseBracket;
  /** What the answer covers wholly; absent where it is not known: then nothing is. */
  scope?: ScopeBlock[];
  sha256: string;
  rows: number;
  licence: string;
  licence_url: string | null;
  citation: string;
  /** Plain words on what this snapshot is made of and what it lacks. */
  notes: string[];
}

/**
 * Returns one string for the key of a row within its source: series, area, partner, mode, direction, year.
 * Null gives an empty part. Keys of two rows are equal where the rows are the same figure.
 * @example observationKey({series: "TFI1", area: "UZB", partner: null, mode: "road", direction: null, year: 2019}) // "TFI1|UZB||road||2019"
 */
export function observationKey(row: ObservationKey): string {
  return `${row.series}|${row.area}|${row.partner ?? ""}|${row.mode ?? ""}|${row.direction ?? ""}|${row.year}`;
}

/**
 * Compares two rows by series, area, partner, mode, direction, year, for a sort that no locale changes; null comes first.
 * @example rows.sort(compareKeys)
 */
export function compareKeys(a: ObservationKey, b: ObservationKey): number {
  return (
    compare(a.series, b.series) ||
    compare(a.area, b.area) ||
    compare(a.partner ?? "", b.partner ?? "") ||
    compare(a.mode ?? "", b.mode ?? "") ||
    compare(a.direction ?? "", b.direction ?? "") ||
    a.year - b.year
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One publication of one publisher, with the figures that are its own: nothing of an earlier one is among them. */
export interface Release {
  source: string;
  /** Who published it: the trade source has several publishers. Rows without a snapshot's meta go by their source. */
  publisher: string;
  /** Its id (releases.ts): `2020-07-01`, or for undated material a bracket of days. */
  release: string;
  /** The snapshots that hold it, `wdi/2020-07-01`, oldest first. */
  snapshots: readonly string[];
  /** What it is known to be complete for; empty where nothing is. */
  scope: readonly ScopeBlock[];
  observations: readonly Observation[];
}
