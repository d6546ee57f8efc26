import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {Release} from "../../src/lib/contract/observations.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {valuesTable} from "../../src/lib/indicators/compute-tables.js";
import {valuesOfSources} from "../../src/lib/indicators/registry.js";
import {packFigures, packValues, type RevisionArchive} from "../../src/lib/revisions/revision-archive.js";
import type {KnownState} from "../../src/lib/revisions/value-by-vintage.js";
import {readInputs} from "../store/read-inputs.js";
import {readMeta} from "../store/read-snapshot.js";
import {readVintage, readVintageReleases} from "../store/vintages.js";
import {knownSnapshots, knownVintages, readOwnFigures} from "./choose-comparison.js";

/** Gives the releases that are held with a choice of one snapshot per source; each snapshot of a source is read, verified and sorted once. */
export type ReleaseReader = (snapshots: Record<string, string>) => Promise<{releases: Release[]}>;

/**
 * Returns every snapshot and vintage that a vintage can know, figures and indicator values, packed for the browser.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example (await revisionArchive("data", "current")).sources.map(({source}) => source)
 */
export async function revisionArchive(dataDir: string, name: string): Promise<RevisionArchive> {
  const vintage = readVintage(dataDir, name);
  const base = await readInputs(dataDir, vintage);
  const read = releaseReader(dataDir, vintage);
  const known = knownSnapshots(dataDir, vintage);
  const vintages = knownVintages(dataDir, vintage);
  const sources: RevisionArchive["sources"] = [];
  for (const [source, snapshots] of Object.entries(known)) {
    const figures = await readOwnFigures(dataDir, source, snapshots);
    const values = [];
    for (const own of snapshots) {
      const held = await read({...vintage.snapshots, [source]: own});
      values.push(valuesOfSources({...base, ...held}, [source]));
    }
    const {title} = readMeta(dataDir, source, snapshots.at(-1)!);
    sources.push({source, title, snapshots, figures: packFigures(figures), values: packValues(values)});
  }
  const values = [];
  for (const own of vintages) values.push(valuesTable(await readInputs(dataDir, own)));
  return {
    vintages: vintages.map(({name: own, title, snapshots}) => ({name: own, title, snapshots})),
    vintage_values: packValues(values),
    sources
  };
}

/**
 * Returns what could be computed on each day on which a snapshot came, up to a vintage: the newest snapshot of each source
 * on that day, with the framework and the reported values of `base`. In the order of the days.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example (await readKnownStates("data", vintage, inputs, releaseReader("data", vintage)))[0].known_on
 */
export async function readKnownStates(
  dataDir: string,
  vintage: Vintage,
  base: Inputs,
  read: ReleaseReader
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
