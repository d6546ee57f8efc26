import {CsvError, parse} from "csv-parse/sync";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {toFindCountry, toUnknownCountry} from "../find-country.js";
import {plainRow} from "../source.js";
import {TRADE_FIRST_YEAR} from "./trade-series.js";

const HEADER = ["Reporter", "Partner", "Product categories", "Indicator Type", "Indicator"];
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Product and indicator of the rows that the framework needs; the file has a hundred others. */
const WANTED: Readonly<Record<string, {series: string; unit: string; of: "world" | "partner"}>> = {
  "All Products|Exports (in US$ Mil)": {series: "WITS.EXPORTS", unit: "million usd", of: "world"},
  "All Products|Imports (in US$ Mil)": {series: "WITS.IMPORTS", unit: "million usd", of: "world"},
  "Fuels|Export(US$ Mil)": {series: "WITS.EXPORTS.FUELS", unit: "million usd", of: "world"},
  "Fuels|Export Product share(%)": {series: "WITS.EXPORTS.FUELS.SHARE", unit: "%", of: "world"},
  "All Products|Trade (US$ Mil)-Top 5 Export Partner": {series: "WITS.EXPORTS", unit: "million usd", of: "partner"},
  "All Products|Trade (US$ Mil)-Top 5 Import Partner": {series: "WITS.IMPORTS", unit: "million usd", of: "partner"},
  "All Products|Partner share(%)-Top 5 Export Partner": {series: "WITS.EXPORTS.SHARE", unit: "%", of: "partner"},
  "All Products|Partner share(%)-Top 5 Import Partner": {series: "WITS.IMPORTS.SHARE", unit: "%", of: "partner"}
};

/**
 * Returns the figures of a country's "Trade Summary" (all years) as WITS publishes it, from 2000.
 *
 * In: CSV with Reporter, Partner, Product categories, Indicator Type, Indicator and a column per year, the newest first,
 * cells padded with spaces. Out: one row per series, reporter, partner, year; partner null is the world, else one of
 * the five largest of the year; an empty cell is no row. Other indicators are passed over.
 * Throws DataError where the header is another, a line has another number of cells, a country is unknown, a number is
 * none or a key occurs twice, and where there is no row of ours.
 * @example readWits(text, "en_KAZ_AllYears_WITS_Trade_Summary.CSV", reference)[0].series // "WITS.EXPORTS"
 */
export function readWits(text: string, source: string, reference: Reference): SnapshotRow[] {
  const [header = [], ...lines] = parseLines(text, source);
  const years = header.slice(HEADER.length).map(Number);
  if (
    HEADER.some((name, i) => header[i] !== name) ||
    years.length === 0 ||
    years.some((year) => !Number.isInteger(year))
  ) {
    throw new DataError(
      `invalid header ${JSON.stringify(header.join(",").slice(0, 100))} in ${source}; expected ${HEADER.join(",")} and years`,
      {
        source,
        row: 1
      }
    );
  }
  const findCountry = toFindCountry(reference, "trade");
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const seen = new Set<string>();
  for (const [i, cells] of lines.entries()) {
    const where = `${source} row ${i + 2}`;
    const [reporter = "", partner = "", product, , indicator] = cells;
    if (cells.length !== header.length)
      errors.push(`mismatched cells in ${where}: ${cells.length} for ${header.length} columns`);
    const wanted = WANTED[`${product}|${indicator}`];
    if (wanted === undefined) continue;
    const area = findCountry(reporter);
    const other = wanted.of === "world" ? null : findCountry(partner);
    if (area === undefined) errors.push(toUnknownCountry(reporter, where));
    if (other === undefined) errors.push(toUnknownCountry(partner, where));
    if (wanted.of === "world" && partner !== "World")
      errors.push(`invalid partner ${JSON.stringify(partner)} in ${where}; expected World`);
    const key = `${wanted.series}|${area}|${other ?? ""}`;
    if (seen.has(key)) errors.push(`duplicate row in ${where}: ${key}; keep one`);
    seen.add(key);
    for (const [j, year] of years.entries()) {
      const cell = (cells[HEADER.length + j] ?? "").trim();
      if (cell === "" || year < TRADE_FIRST_YEAR) continue;
      if (!NUMBER.test(cell) || !Number.isFinite(Number(cell)))
        errors.push(`invalid ${year} ${JSON.stringify(cell.slice(0, 40))} in ${where}; expected a number`);
      else if (area && other !== undefined)
        rows.push(plainRow(wanted.series, area, year, Number(cell), wanted.unit, {partner: other}));
    }
  }
  if (rows.length === 0) errors.push(`missing trade figures: no row of exports or imports`);
  assertNoErrors(errors, source);
  return rows;
}

function parseLines(text: string, source: string): string[][] {
  try {
    return parse(text, {bom: true, relax_column_count: true, skip_empty_lines: true});
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`invalid CSV in ${source}: ${cause.message}; download it again`, {source}, {cause});
  }
}
