/** How the marks of a table's rows differ from those of the choice before. Good until the next choice. */
export interface MarkChanges {
  /** Bits of the parts that changed. */
  parts: number;
  /** Rows that the parts keep and did not keep before, and those that they no longer keep. */
  moved(parts: number): {entering: RowList; leaving: RowList};
  /** Rows that the parts keep, and the others. */
  split(parts: number): {kept: RowList; failing: RowList};
}

/** The first `length` of some rows. */
export interface RowList {
  rows: Uint32Array;
  length: number;
}

/**
 * Returns a function that compares the marks of some rows with what they were at its last call.
 *
 * In: the bits of the parts that changed, and of all parts by which any row fails now or did before. A view that leaves out a
 * part by which no row fails has the rows of one that does not: lists are made once for all that have the same.
 * @example markChanges(marks.crossings)(FAILS.mode, FAILS.mode | FAILS.months).moved(EVERY).leaving.length
 */
export function markChanges(marks: Uint16Array): (changed: number, failing: number) => MarkChanges {
  const last = marks.slice();
  const rows = new Uint32Array(marks.length);
  const were = new Uint16Array(marks.length);
  const lists: RowList[] = [];
  let used = 0;
  const list = (): RowList => {
    const own = lists[used] ?? {rows: new Uint32Array(marks.length), length: 0};
    lists[used++] = own;
    return own;
  };
  return (changed, failing) => {
    used = 0;
    const length = changed === 0 ? 0 : findChanges(marks, last, rows, were);
    last.set(marks);
    return {
      parts: changed,
      moved: onceEach(failing, (parts) => findMoves(marks, parts, {rows, were, length}, list(), list())),
      split: onceEach(failing, (parts) => splitRows(marks, parts, list(), list()))
    };
  };
}

// The loops have no branches: which way a row goes cannot be guessed, and a wrong guess costs more than a number written in vain.

function findChanges(marks: Uint16Array, last: Uint16Array, rows: Uint32Array, were: Uint16Array): number {
  let length = 0;
  for (let row = 0; row < marks.length; row++) {
    rows[length] = row;
    were[length] = last[row]!;
    length += marks[row] === last[row] ? 0 : 1;
  }
  return length;
}

function findMoves(
  marks: Uint16Array,
  parts: number,
  {rows, were, length}: {rows: Uint32Array; were: Uint16Array; length: number},
  entering: RowList,
  leaving: RowList
): {entering: RowList; leaving: RowList} {
  const [coming, going] = [entering.rows, leaving.rows];
  let come = 0;
  let go = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    const fails = (marks[row]! & parts) === 0 ? 0 : 1;
    const failed = (were[i]! & parts) === 0 ? 0 : 1;
    coming[come] = row;
    going[go] = row;
    come += failed & (1 - fails);
    go += fails & (1 - failed);
  }
  entering.length = come;
  leaving.length = go;
  return {entering, leaving};
}

function splitRows(
  marks: Uint16Array,
  parts: number,
  kept: RowList,
  failing: RowList
): {kept: RowList; failing: RowList} {
  const [keeps, fails] = [kept.rows, failing.rows];
  let n = 0;
  for (let row = 0; row < marks.length; row++) {
    keeps[n] = row;
    fails[row - n] = row;
    n += (marks[row]! & parts) === 0 ? 1 : 0;
  }
  kept.length = n;
  failing.length = marks.length - n;
  return {kept, failing};
}

/** Makes something of some parts once for all that differ only in parts that no row fails by. */
function onceEach<T>(failing: number, make: (parts: number) => T): (parts: number) => T {
  const made = new Map<number, T>();
  return (parts) => {
    const told = parts & failing;
    if (!made.has(told)) made.set(told, make(told));
    return made.get(told)!;
  };
}
