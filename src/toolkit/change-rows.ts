import {DataError} from "../lib/contract/data-error.js";
import {assertOptions} from "../lib/text/nearest.js";
import {isBound} from "../lib/wording/figure-words.js";
import {type AnyRow, assertColumns, assertUnique, cell, keyColumns, keyOf, numberOf} from "./row-keys.js";

/** The two years of a change. */
export interface Span {
  from: number;
  to: number;
}

/** A change of one figure between two years, with what a reader should know of it. */
export interface ChangeRow extends Record<string, unknown> {
  from: number;
  to: number;
  /** The figures of the two years; null where there is none. */
  before: number | null;
  after: number | null;
  /** After less before, in `change_unit`; null where one of them is missing or a bound. */
  change: number | null;
  /** `percentage points` for shares, `places` for ranks, else the unit. */
  change_unit: string;
  /** Change in percent of before; null for shares, rates, ranks and from zero or below. */
  percent: number | null;
  /** Why there is no change, or what makes it doubtful; null for nothing. */
  caution: string | null;
}

/** Units of places, answers and words: no ratio of two of them says anything. */
const NO_RATIO = ["rank", "places", "yes/no", "text"];

/**
 * Returns the change of each figure between two years: one row for each area, measure, series and variant.
 *
 * A share changes by percentage points, a rank by places. Where a year is missing or a bound, `change` is null and `caution` says so.
 * Cautions too: a forecast, other releases, members that one of the two means lacks.
 * @example prf.change(rows, {from: 2020, to: 2022})[1].change // -4.3
 */
export function change(rows: readonly AnyRow[], span: Span): ChangeRow[] {
  const {from, to} = checkedSpan("change", rows, span);
  return groups(rows).map(([key, own]) => {
    const [a, b] = [from, to].map((year) => own.find((row) => cell(row, "year") === year));
    const [before, after] = [a, b].map((row) => (row ? numberOf("change", row, "value") : null)) as [
      number | null,
      number | null
    ];
    const unit = String(cell(own[0]!, "unit") ?? "");
    const fault = faultOf({from, to}, a, b);
    const known = fault === null && before !== null && after !== null;
    return {
      ...key,
      from,
      to,
      unit,
      before,
      after,
      change: known ? after - before : null,
      change_unit: unit.startsWith("%") ? "percentage points" : unit === "rank" ? "places" : unit,
      percent: known && isAmount(unit) && before > 0 ? (after / before - 1) * 100 : null,
      caution: fault ?? cautionOf({from, to}, a!, b!)
    };
  });
}

/**
 * Returns the average growth a year between two years: compound in percent for amounts, in percentage points for shares and rates.
 *
 * Throws TypeError for ranks and answers. Missing and cautions as in `change`; null too where an amount begins or ends at zero or below.
 * @example prf.growth(rows, {from: 2020, to: 2022})[1].growth // -29.3
 */
export function growth(
  rows: readonly AnyRow[],
  span: Span
): (ChangeRow & {growth: number | null; growth_unit: string})[] {
  assertRatio("growth", rows);
  return change(rows, span).map((row) => {
    const years = row.to - row.from;
    const {before, after} = row;
    if (!isAmount(String(row.unit)))
      return {...row, growth: row.change === null ? null : row.change / years, growth_unit: "percentage points a year"};
    const known = row.change !== null && before! > 0 && after! > 0;
    const caution = row.change !== null && !known ? "no compound growth from or to zero or below" : row.caution;
    return {
      ...row,
      caution,
      growth: known ? ((after! / before!) ** (1 / years) - 1) * 100 : null,
      growth_unit: "% a year"
    };
  });
}

/**
 * Returns the rows with a column `index`: the value in percent of that of the base year of the same area, measure and variant.
 *
 * Null where the base year has no value above zero, or is a bound. Throws TypeError for ranks, answers and words.
 * @example prf.index(rows, {base: 2020})[3].index // 65.6
 */
