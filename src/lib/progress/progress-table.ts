import {group} from "d3-array";
import {type Framework, type Measure, MILESTONES, type Milestone} from "../contract/framework.js";
import {MEMBERS} from "../contract/reference.js";
import type {LineageRow, ProgressRow, ValueRow} from "../contract/tables.js";
import {headlineOf} from "../indicators/registry.js";
import {likeForLike} from "./like-for-like.js";
import {measureProgress} from "./measure-progress.js";
import {baselineYear, type ProgressValue} from "./progress-context.js";

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
  const lineageOf = group(lineage, ({result, measure, area, variant}) => `${result}/${measure}/${area}/${variant}`);
  const valuesOf = group(values, ({result, measure, area, variant}) => `${result}/${measure}/${area}/${variant}`);
  const milestonesOf = group(milestones, ({result, measure}) => `${result}/${measure}`);
  return measures.flatMap((measure) => {
    const {area, variant} = headlineOf(measure);
    const key = `${measure.result}/${measure.measure}/${area}/${variant}`;
    const own = comparable(valuesOf.get(key) ?? [], {
      measure,
      lineage: lineageOf.get(key) ?? [],
      membersOf: () =>
        MEMBERS.flatMap((iso3) => valuesOf.get(`${measure.result}/${measure.measure}/${iso3}/${variant}`) ?? [])
    });
    const printed = milestonesOf.get(`${measure.result}/${measure.measure}`) ?? [];
    const all = MILESTONES.map(
      (year): Milestone =>
        printed.find(({milestone}) => milestone === year) ?? {
          result: measure.result,
          measure: measure.measure,
          milestone: year,
          value: null,
          sign: null,
          text_zh: null,
          text_en: null,
          status: "blank"
        }
    );
    const others = variant === "headline" ? [] : otherIndices(values, measure, area, variant);
    return all.map((milestone) => {
      const {row} = measureProgress(measure, all, milestone, own);
      return {...row, reason: row.reason + notCompared(others, milestone.milestone), vintage};
    });
  });
}

interface Comparison {
  measure: Measure;
  lineage: readonly LineageRow[];
  membersOf(): ValueRow[];
}

/**
 * Means over other members than that of the baseline's year get both over the members that have both; a mean from another
 * release is compared with nothing.
 */
function comparable(rows: readonly ValueRow[], {measure, lineage, membersOf}: Comparison): ProgressValue[] {
  const base = rows.find(({year, value}) => year === baselineYear(measure) && value !== null);
  if (base === undefined || base.weight_share === null) return [...rows];
  return rows.map((later): ProgressValue => {
    if (later.year <= base.year || later.value === null) return later;
    if (later.releases !== base.releases) return {...later, like_for_like: null};
    if (later.missing === base.missing) return later;
    return {...later, like_for_like: likeForLike({base, later, own: membersOf(), lineage})};
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
