import {CsvError, parse} from "csv-parse/sync";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {type FindCountry, toUnknownCountry} from "../find-country.js";
import {parseNumber, toFlag, toWeoRow, WEO_FIRST_YEAR, WEO_HORIZON, WEO_SERIES} from "./edition.js";

/** The IMF gives three decimals; the archive's own arithmetic left binary remainders such as 0.6709999999999999. */
const DECIMALS = 1000;

/**
 * The file lost the units: columns of one name are in the order of the IMF's own list (national currency, then % or
 * US dollars, then others). Checked on Uzbekistan 2022: growth 5.669, GDP 80.418 billion dollars, debt 34.924% of GDP.
 */
const COLUMNS = [
  {series: "NGDP_RPCH", name: "Gross domestic product, constant prices", place: 1, of: 2},
  {series: "NGDPD", name: "Gross domestic product, current prices", place: 1, of: 3},
  {series: "GGXWDG_NGDP", name: "General government gross debt", place: 1, of: 2},
  {series: "BCA_NGDPD", name: "Current account balance", place: 1, of: 2}
] as const;

/**
 * Returns the members' figures of a WEO database file that an archive turned on its side: one line per country and year, one column
 * per subject, the IMF's numeric country codes (aliases of source `weo` in data/reference/aliases.csv), the units lost.
 *
 * Out: one row per series, member, year from 2000; absent where the cell is empty or "n/a". The last year less
 * five is the edition's year, from which figures are flagged as forecasts.
 * Throws DataError where the columns are not as they were when they were identified, a member's code and name disagree,
 * a number is invalid, a key occurs twice or a member is missing.
 * @example readTransposed(text, "WEOOct2023all.csv", findCountry).length // 1200 or so
 */
export function readTransposed(text: string, source: string, findCountry: FindCountry): SnapshotRow[] {
  const [header, ...lines] = parseLines(text, source);
  const columns = toColumns(header ?? [], source);
  const errors: string[] = [];
  const figures: {series: string; area: string; year: number; value: number}[] = [];
  const seen = new Set<string>();
  let last_year = 0;
  for (const [i, cells] of lines.entries()) {
    const [year, country, code] = cells as [string, string, string];
    const where = `${source} row ${i + 2}`;
    if (cells.length !== header!.length || !/^\d{4}$/.test(year)) {
      errors.push(
        `invalid row in ${where}: ${cells.length} cells for ${header!.length} columns, year ${JSON.stringify(year)}`
      );
      continue;
    }
    last_year = Math.max(last_year, Number(year));
    const area = findCountry(code);
    const named = findCountry(country);
    const members: readonly string[] = MEMBERS;
    if (![area, named].some((iso3) => iso3 !== undefined && members.includes(iso3))) continue;
    if (named === undefined || area === undefined)
      errors.push(toUnknownCountry(named === undefined ? country : code, where));
    else if (named !== area)
      errors.push(`mismatched country_code "${code}" of "${country}" in ${where}; it is ${area}`);
    if (seen.has(`${code} ${year}`)) errors.push(`invalid row in ${where}: ${country} ${year} occurs twice`);
    seen.add(`${code} ${year}`);
    for (const {series, column} of columns) {
      const value = parseNumber(cells[column]!);
      if (value === undefined)
        errors.push(`invalid ${series} ${JSON.stringify(cells[column])} in ${where}; expected a number or "n/a"`);
      else if (value !== null && area !== undefined) figures.push({series, area, year: Number(year), value});
    }
  }
  const found = new Set(figures.map(({area}) => area));
  errors.push(...MEMBERS.filter((area) => !found.has(area)).map((area) => `missing figures of ${area}`));
  assertNoErrors(errors, source);
  return figures
    .filter(({year}) => year >= WEO_FIRST_YEAR)
    .map(({series, area, year, value}) =>
      toWeoRow(series, area, year, value, toFlag(year, last_year - WEO_HORIZON, null))
    );
}

function parseLines(text: string, source: string): string[][] {
  try {
    return parse(text, {relax_column_count: true, skip_empty_lines: true});
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`invalid CSV in ${source}: ${cause.message}`, {source}, {cause});
  }
}

function toColumns(header: string[], source: string): {series: string; column: number}[] {
  const errors: string[] = [];
  if (header.slice(0, 3).join() !== "year,country,country_code")
    errors.push("missing columns year, country, country_code at the start");
  const columns = COLUMNS.map(({series, name, place, of}) => {
    const places = header.flatMap((cell, i) => (cell === name ? [i] : []));
    if (places.length !== of) errors.push(`mismatched columns "${name}": ${places.length}, expected ${of}`);
    return {series, column: places[place] ?? -1};
  });
  assertNoErrors(errors, source);
  return columns;
}

/**
 * Returns one series of the members from the archive open-numbers/ddf--imf--weo, which keeps one CSV per concept:
 * `ddf--datapoints--ngdp_rpch--by--country--year.csv` with the columns year, country (ISO3 in lower case) and the concept.
 *
 * Out: one row per member and year from 2000, rounded to the three decimals that the IMF gives; absent where it has no
 * figure (Mongolia's debt in April 2019). The file names no edition: its last year less five is the edition's year, from
 * which figures are flagged as forecasts.
 * Throws DataError where the header is another, a number or year is invalid, a key occurs twice or no member is found.
 * @example readDdf("year,country,ngdp_rpch\n2016,tkm,6.2\n…", "ddf--….csv", findCountry)
 */
export function readDdf(text: string, source: string, findCountry: FindCountry): SnapshotRow[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const series = /^year,country,([a-z_]+)$/.exec(header ?? "")?.[1]?.toUpperCase();
  if (series === undefined || !WEO_SERIES.has(series)) {
    throw new DataError(
      `invalid header ${JSON.stringify((header ?? "").slice(0, 80))} in ${source}; expected year,country and one of ${[
        ...WEO_SERIES.keys()
      ]
        .join(", ")
        .toLowerCase()}`,
      {
        source,
        row: 1
      }
    );
  }
  const errors: string[] = [];
  const figures = new Map<string, {area: string; year: number; value: number}>();
  let last_year = 0;
  for (const [i, line] of lines.entries()) {
    const [year, country, cell, ...more] = line.split(",");
    const value = parseNumber(cell ?? "");
    if (!/^\d{4}$/.test(year!) || country === undefined || value === undefined || more.length > 0) {
      errors.push(`invalid row ${i + 2} ${JSON.stringify(line.slice(0, 80))}; expected year, country, number`);
      continue;
    }
    last_year = Math.max(last_year, Number(year));
    if (value === null) continue;
    const area = findCountry(country);
    if (area === undefined || !(MEMBERS as readonly string[]).includes(area)) continue;
    const key = `${area} ${year}`;
    if (figures.has(key)) errors.push(`invalid row ${i + 2}: ${key} occurs twice`);
    figures.set(key, {area, year: Number(year), value: Math.round(value * DECIMALS) / DECIMALS});
  }
  if (figures.size === 0) errors.push(`missing members: no row of ${series} is of one`);
  assertNoErrors(errors, source);
  return [...figures.values()]
    .filter(({year}) => year >= WEO_FIRST_YEAR)
    .map(({area, year, value}) => toWeoRow(series, area, year, value, toFlag(year, last_year - WEO_HORIZON, null)));
}
