import type {ReportRow} from "../../../src/lib/contract/reported.js";
import {checkReport} from "../../../src/lib/reporting/check-report.js";
import type {FilledCell, FilledForm, ReportFault} from "../../../src/lib/reporting/filled-form.js";
import {figureKey, mergeReports, type RowOutcome} from "../../../src/lib/reporting/merge-reports.js";
import {type ReportEffect, reportEffects} from "../../../src/lib/reporting/report-effects.js";
import {FIELD_WORDS, HEAD_WORDS, type HeadField, type ReportField} from "../../../src/lib/reporting/report-fields.js";
import {type ReportForm, reportForm} from "../../../src/lib/reporting/report-form.js";
import {openDisputes, type ReportInputs} from "../../reporting/receive-reports.js";
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
 * it, what the rows would change, and which figures they would replace.
 *
 * `now` is the ISO moment by whose day it is checked. Nothing is to be written while there is one fault.
 * @example checkSubmission(await readReportInputs("data"), submission, now).effects[0]?.text.en
 */
export function checkSubmission(
  inputs: ReportInputs,
  submission: Pick<Submission, "head" | "rows" | "sector" | "year">,
  now: string
): CheckedSubmission {
  const {sector, year} = submission;
  const form: ReportForm = reportForm(inputs, {sector, year});
  const source = "the form";
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
      Object.entries(head).map(([field, text]) => [field, cell(text, `“${HEAD_WORDS[field as HeadField].en}”`)])
    ),
    rows: rows.map((cells) => {
      const place = [cells.id, cells.area === "CAREC" ? "" : cells.area].filter(Boolean).join(", ");
      const entries = Object.entries(cells).map(([field, text]): [string, FilledCell] => [
        field,
        cell(text, `${place}, “${FIELD_WORDS[field as ReportField].en}”`)
      ]);
      return {place, cells: Object.fromEntries(entries)};
    })
  };
}
