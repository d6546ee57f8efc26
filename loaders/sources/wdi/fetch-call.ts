import {DataError} from "../../../src/lib/contract/data-error.js";
import type {Http} from "../source.js";
import {type ApiPage, fromApiPage} from "./from-api-page.js";
import {type Call, toApiUrl} from "./to-api-url.js";

/** All of WDI for 300 areas and 60 series from 1960 is 60 pages; more never ends. */
const MAX_PAGES = 100;

/** Thrown where the database was updated while its pages were read: what was read so far is of two vintages. */
export class UpdatedMeanwhile extends Error {
  override name = "UpdatedMeanwhile";
}

/** The rows of all pages of a call. */
export interface Answer {
  rows: unknown[];
  lastupdated: string;
  url: string;
  /** What messages call it. */
  name: string;
}

/**
 * Returns all pages of a call to the Indicators API, or null where `isKnown` says so of the first page's date.
 *
 * Throws UpdatedMeanwhile where `lastupdated` differs between pages or from `expected`; DataError where pages do not add
 * up to the header's total, come in another order or never end; RefusedError where the publisher refuses the call.
 * @example (await fetchCall(http, base, call, null, (date) => date === "2026-04-08"))?.rows.length // 9504
 */
export async function fetchCall(
  http: Http,
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
