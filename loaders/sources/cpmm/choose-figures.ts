import {assertNoErrors} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {observationKey} from "../../../src/lib/contract/observations.js";
import type {ReportedFigure} from "./cpmm-form.js";

/** The rows to store, and what two places of one report print differently. */
export interface ChosenFigures {
  rows: SnapshotRow[];
  notes: string[];
}

/**
 * Returns one row per figure: the later report before the earlier (reports revise), a table before running text.
 *
 * Notes name each figure whose table and text differ within one report. Throws DataError where two tables, or two
 * texts, of one report print different figures for the same thing: a typing error or a contradiction to decide by hand.
 * @example chooseFigures([...fromCpmmForm(a, "2020.csv", reference), ...fromCpmmForm(b, "2022.csv", reference)]).rows
 */
export function chooseFigures(figures: ReportedFigure[]): ChosenFigures {
  const chosen = new Map<string, ReportedFigure>();
  const errors: string[] = [];
  const notes: string[] = [];
  for (const figure of figures) {
    const key = observationKey(figure.row);
    const other = chosen.get(key);
    if (other === undefined) {
      chosen.set(key, figure);
      continue;
    }
    const isSameReport = figure.report === other.report;
    const differs = figure.row.value !== other.row.value;
    if (isSameReport && differs && figure.is_table === other.is_table) {
      errors.push(
        `mismatched ${key}: ${other.row.value} in ${other.where}, ${figure.row.value} in ${figure.where}; keep one`
      );
    }
    const better = rank(figure) > rank(other) ? figure : other;
    if (isSameReport && differs) {
      const text = better === figure ? other : figure;
      notes.push(
        `${key}: the table's ${better.row.value} was taken, the text of the ${figure.report} report prints ${text.row.value}`
      );
    }
    chosen.set(key, better);
  }
  assertNoErrors(errors, "CPMM forms");
  return {rows: [...chosen.values()].map(({row}) => row), notes};
}

function rank({report, is_table}: ReportedFigure): number {
  return report * 2 + (is_table ? 1 : 0);
}
