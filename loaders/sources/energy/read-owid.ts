import {csvParseRows} from "d3";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import {toFindCountry, toUnknownCountry} from "../find-country.js";
import {findDuplicateColumns, plainRow} from "../source.js";

/** First year kept, as for the other sources of the framework. */
export const ENERGY_FIRST_YEAR = 2000;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** The one column of a chart's download: "Renewables (% electricity)" in 2020, "Renewables" in 2026. */
const SHARE = {series: "renewables_share_elec", title: /^Renewables\b/};
/** The columns of the chart "electricity production by source", by its titles: the data set's own codes of the same shares. */
const MIX: Readonly<Record<string, string>> = {
  Coal: "coal_share_elec",
  Gas: "gas_share_elec",
  Hydropower: "hydro_share_elec",
  Solar: "solar_share_elec",
  Wind: "wind_share_elec",
  Oil: "oil_share_elec",
  Nuclear: "nuclear_share_elec",
  "Other renewables": "other_renewables_share_elec_exc_biofuel",
  Bioenergy: "biofuel_share_elec"
};
/** The columns that every edition of the whole data set has; those of MIX and demand came later. */
const WHOLE = [
  "renewables_share_elec",
  "hydro_share_elec",
  "other_renewables_share_elec",
  "solar_share_elec",
  "wind_share_elec",
  "electricity_generation",
  "renewables_electricity",
  "hydro_electricity",
  "other_renewable_electricity",
  "solar_electricity",
  "wind_electricity"
];
/** The columns of a copy that was cut to a few of the data set's: weights. */
const CUT = ["electricity_demand", "electricity_generation"];
/** Ember's own overview of countries: its columns, and our code for its demand, which is another publisher's figure. */
const EMBER = {name: "country_or_region", code: "country_code", demand: "demand_twh", series: "ember_demand"};

interface Columns {
  code: number;
  name: number;
  year: number;
  values: {series: string; column: number}[];
}

/**
 * Returns the members' figures of a CSV file of Our World in Data, from 2000.
 *
 * In: the whole energy data set (owid-energy-data.csv: iso_code, country, year and a column per series; columns in any
 * order), or a copy of it that was cut to generation and demand; the download of the chart "share of electricity from
 * renewables" (Entity, Code, Year, one column) or "electricity production by source" (nine columns); or Ember's own overview of
 * countries (country_or_region, country_code, year, demand_twh and others that are passed over).
 * Out: one row per series of data/reference/series.csv, member, year; an empty cell is no row.
 * Throws DataError where the header is another, a column of ours is missing from the whole data set, a line has another
 * number of cells (a cut file), a code and a name disagree, a year or number is invalid, a key occurs twice, or a member is
 * missing.
 * @example readOwid(text, "owid-energy-data.csv", reference).find((row) => row.series === "electricity_generation")?.unit // "TWh"
 */
export function readOwid(text: string, source: string, reference: Reference): SnapshotRow[] {
  const units = new Map(reference.series.filter((row) => row.source === "energy").map((row) => [row.series, row.unit]));
  const [header = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, ""));
  assertNoErrors(findDuplicateColumns(header, source), source);
  const columns = toColumns(header, source);
  const findCountry = toFindCountry(reference, "energy");
  const members: readonly string[] = MEMBERS;
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const [i, cells] of lines.entries()) {
    const where = `${source} row ${i + 2}`;
    if (cells.length !== header.length) {
      errors.push(`mismatched cells in ${where}: ${cells.length} for ${header.length} columns`);
      continue;
    }
    const area = cells[columns.code]!;
    const name = cells[columns.name]!;
    // Groups of countries have no code, or one that begins with OWID_.
    const named = findCountry(name);
    if (!members.includes(area) && (named === undefined || !members.includes(named))) continue;
    if (named === undefined) errors.push(toUnknownCountry(name, where));
    else if (named !== area) errors.push(`mismatched code "${area}" of "${name}" in ${where}; expected ${named}`);
    const year = cells[columns.year]!;
    if (!/^\d{4}$/.test(year)) errors.push(`invalid year ${JSON.stringify(year)} in ${where}`);
    if (seen.has(`${area} ${year}`)) errors.push(`duplicate row in ${where}: ${area} ${year}; keep one`);
    seen.add(`${area} ${year}`);
    found.add(area);
    if (Number(year) < ENERGY_FIRST_YEAR) continue;
    for (const {series, column} of columns.values) {
      const cell = cells[column]!;
      if (cell === "") continue;
      if (!NUMBER.test(cell) || !Number.isFinite(Number(cell)))
        errors.push(`invalid ${series} ${JSON.stringify(cell.slice(0, 40))} in ${where}; expected a number`);
      else rows.push(plainRow(series, area, Number(year), Number(cell), units.get(series)!));
    }
  }
  errors.push(...members.filter((area) => !found.has(area)).map((area) => `missing rows of ${area}`));
  assertNoErrors(errors, source);
  return rows;
}

function toColumns(header: string[], source: string): Columns {
  const at = (name: string) => header.indexOf(name);
  if (header.includes("iso_code")) {
    const isCut = CUT.every((name) => header.includes(name)) && !header.includes("renewables_electricity");
    const needed = isCut ? CUT : WHOLE;
    const missing = ["country", "year", ...needed].filter((name) => !header.includes(name));
    assertNoErrors(
      missing.map((name) => `missing column "${name}"; if the publisher renamed it, change data/reference/series.csv`),
      source
    );
    const later = [...Object.values(MIX), ...CUT].filter((name) => header.includes(name));
    const values = [...new Set([...needed, ...later])].map((name) => ({series: name, column: at(name)}));
    return {code: at("iso_code"), name: at("country"), year: at("year"), values};
  }
  if ([EMBER.name, EMBER.code, "year", EMBER.demand].every((name) => header.includes(name))) {
    const values = [{series: EMBER.series, column: at(EMBER.demand)}];
    return {code: at(EMBER.code), name: at(EMBER.name), year: at("year"), values};
  }
  const [name, code, year, ...titles] = header;
  if (name === "Entity" && code === "Code" && year === "Year") {
    const isShare = titles.length === 1 && SHARE.title.test(titles[0]!);
    if (isShare) return {code: 1, name: 0, year: 2, values: [{series: SHARE.series, column: 3}]};
    const isMix = titles.length === Object.keys(MIX).length && titles.every((title) => title in MIX);
    const isTwice = new Set(titles).size < titles.length;
    if (isMix && !isTwice)
      return {code: 1, name: 0, year: 2, values: titles.map((title, i) => ({series: MIX[title]!, column: i + 3}))};
  }
  throw new DataError(
    `invalid header ${JSON.stringify(header.join(",").slice(0, 80))} in ${source}; expected owid-energy-data.csv, ` +
      `the charts' Entity,Code,Year,Renewables or Entity,Code,Year,${Object.keys(MIX).join(",")}, or Ember's overview of countries`,
    {source, row: 1}
  );
}
