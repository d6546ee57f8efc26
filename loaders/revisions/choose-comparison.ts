import {DataError} from "../../src/lib/contract/data-error.js";
import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {StoredRow} from "../../src/lib/contract/observations.js";
import type {ValueRow} from "../../src/lib/contract/tables.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {readsSource, valuesOfSources} from "../../src/lib/indicators/registry.js";
import {releaseRevisions} from "../../src/lib/revisions/revisions.js";
import {valueChanges} from "../../src/lib/revisions/value-by-vintage.js";
import type {RevisionPair} from "../../src/lib/site/site-data.js";
import {isIsoDate} from "../../src/lib/text/iso-date.js";
import {sources} from "../sources/registry.js";
import {readSnapshotRows} from "../store/read-releases.js";
import {compareSnapshotNames, fromSnapshotName, listSnapshots, listSources, readMeta} from "../store/read-snapshot.js";
import {listVintages, newestSnapshots, readVintage} from "../store/vintages.js";
import type {ReleaseReader} from "./revision-archive.js";

/** Two choices of one snapshot per source, and what to call them. */
export interface SnapshotComparison {
  /** `release`: two releases of a publisher, by their own figures; `held`: all that is known with the snapshots named. */
  grain: "release" | "held";
  a: {label: string; snapshots: Record<string, string>};
  b: {label: string; snapshots: Record<string, string>};
}

/**
 * Returns the snapshots that a comparison is about: of two vintages (`defr-2021 current`), of two snapshots of one source
 * (`wdi/2020-07-01 wdi/2026-04-08`), of one name against the newest, or, without names, of the two newest of each source.
 * `source` narrows it to one. A source with a single snapshot has nothing to be compared with and is left out of the last form.
 * Throws DataError for what does not exist, TypeError for two snapshots of different sources.
 * @example chooseSnapshots("data", null, null, null).b.snapshots // {wdi: "2026-04-08"}
 */
export function chooseSnapshots(
  dataDir: string,
  a: string | null,
  b: string | null,
  source: string | null
): SnapshotComparison {
  if (source !== null && !listSources(dataDir).includes(source)) {
    throw new DataError(`unknown source "${source}"; there are snapshots of ${listSources(dataDir).join(", ")}`);
  }
  const comparison = a === null ? chooseNewestTwo(dataDir) : chooseNamed(dataDir, a, b);
  if (source === null) return comparison;
  const only = ({label, snapshots}: SnapshotComparison["a"]) => ({
    label,
    snapshots: Object.fromEntries(Object.entries(snapshots).filter(([id]) => id === source))
  });
  return {...comparison, a: only(comparison.a), b: only(comparison.b)};
}

/**
 * Returns the comparison of what came since a moment (ISO date, or date and time with offset) with what was newest before it: the body
 * of a refresh's report. Sources of which nothing newer came are left out; a source's first snapshot is compared with none.
 * Throws TypeError where `since` is no such moment.
 * @example chooseSince("data", "2026-11-23T04:17:00Z", null).b.snapshots // {wdi: "2026-10-01"}
 */
export function chooseSince(dataDir: string, since: string, source: string | null): SnapshotComparison {
  const moment = Date.parse(since);
  // A time without an offset would be taken in the machine's own zone.
  if (!/^(T.*(Z|[+-]\d{2}:\d{2}))?$/.test(since.slice(10)) || Number.isNaN(moment) || !isIsoDate(since.slice(0, 10))) {
    throw new TypeError(`invalid --since "${since}"; expected 2026-11-23 or 2026-11-23T04:17:00Z`);
  }
  const chosen = listSources(dataDir)
    .filter((id) => source === null || id === source)
    .flatMap((id) => {
      const names = listSnapshots(dataDir, id);
      const known = names.filter((name) => Date.parse(readMeta(dataDir, id, name).retrieved) < moment).at(-1);
      const newest = names.at(-1)!;
      return known === newest ? [] : [{id, known, newest}];
    });
  const before = chosen.flatMap(({id, known}) => (known === undefined ? [] : [[id, known] as const]));
  return {
    grain: "held",
    a: {label: `before ${since}`, snapshots: Object.fromEntries(before)},
    b: {label: "the newest snapshots", snapshots: Object.fromEntries(chosen.map(({id, newest}) => [id, newest]))}
  };
}

