import type {MeasureView} from "../framework/result-views.js";
import type {MissingKind} from "../wording/missing-words.js";

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
