import {element} from "../components/layout/element.js";
import {tableToCsv} from "../components/tables/table-to-csv.js";
import {assertOptions, unknownName} from "../lib/text/nearest.js";
import {type Decimals, formatNumber} from "../lib/wording/format-figure.js";
import {assertColumns, assertPage, cell} from "./row-keys.js";

/** How a table is shown. */
export interface TableOptions {
  /** Columns in their order, with the words of their headings: `{area: "Area", value: "Hours"}`, or a list of names; without it all. */
  columns?: readonly string[] | Readonly<Record<string, string>>;
  /** How the cells of a column are written: `{area: (id) => db.areaName(id)}`. */
  format?: Readonly<Record<string, (value: never, row: never) => string>>;
  /** The column by which the rows are sorted at first. */
  sort?: string;
  /** Whether the largest comes first. */
  reverse?: boolean;
  /** What the table is of, for readers of the page aloud, and the name of the file. */
  label?: string;
}

type Row = Record<string, unknown>;

/** What stands where a figure would. */
const MISSING = "–";

const KEYS: Record<string, readonly [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1]
};

/**
 * Returns a table of rows: sorted by a click or Enter on a heading, one stop of the Tab key with arrow keys inside, years without a
 * thousands separator, and a button that saves what is shown as CSV with the raw figures. What is missing is a dash and sorts last.
 *
 * Throws TypeError for an unknown column, with the nearest.
 * @example prf.dataTable(rows, {columns: {area: "Area", year: "Year", value: "Hours"}, sort: "value", reverse: true})
 */
export function dataTable(rows: readonly object[], options: TableOptions = {}): HTMLElement {
  assertOptions("dataTable", options, ["columns", "format", "sort", "reverse", "label"]);
  assertColumns("dataTable", rows, []);
  assertPage("dataTable");
  const known = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const headings = headingsOf(options.columns ?? known);
  const {format = {}, label = "Table"} = options;
  const asked = [...headings.keys(), ...Object.keys(format), ...(options.sort === undefined ? [] : [options.sort])];
  for (const name of asked)
    if (rows.length > 0 && !known.includes(name)) throw unknownName("column", name, known, {of: "dataTable"});
  let sort = {column: options.sort, reverse: options.reverse ?? false};

  const table = element("table", {"aria-label": label, class: "data-table", role: "grid"});
  const head = table.createTHead().insertRow();
  const body = table.createTBody();
  const numeric = new Set(
    [...headings.keys()].filter((column) => rows.some((row) => typeof cell(row, column) === "number"))
  );
  const decimals = new Map(
    [...numeric].map((column) => [column, columnDecimals(rows.map((row) => cell(row, column)))])
  );
  for (const [column, words] of headings) {
    const isNumber = numeric.has(column);
    const heading = element("th", {
      scope: "col",
      "data-column": column,
      tabindex: "-1",
      ...(isNumber && {class: "number"})
    });
    heading.textContent = words;
    head.append(heading);
  }
  const lines = rows.map((row) => {
    const line = element("tr", {});
    for (const column of headings.keys()) {
      const value = cell(row, column);
      const own = element("td", {
        tabindex: "-1",
        ...(numeric.has(column) && {class: "number"}),
        ...(typeof value === "number" && {"data-value": String(value)})
      });
      own.textContent = words(value, row as Row, column, {format, decimals: decimals.get(column)});
      line.append(own);
    }
    return {row, line};
  });
  const show = () => {
    const {column, reverse} = sort;
    const sorted =
      column === undefined
        ? lines
        : [...lines].sort((a, b) => order(cell(a.row, column), cell(b.row, column), reverse));
    body.replaceChildren(...sorted.map(({line}) => line));
    for (const heading of head.cells) {
      if (heading.dataset.column === column) heading.setAttribute("aria-sort", reverse ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
  };
  const sortBy = (heading: HTMLTableCellElement) => {
    const column = heading.dataset.column!;
    sort = {column, reverse: sort.column === column && !sort.reverse};
    show();
  };
  table.addEventListener("click", ({target}) => {
    const heading = (target as Element).closest("th");
    if (heading !== null) sortBy(heading);
  });
  table.addEventListener("keydown", (event) => {
    const own = (event.target as Element).closest<HTMLTableCellElement>("th, td");
    if (own === null) return;
    if ((event.key === "Enter" || event.key === " ") && own.tagName === "TH") {
      event.preventDefault();
      sortBy(own);
      return;
    }
    const next = nextCell(table, own, event);
    if (next === undefined) return;
    event.preventDefault();
    own.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  head.cells[0]?.setAttribute("tabindex", "0");
  show();
  const save = element("button", {type: "button"});
  save.textContent = "Download CSV";
  save.addEventListener("click", () =>
    saveText(`${label.replace(/[^\p{L}\d]+/gu, "-").toLowerCase()}.csv`, tableToCsv(table))
  );
  const scroll = element("div", {class: "data-table-scroll"});
  scroll.append(table);
  const figure = element("figure", {class: "data-table-figure"});
  figure.append(scroll, save);
  return figure;
}

function headingsOf(columns: NonNullable<TableOptions["columns"]>): Map<string, string> {
  return new Map(Array.isArray(columns) ? columns.map((name: string) => [name, name]) : Object.entries(columns));
}

function words(
  value: unknown,
  row: Row,
  column: string,
  {format, decimals}: {format: NonNullable<TableOptions["format"]>; decimals: Decimals | undefined}
): string {
  if (value === null || value === undefined || value === "") return MISSING;
  const own = format[column] as ((value: unknown, row: Row) => string) | undefined;
  if (own !== undefined) return own(value, row);
  if (typeof value !== "number") return String(value);
  if (/year|^(from|to|milestone)$/i.test(column)) return String(value);
  return formatNumber(value, "", decimals);
}

/** As many decimals as write all figures of a column in full, else two, or one where they are large: a column can be read down. */
function columnDecimals(values: readonly unknown[]): Decimals {
  const figures = values.filter((value) => typeof value === "number");
  const isExact = (digits: number) =>
    figures.every((value) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6);
  const exact = ([0, 1, 2] as const).find(isExact);
  return exact ?? (figures.every((value) => Math.abs(value) < 100) ? 2 : 1);
}

/** What is missing stands last whichever way the rest is sorted. */
function order(a: unknown, b: unknown, reverse: boolean): number {
  const [x, y] = [a, b].map((value) => (value === null || value === undefined || value === "" ? null : value));
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const way =
    typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : Number(String(x) > String(y));
  return reverse ? -way : way;
}

function nextCell(
  table: HTMLTableElement,
  from: HTMLTableCellElement,
  {key, ctrlKey}: KeyboardEvent
): HTMLTableCellElement | undefined {
  const line = from.parentElement as HTMLTableRowElement;
  const move = KEYS[key];
  if (move !== undefined) return table.rows[line.rowIndex + move[0]]?.cells[from.cellIndex + move[1]];
  if (key !== "Home" && key !== "End") return undefined;
  const own = ctrlKey ? table.rows[key === "Home" ? 0 : table.rows.length - 1]! : line;
  return own.cells[key === "Home" ? 0 : own.cells.length - 1];
}

function saveText(name: string, text: string): void {
  const link = element("a", {download: name});
  link.href = URL.createObjectURL(new Blob([text], {type: "text/csv"}));
  link.click();
  // A busy machine starts the download late; an address taken back before that would end it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
