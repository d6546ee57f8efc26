import {BASELINE_YEAR, type Measure, type Milestone} from "../contract/framework.js";
import type {ValueRow} from "../contract/tables.js";
import type {LikeForLike} from "./like-for-like.js";
import type {Point} from "./rule.js";

/** The headline values of a measure that progress reads; coverage and sign are said in the reason where they are known. */
export type ProgressValue = Pick<ValueRow, "year" | "value" | "flag" | "text"> &
  Partial<Pick<ValueRow, "sign" | "reporting" | "expected" | "weight_share" | "releases">> & {
    /** Of a mean over other members than that of the baseline's year: both over the members that have both; null where none can be. */
    like_for_like?: LikeForLike | null;
  };

/** An answer as a number: what is in progress is begun and not in place. Only the order counts, no ratio is taken of it. */
export const YES_NO_LEVELS: Readonly<Record<string, number>> = {yes: 1, in_progress: 0.5, no: 0};

/** One measure and one milestone, with the points that its progress is measured between. */
export interface ProgressContext {
  measure: Measure;
  milestone: Milestone;
  milestones: readonly Milestone[];
  values: readonly ProgressValue[];
  /** Values that count as reached, by year. */
  points: readonly Point[];
  /** As the PRF states it; null where the PRF gives no number. */
  baseline: Point | null;
  /** The publisher's figure of the baseline year in this vintage. */
  now: Point | null;
  /**
   * What change is measured from: the publisher's figure of the baseline's year in the same series; where there is none, the
   * published baseline, unless the value is a mean of ours, of which the published baseline may be another reading.
   */
  base: Point | null;
  /** The last point that is not after the milestone. */
  latest: Point | null;
  /** What is compared with `base`: the latest point, or its mean over the members that `base` is of. */
  compared: Point | null;
}

/**
 * Returns what the progress of a measure towards a milestone is measured between.
 *
 * In: headline values of one vintage, in any order. Forecasts and everything after the milestone's year are left out.
 * @example progressContext(measure, milestones, milestone, values).latest // {year: 2022, value: 9.9}
 */
export function progressContext(
  measure: Measure,
  milestones: readonly Milestone[],
  milestone: Milestone,
  values: readonly ProgressValue[]
): ProgressContext {
  const points = toPoints(measure, values);
  const latest = points.filter(({year}) => year <= milestone.milestone).at(-1) ?? null;
  const now = points.find(({year}) => year === baselineYear(measure)) ?? null;
  const baseline = publishedBaseline(measure);
  const row = values.find(({year, value}) => year === latest?.year && value !== null);
  const like = row?.like_for_like;
  const published = row?.weight_share == null ? baseline : null;
  const own = like === undefined ? (now ?? published) : like && now && {year: now.year, value: like.from};
  const base = own ?? countBase(measure, latest);
  const compared = like && latest ? {year: latest.year, value: like.to} : latest;
  return {measure, milestone, milestones, values, points, baseline, now, base, latest, compared};
}

/** Returns the sign of the latest value: `≥` and `<` are bounds, and nothing is known beyond them. */
export function latestSign({values, latest}: Pick<ProgressContext, "values" | "latest">): string | null {
  return (
    values.find(({year, value, flag}) => year === latest?.year && value !== null && flag !== "forecast")?.sign ?? null
  );
}

/** Returns the year that a measure's baseline is of. */
export function baselineYear({baseline_year}: Pick<Measure, "baseline_year">): number {
  return baseline_year ?? BASELINE_YEAR;
}

function toPoints({type}: Measure, values: readonly ProgressValue[]): Point[] {
  return values
    .filter(({flag}) => flag !== "forecast")
    .flatMap(({year, value, text}) => {
      const number = value ?? (type === "yes_no" && text !== null ? (YES_NO_LEVELS[text] ?? null) : null);
      return number === null ? [] : [{year, value: number}];
    })
    .sort((a, b) => a.year - b.year);
}

function publishedBaseline(measure: Measure): Point | null {
  const {baseline_value: value} = measure;
  return value === null ? null : {year: baselineYear(measure), value};
}

/** What is counted or answered yes/no began at zero where the PRF gives no number: the program had not begun. */
function countBase(measure: Measure, latest: Point | null): Point | null {
  if (measure.type !== "count" && measure.type !== "yes_no") return null;
  return latest === null ? null : {year: baselineYear(measure), value: 0};
}
