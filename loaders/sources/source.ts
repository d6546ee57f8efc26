import {DataError} from "../../src/lib/contract/data-error.js";
import type {ReleaseBracket, ScopeBlock, SnapshotRow} from "../../src/lib/contract/observations.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {MEMBERS} from "../../src/lib/contract/reference.js";
import type {ArchivedCopy} from "../reference/read-documents.js";

/** A file handed to `prf refresh SOURCE --from FILE…` by someone without API access. */
export interface InputFile {
  /** As given, for messages. */
  name: string;
  bytes: Uint8Array;
}

/** Who published figures, and what they ask of those who use them. */
export interface Credit {
  publisher: string;
  licence: string;
  licence_url: string | null;
  citation: string;
}

/** What a source answered, before the checks. */
export interface Fetched {
  rows: SnapshotRow[];
  /** The publisher's date of last update, ISO; null where it gives none. */
  upstream_date: string | null;
  /** When undated material was published at the earliest and latest; absent where the publisher dates it. */
  release?: ReleaseBracket;
  /** What the answer covers wholly, so that an absent figure within it was not published; absent where that is not known. */
  scope?: ScopeBlock[];
  /** Whom the figures are to be credited to where that is not the source as a whole: one of several publishers. */
  credit?: Credit;
  /** Where the figures were read. */
  urls: string[];
  notes: string[];
  /** Series that were asked for and of which the publisher has nothing; the others are good all the same. */
  unanswered?: string[];
  /** What the answer lacks of what was asked, in messages: held back until a person has looked. */
  gaps?: string[];
  /** Requests that were made, 0 for files. */
  requests: number;
}

/** The client for the network that `refresh` hands to a source: retries, time limits, size bounds, one host, counted. */
export interface HttpClient {
  /** Text of the answer (BOM kept); throws DataError after retries, on another host's redirect, and past the size bound. */
  text(url: string): Promise<string>;
  bytes(url: string): Promise<Uint8Array>;
  /** How many requests were sent, retries included. */
  readonly requests: number;
  /** What was answered so far, refusals included, for the quarantine; absent where a client keeps nothing. */
  readonly answers?: readonly Answer[];
}

/** What came from outside, byte for byte after decompression: from an address without its secrets, or a file's name. */
export interface Answer {
  from: string;
  bytes: Uint8Array;
}

/** Progress of one source: `done` of `total` steps, and what is under way. */
export type Report = (done: number, total: number, what: string) => void;

/** What a source is handed: the HTTP client, the names it may use, its settings, and what was known before. */
export interface FetchContext {
  http: HttpClient;
  reference: Reference;
  env: Record<string, string | undefined>;
  report: Report;
  /** The day of the run, ISO: a source reads no clock. */
  today: string;
  /** What is known of copies of publishers' files (data/reference/archived_copies.json). */
  copies: readonly ArchivedCopy[];
  /** `--date`: the date of files that carry none (ISO); absent over the network. */
  date?: string | null;
  /**
   * The newest figures that are held and the upstream date of the newest good snapshot, null for the first: a source may
   * answer `null` for "nothing newer". `updated` of a row is the last day of its release, null where that is the newest.
   */
  last: {rows: SnapshotRow[]; upstream_date: string | null; date: string} | null;
}

/** One publisher. Knows its formats and names; knows nothing of storing, checking or scheduling. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  homepage: string;
  licence: string;
  licence_url: string | null;
  citation: string;
  /** Days after which an unchanged source counts as stale, and why. */
  stale_after_days: number;
  stale_reason: string;
  /** The smallest share of the last snapshot's rows that a new one may hold, and why. */
  coverage_floor: number;
  /** A revision beyond this factor of the old value (0.5 is ±50%) in more than `revision_share` of rows is held back, and why. */
  revision_bound: number;
  revision_share: number;
  bounds_reason: string;
  /** First year that belongs to the source. */
  first_year: number;
  /** Reads the publisher over the network; null where nothing is newer than `context.last`. */
  fetch(context: FetchContext): Promise<Fetched | null>;
  /** Reads downloaded files of one release, and gives what they hold and nothing else. */
  read(files: InputFile[], context: Omit<FetchContext, "http">): Promise<Fetched>;
}

