import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import {openWorkbook} from "../../../src/lib/workbook/open-workbook.js";
import type {SheetCell} from "../../../src/lib/workbook/read-sheet.js";
import {type FindCountry, toFindCountry, toUnknownCountry} from "../find-country.js";
import {plainRow} from "../source.js";

const SHEET = "Ranking Table";
const TITLE = "Travel & Tourism Development Index";
/** The edition of 2024 unpacks to 15 MB and has 121 rows of 463 columns. */
const BOUNDS = {rows: 2_000, columns: 2_000, cells: 1_000_000, bytes: 64 * 2 ** 20};

/** Columns of one year of the index itself; the sheet goes on with dimensions and pillars. */
interface YearColumns {
  year: number;
  value: number;
  rank: number;
}

/**
 * Returns the ranks and scores of the CAREC members in a TTDI workbook as the World Economic Forum publishes it.
 *
 * In: an XLSX file with the sheet "Ranking Table": titles in row 1, "2019 Value", "2019 Rank", … in row 2, then one
 * economy a row. Out: `TTDI-<edition>.RANK` and `.SCORE` per member and year, and `.ECONOMIES` (area ALL), the number
 * of economies ranked; the edition is the newest year. Earlier years are flagged `restated`: each edition recomputes them
 * with its own method, and no edition is comparable with another. A member that is not ranked has no row.
 * Throws DataError where the file is no such workbook or too large, a column is missing, a code and name disagree, a
 * score is no number of 1 to 7 or a rank no whole number up to the number of economies, and where no member is found.
 * @example (await readWefWorkbook(bytes, "WEF_TTDI_2024_edition_data.xlsx", reference)).length // 57
 */
export async function readWefWorkbook(bytes: Uint8Array, source: string, reference: Reference): Promise<SnapshotRow[]> {
  const [titles, header, ...economies] = readRows(bytes, source);
  const years = toYearColumns(titles ?? [], header ?? [], source);
  const edition = years.at(-1)!.year;
  const findCountry = toFindCountry(reference, "wef");
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  for (const [i, cells] of economies.entries()) {
    const where = `${source}, sheet "${SHEET}" row ${i + 3}`;
    const found = toMember(cells[0] ?? null, cells[1] ?? null, findCountry, where);
    if (found === null) continue;
    if ("error" in found) errors.push(found.error);
    else
      for (const columns of years)
        rows.push(...toRows(found.iso3, cells, columns, edition, economies.length, where, errors));
  }
  assertNoErrors(errors, source);
  if (rows.length === 0)
    throw new DataError(`missing members in ${source}, sheet "${SHEET}": no row has a member's code`, {source});
  rows.push(
    ...years.map(({year}) => toRow(`TTDI-${edition}.ECONOMIES`, "ALL", year, economies.length, "count", edition))
  );
  assertSeriesKnown(edition, reference, source);
  return rows;
}

/** The rows by their place in the sheet, an empty one as an empty list. */
function readRows(bytes: Uint8Array, source: string): SheetCell[][] {
  const rows: SheetCell[][] = [];
  openWorkbook(bytes, source, BOUNDS).readRows(SHEET, (cells, row) => {
    while (rows.length < row - 1) rows.push([]);
    rows.push(cells);
  });
  return rows;
}

function toYearColumns(titles: SheetCell[], header: SheetCell[], source: string): YearColumns[] {
  const start = titles.findIndex((cell) => typeof cell === "string" && cell.trim() === TITLE);
  if (start < 0)
    throw new DataError(`missing title "${TITLE}" in row 1 of ${source}, sheet "${SHEET}"`, {source, row: 1});
  const next = titles.findIndex((cell, i) => i > start && cell !== null);
  const end = next < 0 ? header.length : next;
  const find = (name: string) => header.findIndex((cell, i) => i >= start && i < end && cell === name);
  const years = header
    .slice(start, end)
    .flatMap((cell) => (typeof cell === "string" ? (/^(\d{4}) Rank$/.exec(cell)?.slice(1).map(Number) ?? []) : []));
  const repeated = years.find((year, i) => years.indexOf(year) !== i);
  if (repeated !== undefined)
    throw new DataError(`invalid row 2 of ${source}, sheet "${SHEET}": "${repeated} Rank" occurs twice`, {
      source,
      row: 2
    });
  const columns = years
    .sort((a, b) => a - b)
    .map((year) => ({year, value: find(`${year} Value`), rank: find(`${year} Rank`)}));
  if (columns.length === 0)
    throw new DataError(`missing columns "<year> Rank" in row 2 of ${source}, sheet "${SHEET}"`, {source, row: 2});
  const incomplete = columns.find(({value}) => value < 0);
  if (incomplete)
    throw new DataError(`missing column "${incomplete.year} Value" in row 2 of ${source}, sheet "${SHEET}"`, {
      source,
      row: 2
    });
  if (header[0] !== "ISO Code" || header[1] !== "Economy") {
    throw new DataError(
      `missing columns "ISO Code" and "Economy" at the start of row 2 of ${source}, sheet "${SHEET}"`,
      {source, row: 2}
    );
  }
  return columns;
}

/** Null for an economy that is no member; a member's code under a stranger's name, or the other way round, is an error. */
function toMember(
  code: SheetCell,
  economy: SheetCell,
  findCountry: FindCountry,
  where: string
): {iso3: string} | {error: string} | null {
  if (typeof code !== "string" || typeof economy !== "string")
    return {error: `missing ISO code or economy in ${where}`};
  const named = findCountry(economy);
  const members: readonly string[] = MEMBERS;
  if (!members.includes(code) && !(named !== undefined && members.includes(named))) return null;
  if (named === undefined) return {error: toUnknownCountry(economy, where)};
  return named === code
    ? {iso3: code}
    : {error: `mismatched code "${code}" of "${economy}" in ${where}; expected ${named}`};
}

function toRows(
  iso3: string,
  cells: SheetCell[],
  {year, value, rank}: YearColumns,
  edition: number,
  economies: number,
  where: string,
  errors: string[]
): SnapshotRow[] {
  const score = cells[value];
  const place = cells[rank];
  if (typeof score !== "number" || score < 1 || score > 7)
    errors.push(`invalid "${year} Value" ${JSON.stringify(score)} in ${where}; expected 1 to 7`);
  else if (typeof place !== "number" || !Number.isInteger(place) || place < 1 || place > economies) {
    errors.push(`invalid "${year} Rank" ${JSON.stringify(place)} in ${where}; expected 1 to ${economies}`);
  } else {
    return [
      toRow(`TTDI-${edition}.RANK`, iso3, year, place, "rank", edition),
      toRow(`TTDI-${edition}.SCORE`, iso3, year, score, "score 1-7", edition)
    ];
  }
  return [];
}

function toRow(series: string, area: string, year: number, value: number, unit: string, edition: number): SnapshotRow {
  return plainRow(series, area, year, value, unit, {flag: year < edition ? "restated" : null});
}

function assertSeriesKnown(edition: number, reference: Reference, source: string): void {
  const codes = ["RANK", "SCORE", "ECONOMIES"].map((what) => `TTDI-${edition}.${what}`);
  const unknown = codes.filter((code) => !reference.series.some((row) => row.source === "wef" && row.series === code));
  assertNoErrors(
    unknown.map((code) => `unknown series ${code}; add it to data/reference/series.csv`),
    source
  );
}
