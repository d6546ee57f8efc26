import {DataError} from "../../src/lib/contract/data-error.js";
import {listSnapshots, listSources, readMeta} from "../store/read-snapshot.js";
import {fromSnapshotName} from "../store/snapshot-name.js";
import {newestSnapshots, readVintage} from "../store/vintages.js";

/** Two choices of one snapshot per source, and what to call them. */
export interface Comparison {
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
): Comparison {
  if (source !== null && !listSources(dataDir).includes(source)) {
    throw new DataError(`unknown source "${source}"; there are snapshots of ${listSources(dataDir).join(", ")}`);
  }
  const comparison = a === null ? chooseNewestTwo(dataDir) : chooseNamed(dataDir, a, b);
  if (source === null) return comparison;
  const only = ({label, snapshots}: Comparison["a"]) => ({
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
export function chooseSince(dataDir: string, since: string, source: string | null): Comparison {
  const moment = Date.parse(since);
  // A time without an offset would be taken in the machine's own zone.
  if (
    !/^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/.test(since) ||
    Number.isNaN(moment) ||
    !isDay(since.slice(0, 10))
  ) {
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

function chooseNewestTwo(dataDir: string): Comparison {
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

function chooseNamed(dataDir: string, a: string, b: string | null): Comparison {
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

/** Date.parse takes the thirtieth of February for the first of March. */
function isDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
