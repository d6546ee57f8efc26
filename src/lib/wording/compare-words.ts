import {changeOf} from "./change-words.js";
import type {Lang, WordedFigure} from "./figure-words.js";

/** How one figure stands to another; `unknown` where one is missing, a bound, no quantity or in another unit. */
export type Comparison = "above" | "below" | "equal" | "unknown";

const WORDS: Record<Lang, Record<Comparison, string>> = {
  en: {above: "higher than", below: "lower than", equal: "the same as", unknown: "not comparable with"},
  zh: {above: "高于", below: "低于", equal: "等于", unknown: "无法与之比较："}
};

/** A rank with the lower number is the better place. */
const RANK_WORDS: Record<Lang, Partial<Record<Comparison, string>>> = {
  en: {above: "behind", below: "ahead of"},
  zh: {above: "落后于", below: "领先于"}
};

/**
 * Returns how the first figure stands to the second, judged on the numbers that a reader sees.
 *
 * @example compareFigures({value: 42, unit: "km/h"}, {value: 53.9, unit: "km/h"}) // "below"
 */
export function compareFigures(a: WordedFigure, b: WordedFigure): Comparison {
  if (a.unit !== b.unit) return "unknown";
  const change = changeOf(b, a);
  if (a.unit === "yes/no" && change !== "unchanged") return "unknown";
  return change === "rose" ? "above" : change === "fell" ? "below" : change === "unchanged" ? "equal" : "unknown";
}

/** Returns a comparison in words; of ranks as places, if that is the unit. @example comparisonWords("above", "zh") // "高于" */
export function comparisonWords(comparison: Comparison, lang: Lang, unit = ""): string {
  return (unit === "rank" ? RANK_WORDS[lang][comparison] : undefined) ?? WORDS[lang][comparison];
}
