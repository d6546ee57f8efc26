import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {openWorkbook} from "../../../src/lib/workbook/open-workbook.js";
import {fromDateSerial, isDateCell, isErrorCell, type SheetCell} from "../../../src/lib/workbook/read-sheet.js";
import {type FindCountry, toUnknownCountry} from "../find-country.js";
import {type Edition, parseNumber, toEdition, toFlag, toWeoRow, WEO_FIRST_YEAR, WEO_SERIES} from "./edition.js";

const SHEET = "Countries";
/** An edition has 8,600 rows of 65 columns and unpacks to 60 MB. */
const BOUNDS = {rows: 100_000, columns: 300, cells: 5_000_000, bytes: 512 * 2 ** 20};
/** Header names as the IMF and the scripts that download the set write them, all but letters taken out. */
const COLUMNS = {
  code: "SERIESCODE",
  iso: "COUNTRYID",
  country: "COUNTRY",
  series: "INDICATORID",
  frequency: "FREQUENCY",
  unit: "UNIT",
  scale: "SCALE",
  actual: "LATESTACTUALANNUALDATA",
  published: "PUBLICATIONDATE"
} as const;
type Name = keyof typeof COLUMNS;
/** What a percentage and a sum in billions of dollars are called; another unit or scale under a known code is another figure. */
const MEANINGS: Record<string, {unit: RegExp; scale: RegExp}> = {
  "%": {unit: /percent/i, scale: /^(units?)?$/i},
  "% of GDP": {unit: /percent of GDP/i, scale: /^(units?)?$/i},
  "billion usd": {unit: /U\.?S\.? dollars?/i, scale: /^billions?$/i}
};

/**
 * Returns the members' figures of the workbook in which the IMF publishes the WEO since October 2025, and its edition.
 *
 * In: an XLSX workbook with the sheet "Countries", a header with SERIES_CODE ("AFG.NGDP_RPCH.A"), COUNTRY.ID, COUNTRY,
 * INDICATOR.ID, FREQUENCY, UNIT, SCALE, LATEST_ACTUAL_ANNUAL_DATA (a year, or a fiscal year "FY2023/24", which counts as the
 * one it ends in), PUBLICATION_DATE and the years, in any order. Other series, countries and frequencies are passed over.
 * Out: one row per series, member, year from 2000; absent where the cell is empty or "n/a". Years from the edition's on are
 * forecasts, earlier ones after the latest actual year estimates.
 * Throws DataError where a column is missing or occurs twice, codes contradict each other, a unit or scale is not the
 * series' own, a cell is an error or no number, a series of a member occurs twice or is missing, and where the file is no
 * such workbook.
 * @example readWeoWorkbook(bytes, "WEOOct2025all.xlsx", findCountry).edition.released // "2025-10-14"
 */
export function readWeoWorkbook(
  bytes: Uint8Array,
  source: string,
  findCountry: FindCountry
): {rows: SnapshotRow[]; edition: Edition} {
  const book = openWorkbook(bytes, source, BOUNDS);
  let header: Header | null = null;
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const found = new Map<string, {area: string; series: string; cells: SheetCell[]; where: string}>();
  book.readRows(SHEET, (cells, number) => {
    header ??= toHeader(cells, source, number);
    if (header.row === number) return;
    const where = `${source}, sheet "${SHEET}" row ${number}`;
    const line = toLine(header, cells, where, findCountry);
    if (line === null) return;
    if ("error" in line) errors.push(line.error);
    else if (found.has(`${line.series} ${line.area}`))
      errors.push(`invalid row in ${where}: ${line.series} of ${line.area} occurs twice`);
    else found.set(`${line.series} ${line.area}`, {...line, cells, where});
  });
  if (header === null) throw new DataError(`missing rows in ${source}, sheet "${SHEET}"`, {source});
  const edition = toEditionOf([...found.values()], header, source);
  for (const line of found.values()) rows.push(...toRows(line, header, edition, errors));
  for (const series of WEO_SERIES.keys())
    for (const area of MEMBERS)
      if (!found.has(`${series} ${area}`)) errors.push(`missing ${series} of ${area} in ${source}`);
  assertNoErrors(errors, source);
  return {rows, edition};
}

interface Header {
  row: number;
  at: Record<Name, number>;
  years: {column: number; year: number}[];
}

