import type {ProgressStatus} from "../contract/tables.js";
import {statusOf} from "./linear-schedule.js";
import {GROWTH_MODERATE, GROWTH_SUBSTANTIAL, LIMIT_EXPONENT} from "./progress-thresholds.js";
import {describeGrowth} from "./progress-wording.js";
import {reasonWords} from "./reason-words.js";
import {growthRate, isMet, noAnswer, noTarget, type RuleAnswer, type RuleInput, roundRatio, signOf} from "./rule.js";

const RULE = "statistics-canada";

const LABELS: Partial<Record<ProgressStatus, string>> = {
  achieved: "target achieved",
  "on track": "on track",
  accelerate: "progress made, but acceleration needed",
  "off track": "limited or no progress",
  "moving away": "deterioration"
};

/**
 * Judges by growth rates: with a target, the rate achieved over the rate needed; without, the rate against 1.5% and 0.5% a year,
 * made smaller near a natural limit.
 *
 * A rate of growth has no meaning from or to zero, across zero, for a target equal to the baseline, or of a rate: then there is
 * no answer. Open SDG puts 0.001 in place of zero, and its answer then depends on that number alone.
 * Source: Open SDG 2.4, docs/progress-methodology.md; inspired by Eurostat.
 * @example statisticsCanada({baseline: {year: 2017, value: 12.2}, latest: {year: 2023, value: 10.9}, target: {year:
 *   2029, value: 8}, better: "lower", …}).ratio // 0.538…
 */
export function statisticsCanada(input: RuleInput): RuleAnswer {
  const {baseline, latest, target, better, limit, is_rate} = input;
  if (is_rate) return noAnswer(RULE, reasonWords("rate_itself"));
  if (target && isMet(latest.value, target.value, better)) return answer(null, "achieved", reasonWords("met"));
  const achieved = growthRate(baseline, latest);
  if (achieved === null) return noAnswer(RULE, reasonWords("no_growth"));
  const growth = signOf(better) * achieved * Math.sign(baseline.value);
  if (target === null) return withoutTarget(growth, baseline.value, limit);
  const needed = growthRate(baseline, target);
  if (needed === null) return noAnswer(RULE, reasonWords("no_growth_target"));
  if (needed === 0) return noAnswer(RULE, reasonWords("needed_zero"));
  const ratio = roundRatio(growth / Math.abs(needed));
  return answer(ratio, statusOf(ratio), reasonWords("grew", {ratio}));
}

/**
 * Returns the factor that makes the thresholds smaller near a natural limit: 1 far away, 0 at the limit.
 *
 * @example limitFactor(90, 100) // 0.374
 */
export function limitFactor(baseline: number, limit: number | null): number {
  if (limit === null || limit <= 0 || baseline < 0 || baseline >= 2 * limit) return 1;
  const nearness = baseline <= limit ? baseline / limit : (2 * limit - baseline) / limit;
  return 1 - nearness ** LIMIT_EXPONENT;
}

/** Open SDG's words where there is no target: a pace is named, for nothing is on a track that leads nowhere. */
function withoutTarget(growth: number, baseline: number, limit: number | null): RuleAnswer {
  const factor = limitFactor(baseline, limit);
  const reason = describeGrowth(growth);
  if (growth > GROWTH_SUBSTANTIAL * factor) return noTarget(RULE, "substantial progress", reason);
  if (growth > GROWTH_MODERATE * factor) return noTarget(RULE, "moderate progress", reason);
  return noTarget(RULE, growth >= 0 ? "negligible progress" : "negative progress", reason);
}

function answer(ratio: number | null, status: ProgressStatus, reason: string): RuleAnswer {
  return {rule: RULE, ratio, status, label: LABELS[status] ?? null, reason};
}
