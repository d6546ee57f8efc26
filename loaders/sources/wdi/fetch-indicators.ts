import {DataError} from "../../../src/lib/contract/data-error.js";
import type {Http, Report} from "../source.js";
import {fetchCall, UpdatedMeanwhile} from "./fetch-call.js";
import {RefusedError} from "./from-api-page.js";
import {type Asked, fromApiRows} from "./from-api-rows.js";
import type {DownloadRow} from "./from-csv-download.js";
import {type Call, toCalls} from "./to-api-url.js";

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
  http: Http,
  base: string,
  asked: Asked,
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
  http: Http,
  base: string,
  asked: Asked,
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
