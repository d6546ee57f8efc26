import {contradictionText, isAboutFigure} from "../borders/border-figures.js";
import type {Observation} from "../contract/observations.js";
import type {Contradiction} from "../contract/reference.js";
import {localText} from "../language/local-name.js";
import {text} from "../language/text.js";
import {findOutliers, type OutlierRule} from "../quality/find-outliers.js";

const SPEEDS = new Set(["SWD", "SWOD"]);

/** What a reader should know of one published speed. */
export interface SpeedNote {
  area: string;
  mode: "road" | "rail";
  year: number;
  series: string;
  text: string;
}

/**
 * Returns the flags of CPMM's speeds: where its pages disagree about one, and where one stands out between its neighboring years.
 * The figures stay as published.
 *
 * In: observations of a vintage, the known contradictions and the rules for outliers. Out: by area, mode, year, series.
 * @example speedNotes(observations, explorer).find(({area, year}) => area === "CHN" && year === 2020)
 */
export function speedNotes(
  observations: readonly Observation[],
  known: {contradictions: readonly Contradiction[]; outlier_rules: readonly OutlierRule[]}
): SpeedNote[] {
  const speeds = observations.filter(
    ({source, series, mode, direction}) =>
      source === "cpmm" && SPEEDS.has(series) && mode !== null && direction === null
  );
  const disputed = speeds.flatMap((row) =>
    known.contradictions
      .filter((note) => isAboutFigure(note, row))
      .map((note) => ({row, text: text("places-disagree", {text: contradictionText(note)})}))
  );
  const outliers = findOutliers(speeds, known.outlier_rules).map(({observation: row, before, after, rule}) => ({
    row,
    text: text("places-outlier", {
      value: row.value!,
      unit: localText(row.unit, "units"),
      before: before.value!,
      from: String(before.year),
      after: after.value!,
      to: String(after.year),
      factor: rule.factor
    })
  }));
  return [...disputed, ...outliers]
    .map(({row, text}) => ({area: row.area, mode: row.mode!, year: row.year, series: row.series, text}))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), "en"));
}

function keyOf({area, mode, year, series}: SpeedNote): string {
  return `${area} ${mode} ${year} ${series}`;
}
