import {type Framework, MILESTONES, type Milestone} from "./framework.js";
import {groupBy} from "./group-by.js";
import {headlineOf} from "./indicators/registry.js";
import {measureProgress} from "./progress/measure-progress.js";
import type {ProgressRow, ValueRow} from "./tables.js";

/**
 * Returns the `progress` table: one row per measure and milestone, in the framework's order.
 *
 * In: the values of one vintage; of each measure the headline row counts (headlineOf). A milestone without a row is `blank`.
 */
export function progressTable(
  {measures, milestones}: Framework,
  values: readonly ValueRow[],
  vintage: string
): ProgressRow[] {
  const valuesOf = groupBy(values, ({result, measure, area, variant}) => `${result}/${measure}/${area}/${variant}`);
  const milestonesOf = groupBy(milestones, ({result, measure}) => `${result}/${measure}`);
  return measures.flatMap((measure) => {
    const {area, variant} = headlineOf(measure);
    const own = valuesOf.get(`${measure.result}/${measure.measure}/${area}/${variant}`) ?? [];
    const printed = milestonesOf.get(`${measure.result}/${measure.measure}`) ?? [];
    const all = MILESTONES.map(
      (year): Milestone =>
        printed.find(({milestone}) => milestone === year) ?? {
          ...{result: measure.result, measure: measure.measure, milestone: year},
          ...{value: null, sign: null, text_zh: null, text_en: null, status: "blank"}
        }
    );
    return all.map((milestone) => ({...measureProgress(measure, all, milestone, own).row, vintage}));
  });
}
