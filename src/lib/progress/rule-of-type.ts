import type {Measure} from "../contract/framework.js";
import type {ProgressStatus} from "../contract/tables.js";
import {germanWeather} from "./german-weather.js";
import {linearSchedule} from "./linear-schedule.js";
import {placesWords, reasonWords} from "./reason-words.js";
import {isMet, noAnswer, type Rule, type RuleAnswer, type RuleInput, roundRatio} from "./rule.js";
import {statisticsCanada} from "./statistics-canada.js";
import {unProgressChart} from "./un-progress-chart.js";

const RULE = "opsys-next-milestone";

/** The rule that gives a status, by kind of measure. The client's own rule, once it is published, replaces it here. */
const RULE_OF_TYPE: Record<Measure["type"], Rule> = {
  quantity: linearSchedule,
  share: linearSchedule,
  growth_rate: linearSchedule,
  rank: rankPlaces,
  count: countFromZero,
  yes_no: yesNo,
  rating: linearSchedule,
  text: linearSchedule
};

/** Every published rule, in the order in which pages show them. */
export const RULES: readonly Rule[] = [
  linearSchedule,
  opsysNextMilestone,
  statisticsCanada,
  unProgressChart,
  germanWeather
];

/**
 * Returns what the rule for a measure's type says about a value with a set target.
 *
 * Quantity, share, rating and growth rate: linear schedule by distance, never a growth rate of a rate. Rank: places.
 * Count: not begun, begun, met. Yes/no: as it is.
 */
export function judge(type: Measure["type"], input: RuleInput): RuleAnswer {
  return RULE_OF_TYPE[type](input);
}

/**
 * Returns what every published rule would say about the same numbers, so that a reader sees how much a verdict depends on the rule.
 *
 * @example judgeByEveryRule(input).map(({rule, ratio}) => [rule, ratio]) // [["linear-schedule", 0.619], ["opsys-next-milestone", 0.542], …]
 */
export function judgeByEveryRule(input: RuleInput): RuleAnswer[] {
  return RULES.map((rule) => rule(input));
}

function rankPlaces(input: RuleInput): RuleAnswer {
  const {baseline, latest, target} = input;
  const answer = linearSchedule(input);
  const gained = baseline.value - latest.value;
  const places =
    gained === 0
      ? reasonWords("rank_same")
      : reasonWords(gained > 0 ? "rank_gained" : "rank_lost", {places: placesWords(Math.abs(gained))});
  const needed = target === null ? "" : reasonWords("to_gain", {count: baseline.value - target.value});
  return {...answer, rule: "rank-places", reason: `${places}${needed}; ${answer.reason}`};
}

function countFromZero(input: RuleInput): RuleAnswer {
  const {baseline, latest, target, better} = input;
  // “0 of 0: met” would be praise for nothing: where the target repeats the baseline, it is said that it is to be kept.
  if (target === null || target.value === baseline.value) return {...linearSchedule(input), rule: "count-from-zero"};
  const counted = {count: latest.value, target: target.value};
  if (isMet(latest.value, target.value, better))
    return count(null, "achieved", "met", reasonWords("count_met", counted));
  if (latest.value === 0) return count(0, "off track", "not begun", reasonWords("count_not_begun", counted));
  const answer = linearSchedule(input);
  const status = answer.status ?? "accelerate";
  if (latest.value === baseline.value)
    return count(answer.ratio, "off track", "begun", reasonWords("count_none", counted));
  const {count: now, target: aim} = counted;
  const reason = reasonWords("count_begun", {count: now, target: aim, reason: answer.reason});
  return count(answer.ratio, status, "begun", reason);
}

function count(ratio: number | null, status: ProgressStatus, label: string, reason: string): RuleAnswer {
  return {rule: "count-from-zero", ratio, status, label, reason};
}

/** Yes is 1, no is 0; anything between is begun and not in place. */
function yesNo({latest}: RuleInput): RuleAnswer {
  const [status, label] = yesNoStatus(latest.value);
  return {rule: "yes-no", ratio: null, status, label, reason: reasonWords("reported", {words: reasonWords(label)})};
}

function yesNoStatus(value: number): [ProgressStatus, "yes" | "in progress" | "no"] {
  if (value >= 1) return ["achieved", "yes"];
  return value > 0 ? ["accelerate", "in progress"] : ["off track", "no"];
}

/**
 * Gives the share of the way to the next dated target, the first whose year is not before the latest value's.
 *
 * The only published rule made for several dated targets. Its color cut-offs are not published where they could be read, so
 * that there is a verdict only for a met target. A milestone later than the newest data is simply the next one.
 * Source: European Commission, OPSYS wiki, pageId 33522203.
 * @example opsysNextMilestone({…, latest: {year: 2023, value: 10.9}, targets: [{year: 2023, value: 9.8}, {year: 2029, value: 8}]}).ratio // 0.541667
 */
export function opsysNextMilestone({baseline, latest, targets, better}: RuleInput): RuleAnswer {
  const next = targets.toSorted((a, b) => a.year - b.year).find(({year}) => year >= latest.year);
  if (!next) return noAnswer(RULE, reasonWords("none_ahead"));
  if (next.value === baseline.value) return noAnswer(RULE, reasonWords("next_same"));
  const ratio = roundRatio((latest.value - baseline.value) / (next.value - baseline.value));
  const met = isMet(latest.value, next.value, better);
  const way = reasonWords("opsys", {ratio, value: next.value, year: next.year});
  const reason = `${way}${met ? "" : reasonWords("opsys_colors")}`;
  return {rule: RULE, ratio, status: met ? "achieved" : null, label: null, reason};
}
