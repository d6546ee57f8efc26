import type {ProgressStatus} from "../tables.js";
import {isMet, noAnswer, type Point, type RuleAnswer, type RuleInput, roundRatio, signOf} from "./rule.js";
import {WEATHER_CLOUD, WEATHER_SUN, WEATHER_YEARS} from "./thresholds.js";

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
 * Works on distances, so that zeros are ordinary; needs at least one earlier value within the last five years.
 * Source: German national sustainability strategy, by way of its methodology page.
 */
export function germanWeather(input: RuleInput): RuleAnswer {
  const {latest, target, targets, better, history} = input;
  const change = meanChange(history, latest);
  if (target && isMet(latest.value, target.value, better)) return answer(null, "achieved", "the target is met");
  if (change === null) return noAnswer(RULE, `no earlier value within the last ${WEATHER_YEARS} years`);
  if (target === null) return withoutTarget(input, change);
  const ahead = targets.filter(({year}) => year >= latest.year);
  if (ahead.length === 0) return noAnswer(RULE, "no dated target lies ahead");
  const answers = ahead.map((point) => towards(latest, point, better, change));
  return answers.reduce((worst, one) => (ORDER.indexOf(one.status!) > ORDER.indexOf(worst.status!) ? one : worst));
}

function towards(latest: Point, target: Point, better: RuleInput["better"], change: number): RuleAnswer {
  if (isMet(latest.value, target.value, better)) return answer(null, "achieved", "the target is met");
  if (change * signOf(better) <= 0)
    return answer(null, "moving away", "the mean change runs the wrong way or stands still");
  const left = Math.abs(target.value - latest.value);
  const covered = Math.abs(change) * (target.year - latest.year);
  const miss = roundRatio(Math.max(0, 1 - covered / left));
  const reason = `at the mean change of the last ${WEATHER_YEARS} years ${Math.round(miss * 100)} % of the rest is missed in ${target.year}`;
  const ratio = roundRatio(covered / left);
  if (miss < WEATHER_SUN) return answer(ratio, "on track", reason);
  return answer(ratio, miss <= WEATHER_CLOUD ? "accelerate" : "off track", reason);
}

function withoutTarget({history, latest, better}: RuleInput, change: number): RuleAnswer {
  const before = history.filter(({year}) => year < latest.year).at(-1);
  const isMeanGood = change * signOf(better) > 0;
  const isLastGood = before !== undefined && (latest.value - before.value) * signOf(better) > 0;
  const reason = `the five-year mean runs ${isMeanGood ? "the right" : "the wrong"} way, the last change ${isLastGood ? "the right" : "the wrong"} way`;
  if (isMeanGood) return answer(null, isLastGood ? "on track" : "accelerate", reason);
  return answer(null, isLastGood ? "off track" : "moving away", reason);
}

function meanChange(history: readonly Point[], latest: Point): number | null {
  const first = history.find(({year}) => year >= latest.year - WEATHER_YEARS && year < latest.year);
  return first ? (latest.value - first.value) / (latest.year - first.year) : null;
}

function answer(ratio: number | null, status: ProgressStatus, reason: string): RuleAnswer {
  return {rule: RULE, ratio, status, label: LABELS[status] ?? null, reason};
}
