import {z} from "zod";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock, SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {SeriesInfo} from "../../../src/lib/contract/reference.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import type {ArchivedCopy} from "../../reference/read-documents.js";
import {findCopies} from "../archived-copies.js";
import type {Fetched, InputFile} from "../source.js";
import {toText} from "../source.js";
import type {Wanted} from "./from-csv-download.js";
import {toSnapshotRow} from "./to-snapshot-row.js";

/** First line of the form. */
const TYPED_TABLE_HEADER = "indicator,iso3,year,value,source_commit";

const typedSchema = z.object({
  indicator: cellSchema.text(),
  iso3: cellSchema.text().regex(/^[A-Z]{3}$/, "must be an ISO 3166 code of three letters"),
  year: cellSchema.year(),
  value: cellSchema.number(),
  source_commit: cellSchema.text().regex(/^[0-9a-f]{40}$/, "must be a commit of forty digits")
});

/** First line of the form. */
const DATED_TABLE_HEADER = "indicator,iso3,year,value,retrieved_commit_date,commit";

const datedSchema = z.object({
  indicator: cellSchema.text(),
  iso3: cellSchema.text().regex(/^[A-Z]{3}$/, "must be an ISO 3166 code of three letters"),
  year: cellSchema.year(),
  value: cellSchema.number(),
  retrieved_commit_date: cellSchema.date(),
  commit: cellSchema.text()
});

type Line = z.infer<typeof datedSchema>;

/** What one day's state of the table holds. */
interface DatedTable {
  rows: SnapshotRow[];
  /** The commit of that day. */
  commit: string;
}

/**
 * Returns one release of WDI from a table that was made of an archive (read-dated-table.ts, read-typed-table.ts); undefined where
 * the file is no such table but a download of the World Bank's.
 *
 * A release holds its own figures alone. Its scope is each series of the file, all members, from the first year of the table
 * (of the dated one: from `wanted.first_year`) to its last: within it an absent figure was not published.
 * Throws DataError where a table is beside other files, and for what its reader refuses.
 * @example readArchiveTable([{name: "services.csv", bytes}], wanted, listed, known)?.upstream_date // null
 */
export function readArchiveTable(
  files: readonly InputFile[],
  wanted: Wanted,
  listed: ReadonlyMap<string, SeriesInfo>,
  known: readonly ArchivedCopy[]
): Fetched | undefined {
  const file = files.find(({bytes}) => HEADERS.includes(firstLine(bytes)));
  if (file === undefined) return undefined;
  if (files.length > 1)
    throw new DataError(`mismatched files: ${file.name} is a separate release; read it on its own`, {
      source: file.name
    });
  const text = toText(file.bytes, file.name);
  const copies = findCopies(files, known, wanted.date);
  const isDated = firstLine(file.bytes) === DATED_TABLE_HEADER;
  const {rows, urls} = isDated
    ? readDated(text, file.name, wanted, listed)
    : readTypedTable(text, file.name, wanted, listed);
  if (rows.length === 0)
    throw new DataError(`missing figures in ${file.name}: no wanted series of a member`, {source: file.name});
  const years = rows.map(({year}) => year);
  const scope: ScopeBlock = {
    series: [...new Set(rows.map(({series}) => series))].sort(),
    areas: [...wanted.areas].sort(),
    first_year: isDated ? wanted.first_year : Math.min(...years),
    last_year: Math.max(...years)
  };
  return {
    rows,
    upstream_date: null,
    ...(copies.release && {release: copies.release}),
    scope: [scope],
    urls,
    notes: [...copies.notes, `${file.name}: ${rows.length} figures of ${scope.series.length} series`],
    requests: 0
  };
}

const HEADERS = [DATED_TABLE_HEADER, TYPED_TABLE_HEADER];

function readDated(text: string, name: string, wanted: Wanted, listed: ReadonlyMap<string, SeriesInfo>) {
  const {rows, commit} = readDatedTable(text, name, wanted, listed);
  return {
    rows,
    urls: [`https://github.com/datasets/world-development-indicators/tree/${commit}/indicators`]
  };
}

/** A zip or a UTF-16 text gives some other line. */
function firstLine(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes.subarray(0, 100))
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 1)[0]!;
}

