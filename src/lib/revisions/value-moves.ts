import type {ValueRow} from "../contract/tables.js";

/** One row per result, measure, area, year, variant whose indicator value differs between two vintages. */
export interface ValueMove {
  result: string;
  measure: string;
  area: string;
  year: number;
  variant: string;
  unit: string;
  /** Null where the first vintage has no number. */
  old: number | null;
  /** Null where the second vintage has no number. */
  new: number | null;
  /** New less old, in the unit; null unless both are there. */
  difference: number | null;
}

/** A difference below this share of the value comes from the order in which a computer adds, not from a publisher. */
export const MOVE_TOLERANCE = 1e-9;

/**
 * Returns the indicator values that moved from the values `a` to the values `b`, in the order of `b`, then what vanished.
 * A value without a number counts as none. Numbers that agree within MOVE_TOLERANCE give no row.
 * @example valueMoves(before.values, after.values).length // 0 where nothing was revised
 */
export function valueMoves(a: readonly ValueRow[], b: readonly ValueRow[]): ValueMove[] {
  const before = new Map(a.map((row) => [toKey(row), row]));
  const after = new Map(b.map((row) => [toKey(row), row]));
  const moves: ValueMove[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const then = before.get(key);
    const now = after.get(key);
    const old = then?.value ?? null;
    const value = now?.value ?? null;
    if (isSame(old, value)) continue;
    const {result, measure, area, year, variant, unit} = (now ?? then)!;
    const difference = old === null || value === null ? null : value - old;
    moves.push({result, measure, area, year, variant, unit, old, new: value, difference});
  }
  return moves;
}

function isSame(old: number | null, value: number | null): boolean {
  if (old === null || value === null) return old === value;
  return Math.abs(value - old) <= MOVE_TOLERANCE * Math.max(Math.abs(old), Math.abs(value));
}

function toKey({result, measure, area, year, variant}: ValueRow): string {
  return `${result}|${measure}|${area}|${year}|${variant}`;
}
