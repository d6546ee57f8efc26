import {MEMBERS, type Reference} from "../contract/reference.js";
import {TABLE_NAMES, type TableName} from "../contract/table-specs.js";
import type {Tables} from "../indicators/compute-tables.js";

/** First and last year that a table has rows for. */
export interface YearRange {
  first: number;
  last: number;
}

/** What the tables of a vintage are about: where and when. */
export interface BundleCoverage {
  /** The members that have values, in the order of the framework. */
  members: {iso3: string; name: string}[];
  /** Years by table; tables without a column `year` are absent, and so are empty ones. */
  years: Partial<Record<TableName, YearRange>>;
}

/**
 * Returns which members and years the tables of a vintage cover.
 *
 * @example bundleCoverage(tables, reference).years.values // {first: 2000, last: 2030}
 */
export function bundleCoverage(tables: Tables, {countries}: Pick<Reference, "countries">): BundleCoverage {
  const areas = new Set(tables.values.map(({area}) => area));
  const members = MEMBERS.filter((iso3) => areas.has(iso3)).map((iso3) => ({
    iso3,
    name: countries.find((country) => country.iso3 === iso3)?.name_en ?? iso3
  }));
  const years: BundleCoverage["years"] = {};
  for (const table of TABLE_NAMES) {
    const range = yearRange(tables[table]);
    if (range !== null) years[table] = range;
  }
  return {members, years};
}

function yearRange(rows: readonly object[]): YearRange | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (!("year" in row) || typeof row.year !== "number") continue;
    if (row.year < first) first = row.year;
    if (row.year > last) last = row.year;
  }
  return first <= last ? {first, last} : null;
}
