import {sqlText} from "./sql-text.js";

/** What indicators can be cut by. A quarter and a month are of the year, so cut by `year` too. */
export const DIMENSIONS = ["corridor", "country", "bcp", "direction", "mode", "year", "quarter", "month"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Values to keep, by dimension; a dimension that is not named keeps all. */
export type TripFilter = Partial<Record<Dimension, readonly (string | number)[]>>;

/** Dimensions that are whole numbers; the others are text. */
export const NUMBER_DIMENSIONS: readonly Dimension[] = ["year", "quarter", "month"];

/**
 * Returns the dimensions of a cut in the order of `DIMENSIONS`, each once.
 *
 * Throws TypeError for an unknown dimension and for a quarter or month without its year, which would add years together.
 * @example toCut(["year", "mode"]) // ["mode", "year"]
 */
export function toCut(names: readonly string[]): Dimension[] {
  for (const name of names) {
    if (!(DIMENSIONS as readonly string[]).includes(name)) {
      throw new TypeError(`unknown dimension "${name}"; allowed: ${DIMENSIONS.join(", ")}`);
    }
  }
  const cut = DIMENSIONS.filter((dimension) => names.includes(dimension));
  if ((cut.includes("quarter") || cut.includes("month")) && !cut.includes("year")) {
    throw new TypeError(
      `missing dimension "year" beside ${cut.includes("quarter") ? "quarter" : "month"}; add it to the cut`
    );
  }
  return cut;
}

/**
 * Returns a filter as an SQL condition, `1 = 1` for none.
 *
 * @example filterSql({mode: ["road"], year: [2022, 2023]}) // "mode IN ('road') AND year IN (2022, 2023)"
 */
export function filterSql(filter: TripFilter): string {
  const conditions = DIMENSIONS.flatMap((dimension) => {
    const kept = filter[dimension];
    if (kept === undefined) return [];
    if (kept.length === 0) return ["1 = 0"];
    const literals = kept.map((value) => (typeof value === "number" ? String(value) : sqlText(value)));
    return [`${dimension} IN (${literals.join(", ")})`];
  });
  return conditions.length === 0 ? "1 = 1" : conditions.join(" AND ");
}
