import {valuesTable} from "../../src/lib/indicators/compute-tables.js";
import {valuesOfSources} from "../../src/lib/indicators/values-of-sources.js";
import {packFigures, packValues, type RevisionArchive} from "../../src/lib/revisions/revision-archive.js";
import {readInputs} from "../store/read-inputs.js";
import {readMeta} from "../store/read-snapshot.js";
import {readVintage} from "../store/vintages.js";
import {knownSnapshots, knownVintages} from "./known-snapshots.js";
import {observationReader} from "./observation-reader.js";
import {ownFigures} from "./own-figures.js";

/**
 * Returns every snapshot and vintage that a vintage can know, figures and indicator values, packed for the browser.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example (await revisionArchive("data", "current")).sources.map(({source}) => source)
 */
export async function revisionArchive(dataDir: string, name: string): Promise<RevisionArchive> {
  const vintage = readVintage(dataDir, name);
  const base = await readInputs(dataDir, vintage);
  const read = observationReader(dataDir, vintage);
  const known = knownSnapshots(dataDir, vintage);
  const vintages = knownVintages(dataDir, vintage);
  const sources: RevisionArchive["sources"] = [];
  for (const [source, snapshots] of Object.entries(known)) {
    const figures = snapshots.map((own) => ownFigures(dataDir, source, own));
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
