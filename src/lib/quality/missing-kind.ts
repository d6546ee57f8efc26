import type {Inputs} from "../contract/indicator.js";
import type {Release} from "../contract/observations.js";
import type {MeasureView} from "../framework/result-views.js";
import {indexObservations} from "../indicators/observation-index.js";
import {isInScope} from "../releases/releases.js";
import type {MissingKind} from "../wording/missing-words.js";

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
