import type {Observation} from "../../src/lib/observations.js";
import type {Vintage} from "../../src/lib/vintage.js";
import {readObservations} from "../store/vintages.js";

/** Gives the observations of a choice of one snapshot per source; each snapshot is read and verified once. */
export type ObservationReader = (snapshots: Record<string, string>) => Promise<Observation[]>;

/**
 * Returns a reader for many choices of snapshots that share most of them, with data/corrections.csv applied.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example await observationReader("data", vintage)({...vintage.snapshots, wdi: "2020-07-01"})
 */
export function observationReader(dataDir: string, vintage: Vintage): ObservationReader {
  const read = new Map<string, Promise<Observation[]>>();
  return async (snapshots) => {
    const parts = Object.entries(snapshots)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, name]) => {
        const key = `${source}/${name}`;
        const known = read.get(key) ?? readObservations(dataDir, {...vintage, snapshots: {[source]: name}});
        read.set(key, known);
        return known;
      });
    return (await Promise.all(parts)).flat();
  };
}
