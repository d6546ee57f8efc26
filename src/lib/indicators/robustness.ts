import {group} from "d3-array";
import type {Framework, Measure, Milestone} from "../contract/framework.js";
import type {ComputedValue} from "../contract/indicator.js";
import type {ProgressRow, ProgressStatus, ValueRow} from "../contract/tables.js";
import {type ComparedValue, comparableValues, type LineageShare} from "../progress/like-for-like.js";
import {measureProgress} from "../progress/measure-progress.js";
import {headlineOf} from "./registry.js";

/** What was chosen, what it gives, and how it is judged against the same choice's own baseline. */
export interface Choice {
  vintage: string;
  area: string;
  variant: string;
  /** Last year that is used: the latest, or the one before. */
  end_year: number;
  value: number;
  direction: ProgressRow["direction"];
  status: ProgressStatus;
}

/** One computed measure over the reasonable choices. */
export interface Robustness {
  result: string;
  measure: string;
  unit: string;
  choices: Choice[];
  min: number;
  max: number;
  /** Statuses and directions that occur, in the order of the choices; one entry means that the verdict does not hang on a choice. */
  statuses: ProgressStatus[];
  directions: string[];
}

/** The values of one vintage, as `comparableValues` gives them. */
export interface VintageValues {
  vintage: string;
  values: readonly ComparedValue[];
}

/**
 * Returns the values of a vintage, each of a mean over other members than in its baseline's year with what it is compared by.
 *
 * In: the measures, and what was computed from the vintage's snapshots. Out: a row per value, in the order of the measures.
 * @example vintageValues(framework.measures, computedOfSources(inputs, ["wdi"]), "defr-2021").values[0]?.area // "AFG"
 */
export function vintageValues(
  measures: readonly Measure[],
  computed: readonly ComputedValue[],
  vintage: string
): VintageValues {
  const lineages = new Map(computed.map((one) => [valueKey(one.value), one]));
  const lineageOf = (value: ValueRow) =>
    lineages.get(valueKey(value))!.lineage.map(
      ({input_area, input_value, role, weight}): LineageShare => ({
        year: value.year,
        input_area,
        input_value,
        role,
        weight
      })
    );
  const rows = group(
    computed.map(({value}): ValueRow => ({...value, vintage})),
    ({result, measure}) => `${result}/${measure}`
  );
  return {
    vintage,
    values: measures.flatMap((measure) =>
      comparableValues(measure, rows.get(`${measure.result}/${measure.measure}`) ?? [], lineageOf)
    )
  };
}

const valueKey = ({result, measure, area, year, variant}: ComputedValue["value"]) =>
  `${result}/${measure}/${area}/${year}/${variant}`;

const REGIONS = new Set(["CAREC", "CAREC-X"]);
/** How many of the last years are tried as the end of the series: the newest figure is often an estimate. */
export const END_YEARS = 2;

/**
 * Returns, for each computed measure, the range of values and verdicts over the reasonable choices: with or without the PRC, weighted
 * or not, each definition that is offered, each vintage handed in, and the last or last but one year.
 *
 * Each choice is judged against its own value of the baseline's year, so that choices differ by their course and not by their level,
 * and over the same members in both years, as the headline is.
 * The first vintage names the last years; another's choice counts where it ends in one of them, so that a revision is told from the
 * passing of time. Directions of CPMM or of one member's rank are read on their own area. Measures without any value are left out.
 */
export function robustness(framework: Framework, vintages: readonly VintageValues[]): Robustness[] {
  const indexed = vintages.map(({vintage, values}) => ({vintage, of: valuesByMeasure(values)}));
  return framework.measures
    .filter(({kind}) => kind === "computed")
    .flatMap((measure) => {
      const own = framework.milestones.filter(
        (row) => row.result === measure.result && row.measure === measure.measure
      );
      const choices = indexed.flatMap(({vintage, of}) =>
        choicesOf(measure, own, vintage, of.get(`${measure.result}/${measure.measure}`) ?? [])
      );
      const ends = new Set(
        choices.filter(({vintage}) => vintage === vintages[0]?.vintage).map(({end_year}) => end_year)
      );
      const comparable = choices.filter(({end_year}) => ends.has(end_year));
      return comparable.length > 0 ? [summary(measure, comparable)] : [];
    });
}

/** The page of each measure asks for the same vintages in every language. */
const byMeasure = new WeakMap<readonly ComparedValue[], ReadonlyMap<string, readonly ComparedValue[]>>();

function valuesByMeasure(values: readonly ComparedValue[]): ReadonlyMap<string, readonly ComparedValue[]> {
  const known = byMeasure.get(values) ?? group(values, ({result, measure}) => `${result}/${measure}`);
  byMeasure.set(values, known);
  return known;
}

function choicesOf(
  measure: Measure,
  milestones: readonly Milestone[],
  vintage: string,
  values: readonly ComparedValue[]
): Choice[] {
  const {area, variant} = headlineOf(measure);
  const isChoice = (row: ComparedValue) =>
    REGIONS.has(area) && variant === "headline"
      ? REGIONS.has(row.area) && row.variant !== "inbound" && row.variant !== "outbound"
      : row.area === area && row.variant === variant;
  const series = group(
    values.filter((row) => isChoice(row) && row.value !== null && row.flag !== "forecast"),
    (row) => `${row.area} ${row.variant}`
  );
  return [...series.values()].flatMap((rows) => {
    const byYear = rows.toSorted((a, b) => a.year - b.year);
    return byYear.slice(-END_YEARS).map((end) => choice(measure, milestones, vintage, byYear, end));
  });
}

function choice(
  measure: Measure,
  milestones: readonly Milestone[],
  vintage: string,
  rows: readonly ComparedValue[],
  end: ComparedValue
): Choice {
  const ahead = milestones.find(({milestone, status}) => milestone >= end.year && status === "set");
  const judged: Milestone = ahead ?? {
    result: measure.result,
    measure: measure.measure,
    milestone: 2029,
    value: null,
    sign: null,
    text_en: null,
    text_zh: null,
    status: "unset"
  };
  const own = {...measure, baseline_value: null, baseline_sign: null};
  const {row} = measureProgress(
    own,
    milestones,
    judged,
    rows.filter(({year}) => year <= end.year)
  );
  const {area, variant, year, value} = end;
  return {vintage, area, variant, end_year: year, value: value!, direction: row.direction, status: row.status};
}

function summary({result, measure, unit}: Measure, choices: Choice[]): Robustness {
  const values = choices.map(({value}) => value);
  return {
    result,
    measure,
    unit,
    choices,
    min: Math.min(...values),
    max: Math.max(...values),
    statuses: [...new Set(choices.map(({status}) => status))],
    directions: [...new Set(choices.flatMap(({direction}) => direction ?? []))]
  };
}
