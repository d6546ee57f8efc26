import {CsvError, parse} from "csv-parse/sync";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import {isIsoDate} from "../../../src/lib/text/iso-date.js";
import {quote} from "./to-snapshot-row.js";

/** One figure of a download: one row per series, area, year; cells that the publisher leaves empty are absent. */
export interface DownloadRow {
  series: string;
  area: string;
  year: number;
  value: number;
}

/** What one CSV download holds of the wanted areas and series. */
export interface CsvDownload {
  name: string;
  /** "Last Updated Date" of the preamble, or the date given where there is no preamble. */
  updated: string;
  /** Whether the publisher's preamble gives that date. */
  is_dated: boolean;
  /** Year of the last column. */
  last_year: number;
  /** `series area` pairs that are in the file, figures or not. */
  pairs: Set<string>;
  /** `country`: one area, many series; `indicator`: one series, many areas. */
  shape: "country" | "indicator";
  rows: DownloadRow[];
}

/** What to take from a download. */
export interface Wanted {
  areas: ReadonlySet<string>;
  series: ReadonlySet<string>;
  first_year: number;
  /** Date of files without a preamble; null refuses them. */
  date: string | null;
}

const TITLE = "World Development Indicators";
const HEADER = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"] as const;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The key of a series and area, as `CsvDownload.pairs` holds them. */
export function toPair(series: string, area: string): string {
  return `${series} ${area}`;
}

/**
 * Returns what a CSV download of the World Development Indicators holds of the wanted areas and series.
 *
 * In: the text of an API_*.csv, BOM or not, CRLF or LF, with its preamble ("Data Source", "Last Updated Date"), or
 * without it where `wanted.date` is given; the header with consecutive years; a trailing comma or none. Aggregates and
 * other countries are passed over. Out: one row per series, area, year from `wanted.first_year`; the number exactly as
 * printed; an empty cell is no row.
 * Throws DataError where the header, a row's length, a code or a number is not as the publisher writes it, where a
 * series and area occur twice, and where the text does not end with a line break (a cut download).
 * @example fromCsvDownload(text, "API_KAZ_DS2_en_csv_v2_18751.csv", wanted).updated // "2026-04-08"
 */
export function fromCsvDownload(text: string, name: string, wanted: Wanted): CsvDownload {
  if (!text.endsWith("\n")) {
    throw new DataError(
      `invalid download ${name}: the last line has no line break, so the file was cut; download it again`,
      {
        source: name
      }
    );
  }
  const records = parseRecords(text, name);
  const start = records.findIndex((record) => record[0] === HEADER[0]);
  if (start < 0) throw new DataError(`missing header in ${name}: no line starts with "${HEADER[0]}"`, {source: name});
  const updated = toUpdated(records.slice(0, start), name, wanted.date);
  const is_dated = start > 0;
  const years = toYears(records[start] ?? [], name, start + 1);
  const width = records[start]?.length;

  const rows: DownloadRow[] = [];
  const pairs = new Set<string>();
  const areas = new Set<string>();
  const series = new Set<string>();
  const errors: string[] = [];
  for (let i = start + 1; i < records.length; i++) {
    const record = records[i] as string[];
    const [, area = "", , code = ""] = record;
    const where = `in ${name} record ${i + 1}`;
    if (record.length !== width) {
      errors.push(`mismatched cells ${where}: ${record.length} for a header of ${width}`);
      continue;
    }
    if (!/^[A-Z0-9]{3}$/.test(area)) errors.push(`invalid Country Code ${quote(area)} ${where}: three capitals`);
    if (!/^\w[\w.]*$/.test(code)) errors.push(`invalid Indicator Code ${quote(code)} ${where}`);
    areas.add(area);
    series.add(code);
    if (!wanted.areas.has(area) || !wanted.series.has(code)) continue;
    const pair = toPair(code, area);
    if (pairs.has(pair)) errors.push(`duplicate row ${where}: ${code} of ${area}; keep one`);
    pairs.add(pair);
    for (const [column, year] of years) {
      if (year < wanted.first_year) continue;
      const cell = record[column] as string;
      if (cell === "") continue;
      const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
      if (Number.isFinite(value)) rows.push({series: code, area, year, value});
      else errors.push(`invalid value ${quote(cell)} ${where} ${code} ${area} ${year}: a number or nothing`);
    }
  }
  assertNoErrors(errors, name);
  if (areas.size > 1 && series.size > 1) {
    throw new DataError(
      `invalid download ${name}: ${areas.size} areas and ${series.size} series; a download is one country or one series`,
      {source: name}
    );
  }
  const last_year = years.at(-1)![1];
  return {name, updated, is_dated, last_year, pairs, shape: series.size > 1 ? "country" : "indicator", rows};
}

function parseRecords(text: string, name: string): string[][] {
  try {
    return parse(text, {bom: true, relax_column_count: true, skip_empty_lines: true});
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`invalid CSV in ${name}: ${cause.message}; download it again`, {source: name}, {cause});
  }
}

function toUpdated(preamble: string[][], name: string, date: string | null): string {
  if (preamble.length === 0) {
    if (date !== null) return date;
    throw new DataError(`missing date in ${name}: its preamble was removed; say of which day it is with --date`, {
      source: name
    });
  }
  const [title, last] = preamble;
  if (preamble.length !== 2 || title?.[0] !== "Data Source" || last?.[0] !== "Last Updated Date") {
    throw new DataError(`invalid preamble in ${name}; expected "Data Source" and "Last Updated Date"`, {source: name});
  }
  if (title[1] !== TITLE) {
    throw new DataError(`mismatched Data Source ${quote(title[1])} in ${name}; expected "${TITLE}"`, {
      source: name,
      value: title[1]
    });
  }
  const updated = last[1] ?? "";
  if (isIsoDate(updated)) return updated;
  throw new DataError(`invalid Last Updated Date ${quote(updated)} in ${name}; expected YYYY-MM-DD`, {
    source: name,
    value: updated
  });
}

/** Columns and their years; the header must be the publisher's own, so that a moved column cannot move a number. */
function toYears(header: string[], name: string, row: number): [column: number, year: number][] {
  const errors = HEADER.flatMap((column, i) =>
    header[i] === column ? [] : [`mismatched column ${i + 1} ${quote(header[i])} in ${name}; expected "${column}"`]
  );
  // Downloads end each line with a comma; owners who saved them again lost it.
  const cells = header.at(-1) === "" ? header.slice(HEADER.length, -1) : header.slice(HEADER.length);
  const years = cells.map((cell, i): [number, number] => [
    i + HEADER.length,
    /^\d{4}$/.test(cell) ? Number(cell) : Number.NaN
  ]);
  years.forEach(([column, year], i) => {
    const before = years[i - 1]?.[1];
    if (Number.isNaN(year) || (before !== undefined && year !== before + 1)) {
      errors.push(
        `invalid year ${quote(cells[i])} in ${name} record ${row} column ${column + 1}; expected ${before === undefined ? "a year" : before + 1}`
      );
    }
  });
  if (years.length === 0) errors.push(`missing years in ${name}`);
  assertNoErrors(errors, name);
  return years;
}
