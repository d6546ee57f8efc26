import {toSpreadsheetCell} from "../../lib/text/spreadsheet-cell.js";

/** A number as JavaScript or a page writes it: nothing that a spreadsheet would run. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

/**
 * Returns what stands in a page as a cell of CSV: figures as they are, other text so that a spreadsheet shows it and does
 * not run it. A page may hold what its reader brought: the name of a file, the words of a record.
 *
 * @example csvCell("-5") // "-5"
 * @example csvCell("=1+1") // "'=1+1"
 */
export function csvCell(text: string): string {
  if (!NUMBER.test(text)) return toSpreadsheetCell(text);
  return text.includes(",") ? `"${text}"` : text;
}
