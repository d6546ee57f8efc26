import {DataError} from "../../../src/lib/contract/data-error.js";
import type {HttpClient, Report} from "../source.js";
import type {ApiPage} from "./from-api-page.js";
import {fromApiPage, fromApiRows, type IndicatorQuery, RefusedError} from "./from-api-page.js";
import type {DownloadRow} from "./from-csv-download.js";

/** Past this the server fails (tgherzog/wbgapi); the World Bank's own bound is 1,500 between two slashes, 4,000 in all. */
export const MAX_URL_LENGTH = 1500;

/** "A maximum of 60 indicators can be used": World Bank, API Basic Call Structures (datahelpdesk article 898581). */
const MAX_SERIES = 60;

/** 11 countries, 32 series and 27 years are 9,504 rows, empty ones included: one page. 32,501 is known to work, 50,000 gives a web page. */
const PER_PAGE = 20000;

/** One call: the countries and series it asks for, and the years. */
interface Call {
  countries: string[];
  series: string[];
  first_year: number;
  last_year: number;
}

/** All of WDI for 300 areas and 60 series from 1960 is 60 pages; more never ends. */
const MAX_PAGES = 100;

/** Thrown where the database was updated while its pages were read: what was read so far is of two vintages. */
class UpdatedMeanwhile extends Error {
  override name = "UpdatedMeanwhile";
}

/** The rows of all pages of a call. */
interface Answer {
  rows: unknown[];
  lastupdated: string;
  url: string;
  /** What messages call it. */
  name: string;
}

/** An update of the database lasts minutes; a third change in one run is no update. */
const MAX_STARTS = 3;
/** Where the countries are refused, halving would ask for every series one by one; so many refusals and no answer are enough. */
const MAX_REFUSED_BEFORE_ANSWER = 4;

/** What the API holds of the asked countries and series. */
export interface Indicators {
  rows: DownloadRow[];
  lastupdated: string;
  urls: string[];
  /** Series that the publisher refuses or has no row of, though it answers others: archived, renamed, or without data yet. */
  unanswered: string[];
  /** What else the answer lacks of what was asked, in messages. */
  gaps: string[];
}

/**
 * Returns the asked series of the asked countries from the Indicators API v2, all of one database update, or null where
 * `isKnown` says that this update is stored already.
 *
 * Sends as few requests as the API allows: one for all series, unless the address grows past 1,500 characters or the
 * answer is paged. Where a call is refused it is halved until the refused series are found; they are named in `unanswered`, as are
 * those of which an answer has no row.
 * Starts over, at most twice, where the database is updated meanwhile.
 * Throws DataError where the database changes again and again, every series is refused, or an answer is not as it should be.
 * @example await fetchIndicators(http, "https://api.worldbank.org/v2", asked, () => false, report)
 */
export async function fetchIndicators(
  http: HttpClient,
  base: string,
  asked: IndicatorQuery,
  isKnown: (lastupdated: string) => boolean,
  report: Report
): Promise<Indicators | null> {
  for (let start = 1; ; start++) {
    try {
      return await fetchOnce(http, base, asked, isKnown, report);
    } catch (cause) {
      if (!(cause instanceof UpdatedMeanwhile)) throw cause;
      if (start === MAX_STARTS) {
        throw new DataError(
          `mismatched pages: ${cause.message}, ${start} times over; try again tomorrow`,
          {source: base},
          {cause}
        );
      }
    }
  }
}

async function fetchOnce(
  http: HttpClient,
  base: string,
  asked: IndicatorQuery,
  isKnown: (lastupdated: string) => boolean,
  report: Report
): Promise<Indicators | null> {
  const {series, first_year, last_year} = asked;
  const queue = toCalls(base, {countries: asked.countries.map(({iso3}) => iso3), series, first_year, last_year});
  const result = {rows: [] as DownloadRow[], urls: [] as string[], unanswered: [] as string[], gaps: [] as string[]};
  let lastupdated: string | null = null;
  let refusal: RefusedError | null = null;
  while (queue.length > 0) {
    const call = queue.shift() as Call;
    report(
      series.length - queue.reduce((sum, {series}) => sum + series.length, 0) - call.series.length,
      series.length,
      `series of ${asked.countries.length} countries`
    );
    try {
      const answer = await fetchCall(http, base, call, lastupdated, isKnown);
      if (answer === null) return null;
      lastupdated = answer.lastupdated;
      const found = fromApiRows(answer.rows, {...asked, series: call.series}, answer.name);
      for (const row of found.rows) result.rows.push(row);
      result.unanswered.push(...found.absent);
      result.gaps.push(...found.gaps);
      result.urls.push(answer.url);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refusal = error;
      const middle = Math.ceil(call.series.length / 2);
      if (call.series.length === 1) result.unanswered.push(...call.series);
      else queue.unshift({...call, series: call.series.slice(0, middle)}, {...call, series: call.series.slice(middle)});
      if (lastupdated === null && result.unanswered.length >= MAX_REFUSED_BEFORE_ANSWER) throw error;
    }
  }
  if (lastupdated === null)
    throw refusal ?? new DataError("missing series of wdi in data/reference/series.csv; list the ones to fetch");
  report(series.length, series.length, "done");
  return {...result, lastupdated};
}

