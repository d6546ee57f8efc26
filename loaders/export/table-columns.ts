import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Cell, Column, Row, TableSpec} from "../../src/lib/contract/tables.js";

const INT32_LIMIT = 2 ** 31;

/** A column of texts: each different one once, and for each row its place among them; -1 is null. */
interface TextColumn {
  column: Column;
  words: readonly string[];
  codes: Int32Array;
}

/** A column of numbers, or of true (1) and false (0); NaN is null. */
interface NumberColumn {
  column: Column;
  numbers: Float64Array;
}

/** A column of a table, in the form that files are written from. */
export type TableColumn = TextColumn | NumberColumn;

/** How a format writes what stands in one cell. */
export interface CellFormat {
  /** Before each cell of a column: a separator, a key. */
  before(column: Column, isFirst: boolean): string;
  text(word: string): string;
  number(value: number): string;
  null: string;
  /** After the last cell of a row. */
  end: string;
}

/** Cells of a row as an object in JSON. */
export const JSON_CELLS: CellFormat = {
  before: ({name}, isFirst) => `${isFirst ? "{" : ","}${JSON.stringify(name)}:`,
  text: JSON.stringify,
  number: JSON.stringify,
  null: "null",
  end: "}"
};

/** Written in several formats, a table is taken apart once. */
const known = new WeakMap<readonly object[], {spec: TableSpec; columns: readonly TableColumn[]}>();

/** Tables that were found right are looked through once. */
const checked = new WeakMap<readonly object[], TableSpec>();

/** Characters that are turned into bytes at once. */
const CHUNK = 1 << 16;

/**
 * Returns the columns of a table, in the order of its spec, after checking each cell (`assertRows`).
 *
 * The lineage of a vintage has 250,000 rows and 20 columns, most of them texts that come again and again: what is asked of a text
 * (does it need quotes? has Arrow seen it?) is then asked once of each.
 * Throws DataError where a row does not keep the spec.
 * @example tableColumns(TABLE_SPECS.lineage, tables.lineage)[0] // {column: {name: "result", …}, words: ["EFS-CO", …], codes: …}
 */
export function tableColumns(spec: TableSpec, rows: readonly object[]): readonly TableColumn[] {
  const found = known.get(rows);
  if (found?.spec === spec) return found.columns;
  const cells = assertRows(spec, rows);
  const columns = spec.columns.map((column) =>
    column.type === "string" ? textColumn(column, cells) : numberColumn(column, cells)
  );
  known.set(rows, {spec, columns});
  return columns;
}

function textColumn(column: Column, rows: readonly Row[]): TextColumn {
  const {name} = column;
  const words: string[] = [];
  const codes = new Int32Array(rows.length);
  const places = new Map<Cell, number>([[null, -1]]);
  let last: Cell = null;
  let code = -1;
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]![name]!;
    if (cell !== last) {
      const place = places.get(cell);
      code = place ?? words.push(cell as string) - 1;
      if (place === undefined) places.set(cell, code);
      last = cell;
    }
    codes[row] = code;
  }
  return {column, words, codes};
}

function numberColumn(column: Column, rows: readonly Row[]): NumberColumn {
  const {name} = column;
  return {column, numbers: Float64Array.from(rows, (row) => (row[name] === null ? Number.NaN : Number(row[name])))};
}

/** Returns the rows of a table as bytes in UTF-8, written cell by cell. @example rowBytes(columns, rows.length, CSV) */
export function rowBytes(columns: readonly TableColumn[], count: number, format: CellFormat): Buffer {
  const cells = columns.map((column, i) => cellWriter(column, format, i === 0));
  const chunks: Buffer[] = [];
  let text = "";
  for (let row = 0; row < count; row++) {
    for (const cell of cells) text += cell(row);
    text += format.end;
    if (text.length < CHUNK) continue;
    chunks.push(Buffer.from(text));
    text = "";
  }
  chunks.push(Buffer.from(text));
  return Buffer.concat(chunks);
}

/** Returns the cells of a column, as its rows hold them. @example cellsOf(columns[0]!) // ["EFS-CO", …] */
export function cellsOf(own: TableColumn): Cell[] {
  if ("codes" in own) return Array.from(own.codes, (code) => own.words[code] ?? null);
  const isBool = own.column.type === "bool";
  return Array.from(own.numbers, (value) => (Number.isNaN(value) ? null : isBool ? value === 1 : value));
}

/** Returns what writes the cell of a row; texts are written once, and so is what stands before them. */
export function cellWriter(own: TableColumn, format: CellFormat, isFirst: boolean): (row: number) => string {
  const before = format.before(own.column, isFirst);
  const missing = before + format.null;
  if ("codes" in own) {
    const {codes} = own;
    const texts = own.words.map((word) => before + format.text(word));
    return (row) => (codes[row] === -1 ? missing : texts[codes[row]!]!);
  }
  const {numbers} = own;
  if (own.column.type === "bool")
    return (row) => (Number.isNaN(numbers[row]) ? missing : before + (numbers[row] === 1));
  return (row) => (Number.isNaN(numbers[row]) ? missing : before + format.number(numbers[row]!));
}

/**
 * Returns the rows as they are, typed, after checking each cell against the table's spec: type, nullability, no unknown column.
 *
 * Throws DataError that lists up to ten bad cells with row (1 is the first), column and value.
 * @example assertRows(TABLE_SPECS.values, tables.values)
 */
export function assertRows(spec: TableSpec, rows: readonly object[]): readonly Row[] {
  if (checked.get(rows) === spec) return rows as readonly Row[];
  const columns = new Set(spec.columns.map(({name}) => name));
  const errors: string[] = [];
  (rows as readonly Row[]).forEach((row, i) => {
    for (const column of spec.columns) {
      const wrong = cellError(column, row[column.name]);
      if (wrong) errors.push(`row ${i + 1} ${column.name}: ${wrong}`);
    }
    for (const name in row) {
      if (!columns.has(name))
        errors.push(`row ${i + 1}: unknown column ${name}; add it to src/lib/contract/table-specs.ts`);
    }
  });
  assertNoErrors(errors, `table ${spec.name}`);
  checked.set(rows, spec);
  return rows as readonly Row[];
}

function cellError({type, nullable}: Column, cell: Cell | undefined): string | null {
  if (cell === undefined) return "missing";
  if (cell === null) return nullable ? null : "null where the spec allows none";
  switch (type) {
    case "string":
      return typeof cell === "string" ? null : `${JSON.stringify(cell)} is no text`;
    case "bool":
      return typeof cell === "boolean" ? null : `${JSON.stringify(cell)} is no true or false`;
    case "int":
      return Number.isInteger(cell) && Math.abs(cell as number) < INT32_LIMIT ? null : `${cell} is no 32-bit integer`;
    case "float":
      return typeof cell === "number" && Number.isFinite(cell) ? null : `${cell} is no finite number`;
  }
}
