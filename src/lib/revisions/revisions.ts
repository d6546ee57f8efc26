import type {Flag, SnapshotRow} from "../contract/observations.js";
import {compareKeys, observationKey} from "../contract/observations.js";
import {isYearly} from "../releases/releases.js";

/**
 * What happened to one figure between two snapshots:
 * `new` (no figure before), `revised` (another value), `vanished` (no figure now), `forecast` (the same value, newly
 * marked a forecast), `reached` (the same value, no longer a forecast).
 */
export type RevisionKind = "new" | "revised" | "vanished" | "forecast" | "reached";

/** One row per source, series, area, partner, mode, direction, year whose figure or forecast mark changed. */
export interface Revision {
  kind: RevisionKind;
  source: string;
  series: string;
  area: string;
  partner: string | null;
  mode: "road" | "rail" | null;
  direction: "inbound" | "outbound" | null;
  year: number;
  unit: string;
  /** Null where there was none. */
  old: number | null;
  /** Null where there is none. */
  new: number | null;
  /** New less old, in the unit; null unless both are there. */
  difference: number | null;
  /** Difference in percent of the old value's size; null where the old value is zero or missing. */
  percent: number | null;
  old_flag: Flag;
  new_flag: Flag;
}

type Figure = SnapshotRow & {source: string};

const KINDS: RevisionKind[] = ["revised", "vanished", "reached", "forecast", "new"];

/**
 * Returns what changed from the figures `a` to the figures `b`: revised first, the largest percentage first (a revision
 * from zero before all), then vanished, no longer forecast, newly forecast, and new; within these by key.
 *
 * In: one row per source, series, area, partner, mode, direction, year each. A null value counts as no figure.
 * Out: one row per figure that changed; a revised figure whose forecast mark changed too is `revised`, with both flags.
 * @example revisions([], [{source: "wdi", series: "X", area: "UZB", year: 2019, value: 1, …}])[0].kind // "new"
 */
export function revisions(a: readonly Figure[], b: readonly Figure[]): Revision[] {
  const before = new Map(a.filter(hasValue).map((row) => [toKey(row), row]));
  const after = new Map(b.filter(hasValue).map((row) => [toKey(row), row]));
  const changes: Revision[] = [];
  for (const [key, now] of after) {
    const then = before.get(key);
    const kind = then === undefined ? "new" : toKind(then, now);
    if (kind !== null) changes.push(toRevision(kind, then, now));
  }
  for (const [key, then] of before) {
    if (!after.has(key)) changes.push(toRevision("vanished", then, undefined));
  }
  return changes.sort(compareRevisions);
}

/**
 * Returns what changed between two releases of one publisher: only series of areas that both hold themselves are compared (of
 * yearly reports only figures that both have), so that what one of them does not hold is neither new nor vanished.
 * In and out as `revisions`.
 * @example releaseRevisions(july2020, april2026).filter(({kind}) => kind === "revised")
 */
export function releaseRevisions(a: readonly Figure[], b: readonly Figure[]): Revision[] {
  const keyOf = (row: Figure) => (isYearly(row.source) ? toKey(row) : `${row.source}|${row.series}|${row.area}`);
  const [before, after] = [a, b].map((rows) => new Set(rows.map(keyOf))) as [Set<string>, Set<string>];
  const isShared = (row: Figure) => before.has(keyOf(row)) && after.has(keyOf(row));
  return revisions(a.filter(isShared), b.filter(isShared));
}

/** One row per source, series and area: how many figures changed how, and the largest revision. */
export interface RevisionSummary {
  source: string;
  series: string;
  area: string;
  revised: number;
  vanished: number;
  reached: number;
  forecast: number;
  new: number;
  /** Largest size of `percent` among the revised; null where none has one. */
  largest_percent: number | null;
}

/** Returns revisions counted by source, series and area, the largest revision first. @example summarizeRevisions([]) // [] */
export function summarizeRevisions(changes: readonly Revision[]): RevisionSummary[] {
  const groups = new Map<string, RevisionSummary>();
  for (const change of changes) {
    const {source, series, area} = change;
    const key = `${source}|${series}|${area}`;
    const group = groups.get(key) ?? {
      source,
      series,
      area,
      revised: 0,
      vanished: 0,
      reached: 0,
      forecast: 0,
      new: 0,
      largest_percent: null
    };
    group[change.kind] += 1;
    if (change.kind === "revised" && change.percent !== null) {
      group.largest_percent = Math.max(group.largest_percent ?? 0, Math.abs(change.percent));
    }
    groups.set(key, group);
  }
  // revisions() gives the largest first, and a Map keeps that order.
  return [...groups.values()].sort((a, b) => (b.largest_percent ?? -1) - (a.largest_percent ?? -1));
}

function toKey(row: Figure): string {
  return `${row.source}|${observationKey(row)}`;
}

function hasValue(row: Figure): boolean {
  return row.value !== null;
}

function toKind(then: Figure, now: Figure): RevisionKind | null {
  if (then.value !== now.value) return "revised";
  if (then.flag !== "forecast" && now.flag === "forecast") return "forecast";
  if (then.flag === "forecast" && now.flag !== "forecast") return "reached";
  return null;
}

function toRevision(kind: RevisionKind, then: Figure | undefined, now: Figure | undefined): Revision {
  const row = (now ?? then)!;
  const old = then?.value ?? null;
  const value = now?.value ?? null;
  const difference = old === null || value === null ? null : value - old;
  return {
    kind,
    source: row.source,
    series: row.series,
    area: row.area,
    partner: row.partner,
    mode: row.mode,
    direction: row.direction,
    year: row.year,
    unit: row.unit,
    old,
    new: value,
    difference,
    percent: difference === null || old === null || old === 0 ? null : (difference / Math.abs(old)) * 100,
    old_flag: then?.flag ?? null,
    new_flag: now?.flag ?? null
  };
}

function compareRevisions(a: Revision, b: Revision): number {
  const size = (row: Revision) => (row.percent === null ? Number.MAX_VALUE : Math.abs(row.percent));
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (a.kind === "revised" ? size(b) - size(a) : 0) ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) ||
    compareKeys(a, b)
  );
}
