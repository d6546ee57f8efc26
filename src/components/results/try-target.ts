import type {Measure} from "../../lib/contract/framework.js";

/** Whether a reader can try a target for a measure: it has a figure to measure the way from, and is no yes or no. */
export function canTryTarget(
  {type, baseline_value}: Pick<Measure, "type" | "baseline_value">,
  values: readonly {value: number | null}[]
): boolean {
  // A published baseline is enough: the pace that a target requires can be computed before anything is reported.
  return (baseline_value !== null || values.some(({value}) => value !== null)) && type !== "yes_no" && type !== "text";
}
