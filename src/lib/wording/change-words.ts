import {figureWords, type Lang, numberWords, printedValue, type WordedFigure} from "./figure-words.js";

/** What became of a figure; `first` has nothing before it, `gone` nothing after it, `missing` neither, `bound` is no plain number. */
export type Change = "rose" | "fell" | "unchanged" | "first" | "gone" | "missing" | "bound";

const VERBS: Record<Lang, Record<"rose" | "fell", string>> = {
  en: {rose: "rose", fell: "fell"},
  zh: {rose: "上升", fell: "下降"}
};

/**
 * Returns what became of a figure, judged on the numbers that a reader sees: 10.04 that became 10.01 is unchanged where
 * both are printed as 10.0. A bound (`<1`) cannot be compared with a number.
 *
 * @example changeOf({value: 22.2, unit: "km/h"}, {value: 23.4, unit: "km/h"}) // "rose"
 */
export function changeOf(before: WordedFigure, after: WordedFigure): Change {
  const [a, b] = [printedValue(before), printedValue(after)];
  if (a !== null && b !== null && (isBound(before) || isBound(after))) return "bound";
  if (a === null) return b === null ? "missing" : "first";
  if (b === null) return "gone";
  return b > a ? "rose" : b < a ? "fell" : "unchanged";
}

/**
 * Returns a change in words with both figures; right for zero, equal, missing and first-time values.
 *
 * @example changeWords({value: 22.2, unit: "km/h"}, {value: 23.4, unit: "km/h"}, "en") // "rose from 22.2 to 23.4 km/h"
 * @example changeWords({value: null, unit: "%"}, {value: 0, unit: "%"}, "en") // "was 0.0% when first reported"
 */
export function changeWords(before: WordedFigure, after: WordedFigure, lang: Lang): string {
  const change = changeOf(before, after);
  const now = figureWords(after, lang);
  const then = before.unit === "rank" || lang === "zh" ? figureWords(before, lang) : numberWords(before, lang);
  if (change === "rose" || change === "fell") {
    return lang === "en" ? `${VERBS.en[change]} from ${then} to ${now}` : `从${then}${VERBS.zh[change]}到${now}`;
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
 * one of them is missing or a bound. A difference of two percentages is in percentage points.
 *
 * @example differenceWords({value: 10, unit: "% of GDP"}, {value: 9.8, unit: "% of GDP"}, "en") // "0.2 percentage points"
 */
export function differenceWords(a: WordedFigure, b: WordedFigure, lang: Lang): string | null {
  const [x, y] = [printedValue(a), printedValue(b)];
  if (x === null || y === null || isBound(a) || isBound(b)) return null;
  // Adding in binary leaves 23.4 − 22.2 at 1.1999…; six digits are more than any figure here prints.
  const value = Number(Math.abs(x - y).toFixed(6));
  const unit = a.unit.startsWith("%") ? "points" : a.unit === "rank" ? "places" : a.unit;
  const number = unit === "places" ? String(value) : numberWords({value, unit}, lang);
  if (unit === "points") return lang === "zh" ? `${number}个百分点` : `${number} percentage points`;
  if (unit === "places" && lang === "en") return `${number} ${value === 1 ? "place" : "places"}`;
  return unit === "places" ? `${number}位` : figureWords({value, unit}, lang);
}

function isBound({sign}: WordedFigure): boolean {
  return sign === "<" || sign === "≥";
}