export function index<R extends AnyRow>(rows: readonly R[], options: {base: number}): (R & {index: number | null})[] {
  assertOptions("index", options, ["base"]);
  assertColumns("index", rows, ["year", "value"]);
  assertRatio("index", rows);
  assertUnique("index", rows, keyColumns(rows));
  const {base} = options;
  if (!rows.some((row) => cell(row, "year") === base))
    throw new DataError(`missing base year ${base} of index; ${yearsOf(rows)}`, {field: "base", value: base});
  const bases = new Map(groups(rows).map(([, own]) => [own, own.find((row) => cell(row, "year") === base)]));
  const baseOf = new Map([...bases].flatMap(([own, row]) => own.map((one) => [one, row] as const)));
  return rows.map((row) => {
    const first = baseOf.get(row);
    const start = first && !isBoundRow(first) ? numberOf("index", first, "value") : null;
    const value = isBoundRow(row) ? null : numberOf("index", row, "value");
    return {...row, index: start !== null && start > 0 && value !== null ? (value / start) * 100 : null};
  });
}

/** Whether a unit counts an amount, of which percent can be taken: no share, rate, rank or answer. */
export function isAmount(unit: string): boolean {
  return !unit.startsWith("%") && !NO_RATIO.includes(unit);
}

/** Throws TypeError where rows are of a unit of which no ratio is taken. */
export function assertRatio(call: string, rows: readonly AnyRow[]): void {
  const bad = rows.map((row) => String(cell(row, "unit") ?? "")).find((unit) => NO_RATIO.includes(unit));
  if (bad !== undefined)
    throw new TypeError(`invalid unit "${bad}" of ${call}; ranks, answers and words have no ratio`);
}

/** The rows of one area, measure, series and variant, with the columns that they share. */
function groups<R extends AnyRow>(rows: readonly R[]): [key: Record<string, unknown>, own: R[]][] {
  const columns = keyColumns(rows, ["year"]);
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row, columns);
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()].map((own) => [
    Object.fromEntries(columns.map((column) => [column, cell(own[0]!, column)])),
    own
  ]);
}

function checkedSpan(call: string, rows: readonly AnyRow[], span: Span): Span {
  assertOptions(call, span ?? {}, ["from", "to"]);
  assertColumns(call, rows, ["year", "value"]);
  assertUnique(call, rows, keyColumns(rows));
  const {from, to} = span;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from >= to)
    throw new TypeError(
      `invalid span ${JSON.stringify(span)} of ${call}; write {from: 2016, to: 2023}, the earlier year first`
    );
  for (const year of [from, to])
    if (!rows.some((row) => cell(row, "year") === year))
      throw new DataError(`missing year ${year} of ${call}; ${yearsOf(rows)}`, {field: "year", value: year});
  return {from, to};
}

function faultOf({from, to}: Span, a: AnyRow | undefined, b: AnyRow | undefined): string | null {
  for (const [year, row] of [
    [from, a],
    [to, b]
  ] as const) {
    if (row === undefined) return `no row for ${year}`;
    if (cell(row, "value") === null)
      return `no figure for ${year}${cell(row, "reason") ? ` (${cell(row, "reason")})` : ""}`;
    if (isBoundRow(row)) return `the figure of ${year} is a bound (${cell(row, "sign")})`;
  }
  return null;
}

function cautionOf({from, to}: Span, a: AnyRow, b: AnyRow): string | null {
  const words: string[] = [];
  for (const [year, row] of [
    [from, a],
    [to, b]
  ] as const)
    if (cell(row, "flag")) words.push(`${year} is marked ${cell(row, "flag")}`);
  const [then, now] = [a, b].map((row) => cell(row, "releases") ?? cell(row, "release"));
  if (then !== now) words.push(`releases differ: ${then ?? "none"} and ${now ?? "none"}`);
  const [less, more] = [a, b].map((row) => cell(row, "missing") ?? null);
  if (less !== more)
    words.push(`members differ: ${from} is without ${less ?? "none"}, ${to} without ${more ?? "none"}`);
  return words.length > 0 ? words.join("; ") : null;
}

function isBoundRow(row: AnyRow): boolean {
  const {sign = null} = row as {sign?: string | null};
  return isBound({sign, value: null, unit: ""});
}

function yearsOf(rows: readonly AnyRow[]): string {
  const years = rows.map((row) => Number(cell(row, "year")));
  return `the rows are of ${Math.min(...years)} to ${Math.max(...years)}`;
}
