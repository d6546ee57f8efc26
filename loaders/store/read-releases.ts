import {statSync} from "node:fs";
import {join} from "node:path";
import {
  type Observation,
  observationKey,
  type Release,
  type SnapshotMeta
} from "../../src/lib/contract/observations.js";
import {newestFirst, releaseId} from "../../src/lib/releases/releases.js";
import {compareSnapshotNames, listSnapshots, readSnapshot, snapshotFolder} from "./read-snapshot.js";
import {readSnapshotFacts, type SnapshotFacts, withFacts} from "./read-snapshot-facts.js";

/** A snapshot with the release of each row and, beside it, its key. */
interface Parsed {
  /** Tells files that were made again, as tests do (the store never rewrites one), and what data/reference states of the snapshot. */
  stamp: string;
  /** No two parsed snapshots have one. */
  id: number;
  meta: SnapshotMeta;
  release: string;
  rows: readonly Observation[];
  keys: readonly string[];
}

/** Each snapshot is parsed once, and vintages that share a release share its rows and their index. */
const parsed = new Map<string, Parsed>();
const made = new Map<string, Release>();
const sorted = new Map<string, Release[]>();
let lastId = 0;

/**
 * Returns what is held of each source in its snapshots up to and including the one named, sorted into the publishers'
 * releases: sources in alphabetical order, within each the newest release first, each with its own rows only.
 *
 * A snapshot's rows without `updated` belong to its own release. Rows that it carried over from an earlier one (`updated` is
 * that one's day) are left out where the earlier snapshot is stored, which holds them; else they make a release of that day.
 * Snapshots of one dated release are one release; of two rows with one key the later snapshot's stands.
 * `isRead` leaves snapshots out (`wdi/2022-04-08`). Throws DataError where a snapshot is missing or was edited, or
 * the tables of reference name one that is not stored.
 * @example (await readReleases("data", {wdi: "2026-04-08"})).map(({release}) => release) // ["2026-04-08", "2024-06-28", …]
 */
export async function readReleases(
  dataDir: string,
  snapshots: Record<string, string>,
  isRead: (snapshot: string) => boolean = () => true
): Promise<Release[]> {
  const facts = await readSnapshotFacts(dataDir);
  return Object.keys(snapshots)
    .sort()
    .flatMap((source) => sortIntoReleases(dataDir, source, snapshots[source]!, {facts, isRead}));
}

/**
 * Returns the rows of snapshots of a source, in the order of the names, each of its own release; corrections of ours are not in them. A snapshot is
 * parsed once in a process. Throws DataError where one is missing or was edited.
 * @example (await readSnapshotRows("data", "wdi", ["2020-07-01"]))[0]!.length // 10000 or so
 */
export async function readSnapshotRows(
  dataDir: string,
  source: string,
  names: readonly string[]
): Promise<(readonly Observation[])[]> {
  const facts = await readSnapshotFacts(dataDir);
  return names.map((name) => parse(dataDir, source, name, facts).rows);
}

interface Group {
  parts: Parsed[];
  rows: Map<string, Observation>;
}

function sortIntoReleases(
  dataDir: string,
  source: string,
  name: string,
  {facts, isRead}: {facts: SnapshotFacts; isRead: (snapshot: string) => boolean}
): Release[] {
  const names = listSnapshots(dataDir, source).filter(
    (other) => compareSnapshotNames(other, name) <= 0 && isRead(`${source}/${other}`)
  );
  // A missing one is read too: the message says which there are.
  if (!names.includes(name)) names.push(name);
  const parts = names.map((own) => parse(dataDir, source, own, facts));
  const key = parts.map(({id}) => id).join(" ");
  const known = sorted.get(key) ?? sortParts(source, names, parts);
  sorted.set(key, known);
  return known;
}

function sortParts(source: string, names: readonly string[], parts: readonly Parsed[]): Release[] {
  const groups = new Map<string, Group>();
  const groupOf = (release: string, part: Parsed) => {
    const group = groups.get(release) ?? {parts: [], rows: new Map<string, Observation>()};
    groups.set(release, group);
    if (!group.parts.includes(part)) group.parts.push(part);
    return group;
  };
  const keysOfDays = new Map<string, Set<string>[]>();
  for (const [i, part] of parts.entries()) {
    part.rows.forEach((row, at) => {
      const key = part.keys[at]!;
      const isHeld = row.updated !== null && keysOfDays.get(row.updated)?.some((keys) => keys.has(key));
      if (!isHeld) groupOf(row.release, part).rows.set(key, row);
    });
    const day = names[i]!.slice(0, 10);
    keysOfDays.set(day, [...(keysOfDays.get(day) ?? []), new Set(part.keys)]);
  }
  return newestFirst([...groups].map(([release, group]) => toRelease(source, release, group)));
}

function toRelease(source: string, release: string, {parts, rows}: Group): Release {
  const key = JSON.stringify([release, parts.map(({id}) => id), rows.size]);
  const known = made.get(key);
  if (known) return known;
  const own = parts.filter((part) => part.release === release);
  const value: Release = {
    source,
    publisher: (own[0] ?? parts[0]!).meta.publisher,
    release,
    snapshots: parts.map(({meta}) => `${source}/${meta.date}`),
    scope: own.flatMap(({meta}) => meta.scope ?? []),
    observations: [...rows.values()]
  };
  made.set(key, value);
  return value;
}

function parse(dataDir: string, source: string, name: string, facts: SnapshotFacts): Parsed {
  const path = join(snapshotFolder(dataDir, source), name);
  const file = `${path}.csv`;
  const snapshot = `${source}/${name}`;
  const stated = JSON.stringify([facts.releases.get(snapshot), facts.scopes.get(snapshot)]);
  const stamp = `${toStamp(file)} ${toStamp(`${path}.meta.json`)} ${stated}`;
  const known = parsed.get(file);
  if (known?.stamp === stamp) return known;
  const {meta: stored, observations} = readSnapshot(dataDir, source, name);
  const meta = withFacts(stored, facts);
  const release = releaseId(meta);
  const value: Parsed = {
    stamp,
    id: ++lastId,
    meta,
    release,
    rows: observations.map((row) => ({...row, release: row.updated ?? release})),
    keys: observations.map(observationKey)
  };
  parsed.set(file, value);
  return value;
}

function toStamp(file: string): string {
  const stat = statSync(file, {throwIfNoEntry: false});
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : "";
}
