import {group} from "d3-array";
import {type Framework, type Measure, MILESTONES, type Milestone} from "../contract/framework.js";
import type {LineageRow, ProgressRow, ValueRow} from "../contract/tables.js";
import {headlineOf} from "../indicators/registry.js";
import {comparableValues, lineageByMeasure, lineageByValue} from "./like-for-like.js";
import {measureProgress} from "./measure-progress.js";
import type {ProgressValue} from "./progress-context.js";
import {reasonWords} from "./reason-words.js";

/**
 * Returns the `progress` table: one row per measure and milestone, in the framework's order.
 *
 * In: the values of one vintage; of each measure the headline row counts (headlineOf). A milestone without a row is `blank`.
 */
export function progressTable(
  {measures, milestones}: Framework,
  values: readonly ValueRow[],
  lineage: readonly LineageRow[],
  vintage: string
): ProgressRow[] {
  const lineageOf = lineageByMeasure(lineage);
  const valuesOf = group(values, keyOf);
  const milestonesOf = group(milestones, keyOf);
  return measures.flatMap((measure) => {
    const {area, variant} = headlineOf(measure);
    const key = keyOf(measure);
    const own = headlineValues(measure, valuesOf.get(key) ?? [], lineageOf.get(key) ?? []);
    const all = everyMilestone(measure, milestonesOf.get(key) ?? []);
    const others = variant === "headline" ? [] : otherIndices(values, measure, area, variant);
    return all.map((milestone) => {
      const {row} = measureProgress(measure, all, milestone, own);
      return {...row, reason: row.reason + notCompared(others, milestone.milestone), vintage};
    });
  });
}

/**
 * Returns the headline values of one measure as its progress is judged by: every page that judges takes these and no others.
 *
 * In: values and lineage of the measure, of any area and variant. Means over other members than that of the baseline's year get both
 * over the members that have both; a mean from another release is compared with nothing.
 * @example measureProgress(measure, milestones, milestone, headlineValues(measure, values, lineage)).row.status
 */
export function headlineValues(
  measure: Measure,
  values: readonly ValueRow[],
  lineage: readonly LineageRow[]
): ProgressValue[] {
  const {area, variant} = headlineOf(measure);
  const isHeadline = (row: Pick<ValueRow, "area" | "variant">) => row.area === area && row.variant === variant;
  const reading = values.filter((row) => row.variant === variant);
  return comparableValues(measure, reading, lineageByValue(lineage.filter(isHeadline))).filter(isHeadline);
}

/** Returns the four milestones of a measure; one that the framework has no row for is `blank`. */
export function everyMilestone({result, measure}: Measure, stated: readonly Milestone[]): Milestone[] {
  return MILESTONES.map(
    (year): Milestone =>
      stated.find(({milestone}) => milestone === year) ?? {
        result,
        measure,
        milestone: year,
        value: null,
        sign: null,
        text_zh: null,
        text_en: null,
        status: "blank"
      }
  );
}

function keyOf({result, measure}: {result: string; measure: string}): string {
  return `${result}/${measure}`;
}

/** Values of the other editions of an index: shown beside the status, never compared with its baseline. */
function otherIndices(values: readonly ValueRow[], measure: Measure, area: string, variant: string): ValueRow[] {
  return values.filter(
    (row) =>
      row.result === measure.result &&
      row.measure === measure.measure &&
      row.area === area &&
      row.variant !== variant &&
      row.value !== null
  );
}

function notCompared(rows: readonly ValueRow[], until: number): string {
  const latest = rows
    .filter(({year}) => year <= until)
    .reduce<ValueRow | null>((last, row) => (last === null || row.year >= last.year ? row : last), null);
  if (!latest) return "";
  const index = latest.variant.replace("-", " ").toUpperCase();
  return reasonWords("other_index", {index, value: latest.value!, year: latest.year});
}
