import {observationKey} from "../../src/lib/contract/observation-key.js";
import type {ScopeBlock, SnapshotRow} from "../../src/lib/contract/observations.js";
import {isYearly} from "../../src/lib/releases/releases.js";
import {isInScope} from "../../src/lib/releases/scope.js";

/**
 * Returns those of the figures held that a new answer can be held against: what it says that it covers, and the series of
 * areas that it has (of yearly reports the figures that it has). A download of one country makes no other country vanish.
 * @example comparableRows(last.rows, fetched.rows, fetched.scope ?? [], "wdi")
 */
export function comparableRows<T extends SnapshotRow>(
  held: readonly T[],
  answer: readonly SnapshotRow[],
  scope: readonly ScopeBlock[],
  source: string
): T[] {
  const keyOf = isYearly(source) ? observationKey : ({series, area}: SnapshotRow) => `${series}|${area}`;
  const keys = new Set(answer.map(keyOf));
  return held.filter((row) => keys.has(keyOf(row)) || isInScope(scope, row.series, row.area, row.year));
}
