import {DataError} from "../../../src/lib/contract/data-error.js";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {computeTables} from "../../../src/lib/indicators/compute-tables.js";
import {checkedValues} from "../../../src/lib/quality/checked-values.js";
import {newestFigures} from "../../../src/lib/releases/releases.js";
import {readMeta} from "../../store/read-snapshot.js";
import {readVintageReleases} from "../../store/vintages.js";

/**
 * Returns what one publisher's release gives by itself: the values that can be computed from its own figures and nothing
 * else, in the framework and reference of a brief's own vintage. Values carry the snapshot's name as their vintage.
 *
 * In: the name of a stored snapshot, `weo/2021-10-12`; it may be newer than the vintage, which is compared with it. What the
 * snapshot carried over from an earlier release is left out, and so is what sectors reported.
 * Throws DataError where the snapshot is not stored or was edited.
 * @example (await readReleaseData("data", "weo/2021-10-12", own)).tables.values.find(({area, year}) => area === "TKM" && year === 2016)?.value // -4.678
 */
export async function readReleaseData(dataDir: string, snapshot: string, own: SiteData): Promise<SiteData> {
  const [source, name] = snapshot.split("/") as [string, string];
  const vintage = {...own.vintage, name: snapshot, title: snapshot, snapshots: {[source]: name}};
  const held = await readVintageReleases(dataDir, vintage);
  const release = held.find(({snapshots}) => snapshots.includes(snapshot));
  if (release === undefined) throw new DataError(`missing figures of its own in snapshot ${snapshot}`);
  const {at_approval: _, ...rest} = own.inputs;
  const releases = [release];
  const inputs = {...rest, vintage: snapshot, observations: newestFigures(releases), releases, reported: []};
  const tables = computeTables(inputs);
  const checked = checkedValues(inputs, tables.baseline_checks);
  const metas = [readMeta(dataDir, source, name)];
  return {vintage, inputs, tables, checked, snapshots: metas, value_snapshots: metas};
}
