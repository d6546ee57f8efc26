import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ReportRow} from "../../../src/lib/contract/reported.js";
import {text as message} from "../../../src/lib/language/text.js";
import {checkReport} from "../../../src/lib/reporting/check-report.js";
import {figureKey, mergeReports, type RowOutcome} from "../../../src/lib/reporting/merge-reports.js";
import {type ReportEffect, reportEffects} from "../../../src/lib/reporting/report-effects.js";
import {fieldLabel, type HeadField, type ReportField} from "../../../src/lib/reporting/report-fields.js";
import {type ReportForm, reportForm} from "../../../src/lib/reporting/report-form.js";
import type {FilledCell, FilledForm, ReportFault} from "../../../src/lib/reporting/report-grid.js";
import {readReportBytes} from "../../reporting/read-report-file.js";
import {formOf, openDisputes, type ReportInputs} from "../../reporting/receive-reports.js";
import type {Submission} from "./inbox.js";

/** What a submission gives. */
export interface CheckedSubmission {
  rows: ReportRow[];
  faults: ReportFault[];
  /** What its rows would change. */
  effects: ReportEffect[];
  /** Figures that stand already and are others: they are replaced with a reason alone. */
  replaced: RowOutcome[];
  /** Figures on which reports disagree already: someone decides on those first. */
  disputed: string[];
}

/**
 * Returns what a submission gives by the checks of the forms in Excel and in the browser: its rows, everything that is wrong with
 * it, what the rows would change, and which figures they would replace, in the language that is being written.
 *
 * `now` is the ISO moment by whose day it is checked. Nothing is to be written while there is one fault.
 * @example checkSubmission(await readReportInputs("data"), submission, now).effects[0]?.text
 */
export function checkSubmission(
  inputs: ReportInputs,
  submission: Pick<Submission, "head" | "rows" | "sector" | "year">,
  now: string
): CheckedSubmission {
  const {sector, year} = submission;
  const form: ReportForm = reportForm(inputs, {sector, year});
  const source = message("report-source-desk");
  const {rows, faults} = checkReport(form, toFilledForm(submission, source), now.slice(0, 10));
  const received = inputs.received.map(({row: _row, ...report}) => report);
  const {outcomes} = mergeReports({
    received,
    disputed: inputs.disputed,
    forms: [{form: source, rows}],
    reason: null,
    now
  });
  const open = new Set(openDisputes(inputs).map(({figure}) => figure));
  return {
    rows,
    faults,
    effects: reportEffects(inputs.framework, inputs.reported, rows),
    replaced: outcomes.filter(({outcome}) => outcome === "disputed"),
    disputed: rows.map(figureKey).filter((figure) => open.has(figure))
  };
}

/**
 * Returns a submission as the checks read a form that came back; a place is the label that its page has.
 *
 * @example await receiveReports("data", [toFilledForm(submission, "EDC-2023-0001")], {now, reason: null})
 */
export function toFilledForm({head, rows}: Pick<Submission, "head" | "rows">, source: string): FilledForm {
  const cell = (text: string, place: string): FilledCell => ({text, place});
  return {
    source,
    head: Object.fromEntries(
      Object.entries(head).map(([field, text]) => [
        field,
        cell(
          text,
          message("report-place-labeled", {
            place: message("report-place-head"),
            field: fieldLabel(field as HeadField)
          })
        )
      ])
    ),
    rows: rows.map((cells) => {
      const place = [cells.id, cells.area === "CAREC" ? "" : cells.area].filter(Boolean).join(", ");
      const entries = Object.entries(cells).map(([field, text]): [string, FilledCell] => [
        field,
        cell(text, message("report-place-labeled", {place, field: fieldLabel(field as ReportField)}))
      ]);
      return {place, cells: Object.fromEntries(entries)};
    })
  };
}

/** What a submission is made of: the cells of a form, whether they were typed on a page or in a workbook. */
type SentCells = Pick<Submission, "head" | "rows" | "sector" | "year">;

/**
 * Returns the cells of a filled workbook or CSV file that was sent to the desk, or everything that is wrong with it, each fault with its
 * sheet, cell, value and remedy in the language that is being written.
 *
 * `sector` is that of the link by which it came, `now` the ISO moment by whose day it is checked. The year is that of the form.
 * @example readSentBook(inputs, {name: "EDC-2023.xlsx", bytes}, {sector: "EDC", now})
 */
export function readSentBook(
  inputs: ReportInputs,
  {name, bytes}: {name: string; bytes: Uint8Array},
  {sector, now}: {sector: string; now: string}
): {cells: SentCells} | {refused: string[]} {
  try {
    const filled = readReportBytes(bytes, name);
    const form = formOf(inputs, filled);
    if (form.sector !== sector)
      return {
        refused: [message("report-fault-sector", {form: `${form.sector}-${form.year}`, source: name, sector})]
      };
    const {faults} = checkReport(form, filled, now.slice(0, 10));
    if (faults.length > 0) return {refused: faults.map((fault) => fault.message)};
    const textsOf = (cells: Partial<Record<string, FilledCell>>) =>
      Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell!.text]));
    const rows = filled.rows.map((row) => textsOf(row.cells)).filter(isAnswered);
    return {cells: {sector, year: form.year, head: textsOf(filled.head), rows}};
  } catch (error) {
    if (error instanceof DataError) return {refused: [error.message]};
    throw error;
  }
}

/** Returns whether more than measure and area stands in a row. @example isAnswered({id: "EDC-OC1/agreements", area: "CAREC"}) // false */
export function isAnswered(cells: Record<string, string>): boolean {
  return Object.entries(cells).some(([field, text]) => field !== "id" && field !== "area" && text.trim() !== "");
}
