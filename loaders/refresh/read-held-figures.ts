import {isUndated, lastDay, newestFigures} from "../../src/lib/releases/releases.js";
import type {FetchContext} from "../sources/source.js";
import {readReleases} from "../store/read-releases.js";
import {listSnapshots} from "../store/read-snapshot.js";
import {fromSnapshotName} from "../store/snapshot-name.js";

/** What is held of a source: what its `fetch` is handed, and the snapshot that it ends with. */
export type HeldFigures = NonNullable<FetchContext["last"]> & {name: string};

/**
 * Returns the newest figures that are held of a source in snapshots up to a day, null where there is none. `upstream_date` is
 * the day of the newest release whose day is known. Throws DataError where a snapshot was edited.
 * @example (await readHeldFigures("data", "wdi", null))?.upstream_date // "2026-04-08"
 */
export async function readHeldFigures(
  dataDir: string,
  source: string,
  day: string | null
): Promise<HeldFigures | null> {
  const name = listSnapshots(dataDir, source)
    .filter((own) => day === null || fromSnapshotName(own).date <= day)
    .at(-1);
  if (name === undefined) return null;
  const releases = await readReleases(dataDir, {[source]: name});
  const newest = releases[0]?.release;
  return {
    name,
    date: fromSnapshotName(name).date,
    upstream_date: releases.find(({release}) => !isUndated(release))?.release ?? null,
    rows: newestFigures(releases).map((row) => ({
      ...row,
      updated: row.release === newest ? null : lastDay(row.release)
    }))
  };
}
