import {LOCALES, language} from "../../lib/language/language.js";

/** The column that a table is sorted by, by the name or the place of its head, and which way. */
export interface TableSort {
  column: string;
  order: "ascending" | "descending";
}

interface ColumnHead {
  head: HTMLTableCellElement;
  index: number;
}

/** A figure as pages write it: a sign of comparison or currency, digits, and no further part of a date or an id. */
const FIGURE = /^(?:US)?[$≥≤<>~≈]?\s*([+−-]?\d[\d,]*(?:\.\d+)?)(?!\d*[-.–]?\d)/;

/** Where each row stood when its table was first sorted. */
const places = new WeakMap<HTMLTableRowElement, number>();

/**
 * Returns the heads that a table can be sorted by, each with the place of its column. Cells that span rows belong to several,
 * so a table that has any is not sorted; a head with `data-unsorted`, without words or over several columns is left out.
 */
export function sortableHeads(table: HTMLTableElement): ColumnHead[] {
  const {tHead} = table;
  if (tHead === null || table.querySelector("tbody [rowspan]") !== null) return [];
  const taken: boolean[][] = [];
  const heads: ColumnHead[] = [];
  for (const [y, row] of [...tHead.rows].entries()) {
    let index = 0;
    for (const head of row.cells) {
      while (taken[y]?.[index]) index++;
      for (let down = 0; down < head.rowSpan; down++) {
        const row = taken[y + down] ?? [];
        row.length = Math.max(row.length, index + head.colSpan);
        taken[y + down] = row.fill(true, index, index + head.colSpan);
      }
      const isLast = y + head.rowSpan >= tHead.rows.length;
      if (isLast && head.colSpan === 1 && head.dataset.unsorted === undefined && wordsOf(head) !== "")
        heads.push({head, index});
      index += head.colSpan;
    }
  }
  return heads;
}

/** The name of a column in `TableSort` and in an address: `data-column` of its head, else its place. */
export function columnName({head, index}: ColumnHead): string {
  return head.dataset.column ?? String(index);
}

/** Returns how a table is sorted; null where its rows stand as they were written. */
export function currentSort(table: HTMLTableElement): TableSort | null {
  const own = sortableHeads(table).find(({head}) => head.hasAttribute("aria-sort"));
  return own === undefined
    ? null
    : {column: columnName(own), order: own.head.getAttribute("aria-sort") as TableSort["order"]};
}

/**
 * Sorts the rows of each body of a table; null brings back the order that they were written in, as does a column that the table
 * does not have. Rows that head a group, and those with `data-fixed`, stay, and what is between them is sorted by itself.
 *
 * A cell counts by `data-sort`, else by `data-value`, else by its words: as a number where the whole column is numbers. What has
 * no figure comes last in both directions. Tells the page by the event `tablesort`.
 */
export function sortTable(table: HTMLTableElement, sort: TableSort | null): void {
  const heads = sortableHeads(table);
  const own = heads.find((head) => columnName(head) === sort?.column);
  for (const {head} of heads) head.removeAttribute("aria-sort");
  if (own !== undefined && sort !== null) own.head.setAttribute("aria-sort", sort.order);
  const bodies = [...table.tBodies].map((body) => ({body, rows: givenOrder([...body.rows])}));
  const compare =
    own === undefined || sort === null
      ? () => 0
      : comparison(
          bodies.flatMap(({rows}) => rows.filter((row) => !isFixed(row))),
          own.index,
          sort.order
        );
  for (const {body, rows} of bodies) {
    const next: HTMLTableRowElement[] = [];
    let run: HTMLTableRowElement[] = [];
    for (const row of rows) {
      if (!isFixed(row)) run.push(row);
      else {
        next.push(...run.sort(compare), row);
        run = [];
      }
    }
    next.push(...run.sort(compare));
    if (next.some((row, i) => row !== body.rows[i])) body.append(...next);
  }
  table.dispatchEvent(new (table.ownerDocument.defaultView ?? window).CustomEvent("tablesort", {bubbles: true}));
}

/** Sorts by the head that was pressed: numbers from the largest, words from A; a second press turns the order, a third undoes it. */
export function pressHead(table: HTMLTableElement, pressed: Element): void {
  const own = sortableHeads(table).find(({head}) => head.contains(pressed));
  if (own === undefined) return;
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !isFixed(row));
  const first = isNumeric(rows, own.index) ? "descending" : "ascending";
  const now = own.head.getAttribute("aria-sort");
  const other = first === "ascending" ? "descending" : "ascending";
  const next = now === null ? first : now === first ? other : null;
  sortTable(table, next === null ? null : {column: columnName(own), order: next});
}

/** Takes the order in which a table's rows stand now for the one that they were written in: for a page that moved rows itself. */
export function keepOrder(table: HTMLTableElement): void {
  for (const body of table.tBodies) for (const [i, row] of [...body.rows].entries()) places.set(row, i);
}

/** Whether a page has written rows into a table since it was sorted. */
export function hasNewRows(table: HTMLTableElement): boolean {
  return [...table.tBodies].some((body) => [...body.rows].some((row) => !places.has(row)));
}

/** The words of a cell in one line. */
export function wordsOf(cell: Element): string {
  return (cell.textContent ?? "").trim().replace(/\s+/g, " ");
}

function isFixed(row: HTMLTableRowElement): boolean {
  return row.dataset.fixed !== undefined || row.querySelector(':scope > th[scope="rowgroup"]') !== null;
}

function givenOrder(rows: HTMLTableRowElement[]): HTMLTableRowElement[] {
  rows.forEach((row, i) => {
    if (!places.has(row)) places.set(row, i);
  });
  return rows.sort((a, b) => places.get(a)! - places.get(b)!);
}

function comparison(rows: HTMLTableRowElement[], index: number, order: TableSort["order"]) {
  const numeric = isNumeric(rows, index);
  const keys = new Map(rows.map((row) => [row, keyOf(row, index)]));
  const sign = order === "ascending" ? 1 : -1;
  return (first: HTMLTableRowElement, second: HTMLTableRowElement): number => {
    const [a, b] = [keys.get(first)!, keys.get(second)!];
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    return sign * (numeric ? toNumber(a)! - toNumber(b)! : a.localeCompare(b, LOCALES[language()], {numeric: true}));
  };
}

function isNumeric(rows: HTMLTableRowElement[], index: number): boolean {
  const keys = rows.map((row) => keyOf(row, index)).filter((key) => key !== "");
  return keys.length > 0 && keys.every((key) => toNumber(key) !== null);
}

function toNumber(key: string): number | null {
  const found = FIGURE.exec(language() === "ru" ? toPoint(key) : key)?.[1];
  return found === undefined ? null : Number(found.replaceAll(",", "").replace("−", "-"));
}

/** Writes `1 850,5` as `1850.5`. */
function toPoint(key: string): string {
  return key.replace(/(?<=\d)[\s\u202f](?=\d{3}(?!\d))/g, "").replace(/(?<=\d),(?=\d)/, ".");
}

/** What a row is sorted by; empty where its cell says that there is nothing. */
function keyOf(row: HTMLTableRowElement, index: number): string {
  let at = 0;
  for (const cell of row.cells) {
    if (index < at + cell.colSpan) {
      const stated = cell.dataset.sort ?? cell.dataset.value;
      if (stated !== undefined) return stated;
      const words = wordsOf(cell);
      const none = cell.querySelector(":scope > .none");
      return /^[–—·…]?$/.test(words) || (none !== null && wordsOf(none) === words) ? "" : words;
    }
    at += cell.colSpan;
  }
  return "";
}
