import type {ReportField} from "../../../../src/lib/reporting/report-fields.js";
import type {ReportForm} from "../../../../src/lib/reporting/report-form.js";
import type {FilledForm, FilledRow} from "../../../../src/lib/reporting/report-grid.js";

/** The day on which the SYNTHETIC reports of these tests are read. */
export const TODAY = "2024-03-15";

/** A SYNTHETIC row: each cell by its field, the place `row N`. */
export function filledRow(number: number, cells: Partial<Record<ReportField, string>>): FilledRow {
  const entries = Object.entries(cells).map(([field, text]) => [field, {text, place: `${field} of row ${number}`}]);
  return {place: `row ${number}`, cells: Object.fromEntries(entries)};
}

/** A SYNTHETIC form with a head that is in order. */
export function filledForm(
  {sector, year, framework}: Pick<ReportForm, "sector" | "year" | "framework">,
  rows: Partial<Record<ReportField, string>>[],
  head: Record<string, string> = {}
): FilledForm {
  const said: Record<string, string> = {
    form: `${sector}-${year}`,
    framework,
    name: "A. Synthetic",
    office: "SYNTHETIC office",
    reported_on: "2024-03-01",
    ...head
  };
  return {
    source: "synthetic.xlsx",
    head: Object.fromEntries(Object.entries(said).map(([field, text]) => [field, {text, place: field}])),
    rows: rows.map((cells, i) => filledRow(i + 1, cells))
  };
}
