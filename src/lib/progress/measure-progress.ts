import type {Measure, Milestone} from "../contract/framework.js";
import type {ProgressRow, ProgressStatus} from "../contract/tables.js";
import {language} from "../language/language.js";
import {statusWords} from "../wording/status-words.js";
import {elapsedShare, linearSchedule} from "./linear-schedule.js";
import {
  baselineYear,
  latestSign,
  type ProgressContext,
  type ProgressValue,
  progressContext
} from "./progress-context.js";
import {progressRow} from "./progress-row.js";
import {ACCELERATE, MOVING_AWAY, ON_TRACK} from "./progress-thresholds.js";
import {forecastNote, fromFigureWords, measureNumber, membersNote} from "./progress-wording.js";
import {reasonWords} from "./reason-words.js";
import type {Point, RuleAnswer, RuleInput} from "./rule.js";
import {ruleInput} from "./rule.js";
import {judge, judgeByEveryRule} from "./rule-of-type.js";
import {withoutTarget} from "./without-target.js";

/** A value past which the status of the linear schedule would be another one. */
interface Flip {
  status: ProgressStatus;
  value: number;
  /** That value less the latest one, in the measure's unit. */
  distance: number;
}

/** Everything about one measure and one milestone: the row of the table, and what is beside it on a page. */
export interface MeasureProgress {
  row: Omit<ProgressRow, "vintage">;
  /**
   * Change a year that the target needs from the latest value on, or from the baseline where no value is later; null without a
   * target or once its year has come.
   */
  needed_per_year: number | null;
  /** What every published rule says about the same numbers; empty where there is nothing to judge. */
  other_rules: RuleAnswer[];
  /** Nearest values at which the status would be another. */
  flips: Flip[];
}

/**
 * Returns the progress of one measure towards one milestone.
 *
 * In: the measure, its four milestones, and the headline values of one vintage (any order). Forecasts are left out, and so is
 * everything after the milestone's year. Change is measured within one series: from its own figure of the baseline's year where there
 * is one; the published baseline is beside it, with the status that it would give where that is another.
 * Missing: no target set gives the direction and the size of the change; no value gives `baseline only` or `no data`.
 * @example measureProgress(measure, milestones, milestone, values).row.status // "accelerate"
 */
export function measureProgress(
  measure: Measure,
  milestones: readonly Milestone[],
  milestone: Milestone,
  values: readonly ProgressValue[]
): MeasureProgress {
  const context = progressContext(measure, milestones, milestone, values);
  const {base, latest} = context;
  if (milestone.status === "not_applicable") {
    return plain(context, "not applicable", reasonWords("inapplicable"));
  }
  if (latest === null || (base !== null && latest.year <= base.year)) return withoutValue(context);
  if (milestone.status !== "set") return withoutTarget(context);
  return base === null ? withoutBase(context, latest) : withTarget(context, base);
}

function withTarget(context: ProgressContext, base: Point): MeasureProgress {
  const {measure} = context;
  const input = ruleInput(context, base);
  const answer = judge(measure.type, input);
  return {
    row: progressRow(
      context,
      answer.rule,
      answer.ratio,
      answer.status ?? "no data",
      `${answer.reason}${membersNote(context)}${publishedNote(context, base, answer)}${boundNote(context)}${forecastNote(context)}`
    ),
    needed_per_year: measure.type === "yes_no" ? null : neededPerYear(input.latest, input.target),
    other_rules: judgeByEveryRule(input),
    flips: flips(input)
  };
}

/** The published baseline beside the figure that decides, and the status that it would give where that is another. */
function publishedNote(context: ProgressContext, base: Point, answer: RuleAnswer): string {
  const {measure, baseline} = context;
  const {baseline_sign: sign} = measure;
  if (baseline === null) return "";
  if (base === baseline)
    return sign === null ? "" : reasonWords("published_is", {published: measureNumber(measure, base.value, sign)});
  if (base.value === baseline.value && sign === null) return "";
  const note = fromFigureWords(measure, base, baseline.value);
  if (sign !== null) return note;
  const {status} = judge(measure.type, ruleInput(context, baseline));
  if (status === answer.status) return note;
  const words = status === null ? "null" : statusWords({status, direction: null}, language());
  return `${note}${reasonWords("would_be", {status: words})}`;
}

/** A lower bound that has not met its target may have: what the missing members add is not known. */
function boundNote(context: ProgressContext): string {
  const sign = latestSign(context);
  if (sign !== "≥" && sign !== "<") return "";
  const value = measureNumber(context.measure, context.latest!.value);
  return reasonWords(sign === "≥" ? "is_least" : "is_below", {value});
}

