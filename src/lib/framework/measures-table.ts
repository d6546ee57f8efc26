import {type Framework, MILESTONES} from "../contract/framework.js";
import type {MeasureRow} from "../contract/tables.js";

/**
 * Returns the `measures` table of a framework: one row per measure with its four milestones side by side.
 *
 * A milestone that the framework has no row for is `blank`.
 */
export function measuresTable({measures, milestones}: Framework): MeasureRow[] {
  const byKey = new Map(milestones.map((row) => [`${row.result}/${row.measure}/${row.milestone}`, row]));
  return measures.map((measure) => {
    const targets = MILESTONES.flatMap((year) => {
      const row = byKey.get(`${measure.result}/${measure.measure}/${year}`);
      return [
        [`target_${year}`, row?.value ?? null],
        [`target_${year}_sign`, row?.sign ?? null],
        [`target_${year}_text`, row?.text_en ?? null],
        [`target_${year}_text_zh`, row?.text_zh ?? null],
        [`target_${year}_status`, row?.status ?? "blank"]
      ];
    });
    const {baseline_text_zh, baseline_text_en, baseline_status, ...rest} = measure;
    return {...rest, baseline_text_en, baseline_text_zh, baseline_status, ...Object.fromEntries(targets)} as MeasureRow;
  });
}
