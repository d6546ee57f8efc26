import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {Country} from "../../../src/lib/contract/reference.js";
import {isIsoDate} from "../../../src/lib/text/iso-date.js";
import type {DownloadRow} from "./from-csv-download.js";
import {toPair} from "./from-csv-download.js";
import {quote} from "./to-snapshot-row.js";

/**
 * Codes under which WDI publishes groups of countries: the rows without a region in Metadata_Country of the downloads of
 * 2020 to 2024, and INX ("Not classified"). They are passed over; any other stranger in an answer stops the run.
 */
const AGGREGATES: ReadonlySet<string> = new Set(
  (
    "AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY LTE " +
    "MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD"
  ).split(" ")
);

/** What was asked of the API. */
export interface IndicatorQuery {
  countries: Country[];
  series: string[];
  first_year: number;
  last_year: number;
}

/** What the API's rows hold, and what they lack of what was asked. */
interface ApiFigures {
  rows: DownloadRow[];
  /** Series without a row for any country: the API leaves them out where it has no data of them. */
  absent: string[];
  /** Countries, series of a country and years that are lost on the way, in messages: the API sends empty cells too. */
  gaps: string[];
}

interface Fields {
  series: string;
  code: string;
  iso3: string;
  date: string;
  value: number | null;
}

/** One page of the Indicators API v2: its header, and its rows as they came, unchecked. */
export interface ApiPage {
  page: number;
  pages: number;
  total: number;
  /** The database's date of last update, ISO. */
  lastupdated: string;
  rows: unknown[];
}

/** The publisher's own "no" (unknown series, country or parameter, or no data at all), which it sends with HTTP 200. */
export class RefusedError extends DataError {
  override name = "RefusedError";
}

/**
 * Returns one page of the World Bank's Indicators API v2 from the text of its answer.
 *
 * In: `[header, rows]` as JSON; the header's numbers may be strings.
 * Throws RefusedError for the API's own errors, which come with HTTP 200: JSON (`[{"message": […]}]`, a trailing null
 * allowed) or, although JSON was asked for, XML with a BOM, and for an answer without any row, whose `lastupdated` is null
 * (a series that was announced and has no data yet); DataError for a web page, for cut JSON and for any other shape.
 * Source: bodies as observed in recordings of others (mwouts/world_bank_data, tgherzog/wbgapi).
 * @example fromApiPage('[{"page":1,"pages":1,"per_page":"50","total":0,"lastupdated":null},null]', name) // RefusedError
 */
export function fromApiPage(text: string, name: string): ApiPage {
  const body = text.replace(/^\uFEFF/, "").trimStart();
  if (body.startsWith("<")) throw toMarkupError(body, name);
  const answer = toJson(body, name);
  const [header, rows] = Array.isArray(answer) ? answer : [];
  if (!isObject(header))
    throw new DataError(`invalid answer of ${name}: not a list with a page header`, {source: name});
  if (Array.isArray(header.message)) throw toRefusal(header.message, name);
  if (Number(header.total) === 0 && (rows === null || (Array.isArray(rows) && rows.length === 0)))
    throw new RefusedError(`missing rows in ${name}: the World Bank answers that it has none`, {source: name});
  const lastupdated = header.lastupdated;
  if (!isIsoDate(lastupdated)) {
    throw new DataError(`invalid lastupdated ${quote(lastupdated)} of ${name}; expected YYYY-MM-DD`, {
      source: name
    });
  }
  if (rows !== null && !Array.isArray(rows)) {
    throw new DataError(`invalid rows of ${name}: expected a list or null after the page header`, {source: name});
  }
  return {
    page: toCount(header.page, "page", name),
    pages: toCount(header.pages, "pages", name),
    total: toCount(header.total, "total", name),
    lastupdated,
    rows: rows ?? []
  };
}

function toJson(body: string, name: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    const end = quote(body.slice(-40));
    throw new DataError(
      `invalid JSON of ${name}: ${body.length} characters that end in ${end}; try again later`,
      {source: name},
      {cause}
    );
  }
}

function toCount(value: unknown, field: string, name: string): number {
  const isWhole = typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
  const count = isWhole ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new DataError(`invalid ${field} ${quote(value)} in the page header of ${name}; expected a whole number`, {
    source: name,
    field,
    value
  });
}

function toRefusal(messages: unknown[], name: string): RefusedError {
  const toWord = (value: unknown) => (typeof value === "string" ? value : quote(value));
  const words = messages.map((message) =>
    isObject(message) ? `${toWord(message.id)} ${toWord(message.key)}: ${toWord(message.value)}` : toWord(message)
  );
  return new RefusedError(`invalid request for ${name}: the World Bank answers ${quote(words.join("; "), 300)}`, {
    source: name
  });
}

