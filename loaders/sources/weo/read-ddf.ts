import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import type {FindCountry} from "../find-country.js";
import {toFlag, toRow, WEO_FIRST_YEAR, WEO_HORIZON, WEO_SERIES} from "./edition.js";
import {parseNumber} from "./parse-number.js";

/** The IMF prints three decimals; the archive's own arithmetic left binary remainders such as 0.6709999999999999. */
const DECIMALS = 1000;

/**
 * Returns one series of the members from the archive open-numbers/ddf--imf--weo, which keeps one CSV per concept:
 * `ddf--datapoints--ngdp_rpch--by--country--year.csv` with the columns year, country (ISO3 in lower case) and the concept.
 *
 * Out: one row per member and year from 2000, rounded to the three decimals that the IMF prints; absent where it has no
 * figure (Mongolia's debt in April 2019). The file names no edition: its last year less five is the edition's year, from
 * which figures are flagged as forecasts.
 * Throws DataError where the header is another, a number or year is none, a key stands twice or no member is found.
 * @example readDdf("year,country,ngdp_rpch\n2016,tkm,6.2\n…", "ddf--….csv", findCountry)
 */
export function readDdf(text: string, source: string, findCountry: FindCountry): SnapshotRow[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const series = /^year,country,([a-z_]+)$/.exec(header ?? "")?.[1]?.toUpperCase();
  if (series === undefined || !WEO_SERIES.has(series)) {
    throw new DataError(
      `invalid header ${JSON.stringify((header ?? "").slice(0, 80))} in ${source}; expected year,country and one of ${[...WEO_SERIES.keys()].join(", ").toLowerCase()}`,
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
    if (figures.has(key)) errors.push(`invalid row ${i + 2}: ${key} stands twice`);
    figures.set(key, {area, year: Number(year), value: Math.round(value * DECIMALS) / DECIMALS});
  }
  if (figures.size === 0) errors.push(`missing members: no row of ${series} is of one`);
  assertNoErrors(errors, source);
  return [...figures.values()]
    .filter(({year}) => year >= WEO_FIRST_YEAR)
    .map(({area, year, value}) => toRow(series, area, year, value, toFlag(year, last_year - WEO_HORIZON, null)));
}
