import {DataError} from "../lib/contract/data-error.js";

/** A row as verbs take it: whatever columns it has, one figure among them. */
export type AnyRow = object;

/** Columns that tell one figure from another; those that rows have make their key. */
const KEY = [
  "result",
  "measure",
  "source",
  "series",
  "area",
  "partner",
  "mode",
  "direction",
  "year",
  "variant"
] as const;
export type KeyColumn = (typeof KEY)[number];

/** Returns a cell of a row; undefined for a column that it lacks. */
export function cell(row: AnyRow, column: string): unknown {
  return (row as Record<string, unknown>)[column];
}

/** Returns the key columns that any of the rows has, without some. @example keyColumns(values, ["year"]) // ["result", "measure", "area", "variant"] */
export function keyColumns(rows: readonly AnyRow[], without: readonly KeyColumn[] = []): KeyColumn[] {
  return KEY.filter((column) => !without.includes(column) && rows.some((row) => cell(row, column) !== undefined));
}

/** Returns one text for some columns of a row. */
export function keyOf(row: AnyRow, columns: readonly string[]): string {
  return columns.map((column) => String(cell(row, column) ?? "")).join("|");
}

/** Throws TypeError where rows lack a column that a call needs, naming those that there are. */
export function assertColumns(call: string, rows: readonly AnyRow[], columns: readonly string[]): void {
  if (!Array.isArray(rows)) throw new TypeError(`invalid rows of ${call}; pass a list of rows (did you await it?)`);
  const [first] = rows;
  for (const column of columns)
    if (first !== undefined && rows.every((row) => cell(row, column) === undefined))
      throw new TypeError(
        `missing column "${column}" in the rows of ${call}; there are ${Object.keys(first).join(", ")}`
      );
}

/** Throws TypeError in a script without a page, which cannot show what a call makes. */
export function assertPage(call: string): void {
  if (typeof document === "undefined")
    throw new TypeError(`missing page for ${call}; a script without one has no place to show it`);
}

/** Throws DataError where two rows have one key, naming it. */
export function assertUnique(call: string, rows: readonly AnyRow[], columns: readonly string[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row, columns);
    if (seen.has(key))
      throw new DataError(
        `duplicate rows of ${call}: ${columns.map((column) => `${column} ${cell(row, column)}`).join(", ")}; keep one, by variant for instance`,
        {source: call, value: key}
      );
    seen.add(key);
  }
}

/** Returns a number of a column; null where it is missing. Throws DataError for text that is no number. */
export function numberOf(call: string, row: AnyRow, column: string): number | null {
  const value = cell(row, column);
  if (value === null || value === undefined || value === "") return null;
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number))
    throw new DataError(
      `invalid ${column} ${JSON.stringify(value)} of ${call} (${keyOf(row, keyColumns([row]))}); write a number, or null where there is none`,
      {
        source: call,
        field: column,
        value
      }
    );
  return number;
}
