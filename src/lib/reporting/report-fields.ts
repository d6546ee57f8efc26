import {MEMBERS} from "../contract/reference.js";
import type {ReportedValue} from "../contract/reported.js";
import type {Lang} from "../wording/figure-words.js";
import {formatUnit} from "../wording/format-figure.js";
import type {AnswerKind, FormMeasure} from "./report-form.js";

/** A cell of a form that a reporter fills for one measure and area. */
export type ReportField =
  | "id"
  | "area"
  | "value"
  | "part"
  | "whole"
  | "sign"
  | "state"
  | "from"
  | "to"
  | "words_en"
  | "words_zh"
  | "evidence"
  | "by_name"
  | "by_office"
  | "by_date";

/** A cell that a reporter fills once for the whole form. */
export type HeadField = "form" | "framework" | "name" | "office" | "reported_on";

/** What a form says once, above its rows, in the order of the form. */
export const HEAD_WORDS: Record<HeadField, Record<Lang, string>> = {
  form: {en: "Form", zh: "表格"},
  framework: {en: "Framework", zh: "结果框架版本"},
  name: {en: "Your name", zh: "填报人"},
  office: {en: "Office", zh: "单位"},
  reported_on: {en: "Date of the report", zh: "填报日期"}
};

/** Headings of what a reporter fills, in the order of the form. */
export const FIELD_WORDS: Record<ReportField, Record<Lang, string>> = {
  id: {en: "Measure", zh: "指标编号"},
  area: {en: "Area", zh: "地区"},
  value: {en: "Figure", zh: "数值"},
  part: {en: "Part", zh: "部分"},
  whole: {en: "Whole", zh: "总数"},
  sign: {en: "Exact?", zh: "是否精确"},
  state: {en: "Answer", zh: "回答"},
  from: {en: "First month", zh: "起始月份"},
  to: {en: "Last month", zh: "截止月份"},
  words_en: {en: "In words (English)", zh: "文字说明（英文）"},
  words_zh: {en: "In words (Chinese)", zh: "文字说明（中文）"},
  evidence: {en: "Evidence", zh: "依据文件"},
  by_name: {en: "Name of another person", zh: "其他填报人姓名"},
  by_office: {en: "Office of another person", zh: "其他填报人单位"},
  by_date: {en: "Other date", zh: "其他填报日期"}
};

/** Who reports one row, and when, where that is not who reports the form. */
export const BY_FIELDS = ["by_name", "by_office", "by_date"] as const satisfies readonly ReportField[];

/** Answers that a form offers. */
export const STATE_CHOICES: Record<NonNullable<ReportedValue["state"]>, Record<Lang, string>> = {
  yes: {en: "yes", zh: "是"},
  no: {en: "no", zh: "否"},
  in_progress: {en: "in progress", zh: "进行中"}
};

/** What may stand with a number that is not exact; an empty cell means that it is. */
export const SIGN_CHOICES: Record<NonNullable<ReportedValue["sign"]>, Record<Lang, string>> = {
  "≈": {en: "about", zh: "约"},
  "≥": {en: "at least", zh: "至少"},
  "<": {en: "below", zh: "低于"}
};

/**
 * Returns the key of a choice that is written as its key or in words of either language, in any case; undefined for what is none.
 *
 * @example findChoice(STATE_CHOICES, "In progress") // "in_progress"
 */
export function findChoice<K extends string>(choices: Record<K, Record<Lang, string>>, text: string): K | undefined {
  const plain = text.trim().toLowerCase().replaceAll("_", " ");
  return (Object.keys(choices) as K[]).find((key) =>
    [key.replaceAll("_", " "), choices[key].en, choices[key].zh].includes(plain)
  );
}

/** Returns the choices as a form lists them. @example choiceWords(SIGN_CHOICES, "en") // ["about", "at least", "below"] */
export function choiceWords(choices: Record<string, Record<Lang, string>>, lang: Lang): string[] {
  return Object.values(choices).map((words) => words[lang]);
}

/** Returns the unit of an answer as a form shows it. @example unitWords({answer: "members", unit: "count"}, "en") // "number of countries" */
export function unitWords({answer, unit}: Pick<FormMeasure, "answer" | "unit">, lang: Lang): string {
  return UNIT_WORDS[answer]?.[lang] ?? (formatUnit(unit).trim() || unit);
}

const UNIT_WORDS: Partial<Record<AnswerKind, Record<Lang, string>>> = {
  count: {en: "number", zh: "数量"},
  yes_no: {en: "yes / no / in progress", zh: "是 / 否 / 进行中"},
  members: {en: `number of countries (0 to ${MEMBERS.length})`, zh: `国家数量（0 至 ${MEMBERS.length}）`},
  crossings: {en: "number of border crossing points", zh: "过境口岸数量"},
  share: {en: "% (part and whole, or percent)", zh: "%（部分与总数，或百分比）"},
  words: {en: "words", zh: "文字"}
};
