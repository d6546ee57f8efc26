import type {ComputedValue, Inputs} from "../contract/indicator.js";
import type {Observation} from "../contract/observations.js";
import {compareAreas, compareText} from "../contract/reference.js";
import type {
  BaselineCheckRow,
  GapRow,
  LineageRow,
  MeasureRow,
  ObservationRow,
  ProgressRow,
  ResultRow,
  ValueRow
} from "../contract/tables.js";
import {measuresTable, resultsTable} from "../framework/result-views.js";
import {progressTable} from "../progress/progress-table.js";
import {baselineChecks} from "../quality/baseline-checks.js";
import type {MemberNames} from "../quality/check-baseline.js";
import {gapsTable} from "../quality/gaps.js";
import type {ReasonNames} from "../quality/missing-kind.js";
import {computeValues} from "./registry.js";

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
  const {values, lineage, progress} = valueTables(inputs);
  const {results, measures, observations} = inputTables(inputs);
  return {
    results,
    measures,
    observations,
    values,
    lineage,
    progress,
    baseline_checks: checkBaselines(inputs, values),
    gaps: listGaps(inputs, values)
  };
}

/**
 * Returns the gaps of a vintage; their reasons in the language that is being written, with members and releases as `names` names them (by
 * their codes where it is left out).
 *
 * @example withLanguage("ru", () => listGaps(inputs, tables.values))[0]?.reason
 */
export function listGaps(inputs: Inputs, values: ValueRow[], names?: ReasonNames): GapRow[] {
  const {framework, vintage} = inputs;
  return gapsTable({framework, values, as_of: newestYear(inputs), vintage, ...(names && {names})});
}

/** Returns the tables that are read and not computed; rows and order as `computeTables`. @example inputTables(inputs).results.length // 31 */
export function inputTables({framework, observations}: Inputs): Pick<Tables, "results" | "measures" | "observations"> {
  return {
    results: resultsTable(framework),
    measures: measuresTable(framework),
    observations: observationRows(observations)
  };
}

/** Returns the values alone, without lineage; rows and order as `computeTables`. */
export function valuesTable(inputs: Inputs): ValueRow[] {
  return sortedValues(inputs).map(({value}) => ({...value, vintage: inputs.vintage}));
}

/** Returns the tables that are computed from series and nothing else: values, lineage, progress; rows and order as `computeTables`. */
export function valueTables(inputs: Inputs): Pick<Tables, "values" | "lineage" | "progress"> {
  const {framework, vintage} = inputs;
  const computed = sortedValues(inputs);
  const values: ValueRow[] = computed.map(({value}) => ({...value, vintage}));
  const lineage = lineageRows(computed, vintage);
  return {values, lineage, progress: progressTable(framework, values, lineage, vintage)};
}

/**
 * Returns the checks of the published baselines, on what was known when the framework was endorsed; their reasons in the language that is
 * being written, with members as `nameOf` names them (by their codes where it is left out).
 *
 * @example withLanguage("ru", () => checkBaselines(inputs, tables.values))[0]?.reason
 */
export function checkBaselines(inputs: Inputs, values: readonly ValueRow[], nameOf?: MemberNames): BaselineCheckRow[] {
  const {framework, at_endorsement: endorsed, vintage} = inputs;
  if (!endorsed) return baselineChecks(framework, values, vintage, undefined, nameOf);
  const then = sortedValues({...inputs, ...endorsed, vintage}).map(({value}) => ({...value, vintage}));
  return baselineChecks(framework, then, endorsed.vintage, {vintage, values}, nameOf);
}

function observationRows(observations: readonly Observation[]): ObservationRow[] {
  const rows = rowsOf.get(observations) ?? observations.map(toObservationRow);
  rowsOf.set(observations, rows);
  return rows;
}

const rowsOf = new WeakMap<readonly Observation[], ObservationRow[]>();

// Rows are made column by column: copied by spreading, hundreds of thousands of them take four times as long.
function toObservationRow(row: Observation): ObservationRow {
  const {series, area, partner, mode, direction, year, value, unit, flag, updated, reference, source} = row;
  return {
    series,
    area,
    partner,
    mode,
    direction,
    year,
    value,
    unit,
    flag,
    updated,
    reference,
    source,
    snapshot: row.snapshot,
    row: row.row,
    release: row.release,
    correction: row.correction ?? null
  };
}

function lineageRows(computed: readonly ComputedValue[], vintage: string): LineageRow[] {
  return computed.flatMap((one) => valueLineage(one, vintage));
}

function valueLineage({value, lineage}: ComputedValue, vintage: string): LineageRow[] {
  const {result, measure, area, year, variant} = value;
  return lineage.map((row) => {
    const {source, series, input_area, input_partner, input_mode, input_direction, input_year, input_value} = row;
    const {release, snapshot, row: line, role, weight} = row;
    return {
      result,
      measure,
      area,
      year,
      variant,
      source,
      series,
      input_area,
      input_partner,
      input_mode,
      input_direction,
      input_year,
      input_value,
      release,
      snapshot,
      row: line,
      role,
      weight,
      vintage
    };
  });
}

function sortedValues(inputs: Inputs) {
  const {results, measures} = inputs.framework;
  const resultRank = ranks(results.map(({id}) => id));
  const measureRank = ranks(measures.map(({result, measure}) => `${result}/${measure}`));
  const rankOf = (map: Map<string, number>, key: string) => map.get(key) ?? map.size;
  const values = computeValues(inputs);
  const areaRank = ranks([...new Set(values.map(({value}) => value.area))].sort(compareAreas));
  const keyed = values.map((computed) => {
    const {result, measure, area} = computed.value;
    return {
      computed,
      result: rankOf(resultRank, result),
      measure: rankOf(measureRank, `${result}/${measure}`),
      area: rankOf(areaRank, area)
    };
  });
  keyed.sort((a, b) => {
    const [x, y] = [a.computed.value, b.computed.value];
    return (
      a.result - b.result ||
      a.measure - b.measure ||
      compareText(x.measure, y.measure) ||
      a.area - b.area ||
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

/**
 * Returns the year of the newest snapshot or report of a vintage: what the age of its figures is counted to, without a clock.
 *
 * A frozen vintage has the year of what was known then. Without any input it is 0, so that nothing counts as old.
 * @example newestYear(inputs) // 2026
 */
export function newestYear({observations, reported}: Pick<Inputs, "observations" | "reported">): number {
  let newest = 0;
  let last = "";
  for (const {snapshot} of observations) {
    if (snapshot === last) continue;
    last = snapshot;
    newest = Math.max(newest, Number(snapshot.slice(snapshot.indexOf("/") + 1).slice(0, 4)));
  }
  for (const {reported_on} of reported) newest = Math.max(newest, Number(reported_on.slice(0, 4)));
  return newest;
}
