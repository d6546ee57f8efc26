import {toSpreadsheetCell} from "../../lib/text/escape-text.js";

/** A number as JavaScript or a page writes it: nothing that a spreadsheet would run. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

/**
 * The rows of a table that are shown, as CSV. A cell with `data-value` gives that, the raw figure, in place of its words; a
 * cell with a link to another site gives words and address; a cell that spans rows is in each of them.
 */
export function tableToCsv(table: HTMLTableElement): string {
  const above: {text: string; left: number}[] = [];
  const lines = [...table.rows].map((row) => {
    const cells: string[] = [];
    const fill = () => {
      for (let here = above[cells.length]; here !== undefined && here.left > 0; here = above[cells.length]) {
        here.left -= 1;
        cells.push(here.text);
      }
    };
    for (const cell of row.cells) {
      fill();
      if (cell.rowSpan > 1) above[cells.length] = {text: textOf(cell), left: cell.rowSpan - 1};
      cells.push(textOf(cell), ...Array.from({length: cell.colSpan - 1}, () => ""));
    }
    fill();
    return {hidden: row.hidden, text: `${cells.map(csvCell).join(",")}\n`};
  });
  return lines
    .filter(({hidden}) => !hidden)
    .map(({text}) => text)
    .join("");
}

function textOf(cell: HTMLTableCellElement): string {
  const text = cell.dataset.value ?? (cell.textContent ?? "").trim().replace(/\s+/g, " ");
  const link = cell.querySelector<HTMLAnchorElement>('a[href^="http"]')?.getAttribute("href");
  return link ? `${text} ${link}` : text;
}

/**
 * Returns what is in a page as a cell of CSV: figures as they are, other text so that a spreadsheet shows it and does
 * not run it. A page may hold what its reader brought: the name of a file, the words of a record.
 *
 * @example csvCell("-5") // "-5"
 * @example csvCell("=1+1") // "'=1+1"
 */
export function csvCell(text: string): string {
  if (!NUMBER.test(text)) return toSpreadsheetCell(text);
  return text.includes(",") ? `"${text}"` : text;
}
