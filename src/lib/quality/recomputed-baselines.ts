import type {Inputs} from "../contract/indicator.js";
import type {BaselineCheckRow, LineageRow, ValueRow} from "../contract/tables.js";
import {computeValues} from "../indicators/registry.js";

/** The values that recomputed baselines are, and the rows they were made from. */
export interface RecomputedBaselines {
  values: ValueRow[];
  lineage: LineageRow[];
}

/**
 * Returns the values that the checks of the published baselines name as recomputed, and the region's other readings of the
 * same measure and year, with their lineage, from the figures that were known when the framework was endorsed; none where
 * the vintage brings no such figures.
 *
 * In: one vintage's inputs and its `baseline_checks`. Out: values of the measures and years that some check recomputed.
 * @example recomputedBaselines(inputs, tables.baseline_checks).values.find(({measure}) => measure === "services")?.value // 10.09…
 */
export function recomputedBaselines(inputs: Inputs, checks: readonly BaselineCheckRow[]): RecomputedBaselines {
  const {at_endorsement: endorsed} = inputs;
  const tried = checks.filter(({recomputed}) => recomputed !== null);
  if (!endorsed || tried.length === 0) return {values: [], lineage: []};
  const {vintage} = endorsed;
  const computed = computeValues({...inputs, ...endorsed});
  const found = computed.filter(
    ({value}) => value.value !== null && tried.some((check) => isChecked(check, value) || isReading(check, value))
  );
  return {
    values: found.map(({value}) => ({...value, vintage})),
    lineage: found.flatMap(({value: {result, measure, area, year, variant}, lineage}) =>
      lineage.map((row) => ({result, measure, area, year, variant, ...row, vintage}))
    )
  };
}

/** Whether a value is the region's, of the measure and year of a check. */
function isReading({result, measure, year}: BaselineCheckRow, value: Omit<ValueRow, "vintage">): boolean {
  const isRegion = value.area === "CAREC" || value.area === "CAREC-X";
  return isRegion && value.result === result && value.measure === measure && value.year === year;
}

/** Whether a value is the one that a check recomputed: the same measure, year, method and number. */
export function isChecked(check: BaselineCheckRow, value: Omit<ValueRow, "vintage">): boolean {
  return (
    check.result === value.result &&
    check.measure === value.measure &&
    check.year === value.year &&
    check.method === value.method &&
    check.recomputed === value.value
  );
}
