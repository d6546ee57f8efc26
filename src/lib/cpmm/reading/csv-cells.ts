import {DataError} from "../../contract/data-error.js";
import {findCsvDialect, textGuard} from "./csv-dialect.js";
import {type GrowableText, growableText, nameHeadings, ROWS, type TextColumn} from "./text-rows.js";

/** Rows of a file, in order, with their numbers in the file, the header being row 1. */
export interface TextRows {
  length: number;
  numbers: Int32Array;
  columns: readonly TextColumn[];
}

/** Takes a file's bytes piece by piece and gives its rows. */
export interface CsvCells {
  /** Rows that the piece completed, in batches. */
  push(piece: Uint8Array): TextRows[];
  /** The rest of the rows, after the last piece. */
  end(): TextRows[];
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
enum State {
  Start,
  Plain,
  Quoted,
  Closed,
  AfterCr
}
/** A spreadsheet's cell holds 32,767 letters; what is longer begins with a quote that is not closed. */
const MAX_CELL = 100_000;

/**
 * Returns a reader of CSV that leaves cells as the bytes they are, so that a million rows take about two seconds.
 *
 * No library, since csv-parse's build for browsers takes some 15 times as long (28 s of a core for a million stops, where
 * this takes 2), and d3-dsv and Arquero ignore broken quotes silently. A test holds it against csv-parse. Node's and the
 * browser's versions of DuckDB guess a file's format and read broken files differently; both get their cells from this reader.
 *
 * UTF-8; separator comma, semicolon, tab or bar; cells in double quotes where needed. Blank lines and what
 * is above the header (`findCsvDialect`) are passed over and not counted; rows of empty cells are passed over and counted.
 * Spaces around a cell in quotes are no part of it.
 * `choose` gets the headings and says by what name a column is kept, null for those that are not. A heading that is there
 * twice gets `_1`, an empty one `columnN`; its second argument has the headings as they are written.
 * Throws DataError with the row where it has other cells than the header, a quote is not closed, or bytes are no UTF-8 text.
 * @example const cells = csvCells("may.csv", () => (heading) => heading); for (const rows of [...cells.push(bytes), ...cells.end()]) …
 */
export function csvCells(
  source: string,
  choose: (headings: readonly string[], written: readonly string[]) => (heading: string) => string | null
): CsvCells {
  let separator = -1;
  let state: State = State.Start;
  let headings: string[] | null = null;
  /** Column of each cell of a row; null for those that are not kept. */
  let columns: (GrowableText | null)[] = [];
  let header: number[][] = [[]];
  let cell = 0;
  let cells = 0;
  let rows = 0;
  /** Number of the row that is being read; rows that end are counted from the header on. */
  let row = 1;
  const numbers = new Int32Array(ROWS);
  let length = 0;
  /** Spaces that a cell begins with: dropped before a quote. */
  let spaces = 0;
  /** Whether the cell, and whether the row, holds nothing so far. */
  let blank = true;
  let empty = true;
  const full: TextRows[] = [];
  const findBadText = textGuard(source);

  const fail = (what: string, kind: string, counts: Record<string, number> = {}): never => {
    const fault = Object.assign({kind, row}, counts);
    throw new DataError(`invalid row ${row} of ${source}: ${what}`, {source, row, fault});
  };

  const finishHeader = (): void => {
    const utf8 = new TextDecoder();
    const written = header.map((bytes) => utf8.decode(Uint8Array.from(bytes)).trim());
    headings = nameHeadings(written);
    const nameOf = choose(headings, written);
    columns = headings.map((heading) => {
      const name = nameOf(heading);
      return name === null ? null : growableText(name);
    });
    cells = headings.length;
    header = [];
  };
  const emit = (): void => {
    if (rows === 0) return;
    const kept = columns.filter((column) => column !== null);
    full.push({length: rows, numbers: numbers.slice(0, rows), columns: kept.map((column) => column.take())});
    rows = 0;
  };
  const add = (bytes: Uint8Array, start: number, end: number): void => {
    if (end === start) return;
    blank = false;
    empty = false;
    length += end - start;
    if (length > MAX_CELL) {
      fail(
        `a cell has more than ${MAX_CELL.toLocaleString("en")} bytes; close its double quote, or move long text to a separate file`,
        "cell-size",
        {most: MAX_CELL}
      );
    }
    if (headings === null) for (let i = start; i < end; i++) header[cell]!.push(bytes[i]!);
    else columns[cell]?.add(bytes, start, end);
  };
  /** No quote follows the spaces: they belong to the cell. */
  const keepSpaces = (): void => {
    add(new Uint8Array(spaces).fill(SPACE), 0, spaces);
    spaces = 0;
  };
  const endCell = (): void => {
    if (spaces > 0) keepSpaces();
    if (headings === null) header.push([]);
    else columns[cell]?.end();
    cell++;
    length = 0;
    state = State.Start;
  };
  const endRow = (): void => {
    if (spaces > 0) keepSpaces();
    const found = cell + 1;
    // A blank line is not a row.
    if (found > 1 || !blank) {
      if (headings === null) finishHeader();
      // One separator too many at the end of a line is common, and says nothing.
      else if (found !== cells && !(found === cells + 1 && blank)) {
        fail(
          `it has ${countOf(found)} where the header has ${cells}; ${toAdvice(found, cells)}`,
          found < cells ? "cells-fewer" : "cells-more",
          {count: found, most: cells}
        );
      } else if (empty) for (const column of columns) column?.drop(rows);
      else {
        if (found === cells) columns[cell]?.end();
        numbers[rows++] = row;
        if (rows === ROWS) emit();
      }
      row++;
    }
    cell = 0;
    length = 0;
    blank = true;
    empty = true;
  };

  const scan = (bytes: Uint8Array, from: number): void => {
    for (const column of columns) column?.reserve(bytes.length + spaces);
    let i = from;
    while (i < bytes.length) {
      const byte = bytes[i]!;
      if (state === State.AfterCr) {
        state = State.Start;
        if (byte === LF) {
          i++;
          continue;
        }
      }
      if (state === State.Quoted) {
        let end = i;
        while (end < bytes.length && bytes[end] !== QUOTE) end++;
        add(bytes, i, end);
        if (end < bytes.length) state = State.Closed;
        i = end + 1;
      } else if (state === State.Closed && byte === QUOTE) {
        add(bytes, i, i + 1);
        state = State.Quoted;
        i++;
      } else if (state === State.Start && byte === QUOTE) {
        state = State.Quoted;
        blank = false;
        spaces = 0;
        i++;
      } else if (state === State.Start && byte === SPACE) {
        spaces++;
        i++;
      } else if (byte === separator) {
        endCell();
        // What came before is no longer a blank line; the cell that now begins may be a blank one too many.
        blank = true;
        i++;
      } else if (byte === LF || byte === CR) {
        const first = headings === null;
        endRow();
        if (first) for (const column of columns) column?.reserve(bytes.length - i);
        state = byte === CR ? State.AfterCr : State.Start;
        i++;
      } else if (state === State.Closed) {
        if (byte !== SPACE)
          fail('text follows a closing quote; double the quotes inside a cell ("") or remove them', "quote-text");
        i++;
      } else {
        let end = i + 1;
        while (end < bytes.length) {
          const next = bytes[end]!;
          if (next === separator || next === LF || next === CR) break;
          end++;
        }
        if (spaces > 0) keepSpaces();
        add(bytes, i, end);
        state = State.Plain;
        i = end;
      }
    }
  };
  const take = (): TextRows[] => full.splice(0);

  return {
    push: (piece) => {
      const bad = findBadText(piece);
      const sound = bad === null ? piece : piece.subarray(0, bad.at);
      let from = 0;
      if (separator < 0 && (bad === null || bad.at > 0)) {
        const dialect = findCsvDialect(sound);
        separator = dialect.separator;
        from = dialect.start;
      }
      scan(sound, from);
      if (bad !== null) throw bad.toError(row);
      return take();
    },
    end: () => {
      const bad = findBadText(null);
      if (bad !== null) throw bad.toError(row);
      if (state === State.Quoted) fail("its double quote is never closed; close it or remove it", "quote-open");
      if (cell > 0 || spaces > 0 || !blank) endRow();
      if (headings === null)
        throw new DataError(`missing rows in ${source}: the file is empty; choose another file`, {
          source,
          fault: {kind: "empty"}
        });
      emit();
      return take();
    }
  };
}

const countOf = (cells: number) => (cells === 1 ? "1 cell" : `${cells} cells`);

function toAdvice(found: number, cells: number): string {
  return found < cells
    ? "complete the line, or remove it if it is not a row"
    : "put double quotes around a cell that holds the separator, or split the file where another export begins";
}
