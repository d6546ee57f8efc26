import type {ProgressStatus} from "../contract/tables.js";
import {
  UN_GROWTH_FAIR,
  UN_GROWTH_SUBSTANTIAL,
  UN_LIMIT_MARGIN,
  UN_ON_TRACK,
  UN_STAGNATION
} from "./progress-thresholds.js";
import {describeGrowth} from "./progress-wording.js";
import {reasonWords} from "./reason-words.js";
import {growthRate, isMet, noAnswer, noTarget, type RuleAnswer, type RuleInput, roundRatio, signOf} from "./rule.js";

const RULE = "un-progress-chart";

const LABELS: Partial<Record<ProgressStatus, string>> = {
  achieved: "target met",
  "on track": "target met or on track",
  accelerate: "fair progress, but acceleration needed",
  "off track": "stagnation",
  "moving away": "regression"
};

/**
 * Judges by extrapolation: the value carried to the target's year at its growth rate, as a share of the way from baseline to target.
 *
 * A share within one point of 0 or 100, its better end, counts as met. Rates of growth are left to experts.
 * Zero and opposite signs have no growth rate and no answer.
 * Source: UNSD, technical note to the progress chart, 2023, as carried by the Basque statistics office.
 * @example unProgressChart({baseline: {year: 2017, value: 12.2}, latest: {year: 2023, value: 10.9}, target: {year:
 *   2029, value: 8}, better: "lower", …}).ratio // 0.586…
 */
export function unProgressChart(input: RuleInput): RuleAnswer {
  const {baseline, latest, target, better, limit, is_rate} = input;
  if (is_rate) return noAnswer(RULE, reasonWords("experts"));
  if (target && isMet(latest.value, target.value, better)) return answer(null, "achieved", reasonWords("latest_meets"));
  if (isNearLimit(latest.value, limit, better)) return answer(null, "achieved", reasonWords("near_end"));
  const growth = growthRate(baseline, latest);
  if (growth === null) return noAnswer(RULE, reasonWords("no_growth"));
  if (target === null) return withoutTarget(growth * signOf(better) * Math.sign(baseline.value));
  const way = target.value - baseline.value;
  if (way === 0) return noAnswer(RULE, reasonWords("no_way"));
  const expected = latest.value * (1 + growth) ** (target.year - latest.year);
  const ratio = roundRatio((expected - baseline.value) / way);
  const reason = reasonWords("covers", {year: target.year, percent: Math.round(ratio * 100)});
  if (ratio >= UN_ON_TRACK) return answer(ratio, "on track", reason);
  if (ratio >= UN_STAGNATION) return answer(ratio, "accelerate", reason);
  return answer(ratio, ratio >= 0 ? "off track" : "moving away", reason);
}

function isNearLimit(value: number, limit: number | null, better: RuleInput["better"]): boolean {
  if (limit === null) return false;
  return better === "higher" ? value >= limit - UN_LIMIT_MARGIN : value <= UN_LIMIT_MARGIN;
}

function withoutTarget(growth: number): RuleAnswer {
  const reason = describeGrowth(growth);
  if (growth > UN_GROWTH_SUBSTANTIAL) return noTarget(RULE, "substantial progress", reason);
  if (growth >= UN_GROWTH_FAIR) return noTarget(RULE, "fair progress", reason);
  return noTarget(RULE, growth > -UN_GROWTH_FAIR ? "stagnation" : "regression", reason);
}

function answer(ratio: number | null, status: ProgressStatus, reason: string): RuleAnswer {
  return {rule: RULE, ratio, status, label: LABELS[status] ?? null, reason};
}
