import type {Inputs} from "../contract/indicator.js";
import type {Release} from "../contract/observations.js";
import type {ValueRow} from "../contract/tables.js";
import type {MeasureView} from "../framework/result-views.js";
import {MIN_REPORTING_SHARE, MIN_WEIGHT_SHARE} from "../indicators/coverage.js";
import {indexObservations} from "../indicators/observation-index.js";
import {joinList, language} from "../language/language.js";
import {reasonWords} from "../progress/reason-words.js";
import {isInScope} from "../releases/releases.js";
import type {MissingKind} from "../wording/missing-words.js";
import {CODES, type MemberNames} from "./check-baseline.js";

/** A series of a source, as `observations` name them. */
export interface SeriesName {
  source: string;
  series: string;
}

/** The kinds that tell a publisher's silence from ours. */
export type PublishedKind = Extract<MissingKind, "not published" | "not held">;

/**
 * Returns why what is made of these series has no figure for an area and year: `not published` where each of them is held or lies
 * in what some release held is complete for, else `not held`. Without a series it is `not held`: nothing is known.
 *
 * @example missingKind(inputs, [{source: "wdi", series: "SH.IMM.IDPT"}], "TKM", 2012) // "not published"
 */
export function missingKind(
  {releases, observations}: Pick<Inputs, "releases" | "observations">,
  series: readonly SeriesName[],
  area: string,
  year: number
): PublishedKind {
  const index = indexObservations(observations);
  const isKnown = ({source, series: code}: SeriesName) =>
    index.find(source, code, area, year) !== undefined ||
    releases.some((release) => release.source === source && isInScope(release.scope, code, area, year));
  return series.length > 0 && series.every(isKnown) ? "not published" : "not held";
}

/**
 * Returns why a series has no figure of an area in any year: `not published` where some release held is complete for both.
 *
 * @example missingSeriesKind(releases, {source: "wdi", series: "ST.INT.ARVL"}, "AFG") // "not published"
 */
export function missingSeriesKind(
  releases: readonly Release[],
  {source, series}: SeriesName,
  area: string
): PublishedKind {
  const isCovered = releases.some(
    (release) =>
      release.source === source && release.scope.some((block) => isInScope([block], series, area, block.last_year))
  );
  return isCovered ? "not published" : "not held";
}

/**
 * Returns why a measure has no latest value: a count that the sector sends is `not reported`; a computed one has `too few members`
 * where members have figures and the region none, else its series is `not held`.
 *
 * @example missingOfMeasure(view) // "not reported"
 */
export function missingOfMeasure({measure, values}: Pick<MeasureView, "measure" | "values">): MissingKind {
  if (measure.kind === "reported") return "not reported";
  return values.some(({value, expected}) => value === null && expected !== null) ? "too few members" : "not held";
}

/** Names for reasons in the language that is being written. */
export interface ReasonNames {
  member: MemberNames;
  /** Of `wdi 2020-07-01`. */
  release: (release: string) => string;
}

/** Members and releases by their codes. */
export const AS_CODED: ReasonNames = {member: CODES, release: (release) => release};

/**
 * Returns why a regional value has no number: as its table says it in English, in other languages the same made again.
 *
 * @example tooFewWords(row, AS_CODED) // "too few members: 4 of 10 in wdi 2020-07-01, and no release held has more; at least 5 are needed"
 */
export function tooFewWords(row: ValueRow, names: ReasonNames): string {
  const {reason, reporting, expected, weight_share: share} = row;
  if (language() === "en" || reporting === null || expected === null) return reason ?? "";
  // A row without a value has no releases of its own: its reason names those that came nearest.
  const releases = / in (.+), and no release/.exec(reason ?? "")?.[1]?.replaceAll(" and ", ";");
  if (releases === undefined) return reasonWords("few_none");
  const percent = (part: number) => reasonWords("percent", {value: Math.round(part * 100)});
  const least = Math.ceil(expected * MIN_REPORTING_SHARE);
  const needed =
    reporting >= least
      ? reasonWords("few_needs_weight", {share: percent(MIN_WEIGHT_SHARE)})
      : reasonWords("few_needs_members", {count: least});
  const weight = share === null ? "" : reasonWords("few_weight", {share: percent(share)});
  const where = releaseWords(releases, names);
  return reasonWords("few_members", {count: reporting, all: expected, weight, releases: where, needed});
}

/** Returns releases one after another; in English with “and” between all of them. @example releaseWords("wdi 2020-07-01", AS_CODED) // "wdi 2020-07-01" */
export function releaseWords(releases: string, names: ReasonNames): string {
  const named = releases.split(";").map(names.release);
  return language() === "en" ? named.join(" and ") : joinList(named);
}
