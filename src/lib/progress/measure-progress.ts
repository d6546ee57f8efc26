import type {Measure, Milestone} from "../framework.js";
import type {ProgressRow, ValueRow} from "../tables.js";
import {type Flip, flips} from "./flips.js";
import {judge, otherRules} from "./progress.js";
import {type Point, type RuleAnswer, type RuleInput, signOf} from "./rule.js";
import {statisticsCanada} from "./statistics-canada.js";
import {describeChange, describeNumber} from "./words.js";

/** Everything about one measure and one milestone: the row of the table, and what stands beside it on a page. */
export interface MeasureProgress {
  row: Omit<ProgressRow, "vintage">;
  /** Change a year that the target needs from the latest value on; null without a target or once its year has come. */
  needed_per_year: number | null;
  /** What every published rule says about the same numbers; empty where there is nothing to judge. */
  other_rules: RuleAnswer[];
  /** Nearest values at which the status would be another. */
  flips: Flip[];
}

/** The year of the PRF's baselines unless the measure has its own. */
export const BASELINE_YEAR = 2017;

type Values = Pick<ValueRow, "year" | "value" | "flag" | "text">;

/**
 * Returns the progress of one measure towards one milestone.
 *
 * In: the measure, its four milestones, and the headline values of one vintage (any order). Forecasts are left out, and so is
 * everything after the milestone's year. The approved baseline decides; where the publisher now gives another figure for that
 * year and the status would differ, the reason says so.
 * Missing: no target set gives the direction and the size of the change; no value gives `baseline only` or `no data`.
 */
export function measureProgress(
  measure: Measure,
  milestones: readonly Milestone[],
  milestone: Milestone,
  values: readonly Values[]
): MeasureProgress {
  const points = toPoints(measure, values);
  const latest = points.filter(({year}) => year <= milestone.milestone).at(-1) ?? null;
  const now = points.find(({year}) => year === baselineYear(measure)) ?? null;
  const baseline = approvedBaseline(measure);
  const base = baseline ?? now ?? countBase(measure, latest);
  const context = {measure, milestone, milestones, points, baseline, now, base, latest};
  if (milestone.status === "not_applicable") {
    return plain(context, "not applicable", "the PRF prints “not applicable” for this milestone");
  }
  if (latest === null || (base !== null && latest.year <= base.year)) return withoutValue(context, values);
  if (milestone.status !== "set") return withoutTarget(context, values);
  return withTarget(context);
}

interface Context {
  measure: Measure;
  milestone: Milestone;
  milestones: readonly Milestone[];
  points: readonly Point[];
  /** As approved; null where the PRF prints no number. */
  baseline: Point | null;
  /** The publisher's figure of the baseline year in this vintage. */
  now: Point | null;
  /** What change is measured from. */
  base: Point | null;
  latest: Point | null;
}

function withTarget(context: Context): MeasureProgress {
  const {measure, base, now, baseline} = context;
  if (base === null) {
    return plain(context, "no data", "the PRF prints no baseline, and the sources have no figure of the baseline year");
  }
  const input = ruleInput(context, base);
  const answer = judge(measure.type, input);
  const revised = now !== null && baseline !== null && now.value !== baseline.value ? ruleInput(context, now) : null;
  const revisedStatus = revised ? judge(measure.type, revised).status : answer.status;
  const note =
    revisedStatus !== answer.status
      ? `; measured from ${describeNumber(now!.value)}, which the publisher now gives for ${now!.year}, it would be “${revisedStatus}”`
      : "";
  const left = input.target!.year - input.latest.year;
  return {
    row: row(context, answer.rule, answer.ratio, answer.status ?? "no data", `${answer.reason}${note}`),
    needed_per_year: left > 0 ? (input.target!.value - input.latest.value) / left : null,
    other_rules: otherRules(input),
    flips: flips(input)
  };
}

function withoutTarget(context: Context, values: readonly Values[]): MeasureProgress {
  const {measure, milestone, base, baseline, now, latest} = context;
  const printed =
    milestone.status === "unset" ? "the PRF leaves the target open (#)" : "the PRF prints no target for this year";
  if (baseline === null && now === null && measure.type === "count") {
    return plain(
      context,
      "no target set",
      `${printed}; ${latest!.value > 0 ? "begun" : "not begun"}: ${describeNumber(latest!.value)}`
    );
  }
  if (base === null || measure.type === "yes_no" || measure.type === "text" || measure.better === "none") {
    const words = values.find(({year}) => year === latest?.year)?.text;
    return plain(context, "no target set", words ? `${printed}; reported: ${words}` : printed);
  }
  const input = ruleInput(context, base);
  const canada = measure.type === "quantity" || measure.type === "share" ? statisticsCanada(input) : null;
  const size = canada?.status ? `; ${canada.reason}, which Statistics Canada would call “${canada.label}”` : "";
  const reason = `${printed}; ${describeChange(measure, base, input.latest)}${size}${revisionNote(context)}`;
  return {
    row: row(context, "direction", null, "no target set", reason),
    needed_per_year: null,
    other_rules: otherRules(input),
    flips: []
  };
}

