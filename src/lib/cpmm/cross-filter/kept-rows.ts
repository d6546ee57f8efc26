import type {MarkChanges, RowList} from "./mark-changes.js";

/** Counts and sums over the rows that a view keeps. */
export interface Tally {
  /** What it holds; all nil where no row is in it. */
  state: readonly (Uint8Array | Uint16Array | Uint32Array | Float64Array)[];
  /** Adds the rows (`by` is 1), or takes them away (-1). */
  move(list: RowList, by: 1 | -1): void;
}

/** The rows that some parts of a choice keep, tallied. */
export interface KeptRows {
  /** Changes whenever a row comes in or goes out. */
  readonly revision: number;
  /** Brings the tally to the marks. What nobody wants to see is left as it is, and caught up with once it is wanted. */
  follow(changes: MarkChanges, isWanted: boolean): void;
}

/**
 * Returns the rows of a table that fail none of `parts` (bits of `FAILS`), in a tally.
 *
 * Of three ways it takes the one that moves fewest rows: from what was kept before, from nothing, or from everything.
 * In: how many rows the table has.
 * @example keptRows(crossings.length, EVERY & ~FAILS.hours, binTally(index.bins))
 */
export function keptRows(all: number, parts: number, tally: Tally): KeptRows {
  let revision = 0;
  let kept = 0;
  let stale = true;
  let whole: Tally["state"] | null = null;

  const begin = (state: Tally["state"] | null) =>
    tally.state.forEach((column, i) => {
      if (state === null) column.fill(0);
      else column.set(state[i]!);
    });
  const rebuild = (changes: MarkChanges) => {
    const split = changes.split(parts);
    kept = split.kept.length;
    if (kept <= all / 2) {
      begin(null);
      tally.move(split.kept, 1);
      return;
    }
    if (whole === null) {
      begin(null);
      tally.move(split.kept, 1);
      tally.move(split.failing, 1);
      whole = tally.state.map((column) => column.slice());
    } else begin(whole);
    tally.move(split.failing, -1);
  };

  return {
    get revision() {
      return revision;
    },
    follow(changes, isWanted) {
      if (!stale && (changes.parts & parts) === 0) return;
      if (!isWanted) {
        stale = true;
        return;
      }
      if (!stale) {
        const {entering, leaving} = changes.moved(parts);
        const moves = entering.length + leaving.length;
        if (moves === 0) return;
        const next = kept + entering.length - leaving.length;
        if (moves <= Math.min(next, whole === null ? all : all - next)) {
          tally.move(entering, 1);
          tally.move(leaving, -1);
          kept = next;
        } else rebuild(changes);
      } else rebuild(changes);
      stale = false;
      revision++;
    }
  };
}
