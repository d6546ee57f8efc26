import {bindFrontMatter} from "../../../src/lib/briefs/bind-prose.js";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import type {BriefFacts} from "../../../src/lib/briefs/find-figure.js";
import {helperText} from "../../../src/lib/briefs/helper-words.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {computeTables} from "../../../src/lib/indicators/compute-tables.js";
import {checkedValues} from "../../../src/lib/quality/checked-values.js";
import {newestFigures} from "../../../src/lib/releases/releases.js";
import {readMeta} from "../../store/read-snapshot.js";
import {readVintageReleases} from "../../store/vintages.js";
import {readSiteData} from "../data/read-site-data.js";

/** Each release is computed once in a process for a vintage: a brief has two languages. */
const releases = new WeakMap<SiteData, Map<string, Promise<SiteData>>>();

function readCompared(data: string, name: string, own: SiteData): Promise<SiteData> {
  if (!name.includes("/")) return readSiteData(data, name);
  const known = releases.get(own) ?? new Map<string, Promise<SiteData>>();
  releases.set(own, known);
  const read = known.get(name) ?? readReleaseData(data, name, own);
  known.set(name, read);
  return read;
}

/** Returns a brief with its title and description bound, and the vintages that it names. Throws DataError as `buildBrief` does. */
export async function bindBrief(raw: Brief, data: string): Promise<{brief: Brief; facts: BriefFacts}> {
  const own = await readSiteData(data, raw.vintage);
  const read = new Map([[raw.vintage, own]]);
  for (const name of raw.compares) read.set(name, await readCompared(data, name, own));
  const facts: BriefFacts = {lang: raw.lang, vintage: raw.vintage, of: read};
  return {brief: bindFrontMatter(raw, (helper) => helperText(helper, facts)), facts};
}

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
