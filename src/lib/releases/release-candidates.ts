import type {Inputs} from "../contract/indicator.js";
import type {Release} from "../contract/observations.js";
import type {Candidate} from "../indicators/aggregate-areas.js";
import {indexObservations, type ObservationIndex} from "../indicators/observation-index.js";
import type {MissingKind} from "../wording/missing-words.js";
import {isInScope, lastDay, newestFirst} from "./releases.js";

/** What a candidate computes from; its releases are named by the caller. */
export interface OfferedContributions extends Omit<Candidate, "releases" | "absence"> {
  /** `source/series` that a contribution is made of: they tell why an area has none. */
  needs: readonly string[];
  /** `source/series` that weigh a contribution in a weighted mean; absent where they are contributions themselves. */
  weights?: readonly string[] | undefined;
}

/**
 * Returns one candidate for each release of a source, the newest first: a computation takes all its figures from one of them.
 *
 * `make` is handed the index of that release's own figures alone; null leaves the release out.
 * @example releaseCandidates(inputs, "wdi", (index) => ({years: index.years("wdi", code), contribution: (area, year)
 *   => publishedContribution(index.find("wdi", code, area, year))}))
 */
export function releaseCandidates(
  {releases}: Pick<Inputs, "releases">,
  source: string,
  make: (index: ObservationIndex) => OfferedContributions | null
): Candidate[] {
  return releasesOf(releases, source).flatMap((release) => {
    const found = make(indexObservations(release.observations));
    return found === null ? [] : toCandidates(found, [release]);
  });
}

/**
 * Returns one candidate for each release of a first source with each release of a second, for what two publishers give
 * together: the newest release of the first; with it the release of the second that came out first on or after its last day,
 * then the later ones in their order, then the earlier ones, the nearest first.
 *
 * So figures meet the divisor that was known nearest to their own day, and never one that was old when they came out while a
 * later one is held.
 * @example pairCandidates(inputs, "trade", "wdi", (trade, wdi) => ({years: trade.years("trade", "EXPORTS.TOTAL"), contribution}))
 */
export function pairCandidates(
  {releases}: Pick<Inputs, "releases">,
  first: string,
  second: string,
  make: (first: ObservationIndex, second: ObservationIndex) => OfferedContributions | null
): Candidate[] {
  return releasesOf(releases, first).flatMap((one) =>
    nearestAfter(releasesOf(releases, second), lastDay(one.release)).flatMap((other) => {
      const found = make(indexObservations(one.observations), indexObservations(other.observations));
      return found === null ? [] : toCandidates(found, [one, other]);
    })
  );
}

function toCandidates({needs, weights = [], ...rest}: OfferedContributions, releases: readonly Release[]): Candidate[] {
  if (rest.years.length === 0) return [];
  const withWeights = [...needs, ...weights];
  return [
    {
      ...rest,
      releases: releaseLabel(releases),
      absence: (area, year, isWeighted) => absenceOf(releases, isWeighted ? withWeights : needs, area, year)
    }
  ];
}

/**
 * Returns why an area has no contribution: `not published` where the releases are complete for every figure that it lacks, else `not held`.
 *
 * In: the releases that a value is taken from and the figures that a contribution is made of, as `source/series`.
 * @example absenceOf([wdi], ["wdi/BG.GSR.NFSV.GD.ZS"], "TKM", 2016) // "not published"
 */
export function absenceOf(
  releases: readonly Release[],
  needs: readonly string[],
  area: string,
  year: number
): MissingKind {
  const lacking = needs.filter((need) => {
    const [source, series] = splitNeed(need);
    return releases
      .filter((release) => release.source === source)
      .every(({observations}) => indexObservations(observations).find(source, series, area, year)?.value == null);
  });
  const isComplete = lacking.every((need) => {
    const [source, series] = splitNeed(need);
    return releases.some((release) => release.source === source && isInScope(release.scope, series, area, year));
  });
  return isComplete && lacking.length > 0 ? "not published" : "not held";
}

function splitNeed(need: string): [source: string, series: string] {
  const at = need.indexOf("/");
  return [need.slice(0, at), need.slice(at + 1)];
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
