import type {Framework} from "../contract/framework.js";
import type {Inputs} from "../contract/indicator.js";
import {MEMBERS} from "../contract/reference.js";
import type {Language} from "../language/language.js";
import {text} from "../language/text.js";
import type {HeadField, ReportField} from "./report-fields.js";
import type {AnswerKind, FormInputs} from "./report-form.js";
import {answerKind, measuresToReport} from "./report-form.js";

const keyOf = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;

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

/**
 * Returns what one sector's forms are made from, of any year, and nothing else: a page takes it along as data.
 *
 * Out: the framework's rows of the sector, the names of members (of crossings only where a measure counts them), and what the
 * sector reported.
 * @example sectorFormInputs(data.inputs, "EDC").framework.measures.length // 4
 */
export function sectorFormInputs({framework, reference, reported}: Inputs, sector: string): FormInputs {
  const own = framework.sectors.filter((row) => row.sector === sector);
  const measures = measuresToReport(framework, sector);
  const keys = new Set(measures.map(keyOf));
  const results = new Set(measures.map(({result}) => result));
  const members = reference.countries.filter(({carec_member}) => carec_member);
  const names = new Set(members.map(({iso3}) => iso3));
  const left: Framework = {
    ...framework,
    sectors: own,
    clusters: framework.clusters.filter(({cluster}) => cluster === own[0]?.cluster),
    results: framework.results.filter(({id}) => results.has(id)),
    measures,
    milestones: framework.milestones.filter((row) => keys.has(keyOf(row))),
    themes: [],
    risks: [],
    abbreviations: [],
    text_issues: [],
    smart_readings: []
  };
  return {
    framework: left,
    reference: {
      countries: members,
      aliases: reference.aliases.filter(({iso3}) => names.has(iso3)),
      bcps: measures.some((measure) => answerKind(measure) === "crossings") ? reference.bcps : []
    },
    reported: reported.filter((row) => keys.has(keyOf(row)))
  };
}

/**
 * Returns the year that is to be reported on a day: the last one that is over.
 *
 * @example roundYear("2026-11-26") // 2025
 */
export function roundYear(day: string): number {
  return Number(day.slice(0, 4)) - 1;
}
