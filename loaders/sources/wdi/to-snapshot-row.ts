import {DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {SeriesInfo} from "../../../src/lib/contract/reference.js";
import {plainRow} from "../source.js";
import type {DownloadRow} from "./from-csv-download.js";

/**
 * Returns a WDI figure as a snapshot row, with the unit of its series.
 *
 * Throws DataError where the series is not in data/reference/series.csv.
 * @example toSnapshotRow({series: "SP.POP.TOTL", area: "TJK", year: 2019, value: 9321018}, series).unit // "count"
 */
export function toSnapshotRow(
  {series, area, year, value}: DownloadRow,
  listed: ReadonlyMap<string, SeriesInfo>
): SnapshotRow {
  const unit = listed.get(series)?.unit;
  if (unit === undefined) {
    throw new DataError(`unknown series ${series} of wdi; add it to data/reference/series.csv`, {
      field: "series",
      value: series
    });
  }
  return plainRow(series, area, year, value, unit);
}

/**
 * Returns a publisher's value for a message: as JSON, cut, and without the characters that a page or Markdown would act on.
 *
 * @example quote("<b>", 60) // "\"\\u003cb\\u003e\""
 */
export function quote(value: unknown, length = 120): string {
  const text = toJson(value);
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[<>&`|]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

/** What nests too deeply to print, or has no text at all, is named by its type. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return `${Array.isArray(value) ? "a list" : `an ${typeof value}`} that nests too deeply to print`;
  }
}
