/** One row per source: how fresh its figures are on a day. */
export interface SourceStatus {
  source: string;
  title: string;
  publisher: string;
  /** The newest snapshot, `wdi/2026-04-08`; null where there is none. */
  snapshot: string | null;
  rows: number | null;
  /** ISO date and time of the last look at the publisher; null where none is recorded. */
  last_checked: string | null;
  last_outcome: "new" | "unchanged" | "failed" | null;
  last_error: string | null;
  /** ISO date and time at which the newest snapshot was read. */
  last_changed: string | null;
  /** The newest release that is held, `2020-07-01` or a bracket of days; null where there is none. */
  release: string | null;
  /** The publisher's date of last update; null where it is not known. */
  upstream_date: string | null;
  /** Days from `upstream_date` to the day asked for; null where the date is not known. */
  age_days: number | null;
  stale_after_days: number;
  stale_reason: string;
  /** Older than expected (of undated material: even counted from the last day on which it can have come out), or without any snapshot. */
  is_stale: boolean;
}
/** A named choice of one snapshot per source plus an edition of the framework: `data/vintages/<name>.json`, resolved. */
export interface Vintage {
  /** `current`, `defr-2021`, … */
  name: string;
  title: string;
  /** Source to snapshot name: `{wdi: "2020-07-01"}`. A source that is not named had nothing then. */
  snapshots: Record<string, string>;
  edition: string;
  /** ISO date: amendments after it are not applied. Null: all of them. */
  amendments_as_of: string | null;
  /** Commit and package version that made the frozen figures; null for `current`. */
  code_version: string | null;
  /** ISO date; null for `current`. */
  frozen_on: string | null;
  /** Last year that counts as reached; null: the publishers' flags alone decide. */
  last_year: number | null;
}

/** The title that `prf freeze` gives a vintage, which every language writes by itself. */
export const FROZEN_TITLE = /^Frozen on (\d{4}-\d{2}-\d{2})$/;
