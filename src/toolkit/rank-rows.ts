import {REGIONS} from "../lib/indicators/aggregate-areas.js";
import {isBound, printedValue} from "../lib/wording/figure-words.js";
import {assertRatio, isAmount} from "./change-rows.js";
import {assertOptions} from "./nearest.js";
import {type AnyRow, assertColumns, assertUnique, cell, keyColumns, keyOf, numberOf} from "./row-keys.js";

/** Units of speeds, times and costs a trip: amounts that do not add up over areas. */
const NOT_ADDITIVE = ["km/h", "hours", "index", "years", "score 1-7"];

/**
 * Returns the rows with columns `rank` and `of`: the place among the areas of the same measure, variant and year.
 *
 * Like with like: regions, bounds and what has no figure have no rank, and years are never mixed. Areas whose figures are printed alike share
 * a place. `first` says which end is rank 1.
 * @example prf.rank(rows, {first: "lowest"})
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
  const seen = (row: R) => printedValue({value: numberOf("rank", row, "value"), unit: String(cell(row, "unit") ?? "")});
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
