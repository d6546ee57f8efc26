import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {newestFigures} from "../../src/lib/releases/releases.js";
import {readVintageReleases} from "../store/vintages.js";

/** What is held with a choice of snapshots: the part of the inputs that depends on it. */
export type SnapshotFigures = Pick<Inputs, "observations" | "releases">;
/** Gives what is held with a choice of one snapshot per source; each snapshot of a source is read, verified and sorted once. */
export type ObservationReader = (snapshots: Record<string, string>) => Promise<SnapshotFigures>;

/**
 * Returns a reader for many choices of snapshots that share most of them, with data/corrections.csv applied.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example await observationReader("data", vintage)({...vintage.snapshots, wdi: "2020-07-01"})
 */
export function observationReader(dataDir: string, vintage: Vintage): ObservationReader {
  const read = new Map<string, Promise<SnapshotFigures>>();
  const readSource = async (source: string, name: string): Promise<SnapshotFigures> => {
    const releases = await readVintageReleases(dataDir, {...vintage, snapshots: {[source]: name}});
    return {observations: newestFigures(releases), releases};
  };
  return async (snapshots) => {
    const parts = Object.entries(snapshots)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, name]) => {
        const key = `${source}/${name}`;
        const known = read.get(key) ?? readSource(source, name);
        read.set(key, known);
        return known;
      });
    const held = await Promise.all(parts);
    return {
      observations: held.flatMap(({observations}) => observations),
      releases: held.flatMap(({releases}) => releases)
    };
  };
}