/** The baseline twice: what the approved figure hides, where the publisher now gives another, and where there is none. */
function revisionNote({measure, baseline, now, latest}: Context): string {
  if (now === null || latest === null) return "";
  if (baseline === null) return `; measured from the publisher's figure of ${now.year}, as the PRF prints no baseline`;
  if (now.value === baseline.value) return "";
  const figure = `; the publisher now gives ${describeNumber(now.value)} for ${now.year}`;
  const turned = (latest.value - now.value) * (latest.value - baseline.value) <= 0;
  return turned && measure.baseline_sign === null ? `${figure}, from which the direction would be another` : figure;
}

function withoutValue(context: Context, values: readonly Values[]): MeasureProgress {
  const {baseline, latest, milestone, measure} = context;
  const forecast = values.some(({flag, year}) => flag === "forecast" && year <= milestone.milestone);
  const isAfter = (year: number) => year > baselineYear(measure) && year <= milestone.milestone;
  const words = values.filter(({year, text}) => text !== null && isAfter(year)).at(-1)?.text;
  const also = forecast ? "; forecasts do not count as reached" : words ? `; reported in words: ${words}` : "";
  if (baseline !== null || latest !== null) {
    return plain(
      context,
      "baseline only",
      `no value after ${baselineYear(measure)} up to ${milestone.milestone}${also}`
    );
  }
  return plain(context, "no data", `neither a baseline nor a value up to ${milestone.milestone}${also}`);
}

function plain(context: Context, status: ProgressRow["status"], reason: string): MeasureProgress {
  return {row: row(context, "none", null, status, reason), needed_per_year: null, other_rules: [], flips: []};
}

function row(
  {measure, milestone, baseline, now, latest}: Context,
  method: string,
  ratio: number | null,
  status: ProgressRow["status"],
  reason: string
): MeasureProgress["row"] {
  // A count that the PRF prints no baseline for began at zero; a change a year since then would be made up.
  const base = baseline ?? now;
  const change = base !== null && latest !== null && latest.year > base.year ? latest.value - base.value : null;
  return {
    result: measure.result,
    measure: measure.measure,
    milestone: milestone.milestone,
    baseline: baseline?.value ?? null,
    baseline_year: measure.baseline_year,
    value: latest?.value ?? null,
    value_year: latest?.year ?? null,
    target: milestone.value,
    target_status: milestone.status,
    method,
    ratio,
    change_per_year: change === null ? null : change / (latest!.year - base!.year),
    direction: change === null ? null : directionOf(measure, change, latest!),
    status,
    reason
  };
}

function directionOf(measure: Measure, change: number, latest: Point): ProgressRow["direction"] {
  if (measure.better !== "higher" && measure.better !== "lower") return null;
  // A baseline printed as “<1” says nothing about a value that is also below 1.
  const bound = measure.baseline_value;
  if (measure.baseline_sign === "<" && bound !== null && latest.value <= bound) return null;
  if (change === 0) return "unchanged";
  return change * signOf(measure.better) > 0 ? "better" : "worse";
}

function ruleInput({measure, milestone, milestones, points, latest}: Context, baseline: Point): RuleInput {
  const toTarget = ({milestone: year, value, status}: Milestone): Point[] => {
    if (status !== "set") return [];
    return value !== null ? [{year, value}] : measure.type === "yes_no" ? [{year, value: 1}] : [];
  };
  const better = measure.better === "lower" ? "lower" : "higher";
  return {
    baseline,
    latest: latest!,
    target: toTarget(milestone)[0] ?? null,
    targets: milestones.flatMap(toTarget),
    better,
    limit: measure.type === "share" && measure.unit.startsWith("%") && better === "higher" ? 100 : null,
    history: points.filter(({year}) => year <= latest!.year),
    is_rate: measure.type === "growth_rate"
  };
}

function toPoints({type}: Measure, values: readonly Values[]): Point[] {
  const yesNo: Record<string, number> = {yes: 1, in_progress: 0.5, no: 0};
  return values
    .filter(({flag}) => flag !== "forecast")
    .flatMap(({year, value, text}) => {
      const number = value ?? (type === "yes_no" && text !== null ? (yesNo[text] ?? null) : null);
      return number === null ? [] : [{year, value: number}];
    })
    .sort((a, b) => a.year - b.year);
}

function approvedBaseline(measure: Measure): Point | null {
  const {baseline_value: value} = measure;
  return value === null ? null : {year: baselineYear(measure), value};
}

function baselineYear({baseline_year}: Measure): number {
  return baseline_year ?? BASELINE_YEAR;
}

/** What is counted or answered yes/no began at zero where the PRF prints no number: the program had not begun. */
function countBase(measure: Measure, latest: Point | null): Point | null {
  if (measure.type !== "count" && measure.type !== "yes_no") return null;
  return latest === null ? null : {year: baselineYear(measure), value: 0};
}
