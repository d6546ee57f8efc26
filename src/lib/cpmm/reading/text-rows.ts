/** Text of some rows, column by column: cell i is the UTF-8 from `ends[i]` to `ends[i + 1]` of `bytes`. */
export interface TextColumn {
  name: string;
  bytes: Uint8Array;
  ends: Int32Array;
}

/** Rows in one batch: some megabytes of cells. */
export const ROWS = 50_000;

/** A column of text that takes cells one after the other, at most `ROWS` until they are taken. */
export interface GrowableText {
  /** Makes room for so many more bytes. */
  reserve(more: number): void;
  add(from: Uint8Array, start: number, end: number): void;
  end(): void;
  /** Forgets the empty cells since so many rows. */
  drop(rows: number): void;
  take(): TextColumn;
}

/** Returns an empty column of text. @example const column = growableText("goods") */
export function growableText(name: string): GrowableText {
  let bytes = new Uint8Array(0);
  let ends = new Int32Array(ROWS + 1);
  let used = 0;
  let rows = 0;
  return {
    reserve: (more) => {
      if (used + more <= bytes.length) return;
      const wider = new Uint8Array(Math.max(used + more, bytes.length * 2));
      wider.set(bytes.subarray(0, used));
      bytes = wider;
    },
    add: (from, start, end) => {
      // Cells are short: a loop is quicker than `set` with a subarray.
      for (let i = start; i < end; i++) bytes[used++] = from[i]!;
    },
    end: () => {
      ends[++rows] = used;
    },
    drop: (kept) => {
      rows = kept;
    },
    take: () => {
      const column = {name, bytes: bytes.slice(0, used), ends: ends.slice(0, rows + 1)};
      ends = new Int32Array(ROWS + 1);
      used = 0;
      rows = 0;
      return column;
    }
  };
}

/**
 * Returns headings as names of which no two are alike but for the case: one that occurs twice gets `_1`, an empty one
 * `columnN`.
 *
 * @example nameHeadings(["id", "x", "X", ""]) // ["id", "x", "X_1", "column3"]
 */
export function nameHeadings(given: readonly string[]): string[] {
  const names: string[] = [];
  given.forEach((heading, i) => {
    const plain = heading === "" ? `column${i}` : heading;
    let name = plain;
    for (let again = 1; names.some((other) => other.toLowerCase() === name.toLowerCase()); again++)
      name = `${plain}_${again}`;
    names.push(name);
  });
  return names;
}
