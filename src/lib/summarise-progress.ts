import type {ResultView} from "./result-views.js";

/** How the results of a framework stand at one milestone; each result counts once, by its leading measure. */
export interface ProgressSummary {
  results: number;
  better: number;
  worse: number;
  /** Not one value of any measure after the baseline. */
  unreported: number;
  /** Results with a number as target under any milestone. */
  with_target: number;
  achieved: number;
}

/**
 * Returns how many results stand better or worse than at their baseline, how many have no value, how many have a target.
 *
 * A result is better or worse by its first measure that has a value; direction null counts as neither.
 * @example summariseProgress(views, 2023).better // 8
 */
export function summariseProgress(views: ResultView[], milestone: number): ProgressSummary {
  const summary = {results: views.length, better: 0, worse: 0, unreported: 0, with_target: 0, achieved: 0};
  for (const {measures} of views) {
    const lead = measures.find((view) => view.latest !== null);
    const progress = lead?.progress.find((row) => row.milestone === milestone);
    if (lead === undefined) summary.unreported += 1;
    if (progress?.status === "achieved") summary.achieved += 1;
    if (progress?.direction === "better" || (progress?.status === "achieved" && progress.direction === null))
      summary.better += 1;
    if (progress?.direction === "worse") summary.worse += 1;
    if (measures.some((view) => view.milestones.some((row) => row.status === "set" && row.value !== null))) {
      summary.with_target += 1;
    }
  }
  return summary;
}
