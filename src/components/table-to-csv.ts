/**
 * The rows of a table that are shown, as CSV. A cell with `data-value` gives that, the raw figure, in place of its words; a
 * cell with a link to another site gives words and address.
 */
export function tableToCsv(table: HTMLTableElement): string {
  const rows = [...table.rows].filter((row) => !row.hidden);
  return rows.map((row) => `${[...row.cells].flatMap(cellsOf).map(quote).join(",")}\n`).join("");
}

function cellsOf(cell: HTMLTableCellElement): string[] {
  const text = cell.dataset.value ?? (cell.textContent ?? "").trim().replace(/\s+/g, " ");
  const link = cell.querySelector<HTMLAnchorElement>('a[href^="http"]')?.getAttribute("href");
  const words = link ? `${text} ${link}` : text;
  return [words, ...Array.from({length: cell.colSpan - 1}, () => "")];
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
