import type {ProgressStatus} from "../contract/tables.js";
import {language} from "../language/language.js";
import {ACCELERATE, MOVING_AWAY, ON_TRACK} from "./progress-thresholds.js";
import {reasonWords} from "./reason-words.js";
import {isMet, noAnswer, type RuleAnswer, type RuleInput, roundRatio} from "./rule.js";

const RULE = "linear-schedule";

/**
 * Judges by distance: the share of the way from baseline to target that is covered, over the share of the time that has passed.
 *
 * The rule used here. Zero baselines and zero targets are ordinary. A target equal to the baseline is to be kept: met or not.
 * Once the target's year has come, only a met target is better than `accelerate`.
 * Source: ESCAP's Current Status Index set against elapsed time; thresholds of Statistics Canada.
 * @example linearSchedule({baseline: {year: 2017, value: 12.2}, latest: {year: 2023, value: 10.9}, target: {year: 2029, value: 8}, …}).ratio // 0.619048
 */
export function linearSchedule(input: RuleInput): RuleAnswer {
  const {baseline, latest, target, better} = input;
  if (target === null) return noAnswer(RULE, reasonWords("no_target"));
  const elapsed = elapsedShare(input);
  if (elapsed === null) return noAnswer(RULE, reasonWords("no_time"));
  const way = target.value - baseline.value;
  if (way === 0) return keep(input);
  const ratio = roundRatio((latest.value - baseline.value) / way / elapsed);
  if (isMet(latest.value, target.value, better)) return answer(ratio, "achieved", reasonWords("met"));
  const isDue = latest.year >= target.year;
  const status = isDue && ratio >= ON_TRACK ? "accelerate" : statusOf(ratio);
  const due = isDue ? reasonWords("due") : "";
  return answer(ratio, status, `${reasonWords("way", {way: percent(ratio * elapsed), time: percent(elapsed)})}${due}`);
}

/** Returns the share of the time from baseline to target that had passed at the latest value, at most 1; null without time. */
export function elapsedShare({
  baseline,
  latest,
  target
}: Pick<RuleInput, "baseline" | "latest" | "target">): number | null {
  if (target === null || latest.year <= baseline.year || target.year <= baseline.year) return null;
  return Math.min(1, (latest.year - baseline.year) / (target.year - baseline.year));
}

/** Returns the word for a ratio of pace achieved to pace needed. */
export function statusOf(ratio: number): ProgressStatus {
  if (ratio >= ON_TRACK) return "on track";
  if (ratio >= ACCELERATE) return "accelerate";
  return ratio >= MOVING_AWAY ? "off track" : "moving away";
}

function keep({latest, target, better}: RuleInput): RuleAnswer {
  const met = isMet(latest.value, target!.value, better);
  const reason = reasonWords(met ? "kept" : "not_kept");
  return answer(null, met ? "achieved" : "moving away", reason);
}

function answer(ratio: number | null, status: ProgressStatus, reason: string): RuleAnswer {
  return {rule: RULE, ratio, status, label: status, reason};
}

function percent(share: number): string {
  return `${Math.round(share * 100)}${{en: "", zh: "", ru: "\u00a0"}[language()]}%`;
}
