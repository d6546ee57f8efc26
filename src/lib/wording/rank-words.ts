import type {Language} from "../language/language.js";
import {changeOf} from "./change-words.js";
import {displayedValue, figureWords, isBound, type WordedFigure} from "./figure-words.js";

/** How one figure stands to another; `unknown` where one is missing, a bound, no quantity or in another unit. */
export type FigureOrder = "above" | "below" | "equal" | "unknown";

const WORDS: Record<Language, Record<FigureOrder, string>> = {
  en: {above: "higher than", below: "lower than", equal: "the same as", unknown: "not comparable with"},
  zh: {above: "高于", below: "低于", equal: "等于", unknown: "无法与之比较："},
  ru: {above: "выше", below: "ниже", equal: "столько же", unknown: "несопоставимо с"}
};

/** A rank with the lower number is the better place. */
const RANK_WORDS: Record<Language, Partial<Record<FigureOrder, string>>> = {
  en: {above: "behind", below: "ahead of"},
  zh: {above: "落后于", below: "领先于"},
  ru: {above: "позади", below: "впереди"}
};

/** A named figure of a list. */
export interface NamedFigure extends WordedFigure {
  name: string;
}

/**
 * Returns the figures that have a value, the highest (or lowest) printed number first; equal numbers by name, so that
 * the order never hangs on the order of the input. What is missing or a bound is left out.
 *
 * @example ranked([{name: "A", value: 1, unit: "hours"}, {name: "B", value: 2, unit: "hours"}], "desc")[0].name // "B"
 */
export function ranked<F extends NamedFigure>(figures: readonly F[], order: "asc" | "desc"): F[] {
  const sign = order === "desc" ? -1 : 1;
  return figures
    .filter((figure) => figure.value !== null && !isBound(figure))
    .sort((a, b) => sign * (displayedValue(a)! - displayedValue(b)!) || (a.name < b.name ? -1 : 1));
}

/**
 * Returns the one that stands alone at the top (or the bottom) as printed; null where two share it, where a bound may lie
 * beyond it, or where none has a value.
 *
 * @example soleFirst([{name: "A", value: 2, unit: "%"}, {name: "B", value: 1, sign: "<", unit: "%"}], "asc") // null
 */
export function soleFirst<F extends NamedFigure>(figures: readonly F[], order: "asc" | "desc"): F | null {
  const [first, second] = ranked(figures, order);
  if (first === undefined) return null;
  const top = displayedValue(first)!;
  // A bound is open to one side: towards the end that is asked for it may lie anywhere, else from its own number on.
  const mayLead = figures.some(
    (figure) =>
      figure.value !== null &&
      isBound(figure) &&
      ((figure.sign === "<") === (order === "asc") ||
        (order === "asc" ? displayedValue(figure)! <= top : displayedValue(figure)! > top))
  );
  if (mayLead) return null;
  return second !== undefined && displayedValue(second) === displayedValue(first) ? null : first;
}

/**
 * Returns names joined as a sentence joins them; nothing for none.
 *
 * @example listWords(["A", "B", "C"], "en") // "A, B and C"
 * @example listWords(["甲", "乙", "丙"], "zh") // "甲、乙和丙"
 */
export function listWords(names: readonly string[], lang: Language): string {
  const [comma, and] = lang === "zh" ? ["、", "和"] : [", ", lang === "ru" ? " и " : " and "];
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(comma)}${and}${last}`;
}

/**
 * Returns figures as a list with each number behind its name.
 *
 * @example rankWords([{name: "Georgia", value: 45, unit: "rank"}], "en") // "Georgia (rank 45)"
 */
export function rankWords(figures: readonly NamedFigure[], lang: Language): string {
  const bracket = (text: string) => (lang === "zh" ? `（${text}）` : ` (${text})`);
  return listWords(
    figures.map((figure) => `${figure.name}${bracket(figureWords(figure, lang))}`),
    lang
  );
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Returns a count as running text prints it: words to nine in English, `none` for zero. @example countWords(4, "en") // "four" */
export function countWords(count: number, lang: Language): string {
  return lang === "en" ? (NUMBERS[count] ?? String(count)) : String(count);
}

/**
 * Returns how the first figure stands to the second, judged on the numbers that a reader sees.
 *
 * @example compareFigures({value: 42, unit: "km/h"}, {value: 53.9, unit: "km/h"}) // "below"
 */
export function compareFigures(a: WordedFigure, b: WordedFigure): FigureOrder {
  if (a.unit !== b.unit) return "unknown";
  const change = changeOf(b, a);
  if (a.unit === "yes/no" && change !== "unchanged") return "unknown";
  return change === "rose" ? "above" : change === "fell" ? "below" : change === "unchanged" ? "equal" : "unknown";
}

/** Returns a comparison in words; of ranks as places, if that is the unit. @example comparisonWords("above", "zh") // "高于" */
export function comparisonWords(comparison: FigureOrder, lang: Language, unit = ""): string {
  return (unit === "rank" ? RANK_WORDS[lang][comparison] : undefined) ?? WORDS[lang][comparison];
}
