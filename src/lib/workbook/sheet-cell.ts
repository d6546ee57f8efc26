/** A cell that is formatted as a date or time: days since Excel's day 0 (30 December 1899), whichever system the file counts in. */
export interface DateCell {
  date_serial: number;
}

/** A cell that holds an error in place of a value: "#N/A", "#REF!", or `NO_RESULT`. */
export interface ErrorCell {
  error: string;
}

/** A cell as the workbook types it; null is an empty one. A formula is its stored result. */
export type SheetCell = string | number | boolean | null | DateCell | ErrorCell;

/** The error of a formula that was never computed: a program wrote it, and no spreadsheet has opened the file since. */
export const NO_RESULT = "formula without a result";

/** The error of any formula where the bounds of a workbook refuse them: a form is filled with figures, not with sums. */
export const FORMULA = "formula";

/** Whether a cell holds an error such as #N/A: a figure that the file itself calls wrong, which is not an empty cell. */
export function isErrorCell(cell: SheetCell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** Whether a cell is formatted as a date or time; `fromDateSerial` writes it as text. */
export function isDateCell(cell: SheetCell): cell is DateCell {
  return typeof cell === "object" && cell !== null && "date_serial" in cell;
}
