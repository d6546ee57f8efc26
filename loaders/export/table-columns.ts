import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Cell, Column, Row, TableSpec} from "../../src/lib/contract/tables.js";

const INT32_LIMIT = 2 ** 31;

/** A column of a table, in the form that files are written from: each different cell once, and for each row its place among them. */
export interface TableColumn {
  column: Column;
  words: readonly Exclude<Cell, null>[];
  /** -1 is null. */
  codes: Int32Array;
  /** Of a column of numbers each cell as it is, for a zero may be negative; NaN is null. Undefined for texts, and for true and false. */
  numbers?: Float64Array;
}

/** How a format writes the cells of a row. */
export interface CellFormat {
  /** Before each cell of a column: a separator, a key. */
  before(column: Column, isFirst: boolean): string;
  text(word: string): string;
  number(value: number): string;
  null: string;
  /** After the last cell of a row. */
  after: string;
}

/** What stands before the first row, between two rows and after the last. */
interface RowFrame {
  head: string;
  between: string;
  tail: string;
}

/** Cells of a row as an object in JSON. */
export const JSON_CELLS: CellFormat = {
  before: ({name}, isFirst) => `${isFirst ? "{" : ","}${JSON.stringify(name)}:`,
  text: JSON.stringify,
  number: JSON.stringify,
  null: "null",
  after: "}"
};

/** The cells of a column as a format writes them: the bytes of each different one, and null as the first of them. */
interface CellBytes {
  codes: Int32Array;
  /** Where the bytes of code `c` begin is at `c + 1`, and where they end at `c + 2`. */
  starts: Int32Array;
  bytes: DataView;
}

/** Bytes that are copied at once, a cell's last ones with what follows them: views are that much longer than what they hold. */
const PIECE = 4;

/** Written in several formats, a table is taken apart once. */
const known = new WeakMap<readonly object[], {spec: TableSpec; columns: readonly TableColumn[]}>();

/**
 * Returns the columns of a table, in the order of its spec, after checking each cell as `assertRows` does.
 *
 * The lineage of a vintage has 250,000 rows and 20 columns, most of them cells that come again and again: what is asked of a cell
 * (is it right? does it need quotes? what are its bytes?) is then asked once of each.
 * Throws DataError where a row does not keep the spec.
 * @example tableColumns(TABLE_SPECS.lineage, tables.lineage)[0] // {column: {name: "result", …}, words: ["EFS-CO", …], codes: …}
 */
export function tableColumns(spec: TableSpec, rows: readonly object[]): readonly TableColumn[] {
  const found = known.get(rows);
  if (found?.spec === spec) return found.columns;
  const cells = rows as readonly Row[];
  const names = new Set(spec.columns.map(({name}) => name));
  for (const row of cells) for (const name in row) if (!names.has(name)) assertRows(spec, rows);
  const columns = spec.columns.map((column) => {
    const check = (cell: Cell | undefined) => cellError(column, cell) === null || assertRows(spec, rows);
    return toColumn(column, cells, check);
  });
  known.set(rows, {spec, columns});
  return columns;
}

function toColumn(column: Column, rows: readonly Row[], check: (cell: Cell | undefined) => unknown): TableColumn {
  const {name, type, nullable} = column;
  const words: Exclude<Cell, null>[] = [];
  const codes = new Int32Array(rows.length);
  const places = new Map<Cell | undefined, number>(nullable ? [[null, -1]] : []);
  const numbers = type === "int" || type === "float" ? new Float64Array(rows.length) : undefined;
  let last: Cell | undefined;
  let code = -1;
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]![name];
    if (cell !== last || row === 0) {
      const place = places.get(cell);
      if (place === undefined) {
        check(cell);
        code = words.push(cell as Exclude<Cell, null>) - 1;
        places.set(cell, code);
      } else code = place;
      last = cell;
    }
    codes[row] = code;
    if (numbers) numbers[row] = cell === null ? Number.NaN : (cell as number);
  }
  return numbers ? {column, words, codes, numbers} : {column, words, codes};
}

/** Returns the cells of columns as a format writes them, each different one once. @example cellBytes(columns, JSON_CELLS) */
export function cellBytes(columns: readonly TableColumn[], format: CellFormat): CellBytes[] {
  return columns.map(({column, words, codes}, i) => {
    const before = format.before(column, i === 0);
    const after = i === columns.length - 1 ? format.after : "";
    const textOf = (word: Exclude<Cell, null>) =>
      typeof word === "string" ? format.text(word) : typeof word === "number" ? format.number(word) : String(word);
    const texts = [format.null, ...words.map(textOf)].map((text) => before + text + after);
    const starts = new Int32Array(texts.length + 1);
    for (const [place, text] of texts.entries()) starts[place + 1] = starts[place]! + Buffer.byteLength(text);
    const bytes = new Uint8Array(starts.at(-1)! + PIECE);
    new TextEncoder().encodeInto(texts.join(""), bytes);
    return {codes, starts, bytes: new DataView(bytes.buffer)};
  });
}

/**
 * Returns rows of a table as bytes in UTF-8, in one piece.
 *
 * In: the cells of its columns, and which rows. The lineage of all vintages is half a gigabyte in each form: as texts that are joined
 * and then turned into bytes, cell by cell, it takes three times as long. Bytes are copied four at a time; those beyond the end
 * of a cell are overwritten by the next.
 * @example rowBytes(cellBytes(columns, CSV), [0, 1], {head: "", between: "\n", tail: "\n"})
 */
export function rowBytes(
  cells: readonly CellBytes[],
  rows: ArrayLike<number>,
  {head, between, tail}: RowFrame
): Buffer {
  const gap = Buffer.from(between);
  const gaps = Math.max(rows.length - 1, 0) * gap.length;
  const length = Buffer.byteLength(head) + cellsLength(cells, rows) + gaps + Buffer.byteLength(tail);
  const out = Buffer.from(new ArrayBuffer(length + PIECE), 0, length);
  const to = new DataView(out.buffer);
  let at = out.write(head);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (i > 0) for (let from = 0; from < gap.length; from++) out[at++] = gap[from]!;
    for (const {codes, starts, bytes} of cells) {
      const place = codes[row]! + 1;
      const from = starts[place]!;
      const size = starts[place + 1]! - from;
      for (let done = 0; done < size; done += PIECE) to.setUint32(at + done, bytes.getUint32(from + done));
      at += size;
    }
  }
  out.write(tail, at);
  return out;
}

function cellsLength(cells: readonly CellBytes[], rows: ArrayLike<number>): number {
  let length = 0;
  for (const {codes, starts} of cells)
    for (let i = 0; i < rows.length; i++) {
      const place = codes[rows[i]!]! + 1;
      length += starts[place + 1]! - starts[place]!;
    }
  return length;
}

/** Returns the cells of a column, as its rows hold them. @example cellsOf(columns[0]!) // ["EFS-CO", …] */
export function cellsOf({words, codes, numbers}: TableColumn): Cell[] {
  const cells = new Array<Cell>(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    cells[row] = code === -1 ? null : numbers ? numbers[row]! : words[code]!;
  }
  return cells;
}

/**
 * Returns the rows as they are, typed, after checking each cell against the table's spec: type, nullability, no unknown column.
 *
 * Throws DataError that lists up to ten bad cells with row (1 is the first), column and value.
 * @example assertRows(TABLE_SPECS.values, tables.values)
 */
export function assertRows(spec: TableSpec, rows: readonly object[]): readonly Row[] {
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
