import type {MarkChanges, RowList} from "./choice-marks.js";
import type {TripUnits} from "./trip-units.js";

/** Counts and sums over the rows that a view keeps. */
export interface Tally {
  /** What it holds; all zero where it has no row. */
  state: readonly (Uint8Array | Uint16Array | Uint32Array | Float64Array)[];
  /** Adds the rows (`by` is 1), or takes them away (-1). */
  move(list: RowList, by: 1 | -1): void;
}

/** The rows that some parts of a choice keep, tallied. */
interface KeptRows {
  /** Changes whenever a row comes in or goes out. */
  readonly revision: number;
  /** Brings the tally up to date with the marks. A view that is not shown is left as it is, and brought up to date once it is. */
  follow(changes: MarkChanges, isWanted: boolean): void;
}

/**
 * Returns the rows of a table that fail none of `parts` (bits of `FAIL_BITS`), in a tally.
 *
 * It starts from what moves the fewest rows: what was kept before, no rows, or all of them.
 * In: how many rows the table has.
 * @example keptRows(crossings.length, ALL_FILTERS & ~FAIL_BITS.hours, countTally(bins.count, bins.of))
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

/** Trips that a choice keeps, in a tally of their units. */
interface UnitRows<T extends Tally> {
  kept: KeptRows;
  tally: T;
}

/**
 * Returns a function that brings a tally of units to the marks of their trips. Other units are tallied again; the first ones,
 * of all corridors and countries, are kept for when they are asked for again.
 *
 * In: how many trips there are.
 * @example unitRows(trips.length, ALL_FILTERS, (units) => unitTally(table, units))(units, changes, true).tally.sums
 */
export function unitRows<T extends Tally>(
  trips: number,
  parts: number,
  make: (units: TripUnits) => T
): (units: TripUnits, changes: MarkChanges, isWanted: boolean) => UnitRows<T> {
  type Own = UnitRows<T> & {units: TripUnits};
  let first: Own | null = null;
  let last: Own | null = null;
  const begin = (units: TripUnits): Own => {
    const tally = make(units);
    return {units, tally, kept: keptRows(trips, parts, tally)};
  };
  return (units, changes, isWanted) => {
    first ??= begin(units);
    const own = units === first.units ? first : units === last?.units ? last : begin(units);
    if (own !== first) {
      last = own;
      first.kept.follow(changes, false);
    }
    own.kept.follow(changes, isWanted);
    return own;
  };
}