/**
 * Returns the address that a source's requests begin with: `PRF_<SOURCE>_URL` where it is set, else the publisher's own,
 * without a trailing slash, so that a proxy, a mirror or a test server can stand in.
 * Throws DataError where the variable is no http or https address.
 * @example baseAddress("wdi", "https://api.worldbank.org/v2", {PRF_WDI_URL: "http://127.0.0.1:8080/"}) // "http://127.0.0.1:8080"
 */
export function baseAddress(source: string, publishers: string, env: Record<string, string | undefined>): string {
  const variable = `PRF_${source.toUpperCase().replaceAll("-", "_")}_URL`;
  const set = env[variable]?.trim();
  if (!set) return publishers;
  if (!URL.canParse(set) || !/^https?:$/.test(new URL(set).protocol)) {
    throw new DataError(`invalid ${variable}; expected an http or https address such as ${publishers}`, {
      field: variable
    });
  }
  return set.replace(/\/+$/, "");
}

/** The columns that most figures leave empty. */
type RareColumns = Pick<SnapshotRow, "partner" | "mode" | "direction" | "flag" | "reference">;

/**
 * Returns a snapshot row of a figure of the snapshot's own date; columns that are not given are null.
 *
 * @example plainRow("electricity_generation", "KAZ", 2019, 106.1, "TWh")
 * @example plainRow("EXPORTS.TOTAL", "KAZ", 2017, 5, "usd", {partner: "UZB"})
 */
export function plainRow(
  series: string,
  area: string,
  year: number,
  value: number | null,
  unit: string,
  {partner = null, mode = null, direction = null, flag = null, reference = null}: Partial<RareColumns> = {}
): SnapshotRow {
  return {series, area, partner, mode, direction, year, value, unit, flag, updated: null, reference};
}

/**
 * Returns the text of a file: UTF-16 where its first two bytes say so (the IMF's database files), else UTF-8; the byte
 * order mark is taken off.
 *
 * Throws DataError where the bytes are no such text.
 * @example toText(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), "WEOApr2019all.xls") // "A"
 */
export function toText(bytes: Uint8Array, source: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new DataError(`invalid text in ${source}: not ${encoding}; download it again`, {source}, {cause});
  }
}

/**
 * Returns what an answer covers that holds whole series of all members: the series and the years of its rows, every member.
 * An empty list for no rows.
 * @example scopeOfSeries(rows, 2000, "every country of the chart") // [{series: ["renewables_share_elec"], areas:
 *   […], first_year: 2000, last_year: 2024, note: …}]
 */
export function scopeOfSeries(rows: readonly SnapshotRow[], firstYear: number | null, note: string): ScopeBlock[] {
  if (rows.length === 0) return [];
  const years = rows.map(({year}) => year);
  return [
    {
      series: [...new Set(rows.map(({series}) => series))].sort(),
      areas: [...MEMBERS],
      first_year: firstYear ?? years.reduce((a, b) => Math.min(a, b)),
      last_year: years.reduce((a, b) => Math.max(a, b)),
      note
    }
  ];
}

/**
 * Returns an error for each column name that a header holds more than once; which of them would be meant, nobody can say.
 *
 * @example findDuplicateColumns(["year", "iso", "year"], "a.csv") // ['invalid header of a.csv: 2 columns are named "year"']
 */
export function findDuplicateColumns(header: readonly string[], source: string): string[] {
  const counts = new Map<string, number>();
  for (const name of header) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => name !== "" && count > 1)
    .map(
      ([name, count]) => `invalid header of ${source}: ${count} columns are named ${JSON.stringify(name.slice(0, 60))}`
    );
}
