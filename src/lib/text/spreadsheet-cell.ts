/** A cell that a spreadsheet may run instead of show, full-width forms and leading spaces included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** What would end a cell or a line. */
const QUOTED = /[",\r\n]/;

/**
 * Returns text as a cell of a CSV file that spreadsheets open: with a `'` before what they would run, in quotes where it
 * holds a comma, a quote or a line end.
 *
 * @example toSpreadsheetCell("=1+1") // "'=1+1"
 */
export function toSpreadsheetCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
