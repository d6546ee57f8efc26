import {type Language, LOCALES} from "../language/language.js";
import {displayedValue, figureWords, isBound, numberWords, type WordedFigure} from "./figure-words.js";

/**
 * What became of a figure; `first` has nothing before it, `gone` nothing after it, `missing` neither; `bound`: both were
 * reported, but one as a bound or in words, which no number can be compared with.
 */
export type FigureChange = "rose" | "fell" | "unchanged" | "first" | "gone" | "missing" | "bound";

/** Russian has no verb here: it would have to agree with its subject, so the sentence writes its own, and the helper its figures. */
const VERBS: Record<"en" | "zh", Record<"rose" | "fell", string>> = {
  en: {rose: "rose", fell: "fell"},
  zh: {rose: "上升到", fell: "下降到"}
};
/** A rank is a place: whose number fell has moved up. */
const RANK_VERBS: typeof VERBS = {
  en: {rose: "moved down", fell: "moved up"},
  zh: {rose: "降至", fell: "升至"}
};

/**
 * Returns what became of a figure, judged on the numbers that a reader sees: 10.04 that became 10.01 is unchanged where
 * both are printed as 10.0. A bound (`<1`) and reported words cannot be compared with a number. Of a rank the number is
 * judged: from 70 to 68 it fell.
 *
 * @example changeOf({value: 22.2, unit: "km/h"}, {value: 23.4, unit: "km/h"}) // "rose"
 */
export function changeOf(before: WordedFigure, after: WordedFigure): FigureChange {
  if (!isReported(before)) return isReported(after) ? "first" : "missing";
  if (!isReported(after)) return "gone";
  const [a, b] = [displayedValue(before), displayedValue(after)];
  if (a === null || b === null || isBound(before) || isBound(after)) return "bound";
  return b > a ? "rose" : b < a ? "fell" : "unchanged";
}

/**
 * Returns a change in words with both figures; right for zero, equal, missing and first-time values. A rank moves up or
 * down, an answer of yes or no does neither: `was no and is yes`.
 *
 * @example figureChangeWords({value: 22.2, unit: "km/h"}, {value: 23.4, unit: "km/h"}, "en") // "rose from 22.2 to 23.4 km/h"
 * In Russian the verb is left to the sentence: `с 22,2 до 23,4 км/ч`.
 * @example figureChangeWords({value: null, unit: "%"}, {value: 0, unit: "%"}, "en") // "was 0.0% when first reported"
 */
export function figureChangeWords(before: WordedFigure, after: WordedFigure, lang: Language): string {
  const found = changeOf(before, after);
  const change = after.unit === "yes/no" && (found === "rose" || found === "fell") ? "bound" : found;
  if (lang === "ru") return russianChange(change, before, after);
  const now = figureWords(after, lang);
  const then = before.unit === "rank" || lang === "zh" ? figureWords(before, lang) : numberWords(before, lang);
  if (change === "rose" || change === "fell") {
    const verb = (after.unit === "rank" ? RANK_VERBS : VERBS)[lang][change];
    return lang === "en" ? `${verb} from ${then} to ${now}` : `从${then}${verb}${now}`;
  }
  switch (change) {
    case "unchanged":
      return lang === "en" ? `stayed at ${now}` : `保持在${now}`;
    case "first":
      return lang === "en" ? `was ${now} when first reported` : `首次报告为${now}`;
    case "gone":
      return lang === "en"
        ? `was ${figureWords(before, "en")} and is no longer reported`
        : `曾为${figureWords(before, "zh")}，此后未再报告`;
    case "bound":
      return lang === "en"
        ? `was ${figureWords(before, "en")} and is ${now}`
        : `原为${figureWords(before, "zh")}，现为${now}`;
    case "missing":
      return lang === "en" ? "is not reported" : "未报告";
  }
}

/**
 * Returns how far apart two figures are, as the difference of the numbers that a reader sees, with its unit; null where
 * one of them is missing, a bound or no quantity, or their units differ. A difference of two percentages is in percentage
 * points.
 *
 * @example differenceWords({value: 10, unit: "% of GDP"}, {value: 9.8, unit: "% of GDP"}, "en") // "0.20 percentage points"
 */
export function differenceWords(a: WordedFigure, b: WordedFigure, lang: Language): string | null {
  const [x, y] = [displayedValue(a), displayedValue(b)];
  if (x === null || y === null || isBound(a) || isBound(b) || a.unit !== b.unit || a.unit === "yes/no") return null;
  // Adding in binary leaves 23.4 − 22.2 at 1.1999…; six digits are more than any figure here prints.
  const value = Number(Math.abs(x - y).toFixed(6));
  const unit = a.unit.startsWith("%") ? "points" : a.unit === "rank" ? "places" : a.unit;
  const number = unit === "places" ? String(value) : numberWords({value, unit}, lang);
  if (unit === "points" && lang === "ru") return `${number}\u00a0п.\u00a0п.`;
  if (unit === "places" && lang === "ru") return `${number} ${PLACES[PLURALS.select(value)] ?? "места"}`;
  if (unit === "points") return lang === "zh" ? `${number}个百分点` : `${number} percentage points`;
  if (unit === "places" && lang === "en") return `${number} ${value === 1 ? "place" : "places"}`;
  return unit === "places" ? `${number}位` : figureWords({value, unit}, lang);
}

const PLURALS = new Intl.PluralRules(LOCALES.ru);
const PLACES: Partial<Record<Intl.LDMLPluralRule, string>> = {one: "место", few: "места", many: "мест"};

function russianChange(change: FigureChange, before: WordedFigure, after: WordedFigure): string {
  const [then, now] = [figureWords(before, "ru"), figureWords(after, "ru")];
  switch (change) {
    case "rose":
    case "fell":
      return before.unit === "rank" ? `с ${before.value}-го на ${now}` : `с ${numberWords(before, "ru")} до ${now}`;
    case "unchanged":
      return `на уровне ${now}`;
    case "first":
      return `впервые сообщено: ${now}`;
    case "gone":
      return `прежде ${then}, далее не сообщается`;
    case "bound":
      return `прежде ${then}, теперь ${now}`;
    case "missing":
      return "не сообщается";
  }
}

function isReported({value, text}: WordedFigure): boolean {
  return value !== null || Boolean(text);
}
