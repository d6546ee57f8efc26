import type {Release} from "../../src/lib/contract/observations.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {readVintageReleases} from "../store/vintages.js";

/** Gives the releases that are held with a choice of one snapshot per source; each snapshot of a source is read, verified and sorted once. */
export type ReleaseReader = (snapshots: Record<string, string>) => Promise<{releases: Release[]}>;

/**
 * Returns a reader for many choices of snapshots that share most of them, with data/corrections.csv applied.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example await releaseReader("data", vintage)({...vintage.snapshots, wdi: "2020-07-01"})
 */
export function releaseReader(dataDir: string, vintage: Vintage): ReleaseReader {
  const read = new Map<string, Promise<Release[]>>();
  return async (snapshots) => {
    const parts = Object.entries(snapshots)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, name]) => {
        const key = `${source}/${name}`;
        const known = read.get(key) ?? readVintageReleases(dataDir, {...vintage, snapshots: {[source]: name}});
        read.set(key, known);
        return known;
      });
    return {releases: (await Promise.all(parts)).flat()};
  };
}
