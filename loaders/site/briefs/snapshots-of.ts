import type {LineageRow, ValueRow} from "../../../src/lib/contract/tables.js";

/** Asked for every figure of every brief: a vintage's lineage is gone through once. */
const known = new WeakMap<readonly LineageRow[], Map<string, Set<string>>>();

/**
 * Returns the names of the snapshots that values were computed from, sorted.
 *
 * In: values of any of the vintages, and the lineage of each. A value without a row in any of them has no snapshot.
 * @example snapshotsOf(rows, [tables.lineage]) // ["cpmm/2023-06-30", "wdi/2026-04-08"]
 */
export function snapshotsOf(rows: readonly ValueRow[], lineages: readonly (readonly LineageRow[])[]): string[] {
  const indexes = lineages.map(snapshotIndex);
  const names = rows.flatMap((row) => indexes.flatMap((index) => [...(index.get(keyOf(row)) ?? [])]));
  return [...new Set(names)].sort();
}

function snapshotIndex(lineage: readonly LineageRow[]): Map<string, Set<string>> {
  const before = known.get(lineage);
  if (before !== undefined) return before;
  const index = new Map<string, Set<string>>();
  for (const row of lineage) {
    const key = keyOf(row);
    const own = index.get(key);
    if (own) own.add(row.snapshot);
    else index.set(key, new Set([row.snapshot]));
  }
  known.set(lineage, index);
  return index;
}

function keyOf({vintage, result, measure, area, year, variant}: ValueRow | LineageRow): string {
  return `${vintage}|${result}|${measure}|${area}|${year}|${variant}`;
}
