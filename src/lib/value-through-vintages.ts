import type {ValueRow} from "./tables.js";

/** One value as one vintage has it, with its change against the vintage before. */
export interface VintageValue {
  vintage: string;
  value: number | null;
  flag: ValueRow["flag"];
  reporting: number | null;
  /** Less the value of the vintage before; null for the first, and where one of the two is missing. */
  change: number | null;
}

/**
 * Returns how one value was revised from vintage to vintage, in the order given.
 *
 * In: the values of each vintage, oldest first, and the key of the value. A vintage without the row has value null.
 * @example valueThroughVintages(vintages, {result: "TRD-OP1", measure: "services", area: "CAREC-X", year: 2016, variant: "headline"})
 * // [{vintage: "2020-07-01", value: 10.09, change: null, …}, {vintage: "2022-04-08", value: 9.82, change: -0.27, …}]
 */
export function valueThroughVintages(
  vintages: readonly {vintage: string; values: readonly ValueRow[]}[],
  key: Pick<ValueRow, "result" | "measure" | "area" | "year" | "variant">
): VintageValue[] {
  const wanted = keyOf(key);
  let before: number | null = null;
  return vintages.map(({vintage, values}, i) => {
    const row = values.find((candidate) => candidate.year === key.year && keyOf(candidate) === wanted);
    const value = row?.value ?? null;
    const change = i > 0 && before !== null && value !== null ? value - before : null;
    before = value;
    return {vintage, value, flag: row?.flag ?? null, reporting: row?.reporting ?? null, change};
  });
}

function keyOf({
  result,
  measure,
  area,
  year,
  variant
}: Pick<ValueRow, "result" | "measure" | "area" | "year" | "variant">) {
  return `${result}/${measure}/${area}/${year}/${variant}`;
}
