import {group} from "d3-array";
import type {Risk} from "../contract/framework.js";
import {type Framework, type Measure, MILESTONES, type Milestone, type Result} from "../contract/framework.js";
import type {SnapshotMeta} from "../contract/observations.js";
import type {LineageRow, MeasureRow, ProgressRow, ResultRow, ValueRow} from "../contract/tables.js";
import {headlineOf} from "../indicators/registry.js";
import {language} from "../language/language.js";
import {localName} from "../language/local-name.js";

/** The names of a result. */
interface ResultNames {
  title_en: string;
  title_zh?: string;
  short_en?: string;
}

/** What the pages of results are made from: the framework and the computed tables of one vintage. */
export interface ResultTables {
  framework: Framework;
  values: ValueRow[];
  lineage: LineageRow[];
  progress: ProgressRow[];
  snapshots: SnapshotMeta[];
}

/** One measure with everything that a line of the scorecard or a section of a result's page says. */
export interface MeasureView {
  measure: Measure;
  /** The area that stands for the region in this measure: `CAREC-X`, `CAREC`, a publisher's `ALL`, or a corridor. */
  area: string | null;
  /** Headline values of that area by year, forecasts included. */
  trend: ValueRow[];
  /** The newest that is no forecast. */
  latest: ValueRow | null;
  milestones: Milestone[];
  /** The milestone whose status pages show first. */
  shown_milestone: (typeof MILESTONES)[number];
  progress: ProgressRow[];
  /** Every value of the measure: all areas, all variants. */
  values: ValueRow[];
  /** Sources of the newest value, by id; `reported` for reported values. */
  sources: string[];
  /** Year and month of the oldest publisher's date among the snapshots of the newest value; null for reported values. */
  as_of: string | null;
}

/** One result with its measures, in the order of the framework. */
export interface ResultView {
  result: Result;
  measures: MeasureView[];
}

/** Which area speaks for the region, first come first taken; measures of corridors have their own. */
const REGION_ORDER = ["CAREC-X", "CAREC", "ALL"];

/**
 * Returns one view per result of the framework, each with one per measure.
 *
 * A measure without values has `area` and `latest` null and an empty trend.
 * @example resultViews(tables).length // 31
 */
export function resultViews({framework, values, lineage, progress, snapshots}: ResultTables): ResultView[] {
  const valuesOf = group(values, measureKey);
  const progressOf = group(progress, measureKey);
  const lineageOf = group(lineage, measureKey);
  const milestonesOf = group(framework.milestones, measureKey);
  const measuresOf = group(framework.measures, (row) => row.result);
  const shown_milestone = shownMilestone(values);
  return framework.results.map((result) => ({
    result,
    measures: (measuresOf.get(result.id) ?? []).map((measure): MeasureView => {
      const key = measureKey(measure);
      const rows = valuesOf.get(key) ?? [];
      const {area: expected, variant} = headlineOf(measure);
      const headline = rows.filter((row) => row.variant === variant);
      const area = headlineArea(headline, expected);
      const trend = headline.filter((row) => row.area === area).sort((a, b) => a.year - b.year);
      const latest = trend.filter((row) => row.flag !== "forecast" && isReported(row)).at(-1) ?? null;
      const inputs = (lineageOf.get(key) ?? []).filter(
        (row) => row.variant === variant && row.area === area && row.year === latest?.year
      );
      const names = new Set(inputs.map((row) => row.snapshot));
      return {
        measure,
        area,
        trend,
        latest,
        values: rows,
        milestones: milestonesOf.get(key) ?? [],
        shown_milestone,
        progress: progressOf.get(key) ?? [],
        sources: [...new Set(inputs.map((row) => row.source))].sort(),
        as_of: oldestMonth(snapshots.filter((meta) => names.has(`${meta.source}/${meta.date}`)))
      };
    })
  }));
}

/**
 * Returns the area that stands for the region among rows of one measure, or null where no row holds a value.
 * `expected` where it has a value, else the publisher's own region, else the only area there is.
 */
export function headlineArea(rows: ValueRow[], expected: string): string | null {
  const areas = new Set(rows.filter(isReported).map((row) => row.area));
  return [expected, ...REGION_ORDER].find((area) => areas.has(area)) ?? (areas.size === 1 ? [...areas][0]! : null);
}

/**
 * Returns the newest year that a value is reported for, forecasts aside; null without values.
 *
 * @example newestReportedYear([{year: 2024, value: 1.2, text: null, flag: null}]) // 2024
 */
