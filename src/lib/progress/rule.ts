import type {Measure, Milestone} from "../contract/framework.js";
import type {ProgressStatus} from "../contract/tables.js";
import type {ProgressContext} from "./progress-context.js";

/** A value of one year. */
export interface Point {
  year: number;
  value: number;
}

/** What every rule is handed: the same face for all, so that one can be replaced by the client's own. */
export interface RuleInput {
  baseline: Point;
  /** The latest value that counts as reached. */
  latest: Point;
  /** The target that is judged; null where none is set. */
  target: Point | null;
  /** All set targets by year, for rules made for several; the judged one is among them. */
  targets: readonly Point[];
  better: "higher" | "lower";
  /** The end of the scale towards which better runs: 100 for a share; null where there is none. */
  limit: number | null;
  /** The measure's values by year up to the latest, baseline and latest included where they are known. */
  history: readonly Point[];
  /** Whether the values are rates of growth themselves: a rate of growth of these means nothing. */
  is_rate: boolean;
}

/** What a rule says. `status` null: the rule gives a number but no verdict, or cannot judge this case, and `reason` says why. */
export interface RuleAnswer {
  rule: string;
  /** Pace achieved over pace needed, or what the rule has in its place; null where it has none. */
  ratio: number | null;
  /** The rule's verdict in the words used here. */
  status: ProgressStatus | null;
  /** The rule's own word for it. */
  label: string | null;
  reason: string;
}

/** A rule: the same face for all. */
export type Rule = (input: RuleInput) => RuleAnswer;

/** Returns +1 where higher is better, −1 where lower is. */
export function signOf(better: RuleInput["better"]): 1 | -1 {
  return better === "higher" ? 1 : -1;
}

/** Returns whether a value is at the target or past it on the better side. */
export function isMet(value: number, target: number, better: RuleInput["better"]): boolean {
  return (value - target) * signOf(better) >= 0;
}

/** Returns an answer without a verdict, for a case that a rule is not made for. */
export function noAnswer(rule: string, reason: string): RuleAnswer {
  return {rule, ratio: null, status: null, label: null, reason};
}

/** Returns a rule's own word for a change towards no target: there is no track to be on, and the status says so. */
export function noTarget(rule: string, label: string, reason: string): RuleAnswer {
  return {rule, ratio: null, status: "no target set", label, reason};
}

/** Powers differ in the last digit between engines; six decimals are the same everywhere and more than any verdict needs. */
export function roundRatio(ratio: number): number {
  const rounded = Math.round(ratio * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
}

/**
 * Returns the compound annual growth rate `(to/from)^(1/years) − 1`; null where it has no meaning: a zero, opposite signs, no time.
 *
 * @example growthRate({year: 2017, value: 12.2}, {year: 2023, value: 10.9}) // -0.0186
 */
export function growthRate(from: Point, to: Point): number | null {
  const years = to.year - from.year;
  if (years <= 0 || from.value === 0 || to.value === 0 || from.value > 0 !== to.value > 0) return null;
  return (to.value / from.value) ** (1 / years) - 1;
}

/**
 * Returns what the rules are handed, measured from the given baseline.
 *
 * A yes/no target is 1. Where the PRF does not say which way is better, a target below the baseline means lower.
 */
export function ruleInput(
  {measure, milestone, milestones, points, compared: latest}: ProgressContext,
  baseline: Point
): RuleInput {
  const target = toTargets(measure, milestone)[0] ?? null;
  const better = betterOf(measure, baseline, target);
  return {
    baseline,
    latest: latest!,
    target,
    targets: milestones.flatMap((row) => toTargets(measure, row)),
    better,
    limit: measure.type === "share" && measure.unit.startsWith("%") && better === "higher" ? 100 : null,
    history: points.filter(({year}) => year <= latest!.year),
    is_rate: measure.type === "growth_rate"
  };
}

function toTargets({type}: Measure, {milestone: year, value, status}: Milestone): Point[] {
  if (status !== "set") return [];
  return value !== null ? [{year, value}] : type === "yes_no" ? [{year, value: 1}] : [];
}

function betterOf({better}: Measure, baseline: Point, target: Point | null): RuleInput["better"] {
  if (better === "none" && target !== null) return target.value < baseline.value ? "lower" : "higher";
  return better === "lower" ? "lower" : "higher";
}
