import type {ValueRow} from "../contract/tables.js";
import type {MeasureView} from "../framework/result-views.js";

/**
 * Returns the region's headline value in the baseline year of a measure, or undefined where there is none.
 *
 * Forecasts do not count. The baseline that is printed is not asked: this is what the series give in its place.
 * @example findBaselineFigure(view)?.value // 4.6, where the PRF prints X
 */
export function findBaselineFigure({measure, trend}: Pick<MeasureView, "measure" | "trend">): ValueRow | undefined {
  return trend.find((row) => row.year === measure.baseline_year && row.value !== null && row.flag !== "forecast");
}