/**
 * Returns what the repository datasets/world-development-indicators held on one day (`wanted.date`), from a table of
 * several of its commits.
 *
 * In: one line per series, area, year and commit, with the columns of DATED_TABLE_HEADER. Out: one row per series, area,
 * year of the wanted series and areas from `wanted.first_year`; an absent line is a figure that was empty.
 * Throws DataError where no date is given or the table has none of that day, a figure is given twice, a series is not in
 * data/reference/series.csv, or a series of that day holds the figures of a commit that is a year older or more, number for
 * number: the repository's updater had not reached it, and its figures are of the older day.
 * @example readDatedTable(text, "table.csv", {...wanted, date: "2026-04-01"}, listed).commit // "59aa866"
 */
function readDatedTable(
  text: string,
  source: string,
  wanted: Wanted,
  listed: ReadonlyMap<string, SeriesInfo>
): DatedTable {
  const lines = fromCsv(text, datedSchema, source);
  const dates = [...new Set(lines.map(({value}) => value.retrieved_commit_date))].sort();
  const of_day = lines.filter(({value}) => value.retrieved_commit_date === wanted.date);
  if (of_day.length === 0) {
    const problem = wanted.date === null ? "missing date" : `unknown date ${wanted.date}`;
    throw new DataError(`${problem} of ${source}: it contains ${dates.join(", ")}; choose one with --date`, {source});
  }
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const {row, value} of of_day) {
    const key = toKey(value);
    if (seen.has(key)) errors.push(`duplicate row in ${source} row ${row}: ${key}; keep one`);
    seen.add(key);
    if (!listed.has(value.indicator))
      errors.push(
        `unknown series ${JSON.stringify(value.indicator)} in ${source} row ${row}; add it to data/reference/series.csv`
      );
  }
  assertNoErrors([...new Set(errors)], source);
  const own = of_day.map(({value}) => value);
  assertNoErrors(
    findStale(
      own,
      lines.map(({value}) => value)
    ),
    source
  );
  const kept = own.filter(({iso3, year}) => wanted.areas.has(iso3) && year >= wanted.first_year);
  return {
    rows: kept.map(({indicator, iso3, year, value}) =>
      toSnapshotRow({series: indicator, area: iso3, year, value}, listed)
    ),
    commit: own[0]!.commit
  };
}

/** Series that hold all figures of an older commit and no other: a year of the World Bank's updates leaves none as it was. */
function findStale(own: readonly Line[], all: readonly Line[]): string[] {
  const day = own[0]!.retrieved_commit_date;
  const limit = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const older = [...new Set(all.map((line) => line.retrieved_commit_date))].filter((date) => date <= limit);
  const textOf = (lines: readonly Line[], series: string) =>
    lines
      .filter(({indicator}) => indicator === series)
      .map((line) => `${toKey(line)}=${line.value}`)
      .sort()
      .join();
  return [...new Set(own.map(({indicator}) => indicator))].flatMap((series) => {
    const text = textOf(own, series);
    const same = older.find(
      (date) =>
        textOf(
          all.filter((line) => line.retrieved_commit_date === date),
          series
        ) === text
    );
    return same === undefined
      ? []
      : [`invalid series ${series} of ${day}: its figures are those of ${same}; take a day on which it was updated`];
  });
}

function toKey({indicator, iso3, year}: Line): string {
  return `${indicator} ${iso3} ${year}`;
}

/**
 * Returns the figures of a table that was typed from the pages of open-numbers/ddf--open_numbers--world_development_indicators,
 * and the addresses of those pages. That repository says nothing of WDI's date: the release is undated.
 *
 * In: one line per series, area, year with the columns of TYPED_TABLE_HEADER. Out: one row per series, area, year of the
 * wanted areas from `wanted.first_year`; an absent line is a figure that the page does not have.
 * Throws DataError where a figure is given twice or a series is not in data/reference/series.csv.
 * @example readTypedTable(text, "services.csv", wanted, listed).rows[0].series // "BG.GSR.NFSV.GD.ZS"
 */
function readTypedTable(
  text: string,
  source: string,
  wanted: Wanted,
  listed: ReadonlyMap<string, SeriesInfo>
): {rows: SnapshotRow[]; urls: string[]} {
  const errors: string[] = [];
  const seen = new Set<string>();
  const urls = new Set<string>();
  const lines = fromCsv(text, typedSchema, source);
  for (const {row, value} of lines) {
    const key = `${value.indicator} ${value.iso3} ${value.year}`;
    if (seen.has(key)) errors.push(`duplicate row in ${source} row ${row}: ${key}; keep one`);
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
  const repository = "https://github.com/open-numbers/ddf--open_numbers--world_development_indicators";
  return `${repository}/blob/${commit}/datapoints/ddf--datapoints--${concept}--by--geo--time.csv`;
}
