import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {SourceStatus} from "../../src/lib/contract/vintage.js";
import {isUndated, lastDay, releaseId} from "../../src/lib/releases/releases.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import type {Source} from "../sources/source.js";
import {assertSourceId, listSnapshots, readMeta} from "./read-snapshot.js";
import {readSnapshotFacts, withFacts} from "./read-snapshot-facts.js";

const runSchema = z.strictObject({
  source: z.string(),
  /** ISO date and time. */
  checked: z.string(),
  outcome: z.enum(["new", "unchanged", "failed"]),
  /** The newest good snapshot after the run; null where there is none. */
  snapshot: z.string().nullable(),
  /** The publisher's date of last update as last seen in a good answer, also where its figures were unchanged. */
  upstream_date: z.string().nullable(),
  requests: z.number().int().nonnegative(),
  /** What failed, in one line; null where nothing did. */
  error: z.string().nullable()
});

/** The last look at a publisher: one file per source, `data/checked/<source>.json`, written at every refresh. */
export type RunRecord = z.infer<typeof runSchema>;

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

/** Returns the last look at a publisher, null where there was none; throws DataError where the file is not ours. */
export function readRunRecord(dataDir: string, source: string): RunRecord | null {
  assertSourceId(source);
  const file = join(dataDir, "checked", `${source}.json`);
  if (!existsSync(file)) return null;
  try {
    return runSchema.parse(JSON.parse(decodeUtf8(readFileSync(file), file)));
  } catch (cause) {
    throw new DataError(`invalid ${file}; delete it and run \`prf refresh ${source}\``, {source: file}, {cause});
  }
}

/** Records a look at a publisher, atomically, in place of the one before. @example await writeRunRecord("data", {source: "wdi", …}) */
export async function writeRunRecord(dataDir: string, checked: RunRecord): Promise<void> {
  assertSourceId(checked.source);
  writeWholeFile(join(dataDir, "checked", `${checked.source}.json`), JSON.stringify(checked, null, 2) + "\n");
}
