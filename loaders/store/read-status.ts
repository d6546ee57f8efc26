import type {SourceStatus} from "../../src/lib/source-status.js";
import type {Source} from "../sources/source.js";
import {readChecked} from "./checked.js";
import {listSnapshots, readMeta} from "./read-snapshot.js";

export type {SourceStatus};

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
