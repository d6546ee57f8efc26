import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock, SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import {findCopies} from "../archived-copies.js";
import {type FindCountry, toFindCountry} from "../find-country.js";
import type {Fetched, InputFile, Source} from "../source.js";
import {baseAddress, scopeOfSeries, toText} from "../source.js";
import {type Edition, knownRelease, WEO_FIRST_YEAR, WEO_SERIES} from "./edition.js";
import {fromIndicators, fromValues} from "./read-data-mapper.js";
import {readDatabase} from "./read-database.js";
import {LONG_TABLE_HEADER, readLongTable} from "./read-long-table.js";
import {readDdf, readTransposed} from "./read-transposed.js";
import {readWeoWorkbook} from "./read-weo-workbook.js";

const PUBLISHER = "https://www.imf.org/external/datamapper/api/v1";
const DATABASE = "https://www.imf.org/en/Publications/WEO/weo-database";
const NO_ESTIMATES_YEAR =
  "this form of the data does not say after which year figures are estimates: years from the edition's on are flagged as forecasts";
const EVERY_MEMBER = "the edition's table holds every country";

/**
 * IMF World Economic Outlook: real growth, current account and government debt as % of GDP, and GDP in dollars, with
 * forecasts flagged, for the members.
 *
 * `fetch` asks the DataMapper API: one request for the edition and one per series. `read` takes the database file of an
 * edition, and the three forms in which archives keep older editions (read-ddf.ts, read-long-table.ts, read-transposed.ts).
 */
export const weo: Source = {
  id: "weo",
  title: "World Economic Outlook",
  publisher: "International Monetary Fund",
  homepage: DATABASE,
  licence: "IMF copyright and usage: free use with credit",
  licence_url: "https://www.imf.org/external/terms.htm",
  citation: "International Monetary Fund, World Economic Outlook Database",
  stale_after_days: 220,
  stale_reason: "two editions a year, in April and October, at most six and a half months apart",
  coverage_floor: 0.9,
  revision_bound: 0.5,
  revision_share: 0.35,
  bounds_reason:
    "a new edition revises forecasts freely; from April 2019 to October 2023 one figure in three moved by more than half of itself. " +
    "Wars end series (Afghanistan), others begin",
  first_year: WEO_FIRST_YEAR,

  async fetch({http, reference, env, last, report}): Promise<Fetched | null> {
    const base = baseAddress("weo", PUBLISHER, env);
    const before = http.requests;
    const steps = WEO_SERIES.size + 1;
    report(0, steps, "edition");
    const list = `${base}/indicators`;
    const edition = knownRelease(fromIndicators(await http.text(list), list), reference);
    if (last?.upstream_date === edition.released) return null;
    const rows: SnapshotRow[] = [];
    const urls: string[] = [list];
    for (const [i, series] of [...WEO_SERIES.keys()].entries()) {
      report(i + 1, steps, series);
      const url = `${base}/${series}/${MEMBERS.join("/")}`;
      rows.push(...fromValues(await http.text(url), series, edition, url));
      urls.push(url);
    }
    report(steps, steps, edition.name);
    return {
      rows,
      upstream_date: edition.released,
      scope: scopeOfSeries(rows, null, EVERY_MEMBER),
      urls,
      notes: [`edition of ${edition.name}`, NO_ESTIMATES_YEAR],
      requests: http.requests - before
    };
  },

  async read(files, {reference, date, copies: known}): Promise<Fetched> {
    const findCountry = toFindCountry(reference, "weo");
    const parts = files.map((file) => readFile(file, findCountry, reference));
    const editions = new Set(parts.map(({edition}) => edition?.released ?? null));
    if (editions.size > 1)
      throw new DataError(`mismatched files: they are of ${editions.size} editions; read one edition at a time`, {
        source: "weo"
      });
    const edition = parts[0]?.edition ?? null;
    const rows = parts.flatMap((part) => part.rows);
    const copies = findCopies(files, known);
    const scope = parts.flatMap((part) => part.scope ?? []);
    return {
      rows,
      upstream_date: edition?.released ?? null,
      ...(edition === null && date && {release: {not_before: date, not_after: date}}),
      scope: scope.length > 0 ? scope : scopeOfSeries(rows, null, EVERY_MEMBER),
      urls: [DATABASE, ...copies.urls],
      notes: [...copies.notes, ...parts.map(({note}) => note)],
      requests: 0
    };
  }
};

function readFile(
  {name, bytes}: InputFile,
  findCountry: FindCountry,
  reference: Pick<Reference, "weo_editions">
): {rows: SnapshotRow[]; edition: Edition | null; note: string; scope?: ScopeBlock[]} {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const {rows, edition} = readWeoWorkbook(bytes, name, findCountry);
    return {rows, edition, note: `${name}: ${rows.length} figures of the workbook of ${edition.name}`};
  }
  const text = toWeoText(bytes, name);
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]/)));
  if (header.includes("WEO Subject Code")) {
    const {rows, edition} = readDatabase(text, name, findCountry);
    return {
      rows,
      edition: knownRelease(edition, reference),
      note: `${name}: ${rows.length} figures of the database file of ${edition.name}`
    };
  }
  if (header === LONG_TABLE_HEADER) {
    const {rows, edition} = readLongTable(text, name, findCountry);
    const last_year = Math.max(...rows.map(({year}) => year));
    return {
      rows,
      edition: knownRelease(edition, reference),
      note:
        `${name}: ${rows.length} figures of the edition of ${edition.name} as a long table; ` +
        `years after the last actual one are estimates before the edition's own year and forecasts from it on`,
      scope: [{series: [...WEO_SERIES.keys()], areas: [...MEMBERS], first_year: WEO_FIRST_YEAR, last_year}]
    };
  }
  if (header.startsWith("year,country,country_code,")) {
    const rows = readTransposed(text, name, findCountry);
    return {
      rows,
      edition: null,
      note:
        `${name}: ${rows.length} figures of a database file that an archive turned on its side and stripped of units (columns ` +
        `identified by the IMF's order); ${NO_ESTIMATES_YEAR}`
    };
  }
  if (header.startsWith("year,country,")) {
    const rows = readDdf(text, name, findCountry);
    return {
      rows,
      edition: null,
      note: `${name}: ${rows.length} figures of the archive open-numbers/ddf--imf--weo; ${NO_ESTIMATES_YEAR}`
    };
  }
  throw new DataError(
    `invalid file ${name}: its header is ${JSON.stringify(header.slice(0, 80))}; expected the IMF's workbook (XLSX, ` +
      `since October 2025) or a WEO database file (tab-separated)`,
    {
      source: name,
      row: 1
    }
  );
}

/**
 * Returns the text of a WEO file: UTF-16 with or without a mark (database files since 2020), UTF-8, or the Windows code
 * page of the older ones.
 *
 * Throws DataError for UTF-16 that is cut in the middle of a character.
 * @example toWeoText(bytes, "WEOApr2019all.xls").startsWith("WEO Country Code") // true
 */
function toWeoText(bytes: Uint8Array, source: string): string {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked) return toText(bytes, source);
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0)
    return toText(new Uint8Array([0xff, 0xfe, ...bytes]), source);
  try {
    return toText(bytes, source);
  } catch {
    // "Côte d'Ivoire" and the like; the members' names and all figures are plain ASCII.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
