import {MEMBERS} from "../contract/reference.js";
import type {ReportedValue} from "../contract/reported.js";
import {LOCALES, language} from "../language/language.js";
import {text, textInEach} from "../language/text.js";
import {type Figure, formatFigure, formatUnit} from "../wording/format-figure.js";
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
  | "words_ru"
  | "evidence"
  | "by_name"
  | "by_office"
  | "by_date";

/** A cell that a reporter fills once for the whole form. */
export type HeadField = "form" | "framework" | "name" | "office" | "reported_on";

/** Labels of what a form says once, above its rows, as ids of messages in the order of the form. */
export const HEAD_LABELS: Record<HeadField, string> = {
  form: "report-head-form",
  framework: "report-head-framework",
  name: "report-head-name",
  office: "report-head-office",
  reported_on: "report-head-date"
};

/** Headings of what a reporter fills, as ids of messages in the order of the form. */
export const FIELD_LABELS: Record<ReportField, string> = {
  id: "report-field-id",
  area: "report-field-area",
  value: "report-field-value",
  part: "report-field-part",
  whole: "report-field-whole",
  sign: "report-field-sign",
  state: "report-field-state",
  from: "report-field-from",
  to: "report-field-to",
  words_en: "report-field-words-en",
  words_zh: "report-field-words-zh",
  words_ru: "report-field-words-ru",
  evidence: "report-field-evidence",
  by_name: "report-field-by-name",
  by_office: "report-field-by-office",
  by_date: "report-field-by-date"
};

/** Returns what a field is called in the language that is being written. @example fieldLabel("value") // "Figure" */
export function fieldLabel(field: ReportField | HeadField): string {
  return text(field in FIELD_LABELS ? FIELD_LABELS[field as ReportField] : HEAD_LABELS[field as HeadField]);
}

/** What is reported in words, in each language. */
export const WORD_FIELDS = ["words_en", "words_zh", "words_ru"] as const satisfies readonly ReportField[];

/** Who reports one row, and when, where that is not who reports the form. */
export const BY_FIELDS = ["by_name", "by_office", "by_date"] as const satisfies readonly ReportField[];

/** Answers that a form offers, as ids of messages. */
export const STATE_CHOICES: Record<NonNullable<ReportedValue["state"]>, string> = {
  yes: "report-yes",
  no: "report-no",
  in_progress: "report-in-progress"
};

/** What may stand with a number that is not exact, as ids of messages; an empty cell means that it is. */
export const SIGN_CHOICES: Record<NonNullable<ReportedValue["sign"]>, string> = {
  "≈": "report-about",
  "≥": "report-at-least",
  "<": "report-below"
};

/**
 * Returns the key of a choice that is written as its key or in words of any language, in any case; undefined for what is none.
 *
 * @example findChoice(STATE_CHOICES, "In progress") // "in_progress"
 * @example findChoice(STATE_CHOICES, "в процессе") // "in_progress"
 */
export function findChoice<K extends string>(choices: Record<K, string>, written: string): K | undefined {
  const plain = written.trim().toLowerCase().replaceAll("_", " ");
  return (Object.keys(choices) as K[]).find((key) =>
    [key.replaceAll("_", " "), ...textInEach(choices[key])].includes(plain)
  );
}

/** Returns the choices as a form lists them. @example choiceWords(SIGN_CHOICES) // ["about", "at least", "below"] */
export function choiceWords(choices: Record<string, string>): string[] {
  return Object.values(choices).map((id) => text(id));
}

/** Returns things of which one is to be chosen, as a sentence lists them. @example anyOf(["yes", "no"]) // "yes or no" */
export function anyOf(things: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language()], {type: "disjunction"}).format(things);
}

/** Returns the unit of an answer as a form shows it. @example unitWords({answer: "members", unit: "count"}) // "number of countries (0 to 11)" */
export function unitWords({answer, unit}: Pick<FormMeasure, "answer" | "unit">): string {
  const id = UNITS[answer];
  if (id === undefined) return formatUnit(unit).trim() || unit;
  return text(id, answer === "members" ? {count: MEMBERS.length} : {});
}

const UNITS: Partial<Record<AnswerKind, string>> = {
  count: "report-unit-count",
  yes_no: "report-unit-yes-no",
  members: "report-unit-members",
  crossings: "report-unit-crossings",
  share: "report-unit-share",
  words: "report-unit-words"
};

/**
 * Returns an answer with its unit in the language that is being written; words in place of a figure are cut after `most` letters.
 *
 * @example answerWords({value: 2, sign: "≥", unit: "count"}, 60) // "at least 2"
 */
export function answerWords({value, sign, text: said, unit}: Figure, most = Number.POSITIVE_INFINITY): string {
  const number = formatFigure({value, sign: sign === "≥" ? null : sign, text: said, unit});
  if (number === null) return text("report-not-reported");
  if (value === null) return number.length > most ? `${number.slice(0, most)}…` : number;
  const figure = `${number}${formatUnit(unit)}`;
  return sign === "≥" ? text("report-figure-at-least", {figure}) : figure;
}
