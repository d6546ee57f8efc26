import type {Cell} from "../../lib/contract/tables.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {toCsv} from "../../lib/text/to-csv.js";

/** How the cells of a column are shown. */
export type ColumnKind = "number" | "year" | "boolean" | "text";

/** One column of a result. */
export interface ResultColumn {
  name: string;
  kind: ColumnKind;
  /** Whether all of its numbers are whole. */
  isWhole: boolean;
  at(row: number): Cell;
}

/** The rows of a query. */
export interface QueryResult {
  columns: ResultColumn[];
  length: number;
}

/** What is used of an Arrow table. */
export interface ResultTable {
  numRows: number;
  schema: {fields: readonly {name: string; type: unknown}[]};
  getChildAt(index: number): {get(row: number): unknown} | null;
}

/** Rows by which a column's kind is told. */
const SAMPLE = 2000;

const YEARS = [1900, 2100] as const;

/**
 * Returns an Arrow table of DuckDB as columns of plain cells: days and times as ISO text, decimals and long integers as
 * numbers, lists and structs as JSON, missing as null.
 *
 * @example toQueryResult(table).columns[0].at(0) // "KAZ"
 */
export function toQueryResult(table: ResultTable): QueryResult {
  const names = new Set<string>();
  const columns = table.schema.fields.map(({name: given, type}, i) => {
    const name = uniqueName(given, names);
    const vector = table.getChildAt(i);
    const decode = decoderOf(String(type));
    const at = (row: number): Cell => {
      const value = vector?.get(row);
      return value === null || value === undefined ? null : decode(value);
    };
    const sample = Array.from({length: Math.min(table.numRows, SAMPLE)}, (_, row) => at(row)).filter(isKnown);
    const isWhole = sample.every(Number.isInteger);
    return {name, kind: kindOf(name, sample, String(type)), isWhole, at};
  });
  return {columns, length: table.numRows};
}

/** `SELECT a, a` gives two columns of one name, which no file may have: the second is `a 2`. */
function uniqueName(given: string, names: Set<string>): string {
  let name = given;
  for (let i = 2; names.has(name); i++) name = `${given} ${i}`;
  names.add(name);
  return name;
}

function isKnown(cell: Cell): cell is Exclude<Cell, null> {
  return cell !== null;
}

function decoderOf(type: string): (value: unknown) => Cell {
  if (type.startsWith("Date")) return (value) => new Date(Number(value)).toISOString().slice(0, 10);
  if (type.startsWith("Timestamp"))
    return (value) => new Date(Number(value)).toISOString().slice(0, 19).replace("T", " ");
  const scale = /^Decimal\[\d+e\+?(-?\d+)\]/.exec(type)?.[1];
  // JavaScript's Arrow gives the digits of a decimal without its point.
  if (scale !== undefined) return (value) => Number(String(value)) / 10 ** Number(scale);
  return (value) => {
    if (typeof value === "bigint") return Number(value);
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
    return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? Number(part) : part)) ?? null;
  };
}

function kindOf(name: string, sample: readonly Cell[], type: string): ColumnKind {
  const isNumber =
    sample.length > 0 ? sample.every((cell) => typeof cell === "number") : /^(Int|Uint|Float|Decimal)/.test(type);
  if (!isNumber) return sample.length > 0 && sample.every((cell) => typeof cell === "boolean") ? "boolean" : "text";
  const areYears = sample.every(
    (cell) => Number.isInteger(cell) && (cell as number) >= YEARS[0] && (cell as number) <= YEARS[1]
  );
  return areYears && (sample.length > 0 || /year$/i.test(name)) ? "year" : "number";
}

const FORMATS = {
  whole: {maximumFractionDigits: 0},
  decimal: {maximumFractionDigits: 4},
  small: {maximumSignificantDigits: 4, notation: "standard"}
} as const;
const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(kind: keyof typeof FORMATS): Intl.NumberFormat {
  const key = `${language()} ${kind}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language()], FORMATS[kind]);
  numbers.set(key, made);
  return made;
}

/**
 * Returns a cell as a table shows it: years without a thousands separator, other numbers with it, at most four decimals.
 *
 * @example showCell(2024, "year") // "2024"
 * @example showCell(12345.678901, "number") // "12,345.6789"
 */
export function showCell(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return "null";
  if (typeof cell !== "number" || kind === "year" || !Number.isFinite(cell)) return String(cell);
  const format = Number.isInteger(cell) ? "whole" : Math.abs(cell) < 0.01 ? "small" : "decimal";
  return numberFormat(format).format(cell).replace("-", "−");
}

/**
 * Returns the numbers of all rows in the order of a column, or as they came; missing comes last either way, and equal rows keep their order.
 *
 * @example sortRows(result, 0, true)[0] // the row with the highest figure of the first column
 */
export function sortRows({columns, length}: QueryResult, index: number | null, isDescending: boolean): number[] {
  const rows = Array.from({length}, (_, row) => row);
  const column = index === null ? undefined : columns[index];
  if (column === undefined) return rows;
  const cells = rows.map((row) => column.at(row));
  const sign = isDescending ? -1 : 1;
  return rows.sort((a, b) => {
    const [left, right] = [cells[a]!, cells[b]!];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    const isBefore = left < right ? -1 : left > right ? 1 : 0;
    return sign * isBefore || a - b;
  });
}

/** Returns a result as CSV: figures as they are, text so that a spreadsheet shows it and does not run it, missing empty. */
export function resultToCsv({columns, length}: QueryResult): string {
  const toFinite = (cell: Cell) => (typeof cell === "number" && !Number.isFinite(cell) ? String(cell) : cell);
  const rows = Array.from({length}, (_, row) =>
    Object.fromEntries(columns.map(({name, at}) => [name, toFinite(at(row))]))
  );
  return toCsv(
    columns.map(({name}) => name),
    rows
  );
}

/** Returns a result as the columns that a writer of Parquet takes. */
export function resultToParquetColumns({columns, length}: QueryResult) {
  return columns.map(({name, kind, at}) => {
    const data = Array.from({length}, (_, row) => at(row));
    const areInts = data.every(
      (cell) => cell === null || (Number.isInteger(cell) && Math.abs(cell as number) < 2 ** 31)
    );
    const number = areInts ? ("INT32" as const) : ("DOUBLE" as const);
    const type = kind === "text" ? ("STRING" as const) : kind === "boolean" ? ("BOOLEAN" as const) : number;
    return {
      name,
      type,
      nullable: true,
      data: type === "STRING" ? data.map((cell) => (cell === null ? null : String(cell))) : data
    };
  });
}
