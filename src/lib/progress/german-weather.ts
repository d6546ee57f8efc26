import type {ProgressStatus} from "../contract/tables.js";
import {WEATHER_CLOUD, WEATHER_SUN, WEATHER_YEARS} from "./progress-thresholds.js";
import {reasonWords} from "./reason-words.js";
import {isMet, noAnswer, noTarget, type Point, type RuleAnswer, type RuleInput, roundRatio, signOf} from "./rule.js";

const RULE = "german-weather";

const LABELS: Partial<Record<ProgressStatus, string>> = {
  achieved: "sun",
  "on track": "sun",
  accelerate: "slightly cloudy",
  "off track": "cloudy",
  "moving away": "thunderstorm"
};
const ORDER: readonly ProgressStatus[] = ["achieved", "on track", "accelerate", "off track", "moving away"];

/**
 * Judges by the mean annual change of the last five years, carried to the target's year: by how much of what is still to go the
 * target would be missed. With several targets ahead the worst counts. Without a target: the five-year mean and the last change.
 *
 * Works on distances, so that zeros are ordinary. Needs the five yearly changes themselves, that is six values in a row: a change
 * over a gap is no yearly change.
 * Source: German national sustainability strategy, by way of its methodology page.
 */
export function germanWeather(input: RuleInput): RuleAnswer {
  const {latest, target, targets, better, history} = input;
  const change = meanChange(history, latest);
  if (target && isMet(latest.value, target.value, better)) return answer(null, "achieved", reasonWords("met"));
  if (change === null) return noAnswer(RULE, missingYears(history, latest));
  if (target === null) return withoutTarget(input, change);
  const ahead = targets.filter(({year}) => year >= latest.year);
  if (ahead.length === 0) return noAnswer(RULE, reasonWords("none_ahead"));
  const answers = ahead.map((point) => towards(latest, point, better, change));
  return answers.reduce((worst, one) => (ORDER.indexOf(one.status!) > ORDER.indexOf(worst.status!) ? one : worst));
}

function towards(latest: Point, target: Point, better: RuleInput["better"], change: number): RuleAnswer {
  if (isMet(latest.value, target.value, better)) return answer(null, "achieved", reasonWords("met"));
  if (change * signOf(better) <= 0) return answer(null, "moving away", reasonWords("wrong_way"));
  const left = Math.abs(target.value - latest.value);
  const covered = Math.abs(change) * (target.year - latest.year);
  const miss = roundRatio(Math.max(0, 1 - covered / left));
  const reason = reasonWords("missed", {
    years: WEATHER_YEARS,
    percent: Math.round(miss * 100),
    year: target.year
  });
  const ratio = roundRatio(covered / left);
  if (miss < WEATHER_SUN) return answer(ratio, "on track", reason);
  return answer(ratio, miss <= WEATHER_CLOUD ? "accelerate" : "off track", reason);
}

function withoutTarget({history, latest, better}: RuleInput, change: number): RuleAnswer {
  const before = history.find(({year}) => year === latest.year - 1)!;
  const isMeanGood = change * signOf(better) > 0;
  const isLastGood = (latest.value - before.value) * signOf(better) > 0;
  const [both, mean] = isLastGood ? (["both_right", "last_right"] as const) : (["mean_right", "both_wrong"] as const);
  const reason = reasonWords(isMeanGood ? both : mean);
  if (isMeanGood) return noTarget(RULE, isLastGood ? "sun" : "slightly cloudy", reason);
  return noTarget(RULE, isLastGood ? "cloudy" : "thunderstorm", reason);
}

/** The mean of the last five yearly changes; null where a year among them has no value. */
function meanChange(history: readonly Point[], latest: Point): number | null {
  if (yearlyChanges(history, latest) < WEATHER_YEARS) return null;
  const first = history.find(({year}) => year === latest.year - WEATHER_YEARS)!;
  return (latest.value - first.value) / WEATHER_YEARS;
}

/** How many of the last five yearly changes have both of their years. */
function yearlyChanges(history: readonly Point[], latest: Point): number {
  const known = new Set([...history.map(({year}) => year), latest.year]);
  const years = Array.from({length: WEATHER_YEARS}, (_, i) => latest.year - i);
  return years.filter((year) => known.has(year) && known.has(year - 1)).length;
}

function missingYears(history: readonly Point[], latest: Point): string {
  return reasonWords("needs_years", {years: WEATHER_YEARS, known: yearlyChanges(history, latest)});
}

function answer(ratio: number | null, status: ProgressStatus, reason: string): RuleAnswer {
  return {rule: RULE, ratio, status, label: LABELS[status] ?? null, reason};
}
