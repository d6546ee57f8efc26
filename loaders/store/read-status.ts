import type {SourceStatus} from "../../src/lib/contract/vintage.js";
import {isUndated, lastDay, releaseId} from "../../src/lib/releases/releases.js";
import type {Source} from "../sources/source.js";
import {listSnapshots, readMeta} from "./read-snapshot.js";
import {readSnapshotFacts, withFacts} from "./read-snapshot-facts.js";
import {readRunRecord} from "./run-record.js";

export type {SourceStatus};

const DAY_MS = 86_400_000;

/**
 * Returns the freshness of each source on a day (ISO date), in the order of the sources. Snapshots are not read in full.
 *
 * The age is that of the newest release, not of the file: of material without the publisher's date it is null. A source without
 * a snapshot has null dates and is stale. Throws DataError where a meta file or record is not ours.
 * @example (await readStatus("data", sources, "2026-11-22"))[0].age_days // 228
 */
export async function readStatus(
  dataDir: string,
  sources: readonly Pick<Source, "id" | "title" | "publisher" | "stale_after_days" | "stale_reason">[],
  today: string
): Promise<SourceStatus[]> {
  const facts = await readSnapshotFacts(dataDir);
  return sources.map((source) => {
    const name = listSnapshots(dataDir, source.id).at(-1);
    const meta = name === undefined ? null : withFacts(readMeta(dataDir, source.id, name), facts);
    const checked = readRunRecord(dataDir, source.id);
    const release = meta && releaseId(meta);
    const known = release === null || isUndated(release) ? [] : [release];
    const dates = meta === null ? [] : [...known, ...(checked?.upstream_date ? [checked.upstream_date] : [])];
    const upstream = dates.sort().at(-1) ?? null;
    const since = (from: string) => Math.floor((Date.parse(today) - Date.parse(from)) / DAY_MS);
    const age = upstream === null ? null : since(upstream);
    const least = age ?? (release === null ? null : since(lastDay(release)));
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
      release,
      upstream_date: upstream,
      age_days: age,
      stale_after_days: source.stale_after_days,
      stale_reason: source.stale_reason,
      is_stale: least === null || least > source.stale_after_days
    };
  });
}
