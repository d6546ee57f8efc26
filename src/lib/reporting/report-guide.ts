import {MEMBERS} from "../contract/reference.js";
import type {Language} from "../language/language.js";
import {text} from "../language/text.js";
import type {HeadField, ReportField} from "./report-fields.js";
import type {AnswerKind} from "./report-form.js";

/** How a form is filled, as ids of messages in the order in which a reporter needs them. */
export const REPORT_GUIDE = [
  "report-guide-cells",
  "report-guide-head",
  "report-guide-rows",
  "report-guide-figure",
  "report-guide-exact",
  "report-guide-share",
  "report-guide-months",
  "report-guide-countries",
  "report-guide-words",
  "report-guide-evidence",
  "report-guide-by",
  "report-guide-over",
  "report-guide-formulas",
  "report-guide-back"
];

const HINTS: Partial<Record<ReportField | HeadField, string>> = {
  id: "report-hint-id",
  area: "report-hint-area",
  value: "report-hint-value",
  part: "report-hint-part",
  whole: "report-hint-whole",
  sign: "report-hint-sign",
  state: "report-hint-state",
  evidence: "report-hint-evidence",
  reported_on: "report-hint-date",
  by_date: "report-hint-by-date"
};

/**
 * Returns what a cell takes, as a spreadsheet says it when the cell is chosen; "" where it takes any words. `answer` is that of its
 * measure, null for a row in which any measure may be chosen.
 *
 * @example fieldHint("value", "members", 2023) // "How many countries: a whole number from 0 to 11."
 */
export function fieldHint(field: ReportField | HeadField, answer: AnswerKind | null, year: number): string {
  if (field === "value" && answer === "members") return text("report-hint-members", {count: MEMBERS.length});
  if (field === "value" && (answer === "count" || answer === "crossings")) return text("report-hint-count");
  if (field === "value" && answer === "share") return text("report-hint-share");
  if (field === "from") return text("report-hint-from", {year: String(year)});
  if (field === "to") return text("report-hint-to", {year: String(year)});
  const id = HINTS[field];
  return id === undefined ? "" : text(id);
}

/** Returns the name of a form's workbook as a site has it. @example formFile("EDC", 2025, "ru") // "EDC-2025.ru.xlsx" */
export function formFile(sector: string, year: number, language: Language): string {
  return `${sector}-${year}${language === "en" ? "" : `.${language}`}.xlsx`;
}
