import {DataError} from "../lib/contract/data-error.js";
import {type AnyRow, assertColumns, assertUnique, cell, keyColumns, keyOf, numberOf} from "./row-keys.js";

/** A difference below this share of the figure comes from the order in which a computer adds, not from a publisher. */
const TOLERANCE = 1e-9;

/** One figure as two vintages or two releases have it. */
export interface ComparisonRow extends Record<string, unknown> {
  unit: string;
  /** The figure in the first and in the second; null where there is none. */
  before: number | null;
  after: number | null;
  /** After less before; null unless both are there. */
  difference: number | null;
  /** Difference in percent of the first figure's size; null from zero. */
  percent: number | null;
  /** `same`, `revised`, `new` (only in the second), `gone` (only in the first), `missing` (a figure in neither). */
  kind: "same" | "revised" | "new" | "gone" | "missing";
  /** Vintages and releases of the two. */
  vintage_before: string | null;
  vintage_after: string | null;
  releases_before: string | null;
  releases_after: string | null;
}

/**
 * Returns what became of each figure from one vintage or release to another: one row for each area, measure or series, variant and year
 * of either.
 *
 * Throws DataError where a figure is there twice or in two units: rows of two releases are compared, not of all at once.
 * @example prf.compare(await old.values("EFS-CO/growth"), await db.values("EFS-CO/growth")).filter(({kind}) => kind === "revised")
 */
export function compare(before: readonly AnyRow[], after: readonly AnyRow[]): ComparisonRow[] {
  assertColumns("compare (first rows)", before, ["value"]);
  assertColumns("compare (second rows)", after, ["value"]);
  const columns = keyColumns([...before, ...after]);
  assertUnique("compare (first rows)", before, columns);
  assertUnique("compare (second rows)", after, columns);
  const then = new Map(before.map((row) => [keyOf(row, columns), row]));
  const now = new Map(after.map((row) => [keyOf(row, columns), row]));
  return [...new Set([...now.keys(), ...then.keys()])].map((key) => {
    const [a, b] = [then.get(key), now.get(key)];
    const either = (b ?? a)!;
    const [x, y] = [a, b].map((row) => (row ? numberOf("compare", row, "value") : null)) as [
      number | null,
      number | null
    ];
    const units = [a, b].flatMap((row) => (row ? [String(cell(row, "unit") ?? "")] : []));
    if (units.length === 2 && units[0] !== units[1])
      throw new DataError(`mismatched units of compare: ${units.join(" and ")} (${key.replaceAll("|", " ")})`, {
        field: "unit"
      });
    const difference = x === null || y === null ? null : y - x;
    return {
      ...Object.fromEntries(columns.map((column) => [column, cell(either, column)])),
      unit: units[0] ?? "",
      before: x,
      after: y,
      difference,
      percent: difference === null || x === 0 ? null : (difference / Math.abs(x!)) * 100,
      kind: kindOf(x, y),
      vintage_before: textOf(a, "vintage"),
      vintage_after: textOf(b, "vintage"),
      releases_before: textOf(a, "releases") ?? textOf(a, "release"),
      releases_after: textOf(b, "releases") ?? textOf(b, "release")
    };
  });
}

function kindOf(before: number | null, after: number | null): ComparisonRow["kind"] {
  if (before === null) return after === null ? "missing" : "new";
  if (after === null) return "gone";
  return Math.abs(after - before) <= TOLERANCE * Math.max(Math.abs(before), Math.abs(after)) ? "same" : "revised";
}

function textOf(row: AnyRow | undefined, column: string): string | null {
  return row === undefined ? null : ((cell(row, column) ?? null) as string | null);
}
