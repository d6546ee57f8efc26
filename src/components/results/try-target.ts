import type {Measure, Milestone} from "../../lib/contract/framework.js";
import type {ProgressValue} from "../../lib/progress/progress-context.js";

/** The data of one measure that the page needs for trying targets. */
export interface WhatIfMeasure {
  measure: Measure;
  /** Name and unit in the language of the page. */
  name: string;
  unit: string;
  milestones: Milestone[];
  /** The rows that the status is judged by (headlineValues). */
  values: readonly ProgressValue[];
}

/** Whether a reader can try a target for a measure: it has a figure to measure the way from, and is no yes or no. */
export function canTryTarget(
  {type, baseline_value}: Pick<Measure, "type" | "baseline_value">,
  values: readonly {value: number | null}[]
): boolean {
  // A published baseline is enough: the pace that a target requires can be computed before anything is reported.
  return (baseline_value !== null || values.some(({value}) => value !== null)) && type !== "yes_no" && type !== "text";
}

/** The number that a reader typed, with a comma or a point; null where it is none. */
export function typedNumber(typed: string): number | null {
  const number = Number(typed.trim().replace(",", ".").replace("−", "-"));
  return typed.trim() === "" || !Number.isFinite(number) ? null : number;
}
