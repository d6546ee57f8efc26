import {unzipSync} from "fflate";
import writeXlsxFile, {type SheetData} from "write-excel-file/node";
import {type Language, withLanguage} from "../../src/lib/language/language.js";
import {text} from "../../src/lib/language/text.js";
import {
  FIELD_LABELS,
  fieldLabel,
  HEAD_LABELS,
  type HeadField,
  type ReportField,
  unitWords
} from "../../src/lib/reporting/report-fields.js";
import {type FormInputs, type FormMeasure, type ReportForm, reportForm} from "../../src/lib/reporting/report-form.js";
import {columnLetters, LOCKED_LABELS, SHEET_NAMES} from "../../src/lib/reporting/report-grid.js";
import {REPORT_GUIDE} from "../../src/lib/reporting/report-guide.js";
import {toZip} from "../export/to-zip.js";
import {cellRules, FILL_COLOR, type SheetRule, sheetRules} from "./sheet-rules.js";

const LOCKED = Object.keys(LOCKED_LABELS) as (keyof typeof LOCKED_LABELS)[];
/** Empty rows for answers of countries: each of eleven members on four measures. */
const AREA_ROWS = 44;
/** Letters of a line of the sheet that explains the form. */
const ABOUT_WIDTH = 110;
const HEADING = {fontWeight: "bold", backgroundColor: "#E6EBF0", wrap: true, alignVertical: "center"} as const;
const TEXT = {wrap: true, alignVertical: "top", type: String} as const;

/**
 * Returns the workbook of a sector's form in a language: a sheet to fill with one row for each measure, one for answers of countries, one that explains
 * them, and the lists that cells choose from.
 *
 * Out: XLSX, the same bytes for the same form. What is not to be filled is locked, without a password; cells to fill have the
 * format of their type and a rule that says, and checks, what they take.
 * Throws DataError as `reportForm` does.
 * @example writeWholeFile("edc-2023.xlsx", await toReportWorkbook(inputs, {sector: "EDC", year: 2023}, "en"))
 */
export async function toReportWorkbook(
  inputs: FormInputs,
  asked: {sector: string; year: number},
  lang: Language
): Promise<Uint8Array> {
  const {sheets, rules} = withLanguage(lang, () => formSheets(reportForm(inputs, asked)));
  const made = writeXlsxFile(sheets, {features: [sheetRules(rules)], fontFamily: "Calibri", fontSize: 11});
  return toZip(unzipSync(await made.toBuffer()));
}

function formSheets(form: ReportForm) {
  const fields = usedFields(form);
  const own = fields.filter((field) => form.measures.some((measure) => takes(measure, field)));
  const report = reportSheet(form, own);
  const areas = areaSheet(form, fields);
  const names = (sheet: keyof typeof SHEET_NAMES) => text(SHEET_NAMES[sheet]);
  const widths = (all: readonly number[]) => all.map((width) => ({width}));
  const page = {orientation: "landscape"} as const;
  const sheets = [
    {
      sheet: names("report"),
      data: report.data,
      columns: widths(reportWidths(own)),
      stickyRowsCount: HEAD_ROWS + 1,
      stickyColumnsCount: 1,
      ...page
    },
    {
      sheet: names("areas"),
      data: areas.data,
      columns: widths([26, 24, ...fields.map(widthOf)]),
      stickyRowsCount: 2,
      ...page
    },
    {sheet: names("about"), data: aboutSheet(form), columns: widths([4, ABOUT_WIDTH]), ...page},
    {sheet: names("lists"), data: listSheet(form), columns: widths([30, 34])}
  ];
  return {sheets, rules: [report.rules, areas.rules, [], []]};
}

/** Form, framework, name, office, date, and the hint. */
const HEAD_ROWS = 6;

/** The columns to fill: those of shares and answers only where a measure takes them. */
function usedFields({measures}: ReportForm): ReportField[] {
  const hasShare = measures.some(({answer}) => answer === "share");
  return (Object.keys(FIELD_LABELS) as ReportField[]).filter(
    (field) => field !== "id" && field !== "area" && (hasShare || (field !== "part" && field !== "whole"))
  );
}

const WIDTHS: Partial<Record<ReportField, number>> = {
  words_en: 30,
  words_zh: 26,
  words_ru: 30,
  evidence: 36,
  state: 14,
  by_name: 25,
  by_office: 25,
  by_date: 14
};
const widthOf = (field: ReportField) => WIDTHS[field] ?? 11;
/** Measure, indicator, what is counted, unit, baseline, target, last report, and what is to be filled. */
const reportWidths = (fields: readonly ReportField[]) => [24, 34, 26, 16, 22, 28, 20, ...fields.map(widthOf)];

/** Points of a line of text. */
const LINE = 15;

/** The height of a row whose texts wrap: spreadsheets that open a file do not all work it out. A Chinese character takes two places, a
 * Cyrillic letter somewhat more than one: Russian words are long, and leave more of a line empty. */
function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, i) => {
    const places = [...text].reduce((sum, character) => sum + placesOf(character), 0);
    return Math.ceil(places / widths[i]!);
  });
  return LINE * Math.max(1, ...lines) + 3;
}

