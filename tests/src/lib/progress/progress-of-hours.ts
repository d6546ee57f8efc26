import type {Flag} from "../../../../src/lib/contract/observations.js";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import type {ProgressValue} from "../../../../src/lib/progress/progress-context.js";
import {measure, milestone} from "../contract/make-inputs.js";

/** A made-up measure in hours, of which less is better. */
export const hours = measure({
  result: "TRP-OP1",
  measure: "road-hours",
  unit: "hours",
  better: "lower",
  type: "quantity",
  baseline_value: 12.2,
  baseline_year: 2017,
  baseline_status: "set"
});
/** A value of a year. */
export const value = (year: number, number: number | null, flag: Flag = null, text: string | null = null) => ({
  year,
  value: number,
  flag,
  text
});
/** A target of a milestone. */
export const target = (year: 2020 | 2023 | 2026 | 2029, number: number | null, of = hours) =>
  milestone({result: of.result, measure: of.measure, milestone: year, value: number});

/** Returns the progress of a measure at a milestone. */
export function progress(of: typeof hours, stone: ReturnType<typeof target>, values: ProgressValue[]) {
  return measureProgress(of, [stone], stone, values);
}
