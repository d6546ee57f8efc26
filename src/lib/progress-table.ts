import {type Framework, type Measure, MILESTONES, type Milestone} from "./framework.js";
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
    const others = variant === "headline" ? [] : otherIndices(values, measure, area, variant);
    return all.map((milestone) => {
      const {row} = measureProgress(measure, all, milestone, own);
      return {...row, reason: row.reason + notCompared(others, milestone.milestone), vintage};
    });
  });
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
  return `; the ${index} gives ${latest.value} for ${latest.year}, and as another index it is not compared`;
}
