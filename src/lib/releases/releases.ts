import {compareKeys, observationKey} from "../contract/observation-key.js";
import type {Observation, ScopeBlock} from "../contract/observations.js";
import {lastDay} from "./release.js";

/** One publication of one publisher, with the figures that are its own: nothing of an earlier one is among them. */
export interface Release {
  source: string;
  /** Who published it: the trade source has several publishers. Rows without a snapshot's meta go by their source. */
  publisher: string;
  /** Its id (release.ts): `2020-07-01`, or for undated material a bracket of days. */
  release: string;
  /** The snapshots that hold it, `wdi/2020-07-01`, oldest first. */
  snapshots: readonly string[];
  /** What it is known to be complete for; empty where nothing is. */
  scope: readonly ScopeBlock[];
  observations: readonly Observation[];
}

/** Publishers whose reports hold the last years only: a newer report replaces figures one by one, never a whole series of an area. */
const YEARLY_REPORTS: readonly string[] = ["cpmm", "trade", "wef"];

/** Returns whether a newer release of a source replaces single figures (true) or whole series of an area (false). @example isYearly("cpmm") // true */
export function isYearly(source: string): boolean {
  return YEARLY_REPORTS.includes(source);
}

/**
 * Returns the newest figures that are held: of each source and each series of an area, the rows of the newest release that
 * has it, each row with its own release; of yearly reports (CPMM, trade, the WEF) figure by figure.
 *
 * For showing what publishers say. Rows of two releases stand side by side here, so that nothing may be computed from them.
 * In: releases in any order. Out: sources as they first appear; within a source the order of a snapshot.
 * @example newestFigures(releases).filter(({series}) => series === "NY.GDP.MKTP.CD")
 */
export function newestFigures(releases: readonly Release[]): Observation[] {
  const sources = [...new Set(releases.map(({source}) => source))];
  return sources.flatMap((source) => {
    const own = newestFirst(releases.filter((release) => release.source === source));
    if (own.length === 1) return own[0]!.observations;
    const keyOf = isYearly(source) ? observationKey : pairOf;
    const taken = new Map<string, Release>();
    const rows: Observation[] = [];
    for (const release of own) {
      for (const row of release.observations) {
        const key = keyOf(row);
        const by = taken.get(key);
        if (by === undefined) taken.set(key, release);
        if (by === undefined || by === release) rows.push(row);
      }
    }
    return rows.sort(compareKeys);
  });
}

/**
 * Returns releases with the newest first: by the last day on which each can have come out; of two with one last day the one
 * whose id comes later.
 */
export function newestFirst(releases: readonly Release[]): Release[] {
  const order = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  return [...releases].sort((a, b) => order(lastDay(a.release), lastDay(b.release)) || order(a.release, b.release));
}

/**
 * Returns observations sorted into their releases, for rows that come without an archive; nothing is known of their scope.
 * @example toReleases(observations).map(({source, release}) => `${source} ${release}`) // ["wdi 2020-07-01"]
 */
export function toReleases(observations: readonly Observation[]): Release[] {
  const groups = new Map<string, Observation[]>();
  for (const row of observations) {
    const key = `${row.source} ${row.release}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => {
    const {source, release} = rows[0]!;
    return {
      source,
      publisher: source,
      release,
      snapshots: [...new Set(rows.map(({snapshot}) => snapshot))],
      scope: [],
      observations: rows
    };
  });
}

function pairOf({series, area}: Observation): string {
  return `${series}|${area}`;
}
