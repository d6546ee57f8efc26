import type {ReportedValue} from "../contract/reported.js";
import {type Language, withLanguage} from "../language/language.js";
import {formatFigure, formatUnit} from "./format-figure.js";

/** A share with its parts: 54 of 150 is 36%. */
interface ShareParts {
  part: number;
  whole: number;
  /** In %. */
  share: number;
}

/** Languages that forms and reports of sectors are written in. */
export type Lang = "en" | "zh";

/** A figure as a sentence needs it: the number, what stands in its place, and its unit. */
export interface WordedFigure {
  value: number | null;
  sign?: string | null;
  /** Reported words where the figure is no number. */
  text?: string | null;
  unit: string;
  /** The result whose measure it is of, for its decimals. */
  result?: string | undefined;
}

const ZH_UNITS: Record<string, string> = {"km/h": "公里/小时", hours: "小时", places: "位", "% of GDP": "%"};
const ZH_WORDS: Record<string, string> = {yes: "是", no: "否", in_progress: "进行中"};
const RU_UNITS: Record<string, string> = {"km/h": "км/ч", hours: "ч", years: "г.", "% of GDP": "% ВВП"};
const RU_WORDS: Record<string, string> = {yes: "да", no: "нет", in_progress: "в процессе"};
const NOT_REPORTED: Record<Language, string> = {en: "not reported", zh: "未报告", ru: "отчет не представлен"};

/**
 * Returns a figure with its unit as a sentence prints it; `not reported` where there is none. Zero is a figure.
 *
 * @example figureWords({value: 23.4, unit: "km/h"}, "en") // "23.4 km/h"
 * @example figureWords({value: 15, unit: "rank"}, "zh") // "第15位"
 */
export function figureWords(figure: WordedFigure, lang: Language): string {
  const number = numberWords(figure, lang);
  if (figure.value === null) return number;
  const {unit} = figure;
  if (lang === "zh") return unit === "rank" ? `第${number}位` : `${number}${ZH_UNITS[unit] ?? formatUnit(unit)}`;
  if (lang === "ru" && unit === "rank") return `${number}-е место`;
  if (lang === "ru") return `${number}${russianUnit(unit)}`;
  if (unit === "rank") return `rank ${number}`;
  return `${number}${unit === "% of GDP" ? "% of GDP" : formatUnit(unit)}`;
}

/**
 * Returns the number of a figure without its unit, `<`, `at least` and `about` kept; `not reported` where there is none.
 *
 * @example numberWords({value: 150, sign: "≈", unit: "count"}, "zh") // "约150"
 */
export function numberWords(figure: WordedFigure, lang: Language): string {
  if (lang === "ru") return russianNumber(figure);
  if (figure.value === null && figure.text && lang === "zh") return ZH_WORDS[figure.text] ?? figure.text;
  const number = englishNumber(figure);
  if (number === null) return NOT_REPORTED[lang];
  if (figure.unit === "yes/no" && lang === "zh") return ZH_WORDS[number] ?? number;
  const said = figure.sign === "≥" ? `${lang === "zh" ? "至少" : "at least "}${number}` : number;
  return lang === "zh" ? said.replace(/^about /, "约") : said;
}

/**
 * Returns the number that a reader sees: rounded as it is printed, so that words and figures of one sentence agree.
 *
 * @example displayedValue({value: 10.04, unit: "%"}) // 10
 */
export function displayedValue({value, unit, result}: WordedFigure): number | null {
  if (value === null) return null;
  const text = englishNumber({value, unit: unit === "yes/no" ? "count" : unit, result})!;
  return Number(text.replaceAll(",", "").replace("−", "-"));
}

/** Returns whether a figure is open to one side: `<1`, `at least 2`. @example isBound({value: 1, sign: "<", unit: "%"}) // true */
export function isBound({sign}: WordedFigure): boolean {
  return sign === "<" || sign === "≥";
}

/**
 * Returns the parts of a reported share, or null where one of them was not reported or the whole is zero.
 *
 * @example shareParts({numerator: 54, denominator: 150}) // {part: 54, whole: 150, share: 36}
 */
export function shareParts({
  numerator,
  denominator
}: Pick<ReportedValue, "numerator" | "denominator">): ShareParts | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return {part: numerator, whole: denominator, share: (numerator / denominator) * 100};
}

/** The number as English writes it, whatever language is being written; `at least` is left to each language. */
function englishNumber(figure: WordedFigure): string | null {
  return withLanguage("en", () => formatFigure({...figure, sign: figure.sign === "≥" ? null : figure.sign}));
}

function russianNumber(figure: WordedFigure): string {
  const number = englishNumber(figure);
  if (number === null) return NOT_REPORTED.ru;
  if (figure.value === null) return RU_WORDS[figure.text ?? ""] ?? number;
  if (figure.unit === "yes/no") return RU_WORDS[number] ?? number;
  const own = number
    .replaceAll(",", "\u00a0")
    .replace(".", ",")
    .replace(/^about /, "около ");
  return figure.sign === "≥" ? `не менее ${own}` : own;
}

function russianUnit(unit: string): string {
  const own = RU_UNITS[unit] ?? formatUnit(unit).trim();
  return own === "" ? "" : `\u00a0${own}`;
}