export function newestReportedYear(
  values: readonly Pick<ValueRow, "year" | "value" | "text" | "flag">[]
): number | null {
  return values.reduce<number | null>(
    (newest, row) => (row.flag !== "forecast" && isReported(row) && row.year > (newest ?? 0) ? row.year : newest),
    null
  );
}

/**
 * Returns the milestone that pages show first: the last one that the values have reached, or the first of all before that.
 *
 * @example shownMilestone([{year: 2025, value: 1.2, text: null, flag: null}]) // 2023
 */
export function shownMilestone(
  values: readonly Pick<ValueRow, "year" | "value" | "text" | "flag">[]
): (typeof MILESTONES)[number] {
  const newest = newestReportedYear(values);
  return MILESTONES.filter((year) => newest !== null && year <= newest).at(-1) ?? MILESTONES[0];
}

/** Whether a value row says anything: a number or words. */
function isReported(row: Pick<ValueRow, "value" | "text">): boolean {
  return row.value !== null || row.text !== null;
}

function measureKey(row: {result: string; measure: string}): string {
  return `${row.result}/${row.measure}`;
}

function oldestMonth(metas: SnapshotMeta[]): string | null {
  const dates = metas.map((meta) => meta.upstream_date ?? meta.date).sort();
  return dates[0]?.slice(0, 7) ?? null;
}

/**
 * Returns a result's short name (data/reference/short_names.csv) in the language that is being written, or its title where it has none.
 *
 * @example shortName({title_en: "…", short_en: "Time to cross borders"}) // "Time to cross borders"
 */
export function shortName({title_en, title_zh, short_en}: ResultNames): string {
  const short = short_en === undefined ? undefined : localName({short_en}, "short", "short_names");
  if (short !== undefined && (language() === "en" || short !== short_en)) return short;
  return localName({title_en, title_zh}, "title", "results");
}

/**
 * Returns the `results` table of a framework: one row per result, in the framework's order.
 *
 * Risks and assumptions are those printed above the result, its sector or its cluster, one a line; null where none is printed.
 * The lead is the sector's, else the cluster's.
 */
export function resultsTable(framework: Framework): ResultRow[] {
  const {clusters, sectors, results} = framework;
  return results.map((result) => ({
    id: result.id,
    cluster: result.cluster,
    sector: result.sector,
    level: result.level,
    title_en: result.title_en,
    title_zh: result.title_zh,
    indicator_en: result.indicator_en,
    indicator_zh: result.indicator_zh,
    sources: result.sources_en,
    headline: result.headline,
    themes: result.themes,
    risks: texts(framework, result, "risk"),
    assumptions: texts(framework, result, "assumption"),
    lead:
      sectors.find(({sector}) => sector === result.sector)?.lead_en ??
      clusters.find(({cluster}) => cluster === result.cluster)?.lead_en ??
      null
  }));
}

function texts({risks}: Framework, result: Result, kind: Risk["kind"]): string | null {
  const refs = {cluster: String(result.cluster), sector: result.sector, result: result.id};
  const found = risks.filter((risk) => risk.kind === kind && risk.ref === refs[risk.scope]);
  return found.length > 0 ? found.map(({text_en}) => text_en).join("\n") : null;
}

/**
 * Returns the `measures` table of a framework: one row per measure with its four milestones side by side.
 *
 * A milestone that the framework has no row for is `blank`.
 */
export function measuresTable({measures, milestones}: Framework): MeasureRow[] {
  const byKey = new Map(milestones.map((row) => [`${row.result}/${row.measure}/${row.milestone}`, row]));
  return measures.map((measure) => {
    const targets = MILESTONES.flatMap((year) => {
      const row = byKey.get(`${measure.result}/${measure.measure}/${year}`);
      return [
        [`target_${year}`, row?.value ?? null],
        [`target_${year}_sign`, row?.sign ?? null],
        [`target_${year}_text`, row?.text_en ?? null],
        [`target_${year}_text_zh`, row?.text_zh ?? null],
        [`target_${year}_status`, row?.status ?? "blank"]
      ];
    });
    const {baseline_text_zh, baseline_text_en, baseline_status, ...rest} = measure;
    return {...rest, baseline_text_en, baseline_text_zh, baseline_status, ...Object.fromEntries(targets)} as MeasureRow;
  });
}
