import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {type FindCountry, toUnknownCountry} from "../find-country.js";
import {findDuplicateColumns} from "../source.js";
import {type Edition, findEdition, parseNumber, toFlag, toWeoRow, WEO_FIRST_YEAR, WEO_SERIES} from "./edition.js";

const COLUMNS = {
  iso: "ISO",
  series: "WEO Subject Code",
  country: "Country",
  estimates: "Estimates Start After"
} as const;

/**
 * Returns the members' figures of a WEO database file by countries ("WEOApr2019all.xls"), and its edition.
 *
 * In: tab-separated lines under a header with "ISO", "WEO Subject Code", "Country", the years and "Estimates Start
 * After"; thousands separators; "n/a" for no figure, "--" for zero or less than
 * half of the last digit; a last line that names the edition. Other subjects and
 * countries are passed over. Out: one row per series, member, year from 2000; absent where there is no figure. Years from
 * the edition's on are forecasts, earlier ones after "Estimates Start After" estimates.
 * Throws DataError where a column or the edition is missing, a line has another number of cells, a member's code and name
 * disagree, a number is invalid, a series and country occur twice, or a series of a member is missing.
 * @example readDatabase(text, "WEOApr2019all.xls", findCountry).edition.released // "2019-04-01"
 */
export function readDatabase(
  text: string,
  source: string,
  findCountry: FindCountry
): {rows: SnapshotRow[]; edition: Edition} {
  const lines = text.split(/\r?\n/);
  const header = lines[0]!.split("\t").map(unquote);
  const index = toIndex(header, source);
  const edition = findEdition(
    lines
      .slice(1)
      .filter((line) => line.startsWith("International Monetary Fund"))
      .join()
  );
  if (edition === undefined) {
    throw new DataError(
      `missing edition in ${source}: no last line "International Monetary Fund, World Economic Outlook Database, …"; the file was cut: download it again`,
      {
        source
      }
    );
  }
  const years = header.flatMap((name, column) => (/^(19|20)\d\d$/.test(name) ? [{column, year: Number(name)}] : []));
  const rows: SnapshotRow[] = [];
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const cells = line.split("\t").map(unquote);
    const series = cells[index.series];
    if (i === 0 || series === undefined || !WEO_SERIES.has(series)) continue;
    const where = `${source} row ${i + 1}`;
    const area = cells[index.iso]!;
    const named = findCountry(cells[index.country] ?? "");
    const members: readonly string[] = MEMBERS;
    if (!members.includes(area) && (named === undefined || !members.includes(named))) continue;
    if (named === undefined) errors.push(toUnknownCountry(cells[index.country] ?? "", where));
    else if (named !== area)
      errors.push(`mismatched ISO "${area}" of "${cells[index.country]}" in ${where}; expected ${named}`);
    if (cells.length !== header.length)
      errors.push(`mismatched cells in ${where}: ${cells.length} for ${header.length} columns`);
    if (seen.has(`${series} ${area}`)) errors.push(`invalid row in ${where}: ${series} of ${area} occurs twice`);
    seen.add(`${series} ${area}`);
    const estimates = parseNumber(cells[index.estimates] ?? "");
    for (const {column, year} of years) {
      const value = parseNumber(cells[column] ?? "");
      if (value === undefined)
        errors.push(`invalid ${year} ${JSON.stringify(cells[column])} in ${where}; expected a number, "n/a" or "--"`);
      else if (value !== null && year >= WEO_FIRST_YEAR) {
        rows.push(toWeoRow(series, area, year, value, toFlag(year, edition.year, estimates || null)));
      }
    }
  }
  for (const series of WEO_SERIES.keys()) {
    for (const area of MEMBERS)
      if (!seen.has(`${series} ${area}`)) errors.push(`missing ${series} of ${area} in ${source}`);
  }
  assertNoErrors(errors, source);
  return {rows, edition};
}

function toIndex(header: string[], source: string): Record<keyof typeof COLUMNS, number> {
  assertNoErrors(findDuplicateColumns(header, source), source);
  const missing = Object.values(COLUMNS).filter((name) => !header.includes(name));
  assertNoErrors(
    missing.map((name) => `missing column "${name}"; the header is ${JSON.stringify(header.join(", ").slice(0, 200))}`),
    source
  );
  const at = (key: keyof typeof COLUMNS) => header.indexOf(COLUMNS[key]);
  return {iso: at("iso"), series: at("series"), country: at("country"), estimates: at("estimates")};
}

/** The IMF quotes cells that hold a comma: "1,850.3". */
function unquote(cell: string): string {
  const text = cell.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
