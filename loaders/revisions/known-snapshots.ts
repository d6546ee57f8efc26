import type {Vintage} from "../../src/lib/contract/vintage.js";
import {listSnapshots} from "../store/read-snapshot.js";
import {compareSnapshotNames} from "../store/snapshot-name.js";
import {listVintages, readVintage} from "../store/vintages.js";

/**
 * Returns the snapshots of each source that a vintage can know, oldest first: its own and those before it.
 *
 * A source without a snapshot in the vintage is left out.
 * @example knownSnapshots("data", readVintage("data", "defr-2021")).wdi // ["2020-07-01"]
 */
export function knownSnapshots(dataDir: string, {snapshots}: Vintage): Record<string, string[]> {
  const sources = Object.keys(snapshots).sort();
  return Object.fromEntries(
    sources.map((source) => {
      const names = listSnapshots(dataDir, source);
      return [source, names.filter((name) => compareSnapshotNames(name, snapshots[source]!) <= 0)];
    })
  );
}

/**
 * Returns the vintages whose every snapshot a vintage can know, itself among them, in the order of listVintages.
 *
 * Throws DataError where a vintage's file is not ours.
 * @example knownVintages("data", readVintage("data", "defr-2021")).map(({name}) => name) // ["defr-2021"]
 */
export function knownVintages(dataDir: string, vintage: Vintage): Vintage[] {
  const known = knownSnapshots(dataDir, vintage);
  return listVintages(dataDir)
    .map((name) => readVintage(dataDir, name))
    .filter(({snapshots}) => Object.entries(snapshots).every(([source, name]) => known[source]?.includes(name)));
}
