import type {Source} from "../sources/source.js";
import {readChecked} from "./checked.js";
import {listSnapshots, readMeta} from "./read-snapshot.js";

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

const DAY_MS = 86_400_000;

/**
 * Returns the freshness of each source on a day (ISO date), in the order of the sources. Snapshots are not read in full.
 * A source without a snapshot has null dates and is stale. Throws DataError where a meta file or record is not ours.
 * @example readStatus("data", sources, "2026-11-22")[0].age_days // 228
 */
export function readStatus(
  dataDir: string,
  sources: readonly Pick<Source, "id" | "title" | "publisher" | "stale_after_days" | "stale_reason">[],
  today: string
): SourceStatus[] {
  return sources.map((source) => {
    const name = listSnapshots(dataDir, source.id).at(-1);
    const meta = name === undefined ? null : readMeta(dataDir, source.id, name);
    const checked = readChecked(dataDir, source.id);
    const dates = [checked?.upstream_date, meta?.upstream_date ?? meta?.date.slice(0, 10)].filter(
      (date) => date != null
    );
    const upstream = meta === null ? null : (dates.sort().at(-1) ?? null);
    const age = upstream === null ? null : Math.floor((Date.parse(today) - Date.parse(upstream)) / DAY_MS);
    return {
      source: source.id,
      title: source.title,
      publisher: source.publisher,
      snapshot: meta && `${source.id}/${meta.date}`,
      rows: meta?.rows ?? null,
      last_checked: checked?.checked ?? null,
      last_outcome: checked?.outcome ?? null,
      last_error: checked?.error ?? null,
      last_changed: meta?.retrieved ?? null,
      upstream_date: upstream,
      age_days: age,
      stale_after_days: source.stale_after_days,
      stale_reason: source.stale_reason,
      is_stale: age === null || age > source.stale_after_days
    };
  });
}