/**
 * Returns all pages of a call to the Indicators API, or null where `isKnown` says so of the first page's date.
 *
 * Throws UpdatedMeanwhile where `lastupdated` differs between pages or from `expected`; DataError where pages do not add
 * up to the header's total, come in another order or never end; RefusedError where the publisher refuses the call.
 * @example (await fetchCall(http, base, call, null, (date) => date === "2026-04-08"))?.rows.length // 9504
 */
async function fetchCall(
  http: HttpClient,
  base: string,
  call: Call,
  expected: string | null,
  isKnown: (lastupdated: string) => boolean
): Promise<Answer | null> {
  const name = toPageName(call, 1);
  const first = fromApiPage(await http.text(toApiUrl(base, call, 1)), name);
  if (expected !== null && first.lastupdated !== expected) throw new UpdatedMeanwhile(toChange(expected, first, name));
  if (isKnown(first.lastupdated)) return null;
  if (first.pages > MAX_PAGES) {
    throw new DataError(`invalid pages ${first.pages} of ${name}; at most ${MAX_PAGES} are read`, {
      source: name,
      field: "pages"
    });
  }
  const rows = [...first.rows];
  assertPage(first, 1, first, name);
  for (let number = 2; number <= first.pages; number++) {
    const next = toPageName(call, number);
    const page = fromApiPage(await http.text(toApiUrl(base, call, number)), next);
    if (page.lastupdated !== first.lastupdated) throw new UpdatedMeanwhile(toChange(first.lastupdated, page, next));
    assertPage(page, number, first, next);
    rows.push(...page.rows);
  }
  if (rows.length !== first.total) {
    throw new DataError(
      `mismatched rows of ${name}: ${rows.length} came with all pages, its header says ${first.total}; try again later`,
      {source: name}
    );
  }
  return {rows, lastupdated: first.lastupdated, url: toApiUrl(base, call, 1), name: toCallName(call)};
}

function assertPage(page: ApiPage, number: number, first: ApiPage, name: string): void {
  if (page.page !== number || page.pages !== first.pages || page.total !== first.total) {
    throw new DataError(
      `mismatched header of ${name}: page ${page.page} of ${page.pages}, ${page.total} rows; expected ${number} of ${first.pages}, ${first.total} rows`,
      {source: name}
    );
  }
  if (page.rows.length === 0) {
    throw new DataError(`missing rows in ${name}, of ${page.pages} pages; try again later`, {source: name});
  }
}

function toChange(expected: string, page: ApiPage, name: string): string {
  return `lastupdated was ${expected} and is ${page.lastupdated} in ${name}`;
}

function toPageName(call: Call, page: number): string {
  return `${toCallName(call)} page ${page}`;
}

/** An address of 32 series is 800 characters long; a message names the first and the last. */
function toCallName({series}: Call): string {
  return `wdi ${series.length > 1 ? `${series[0]} … ${series.at(-1)}` : series[0]}`;
}

/**
 * Returns the address of one page of a call to the Indicators API v2.
 *
 * @example toApiUrl("https://api.worldbank.org/v2", {countries: ["KAZ", "UZB"], series: ["SP.POP.TOTL"], first_year: 2000, last_year: 2026}, 1)
 * // "https://api.worldbank.org/v2/country/KAZ;UZB/indicator/SP.POP.TOTL?source=2&format=json&per_page=20000&page=1&date=2000:2026"
 */
export function toApiUrl(base: string, {countries, series, first_year, last_year}: Call, page: number): string {
  const query = `source=2&format=json&per_page=${PER_PAGE}&page=${page}&date=${first_year}:${last_year}`;
  return `${base}/country/${countries.join(";")}/indicator/${series.join(";")}?${query}`;
}

/**
 * Returns the fewest calls that ask for all the series: addresses under 1,500 characters, at most 60 series each.
 *
 * @example toCalls("https://api.worldbank.org/v2", {countries: ["KAZ"], series: ["A", "B"], first_year: 2000, last_year: 2026}).length // 1
 */
export function toCalls(base: string, call: Call): Call[] {
  const calls: Call[] = [];
  for (const one of call.series) {
    const open = calls.at(-1);
    const longer = open && {...open, series: [...open.series, one]};
    if (longer && longer.series.length <= MAX_SERIES && toApiUrl(base, longer, 999).length < MAX_URL_LENGTH) {
      calls[calls.length - 1] = longer;
    } else calls.push({...call, series: [one]});
  }
  return calls;
}
