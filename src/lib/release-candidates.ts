import type {Candidate} from "./aggregate-areas.js";
import type {Inputs} from "./indicators/indicator.js";
import {indexObservations, type ObservationIndex} from "./observation-index.js";
import {lastDay} from "./release.js";
import {newestFirst, type Release} from "./releases.js";

/** What a candidate computes from; its releases are named by the caller. */
export type CandidateParts = Omit<Candidate, "releases">;

/**
 * Returns one candidate for each release of a source, the newest first: a computation takes all its figures from one of them.
 *
 * `make` is handed the index of that release's own figures alone; null leaves the release out.
 * @example releaseCandidates(inputs, "wdi", (index) => ({years: index.years("wdi", code), part: (area, year) => publishedPart(index.find("wdi", code, area, year))}))
 */
export function releaseCandidates(
  {releases}: Pick<Inputs, "releases">,
  source: string,
  make: (index: ObservationIndex) => CandidateParts | null
): Candidate[] {
  return releasesOf(releases, source).flatMap((release) => {
    const parts = make(indexObservations(release.observations));
    return parts === null || parts.years.length === 0 ? [] : [{...parts, releases: releaseLabel([release])}];
  });
}

/**
 * Returns one candidate for each release of a first source with each release of a second, for what two publishers give
 * together: the newest release of the first; with it the release of the second that came out first on or after its last day,
 * then the later ones in their order, then the earlier ones, the nearest first.
 *
 * So figures meet the divisor that was known nearest to their own day, and never one that was old when they came out while a
 * later one is held.
 * @example pairCandidates(inputs, "trade", "wdi", (trade, wdi) => ({years: trade.years("trade", "EXPORTS.TOTAL"), part}))
 */
export function pairCandidates(
  {releases}: Pick<Inputs, "releases">,
  first: string,
  second: string,
  make: (first: ObservationIndex, second: ObservationIndex) => CandidateParts | null
): Candidate[] {
  return releasesOf(releases, first).flatMap((one) =>
    nearestAfter(releasesOf(releases, second), lastDay(one.release)).flatMap((other) => {
      const parts = make(indexObservations(one.observations), indexObservations(other.observations));
      return parts === null || parts.years.length === 0 ? [] : [{...parts, releases: releaseLabel([one, other])}];
    })
  );
}

/** Returns releases as a value names them: `wdi 2020-07-01`, several joined by `;` in alphabetical order. */
export function releaseLabel(releases: readonly Pick<Release, "source" | "release">[]): string {
  return [...new Set(releases.map(({source, release}) => `${source} ${release}`))].sort().join(";");
}

/** Releases of a source, the newest first; kept, for every measure asks. */
const kept = new WeakMap<readonly Release[], Map<string, Release[]>>();

/** Returns the releases of a source, the newest first. @example releasesOf(inputs.releases, "wdi")[0]?.release // "2026-07-01" */
export function releasesOf(releases: readonly Release[], source: string): Release[] {
  const known = kept.get(releases) ?? new Map<string, Release[]>();
  kept.set(releases, known);
  const own = known.get(source) ?? newestFirst(releases.filter((release) => release.source === source));
  known.set(source, own);
  return own;
}

/**
 * Returns releases in the order in which they meet figures of a day: the first that came out on or after it, then the later
 * ones, then the earlier ones, the nearest first. In: releases with the newest first.
 * @example nearestAfter(releasesOf(inputs.releases, "wdi"), "2020-09-13")[0]?.release // "2022-04-08"
 */
export function nearestAfter(newest: readonly Release[], day: string): Release[] {
  const after = newest.filter(({release}) => lastDay(release) >= day);
  const before = newest.filter(({release}) => lastDay(release) < day);
  return [...after.reverse(), ...before];
}
