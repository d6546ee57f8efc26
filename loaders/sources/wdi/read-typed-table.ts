import {z} from "zod";
import {assertNoErrors} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {SeriesInfo} from "../../../src/lib/contract/reference.js";
import {csvCell} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import type {Wanted} from "./from-csv-download.js";
import {toSnapshotRow} from "./to-snapshot-row.js";

/** First line of the form. */
export const TYPED_TABLE_HEADER = "indicator,iso3,year,value,source_commit";

const schema = z.object({
  indicator: csvCell.text(),
  iso3: csvCell.text().regex(/^[A-Z]{3}$/, "must be an ISO 3166 code of three letters"),
  year: csvCell.year(),
  value: csvCell.number(),
  source_commit: csvCell.text().regex(/^[0-9a-f]{40}$/, "must be a commit of forty digits")
});

/**
 * Returns the figures of a table that was typed from the pages of open-numbers/ddf--open_numbers--world_development_indicators,
 * and the addresses of those pages. That repository says nothing of WDI's date: the release is undated.
 *
 * In: one line per series, area, year with the columns of TYPED_TABLE_HEADER. Out: one row per series, area, year of the
 * wanted areas from `wanted.first_year`; an absent line is a figure that the page does not have.
 * Throws DataError where a figure is given twice or a series is not in data/reference/series.csv.
 * @example readTypedTable(text, "services.csv", wanted, listed).rows[0].series // "BG.GSR.NFSV.GD.ZS"
 */
export function readTypedTable(
  text: string,
  source: string,
  wanted: Wanted,
  listed: ReadonlyMap<string, SeriesInfo>
): {rows: SnapshotRow[]; urls: string[]} {
  const errors: string[] = [];
  const seen = new Set<string>();
  const urls = new Set<string>();
  const lines = fromCsv(text, schema, source);
  for (const {row, value} of lines) {
    const key = `${value.indicator} ${value.iso3} ${value.year}`;
    if (seen.has(key)) errors.push(`invalid row in ${source} row ${row}: ${key} is given twice; keep one`);
    seen.add(key);
    if (!listed.has(value.indicator))
      errors.push(
        `unknown series ${JSON.stringify(value.indicator)} in ${source} row ${row}; add it to data/reference/series.csv`
      );
    urls.add(toPage(value.indicator, value.source_commit));
  }
  assertNoErrors(errors, source);
  const kept = lines.filter(({value}) => wanted.areas.has(value.iso3) && value.year >= wanted.first_year);
  return {
    rows: kept.map(({value: {indicator, iso3, year, value}}) =>
      toSnapshotRow({series: indicator, area: iso3, year, value}, listed)
    ),
    urls: [...urls].sort()
  };
}

function toPage(series: string, commit: string): string {
  const concept = series.toLowerCase().replaceAll(".", "_");
  return `https://github.com/open-numbers/ddf--open_numbers--world_development_indicators/blob/${commit}/datapoints/ddf--datapoints--${concept}--by--geo--time.csv`;
}
