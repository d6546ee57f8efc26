import {DataError} from "../../src/lib/data-error.js";
import {listSnapshots, listSources} from "../store/read-snapshot.js";
import {fromSnapshotName} from "../store/snapshot-name.js";
import {newestSnapshots, readVintage} from "../store/vintages.js";

/** Two choices of one snapshot per source, and what to call them. */
export interface Comparison {
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
  return {a: only(comparison.a), b: only(comparison.b)};
}

function chooseNewestTwo(dataDir: string): Comparison {
  const pairs = listSources(dataDir)
    .map((source) => [source, listSnapshots(dataDir, source)] as const)
    .filter(([, names]) => names.length > 1);
  return {
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
  return {a: {label: a, snapshots: chooseOne(dataDir, a)}, b: {label: other, snapshots: chooseOne(dataDir, other)}};
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