function placesOf(character: string): number {
  if (/[\u2e80-\uffff]/.test(character)) return 2.1;
  return /\p{Script=Cyrillic}/u.test(character) ? 1.3 : 1.05;
}

function reportSheet(form: ReportForm, fields: readonly ReportField[]): {data: SheetData; rules: SheetRule[]} {
  const words = (value: string) => ({value, ...TEXT});
  const title = `${text("report-title")} · ${form.sector} ${form.sector_name} · ${form.year}`;
  const known: Partial<Record<HeadField, string>> = {form: `${form.sector}-${form.year}`, framework: form.framework};
  const head = (Object.keys(HEAD_LABELS) as HeadField[]).map((field, i) => [
    {...words(fieldLabel(field)), fontWeight: "bold" as const},
    known[field] === undefined ? fillCell(field === "reported_on" ? "yyyy-mm-dd" : "@") : words(known[field]),
    ...(i === 0 ? [{value: title, type: String, fontWeight: "bold" as const, fontSize: 13}] : [])
  ]);
  const hint = [{value: text("report-locked-hint"), type: String, fontStyle: "italic" as const}];
  const labels = [fieldLabel("id"), ...Object.values(LOCKED_LABELS).map((id) => text(id)), ...fields.map(fieldLabel)];
  const height = rowHeight(labels, reportWidths(fields));
  const headings = labels.map((value) => ({value, type: String, height, ...HEADING}));
  const rows = form.measures.map((measure) => {
    const {id, definition, name, baseline, target, last} = measure;
    const said = [id, definition, name, unitWords(measure), baseline, target, last];
    const height = rowHeight(said, reportWidths(fields));
    return [
      {...words(id), fontWeight: "bold" as const, height},
      ...said.slice(1).map(words),
      ...fields.map((field) =>
        takes(measure, field) ? fillCell(formatOf(field)) : {value: "", ...TEXT, backgroundColor: "#F2F2F2"}
      )
    ];
  });
  const rules = form.measures.flatMap((measure, i) =>
    fields.flatMap((field, j) => {
      const cell = `${columnLetters(LOCKED.length + 1 + j)}${HEAD_ROWS + 2 + i}`;
      return takes(measure, field) ? cellRules(field, measure.answer, cell, form) : [];
    })
  );
  return {
    data: [...head, hint, headings, ...rows],
    rules: [...cellRules("reported_on", null, "B5", form), ...rules]
  };
}

/** Which cells a measure's own row has to fill: a share its parts, yes or no its answer, words no number. */
function takes({answer}: FormMeasure, field: ReportField): boolean {
  if (field === "part" || field === "whole") return answer === "share";
  if (field === "state") return answer === "yes_no";
  if (field === "value" || field === "sign") return answer !== "yes_no" && answer !== "words";
  return true;
}

function areaSheet(form: ReportForm, fields: readonly ReportField[]): {data: SheetData; rules: SheetRule[]} {
  const own: ReportField[] = ["id", "area", ...fields];
  const headings = own.map((field) => ({value: fieldLabel(field), type: String, ...HEADING}));
  const blank = own.map((field) => fillCell(formatOf(field)));
  const rules = own.flatMap((field, j) => {
    const letters = columnLetters(j);
    return cellRules(field, null, `${letters}3:${letters}${AREA_ROWS + 2}`, form);
  });
  const hint = [{value: text("report-areas-hint"), type: String, fontStyle: "italic" as const}];
  return {data: [hint, headings, ...Array.from({length: AREA_ROWS}, () => blank)], rules};
}

/** Text that is typed stays text: no month becomes a date, no title that begins with a dash a formula. */
function formatOf(field: ReportField): string | undefined {
  if (field === "by_date") return "yyyy-mm-dd";
  return field === "value" || field === "part" || field === "whole" ? undefined : "@";
}

function fillCell(format: string | undefined) {
  const border = {borderColor: "#B9B08A", borderStyle: "thin" as const};
  const style = {backgroundColor: FILL_COLOR, wrap: true, alignVertical: "top" as const, ...border};
  if (format === undefined) return {type: Number, ...style};
  return {type: format === "@" ? String : Date, format, ...style};
}

function aboutSheet({sector, sector_name, year, lead}: ReportForm): SheetData {
  const lines = REPORT_GUIDE.map((id) => text(id));
  const head = `${sector} ${sector_name} · ${year}`;
  const led = lead === null ? [] : [[null, {value: lead, ...TEXT, textColor: "#555555"}]];
  return [
    [null, {value: text("report-guide-title"), type: String, fontWeight: "bold", fontSize: 14}],
    [null, {value: head, type: String, fontWeight: "bold"}],
    ...led,
    ...lines.map((line, i) => [
      {value: i + 1, type: Number, alignVertical: "top" as const, height: rowHeight([line], [ABOUT_WIDTH])},
      {value: line, ...TEXT}
    ])
  ] as SheetData;
}

function listSheet({measures, areas}: ReportForm): SheetData {
  const heading = (value: string) => ({value, type: String, ...HEADING});
  const length = Math.max(measures.length, areas.length);
  return [
    [heading(text("report-list-measures")), heading(text("report-list-areas"))],
    ...Array.from({length}, (_, i) => [
      {value: measures[i]?.id ?? "", type: String},
      {value: areas[i]?.name ?? "", type: String}
    ])
  ];
}
