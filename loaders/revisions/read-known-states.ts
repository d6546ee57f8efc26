import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import type {KnownState} from "../../src/lib/revisions/value-by-vintage.js";
import {knownSnapshots} from "./known-snapshots.js";
import type {ObservationReader} from "./observation-reader.js";

/**
 * Returns what could be computed on each day on which a snapshot came, up to a vintage: the newest snapshot of each source
 * on that day, with the framework and the reported values of `base`. In the order of the days.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example (await readKnownStates("data", vintage, inputs, observationReader("data", vintage)))[0].known_on
 */
export async function readKnownStates(
  dataDir: string,
  vintage: Vintage,
  base: Inputs,
  read: ObservationReader
): Promise<KnownState[]> {
  const names = Object.entries(knownSnapshots(dataDir, vintage));
  const days = [...new Set(names.flatMap(([, own]) => own.map(toDay)))].sort();
  return Promise.all(
    days.map(async (known_on) => {
      const newest = names.map(([source, own]) => [source, own.filter((name) => toDay(name) <= known_on).at(-1)]);
      const snapshots = Object.fromEntries(newest.filter(([, name]) => name !== undefined)) as Record<string, string>;
      const changed = Object.keys(snapshots).filter((source) => toDay(snapshots[source]!) === known_on);
      return {known_on, changed, inputs: {...base, ...(await read(snapshots))}};
    })
  );
}

function toDay(name: string): string {
  return name.slice(0, 10);
}