/** A target without anything to measure the way from: it is met or not, and no pace can be told. */
function withoutBase(context: ProgressContext, latest: Point): MeasureProgress {
  const {measure} = context;
  const {target, better} = ruleInput(context, latest);
  const isKnown = target !== null && (measure.better === "higher" || measure.better === "lower");
  const met = isKnown && (better === "lower" ? latest.value <= target.value : latest.value >= target.value);
  const published =
    context.baseline === null
      ? reasonWords("no_baseline")
      : reasonWords("other_reading", {
          published: measureNumber(measure, context.baseline.value, measure.baseline_sign)
        });
  const noPace = reasonWords("no_pace", {why: published, year: baselineYear(measure)});
  const answer = met
    ? plain(context, "achieved", reasonWords("met_no_pace", {why: noPace}))
    : plain(context, "no data", isKnown ? reasonWords("not_met_no_pace", {why: noPace}) : noPace);
  return {...answer, needed_per_year: neededPerYear(latest, target)};
}

function withoutValue(context: ProgressContext): MeasureProgress {
  const {baseline, latest, milestone, measure} = context;
  const target = milestone.status === "set" && milestone.value !== null ? milestone : null;
  const point = target && {year: target.milestone, value: target.value!};
  const also = `${coverageNote(context)}${forecastNote(context)}${wordsNote(context)}`;
  if (baseline === null && latest === null) {
    return plain(context, "no data", `${reasonWords("neither", {year: milestone.milestone})}${also}`);
  }
  const answer = plain(
    context,
    "baseline only",
    `${reasonWords("none_after", {from: baselineYear(measure), year: milestone.milestone})}${also}`
  );
  return {...answer, needed_per_year: neededPerYear(baseline ?? latest!, point)};
}

function neededPerYear(from: Point, target: Point | null): number | null {
  return target !== null && target.year > from.year ? (target.value - from.value) / (target.year - from.year) : null;
}

/** A year in which too few members reported has a row without a value. */
function coverageNote({measure, milestone, values}: ProgressContext): string {
  const few = values
    .filter(({value, expected, year}) => value === null && expected != null && isBetween(measure, milestone, year))
    .at(-1);
  return few ? reasonWords("few_reported", {year: few.year, count: few.reporting ?? 0, all: few.expected ?? 0}) : "";
}

function wordsNote({measure, milestone, values}: ProgressContext): string {
  const words = values.filter(
    ({text, value, year}) => text !== null && value === null && isBetween(measure, milestone, year)
  );
  return words.length > 0 ? reasonWords("in_words", {year: words.at(-1)!.year}) : "";
}

function isBetween(measure: Measure, {milestone}: Milestone, year: number): boolean {
  return year > baselineYear(measure) && year <= milestone;
}

function plain(context: ProgressContext, status: ProgressRow["status"], reason: string): MeasureProgress {
  return {row: progressRow(context, "none", null, status, reason), needed_per_year: null, other_rules: [], flips: []};
}

/**
 * Returns the nearest value ahead and the nearest behind at which the status would change, so that a reader sees how far a verdict
 * is from flipping: the better one first, then the worse.
 *
 * Empty without a target, without time passed, or where the target equals the baseline.
 * @example flips({baseline: {year: 2017, value: 12.2}, latest: {year: 2023, value: 10.9}, target: {year: 2029, value: 8}, better: "lower", …})
 * // [{status: "on track", value: 10.205, distance: -0.695}, {status: "off track", value: 10.94, distance: 0.04}]
 */
export function flips(input: RuleInput): Flip[] {
  const {baseline, latest, target} = input;
  const elapsed = elapsedShare(input);
  if (target === null || elapsed === null || target.value === baseline.value) return [];
  const way = target.value - baseline.value;
  const edges = [MOVING_AWAY, ACCELERATE, ON_TRACK].map((ratio) => baseline.value + ratio * elapsed * way);
  const found = [...edges, target.value].map((value) => ({value, distance: value - latest.value}));
  return [1, -1].flatMap((side) => nearestFlip(input, found, side * Math.sign(way)) ?? []);
}

function nearestFlip(input: RuleInput, edges: {value: number; distance: number}[], side: number): Flip | null {
  const now = linearSchedule(input).status;
  const onSide = edges.filter(({distance}) => distance * side >= 0);
  for (const {value, distance} of onSide.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))) {
    // A hair past the edge, because an edge itself belongs to the better side.
    const past = value + side * Math.max(1e-9, Math.abs(value) * 1e-6);
    const {status} = linearSchedule({...input, latest: {...input.latest, value: past}});
    if (status !== null && status !== now) return {status, value, distance};
  }
  return null;
}
