import {DataError} from "../lib/contract/data-error.js";
import {REGIONS} from "../lib/indicators/aggregate-areas.js";
import {assertOptions} from "../lib/text/nearest.js";
import {displayedValue, isBound} from "../lib/wording/figure-words.js";
import {assertRatio, isAmount} from "./change-rows.js";
import {type AnyRow, assertColumns, assertUnique, cell, keyColumns, keyOf, numberOf} from "./row-keys.js";

/** Units of speeds, times and costs a trip: amounts that do not add up over areas. */
const NOT_ADDITIVE = ["km/h", "hours", "index", "years", "score 1-7"];

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
 * Throws DataError where a figure occurs twice or in two units: rows of two releases are compared, not of all at once.
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

/**
 * Returns the rows with columns `rank` and `of`: the place among the areas of the same measure, variant and year.
 *
 * Like with like: regions, bounds and what has no figure have no rank, and years are never mixed. Areas whose figures are printed alike share
 * a place. `first` says which end is rank 1.
 * @example prf.rank(rows, {first: "lowest"})[4].rank // 2
 */
export function rank<R extends AnyRow>(
  rows: readonly R[],
  options: {first: "highest" | "lowest"}
): (R & {rank: number | null; of: number})[] {
  assertOptions("rank", options ?? {}, ["first"]);
  const {first} = options ?? {};
  if (first !== "highest" && first !== "lowest")
    throw new TypeError(
      `invalid first ${JSON.stringify(first)} of rank; write {first: "highest"} or {first: "lowest"}`
    );
  assertColumns("rank", rows, ["area", "value"]);
  assertUnique("rank", rows, keyColumns(rows));
  const columns = [...keyColumns(rows, ["area"]), "unit"];
  const seen = (row: R) =>
    displayedValue({value: numberOf("rank", row, "value"), unit: String(cell(row, "unit") ?? "")});
  return rows.map((row) => {
    const others = rows.filter((other) => keyOf(other, columns) === keyOf(row, columns) && isRanked(other));
    const own = isRanked(row) ? seen(row) : null;
    const ahead = others.filter(
      (other) => own !== null && (first === "lowest" ? seen(other)! < own : seen(other)! > own)
    );
    return {...row, rank: own === null ? null : ahead.length + 1, of: others.length};
  });
}

/**
 * Returns the rows with a column `share`: the value in percent of the sum over the areas of the same measure, variant and year.
 *
 * Regions are no part of the sum. Where one area has no figure the whole is not known, and every share of that year is null. Throws
 * TypeError for units that do not add up: shares, rates, speeds, times, ranks.
 * @example prf.share(await db.observations("wdi/NY.GDP.MKTP.CD", {area: db.areas("member"), year: 2020}))
 */
export function share<R extends AnyRow>(rows: readonly R[]): (R & {share: number | null})[] {
  assertColumns("share", rows, ["area", "value"]);
  assertRatio("share", rows);
  assertUnique("share", rows, keyColumns(rows));
  for (const row of rows) {
    const unit = String(cell(row, "unit") ?? "");
    if (!isAmount(unit) || NOT_ADDITIVE.includes(unit) || /\bper\b|\/\$/.test(unit))
      throw new TypeError(`invalid unit "${unit}" of share; such figures do not add up over areas`);
  }
  const columns = [...keyColumns(rows, ["area"]), "unit"];
  return rows.map((row) => {
    const parts = rows.filter((other) => keyOf(other, columns) === keyOf(row, columns) && !isGroup(other));
    const values = parts.map((part) => (bound(part) ? null : numberOf("share", part, "value")));
    const whole = values.every((value) => value !== null)
      ? values.reduce((sum: number, value) => sum + value!, 0)
      : null;
    const value = numberOf("share", row, "value");
    return {
      ...row,
      share: whole !== null && whole > 0 && value !== null && !isGroup(row) ? (value / whole) * 100 : null
    };
  });
}

function isRanked(row: AnyRow): boolean {
  return !isGroup(row) && !bound(row) && cell(row, "value") !== null;
}

/** A region stands beside its members, not among them. */
function isGroup(row: AnyRow): boolean {
  return cell(row, "area") === "ALL" || REGIONS.some(({area}) => area === cell(row, "area"));
}

function bound(row: AnyRow): boolean {
  return isBound({sign: (cell(row, "sign") ?? null) as string | null, value: null, unit: ""});
}
