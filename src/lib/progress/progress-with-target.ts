import type {Measure, Milestone, MilestoneYear} from "../contract/framework.js";
import type {ValueRow} from "../contract/tables.js";
import {type MeasureProgress, measureProgress} from "./measure-progress.js";

/**
 * Returns the progress of a measure as it would be with a target that a reader types where the PRF prints `#`.
 *
 * Pure: nothing is kept. In: the measure, its milestones as endorsed, the headline values of one vintage, and the what-if.
 * Throws TypeError for a target that is not a finite number.
 * @example progressWithTarget(measure, milestones, values, {milestone: 2029, target: 12}).row.status
 */
export function progressWithTarget(
  measure: Measure,
  milestones: readonly Milestone[],
  values: readonly Pick<ValueRow, "year" | "value" | "flag" | "text">[],
  whatIf: {milestone: MilestoneYear; target: number}
): MeasureProgress {
  if (!Number.isFinite(whatIf.target)) throw new TypeError(`invalid target ${whatIf.target}; expected a finite number`);
  const own = milestones.filter(({result, measure: id}) => result === measure.result && id === measure.measure);
  const changed: Milestone = {
    ...{result: measure.result, measure: measure.measure, milestone: whatIf.milestone, value: whatIf.target},
    ...{sign: null, text_en: null, text_zh: null, status: "set"}
  };
  const all = [...own.filter(({milestone}) => milestone !== whatIf.milestone), changed];
  return measureProgress(measure, all, changed, values);
}
