const DAY_MS = 86_400_000;

/** Excel takes 1900 for a leap year: before 1 March 1900 its days do not agree with any calendar. */
const FIRST_TRUE_DAY = 61;

/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
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

/**
 * Returns a spreadsheet's date and time as ISO text without an offset, which spreadsheets do not know, rounded to the
 * millisecond: a day is a binary fraction, and 09:37:00 is stored as 09:36:59.9999999.
 *
 * Null for what is no date: a time of day alone (below one), a day before 1 March 1900 or after the year 9999.
 * @example fromDateSerial(45413.400694444441) // "2024-05-01T09:37:00.000"
 */
export function fromDateSerial(serial: number): string | null {
  const milliseconds = Math.round(serial * DAY_MS);
  if (!(milliseconds >= FIRST_TRUE_DAY * DAY_MS && milliseconds < (LAST_DAY + 1) * DAY_MS)) return null;
  return new Date(Date.UTC(1899, 11, 30) + milliseconds).toISOString().slice(0, -1);
}
