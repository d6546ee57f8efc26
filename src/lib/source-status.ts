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
  /** The publisher's date of last update; the snapshot's date where it prints none. */
  upstream_date: string | null;
  /** Days from `upstream_date` to the day asked for. */
  age_days: number | null;
  stale_after_days: number;
  stale_reason: string;
  /** Older than expected, or without any snapshot. */
  is_stale: boolean;
}
