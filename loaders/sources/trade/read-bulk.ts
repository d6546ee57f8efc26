import {z} from "zod";
import {assertNoErrors} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import {toFindCountry, toUnknownCountry} from "../find-country.js";
import {plainRow} from "../source.js";
import {toTradeSeries} from "./trade-series.js";

const bulk = z.object({
  reporter: cellSchema.text(),
  partner: cellSchema.text(),
  flow: cellSchema.oneOf(["export", "import"]),
  product: cellSchema.text(),
  year: cellSchema.year(),
  value_usd: cellSchema.number()
});
const products = z.object({
  reporter_iso3: cellSchema.text(),
  hs4: cellSchema.text().regex(/^\d{4}$/, "must be an HS heading of four digits"),
  export_value_usd: cellSchema.number(),
  year: cellSchema.year()
});

/** First line of a table of exports by heading, as made from Open Trade Statistics. */
export const PRODUCTS_HEADER = "reporter_iso3,hs4,export_value_usd,year";
/** First line of the bulk form of bilateral trade (docs/recipes/bilateral-trade.md). */
export const BULK_HEADER = "reporter,partner,flow,product,year,value_usd";

/**
 * Returns the flows of a bulk file of bilateral trade (docs/recipes/bilateral-trade.md).
 *
 * In: one row per reporter, partner, flow, product, year; countries by name or ISO3, `World` for all partners; product
 * `TOTAL`, an HS chapter (27) or heading (2709); US dollars. Out: `EXPORTS.TOTAL`, `IMPORTS.HS2.27`, … with the partner,
 * null for the world. Throws DataError with up to ten rows where a country is unknown or a cell is not of its column.
 * @example readBulk("reporter,partner,flow,product,year,value_usd\nKAZ,UZB,export,27,2017,5\n", "x.csv", reference)[0].series // "EXPORTS.HS2.27"
 */
export function readBulk(text: string, source: string, reference: Reference): SnapshotRow[] {
  const findCountry = toFindCountry(reference, "trade");
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  for (const {row, value} of fromCsv(text, bulk, source)) {
    const where = `${source} row ${row}`;
    const area = findCountry(value.reporter);
    const partner = value.partner === "World" ? null : findCountry(value.partner);
    const series = toTradeSeries(value.flow === "export" ? "EXPORTS" : "IMPORTS", value.product);
    if (area === undefined) errors.push(toUnknownCountry(value.reporter, where));
    if (partner === undefined) errors.push(toUnknownCountry(value.partner, where));
    if (series === undefined)
      errors.push(
        `invalid product ${JSON.stringify(value.product)} in ${where}; expected TOTAL, a chapter (27) or a heading (2709)`
      );
    if (area !== undefined && area === partner)
      errors.push(`invalid partner ${JSON.stringify(value.partner)} in ${where}: it is the reporter itself`);
    if (area && partner !== undefined && series)
      rows.push(plainRow(series, area, value.year, value.value_usd, "usd", {partner}));
  }
  assertNoErrors(errors, source);
  return rows;
}

/**
 * Returns exports to the world by HS heading from a table made from Open Trade Statistics (UN Comtrade with mirrored
 * flows, so that totals run above a country's own).
 *
 * In: reporter_iso3, hs4, export_value_usd, year. Out: `EXPORTS.HS4.<heading>` in US dollars, partner null.
 * Throws DataError with up to ten rows where a country is unknown or a cell is not of its column.
 * @example readProductTable("reporter_iso3,hs4,export_value_usd,year\nAZE,2709,5,2017\n", "x.csv", reference)[0].series // "EXPORTS.HS4.2709"
 */
export function readProductTable(text: string, source: string, reference: Reference): SnapshotRow[] {
  const findCountry = toFindCountry(reference, "trade");
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  for (const {row, value} of fromCsv(text, products, source)) {
    const area = findCountry(value.reporter_iso3);
    if (area === undefined) errors.push(toUnknownCountry(value.reporter_iso3, `${source} row ${row}`));
    else rows.push(plainRow(`EXPORTS.HS4.${value.hs4}`, area, value.year, value.export_value_usd, "usd"));
  }
  assertNoErrors(errors, source);
  return rows;
}
