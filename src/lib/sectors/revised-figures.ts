import type {ValueRow} from "../contract/tables.js";

/** One area's figure of one year in two vintages. */
export interface RevisedFigure {
  area: string;
  before: ValueRow;
  after: ValueRow;
  change: number;
}

/**
 * Returns how the figures of one year were revised from one vintage to another, the greatest change first.
 *
 * In: values of two vintages. Only areas that have a number in both are there; headline rows alone are read.
 * @example revisedFigures(old, now, {result: "EFS-CO", measure: "growth", year: 2016})[0]?.area // "TKM"
 */
export function revisedFigures(
  before: readonly ValueRow[],
  after: readonly ValueRow[],
  {result, measure, year}: Pick<ValueRow, "result" | "measure" | "year">
): RevisedFigure[] {
  const isOwn = (row: ValueRow) =>
    row.result === result && row.measure === measure && row.year === year && row.variant === "headline";
  const then = new Map(before.filter((row) => isOwn(row) && row.value !== null).map((row) => [row.area, row]));
  return after
    .flatMap((row): RevisedFigure[] => {
      const old = isOwn(row) && row.value !== null ? then.get(row.area) : undefined;
      return old ? [{area: row.area, before: old, after: row, change: row.value! - old.value!}] : [];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
