import type {SeriesInfo} from "./reference.js";

/**
 * Returns the row of data/reference/series.csv that describes a series, or undefined where none does.
 * An exact row goes before a row for a family: `EXPORTS.HS4.*` describes `EXPORTS.HS4.2709`.
 *
 * @example findSeries(reference.series, "trade", "EXPORTS.HS4.2709")?.unit // "usd"
 */
export function findSeries(series: readonly SeriesInfo[], source: string, code: string): SeriesInfo | undefined {
  const own = series.filter((row) => row.source === source);
  return (
    own.find((row) => row.series === code) ??
    own.find((row) => row.series.endsWith(".*") && code.startsWith(row.series.slice(0, -1)))
  );
}
