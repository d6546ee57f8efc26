import type {Measure, Milestone} from "../contract/framework.js";
import type {ProgressContext} from "./progress-context.js";
import type {Point, RuleInput} from "./rule.js";

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