function toMarkupError(body: string, name: string): DataError {
  const message = /<wb:message\s+id="(\d+)"\s+key="([^"]*)"\s*>([^<]*)</.exec(body);
  if (message) return toRefusal([{id: message[1], key: message[2], value: message[3]}], name);
  return new DataError(
    `invalid answer of ${name}: a web page of ${body.length} characters instead of JSON; try again later`,
    {
      source: name
    }
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Returns the figures of the API's rows, all pages of one call together.
 *
 * In: rows as the API sends them, empty cells as rows with a null value. Out: one row per series, area, year; null
 * values and aggregates (which may have no code) left out; beside them the series that are wholly absent, and the gaps:
 * a country without any row, a series without a row of one country, a year between the first and the last.
 * Throws DataError where a field is missing, renamed or of another type, where a country, series or year was not asked
 * for, where a country's two codes disagree, and where a key occurs twice.
 * @example fromApiRows([{indicator: {id: "SP.POP.TOTL"}, country: {id: "TJ"}, countryiso3code: "TJK", date: "2019", value: 9321018}], asked, name)
 */
export function fromApiRows(rows: unknown[], asked: IndicatorQuery, name: string): ApiFigures {
  const errors: string[] = [];
  const found: DownloadRow[] = [];
  const keys = new Set<string>();
  const pairs = new Set<string>();
  const years = new Set<number>();
  const codes = new Map(asked.countries.flatMap(({iso2, iso3}) => [[iso2, iso3] as const, [iso3, iso3] as const]));
  for (const [i, row] of rows.entries()) {
    const fields = toFields(row);
    const where = `in row ${i + 1} of ${name}`;
    if (fields === null) {
      errors.push(`invalid row ${quote(row, 160)} ${where}; expected indicator, country, countryiso3code, date, value`);
      continue;
    }
    const {series, code, iso3, date, value} = fields;
    const area = iso3 === "" ? codes.get(code) : codes.get(iso3);
    if (area === undefined) {
      if (iso3 === "" || AGGREGATES.has(iso3)) continue;
      errors.push(
        `unknown country ${quote(iso3)} ${where}; asked for ${asked.countries.map((c) => c.iso3).join(", ")}`
      );
      continue;
    }
    if (iso3 !== "" && codes.get(code) !== area)
      errors.push(`mismatched country.id ${quote(code)} ${where}: countryiso3code is ${quote(iso3)}`);
    const year = Number(date);
    if (!asked.series.includes(series)) errors.push(`unknown series ${quote(series)} ${where}`);
    if (!/^\d{4}$/.test(date) || year < asked.first_year || year > asked.last_year) {
      errors.push(`invalid date ${quote(date)} ${where}; asked for ${asked.first_year} to ${asked.last_year}`);
    }
    const key = `${series} ${area} ${year}`;
    if (keys.has(key)) errors.push(`invalid row ${where}: ${key} occurs twice`);
    keys.add(key);
    pairs.add(toPair(series, area));
    years.add(year);
    if (value !== null) found.push({series, area, year, value});
  }
  assertNoErrors(errors, `answer of ${name}`);
  const absent = asked.series.filter((one) => !asked.countries.some(({iso3}) => pairs.has(toPair(one, iso3))));
  const answered = {...asked, series: asked.series.filter((one) => !absent.includes(one))};
  return {rows: found, absent, gaps: toGaps(pairs, years, answered, name)};
}

/** The fields that a figure needs, null where one is missing or of another type; others may come and go. */
function toFields(row: unknown): Fields | null {
  const {indicator, country, countryiso3code: iso3, date, value} = (row ?? {}) as Record<string, unknown>;
  const series = (indicator as {id?: unknown} | null | undefined)?.id;
  const code = (country as {id?: unknown} | null | undefined)?.id;
  if (typeof series !== "string" || typeof code !== "string" || typeof iso3 !== "string") return null;
  if (typeof date !== "string" || !(value === null || (typeof value === "number" && Number.isFinite(value))))
    return null;
  return {series, code, iso3, date, value};
}

function toGaps(pairs: Set<string>, years: Set<number>, asked: IndicatorQuery, name: string): string[] {
  const gaps = asked.countries.flatMap(({iso3}) => {
    const missing = asked.series.filter((series) => !pairs.has(toPair(series, iso3)));
    if (missing.length === asked.series.length && missing.length > 0)
      return [`missing country ${iso3} in the answer of ${name}`];
    return missing.map((series) => `missing series ${series} of ${iso3} in the answer of ${name}`);
  });
  const last = Math.max(...years, asked.first_year);
  for (let year = asked.first_year; year <= last; year++) {
    if (!years.has(year)) gaps.push(`missing year ${year} in the answer of ${name}: years after it are there`);
  }
  return gaps;
}
