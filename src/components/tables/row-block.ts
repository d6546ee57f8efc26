import {jsonBlock, type Markup, readJson} from "../layout/markup.js";

type Cell = string | number | boolean | null;

/** Rows as a JSON block that names each column once. */
export function rowBlock<T extends object>(id: string, rows: T[]): Markup {
  const columns = Object.keys(rows[0] ?? {}) as (keyof T & string)[];
  return jsonBlock(id, {columns, rows: rows.map((row) => columns.map((column) => row[column] as Cell))});
}

/** The rows of a block that `rowBlock` wrote; none where the page has no such block. */
export function readRows<T>(id: string): T[] {
  const block = readJson<{columns: string[]; rows: Cell[][]}>(id);
  return (block?.rows ?? []).map((cells) => Object.fromEntries(cells.map((cell, i) => [block!.columns[i], cell])) as T);
}
