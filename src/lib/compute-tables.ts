import {baselineChecks} from "./baseline-checks.js";
import {compareAreas, compareText} from "./compare-areas.js";
import {gapsTable} from "./gaps.js";
import type {ComputedValue, Inputs} from "./indicators/indicator.js";
import {computeValues} from "./indicators/registry.js";
import {measuresTable} from "./measures-table.js";
import {newestYear} from "./newest-year.js";
import {progressTable} from "./progress-table.js";
import {resultsTable} from "./results-table.js";
import type {
  BaselineCheckRow,
  GapRow,
  LineageRow,
  MeasureRow,
  ObservationRow,
  ProgressRow,
  ResultRow,
  ValueRow
} from "./tables.js";

/** Every table of the contract for one vintage. */
export interface Tables {
  results: ResultRow[];
  measures: MeasureRow[];
  observations: ObservationRow[];
  values: ValueRow[];
  lineage: LineageRow[];
  progress: ProgressRow[];
  baseline_checks: BaselineCheckRow[];
  gaps: GapRow[];
}

/**
 * Returns every table of the contract for one vintage; the same input gives the same rows in the same order.
 *
 * In: the framework, reference, observations and reported values of the vintage. Out: rows as table-specs.ts describes.
 * Order: results and measures as in the framework; values by measure, area, variant (headline first), year; lineage as values.
 * @example computeTables(inputs).values.find(({measure, area, year}) => measure === "services" && area === "CAREC-X" && year === 2016)
 */
export function computeTables(inputs: Inputs): Tables {
  const {framework, observations, vintage} = inputs;
  const computed = sortedValues(inputs);
  const values: ValueRow[] = computed.map(({value}) => ({...value, vintage}));
  const lineage = lineageRows(computed, vintage);
  return {
    results: resultsTable(framework),
    measures: measuresTable(framework),
    observations: observations.map((row) => ({...row, correction: row.correction ?? null})),
    values,
    lineage,
    progress: progressTable(framework, values, vintage),
    baseline_checks: checkBaselines(inputs, values),
    gaps: gapsTable({framework, values, as_of: newestYear(inputs), vintage})
  };
}

function checkBaselines(inputs: Inputs, values: readonly ValueRow[]): BaselineCheckRow[] {
  const {framework, at_approval: approval, vintage} = inputs;
  if (!approval) return baselineChecks(framework, values, vintage);
  const then = sortedValues({...inputs, observations: approval.observations}).map(({value}) => ({...value, vintage}));
  return baselineChecks(framework, then, approval.vintage, {vintage, values});
}

function lineageRows(computed: readonly ComputedValue[], vintage: string): LineageRow[] {
  const rows: LineageRow[] = [];
  for (const {value, lineage} of computed) {
    const {result, measure, area, year, variant} = value;
    for (const row of lineage) rows.push({result, measure, area, year, variant, ...row, vintage});
  }
  return rows;
}

function sortedValues(inputs: Inputs) {
  const {results, measures} = inputs.framework;
  const resultRank = ranks(results.map(({id}) => id));
  const measureRank = ranks(measures.map(({result, measure}) => `${result}/${measure}`));
  const rankOf = (map: Map<string, number>, key: string) => map.get(key) ?? map.size;
  const keyed = computeValues(inputs).map((computed) => {
    const {result, measure} = computed.value;
    return {
      computed,
      result: rankOf(resultRank, result),
      measure: rankOf(measureRank, `${result}/${measure}`)
    };
  });
  keyed.sort((a, b) => {
    const [x, y] = [a.computed.value, b.computed.value];
    return (
      a.result - b.result ||
      a.measure - b.measure ||
      compareText(x.measure, y.measure) ||
      compareAreas(x.area, y.area) ||
      compareVariants(x.variant, y.variant) ||
      x.year - y.year
    );
  });
  return keyed.map(({computed}) => computed);
}

function ranks(keys: string[]): Map<string, number> {
  return new Map(keys.map((key, i) => [key, i]));
}

function compareVariants(a: string, b: string): number {
  return Number(b === "headline") - Number(a === "headline") || compareText(a, b);
}