function toHeader(cells: SheetCell[], source: string, row: number): Header {
  const names = cells.map((cell) => toText(cell).toUpperCase());
  const bare = names.map((name) => name.replace(/[^A-Z]/g, ""));
  const years = names.flatMap((name, column) => (/^(19|20)\d\d$/.test(name) ? [{column, year: Number(name)}] : []));
  const errors = Object.values(COLUMNS).flatMap((name) => {
    const count = bare.filter((one) => one === name).length;
    if (count === 1) return [];
    return count === 0
      ? [`missing column ${name}; the header is ${JSON.stringify(names.join(", ").slice(0, 200))}`]
      : [`invalid header: ${count} columns are named ${name}`];
  });
  for (const {year} of years)
    if (years.filter((one) => one.year === year).length > 1)
      errors.push(`invalid header: the year ${year} occurs twice`);
  if (years.length === 0) errors.push("missing columns of years");
  assertNoErrors([...new Set(errors)], `${source}, sheet "${SHEET}"`);
  const at = Object.fromEntries(Object.entries(COLUMNS).map(([key, name]) => [key, bare.indexOf(name)])) as Record<
    Name,
    number
  >;
  return {row, at, years};
}

/** Null for a row of another country, series or frequency. */
function toLine(
  {at}: Header,
  cells: SheetCell[],
  where: string,
  findCountry: FindCountry
): {area: string; series: string} | {error: string} | null {
  const text = (name: Name) => toText(cells[at[name]] ?? null);
  const series = text("series");
  const unit = WEO_SERIES.get(series);
  const area = text("iso");
  const named = findCountry(text("country"));
  const members: readonly string[] = MEMBERS;
  if (unit === undefined || !/^a(nnual)?$/i.test(text("frequency"))) return null;
  if (!members.includes(area) && (named === undefined || !members.includes(named))) return null;
  if (named === undefined) return {error: toUnknownCountry(text("country"), where)};
  if (named !== area)
    return {error: `mismatched COUNTRY.ID "${area}" of "${text("country")}" in ${where}; expected ${named}`};
  if (text("code") !== `${area}.${series}.A`)
    return {error: `mismatched SERIES_CODE "${text("code")}" in ${where}; expected "${area}.${series}.A"`};
  const meaning = MEANINGS[unit]!;
  if (!meaning.unit.test(text("unit")) || !meaning.scale.test(text("scale")))
    return {
      error: `mismatched unit "${text("unit")}", scale "${text("scale")}" of ${series} in ${where}; expected ${unit}`
    };
  return {area, series};
}

function toRows(
  {area, series, cells, where}: {area: string; series: string; cells: SheetCell[]; where: string},
  {at, years}: Header,
  edition: Edition,
  errors: string[]
): SnapshotRow[] {
  const actual = toText(cells[at.actual] ?? null);
  const fiscal = /^(?:FY)?(\d{4})(?:\/(?:\d{2})?(\d{2}))?$/i.exec(actual);
  if (actual !== "" && actual !== "n/a" && fiscal === null)
    errors.push(`invalid LATEST_ACTUAL_ANNUAL_DATA ${JSON.stringify(actual)} in ${where}; expected a year`);
  const estimates = fiscal === null ? null : Number(fiscal[2] ? fiscal[1]!.slice(0, 2) + fiscal[2] : fiscal[1]);
  return years.flatMap(({column, year}) => {
    const cell = cells[column] ?? null;
    const value =
      typeof cell === "number" || cell === null ? cell : typeof cell === "string" ? parseNumber(cell) : undefined;
    if (value === undefined) {
      const shown = isErrorCell(cell) ? cell.error : toText(cell);
      errors.push(
        `invalid ${year} ${JSON.stringify(shown.slice(0, 40))} in ${where}; expected a number, "n/a" or "--"`
      );
    }
    if (value == null || year < WEO_FIRST_YEAR) return [];
    return [toWeoRow(series, area, year, value, toFlag(year, edition.year, estimates))];
  });
}

function toEditionOf(lines: {cells: SheetCell[]; where: string}[], {at}: Header, source: string): Edition {
  const dates = new Set(lines.map(({cells}) => toText(cells[at.published] ?? null).slice(0, 10)));
  const [date] = dates;
  if (dates.size > 1)
    throw new DataError(
      `mismatched PUBLICATION_DATE in ${source}: ${[...dates].sort().join(", ")}; it is of one edition`,
      {
        source
      }
    );
  const edition = date === undefined ? undefined : toEdition(date);
  if (edition !== undefined) return edition;
  throw new DataError(`invalid PUBLICATION_DATE ${JSON.stringify(date ?? null)} in ${source}; expected YYYY-MM-DD`, {
    source
  });
}

function toText(cell: SheetCell): string {
  if (cell === null) return "";
  if (isDateCell(cell)) return fromDateSerial(cell.date_serial)?.slice(0, 10) ?? "";
  return isErrorCell(cell) ? cell.error : String(cell).trim();
}