function chooseNewestTwo(dataDir: string): SnapshotComparison {
  const pairs = listSources(dataDir)
    .map((source) => [source, listSnapshots(dataDir, source)] as const)
    .filter(([, names]) => names.length > 1);
  return {
    grain: "release",
    a: {
      label: "the snapshots before",
      snapshots: Object.fromEntries(pairs.map(([source, names]) => [source, names.at(-2)!]))
    },
    b: {
      label: "the newest snapshots",
      snapshots: Object.fromEntries(pairs.map(([source, names]) => [source, names.at(-1)!]))
    }
  };
}

function chooseNamed(dataDir: string, a: string, b: string | null): SnapshotComparison {
  const isSnapshot = a.includes("/");
  const [sourceA] = a.split("/");
  if (b !== null && (b.includes("/") !== isSnapshot || (isSnapshot && b.split("/")[0] !== sourceA))) {
    throw new TypeError(`mismatched names ${a} and ${b}; give two vintages, or two snapshots of one source`);
  }
  const newest = newestSnapshots(dataDir);
  const other = b ?? (isSnapshot ? `${sourceA}/${newest[sourceA!] ?? ""}` : "current");
  return {
    grain: isSnapshot ? "release" : "held",
    a: {label: a, snapshots: chooseOne(dataDir, a)},
    b: {label: other, snapshots: chooseOne(dataDir, other)}
  };
}

function chooseOne(dataDir: string, name: string): Record<string, string> {
  const [source, snapshot] = name.split("/");
  if (snapshot === undefined) return readVintage(dataDir, name).snapshots;
  fromSnapshotName(snapshot);
  const known = listSnapshots(dataDir, source!);
  if (!known.includes(snapshot)) {
    throw new DataError(`unknown snapshot ${name}; ${source} has ${known.join(", ") || "none"}`);
  }
  return {[source!]: snapshot};
}

/**
 * Returns the rows of snapshots of a source that are of their own releases, without those that they carried over from earlier ones, in
 * the order of the names. Throws DataError where one is missing or was edited.
 * @example (await readOwnFigures("data", "wdi", ["2024-06-28"]))[0]!.length // 221: one series
 */
export async function readOwnFigures(
  dataDir: string,
  source: string,
  names: readonly string[]
): Promise<StoredRow[][]> {
  const all = await readSnapshotRows(dataDir, source, names);
  return all.map((rows) => rows.filter(({updated}) => updated === null));
}

/**
 * Returns, for each source of a vintage, what its snapshot revised of the newest one before it that had other figures, and
 * which indicator values moved through it; the other sources stand as in the vintage on both sides.
 *
 * In the order of the sources. A source with one snapshot has no pair. Throws DataError where a snapshot is missing or was edited.
 * @example (await newestPairs("data", vintage, {...inputs, values}, reader))[0].b // "wdi/2026-04-08"
 */
export async function newestPairs(
  dataDir: string,
  vintage: Vintage,
  base: Inputs & {values: readonly ValueRow[]},
  read: ReleaseReader
): Promise<RevisionPair[]> {
  const order = sources.map(({id}) => id);
  const known = Object.entries(knownSnapshots(dataDir, vintage))
    .filter(([, names]) => names.length > 1)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Promise.all(
    known.map(async ([source, names]) => {
      const [b, ...earlier] = names.toReversed() as [string, ...string[]];
      const [now, ...before] = (await readOwnFigures(dataDir, source, [b, ...earlier])) as [
        StoredRow[],
        ...StoredRow[][]
      ];
      let a = earlier[0]!;
      let changes = releaseRevisions(before[0]!, now);
      for (const [i, name] of earlier.entries()) {
        if (i === 0) continue;
        if (changes.length > 0) break;
        a = name;
        changes = releaseRevisions(before[i]!, now);
      }
      const then = {...base, ...(await read({...vintage.snapshots, [source]: a}))};
      // The newer side is the vintage itself, whose values are computed already.
      const after = base.values.filter(({result}) => readsSource(result, source));
      return {
        id: source,
        title: readMeta(dataDir, source, b).title,
        a: `${source}/${a}`,
        b: `${source}/${b}`,
        revisions: changes,
        moves: valueChanges(valuesOfSources(then, [source]), after)
      };
    })
  );
}

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
