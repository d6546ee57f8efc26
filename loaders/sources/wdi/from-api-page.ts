import {DataError} from "../../../src/lib/data-error.js";

/** One page of the Indicators API v2: its header, and its rows as they came, unchecked. */
export interface ApiPage {
  page: number;
  pages: number;
  total: number;
  /** The database's date of last update, ISO. */
  lastupdated: string;
  rows: unknown[];
}

/** The publisher's own "no" (unknown series, country or parameter), which it sends with HTTP 200. */
export class RefusedError extends DataError {
  override name = "RefusedError";
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Returns one page of the World Bank's Indicators API v2 from the text of its answer.
 *
 * In: `[header, rows]` as JSON; the header's numbers may be strings; rows may be null where there are none.
 * Throws RefusedError for the API's own errors, which come with HTTP 200: JSON (`[{"message": […]}]`, a trailing null
 * allowed) or, although JSON was asked for, XML with a BOM; DataError for a web page, for cut JSON and for any other shape.
 * Source: bodies as observed in recordings of others (mwouts/world_bank_data, tgherzog/wbgapi).
 * @example fromApiPage('[{"page":1,"pages":1,"per_page":"50","total":0,"lastupdated":"2026-04-08"},null]', url).rows // []
 */
export function fromApiPage(text: string, url: string): ApiPage {
  const body = text.replace(/^\uFEFF/, "").trimStart();
  if (body.startsWith("<")) throw toMarkupError(body, url);
  const answer = toJson(body, url);
  const [header, rows] = Array.isArray(answer) ? answer : [];
  if (!isObject(header)) throw new DataError(`invalid answer of ${url}: not a list with a page header`, {source: url});
  if (Array.isArray(header.message)) throw toRefusal(header.message, url);
  const lastupdated = header.lastupdated;
  if (typeof lastupdated !== "string" || !ISO_DATE.test(lastupdated)) {
    throw new DataError(`invalid lastupdated ${JSON.stringify(lastupdated)} of ${url}; expected YYYY-MM-DD`, {
      source: url
    });
  }
  if (rows !== null && !Array.isArray(rows)) {
    throw new DataError(`invalid rows of ${url}: expected a list or null after the page header`, {source: url});
  }
  return {
    page: toCount(header.page, "page", url),
    pages: toCount(header.pages, "pages", url),
    total: toCount(header.total, "total", url),
    lastupdated,
    rows: rows ?? []
  };
}

function toJson(body: string, url: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    const end = JSON.stringify(body.slice(-40));
    throw new DataError(
      `invalid JSON of ${url}: ${body.length} characters that end in ${end}; try again later`,
      {source: url},
      {cause}
    );
  }
}

function toCount(value: unknown, field: string, url: string): number {
  const isWhole = typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
  const count = isWhole ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new DataError(
    `invalid ${field} ${JSON.stringify(value)} in the page header of ${url}; expected a whole number`,
    {
      source: url,
      field,
      value
    }
  );
}

function toRefusal(messages: unknown[], url: string): RefusedError {
  const words = messages.map((message) =>
    isObject(message) ? `${String(message.id)} ${String(message.key)}: ${String(message.value)}` : String(message)
  );
  return new RefusedError(
    `invalid request ${url}: the World Bank answers ${JSON.stringify(words.join("; ").slice(0, 300))}`,
    {
      source: url
    }
  );
}

function toMarkupError(body: string, url: string): DataError {
  const message = /<wb:message\s+id="(\d+)"\s+key="([^"]*)"\s*>([^<]*)</.exec(body);
  if (message) return toRefusal([{id: message[1], key: message[2], value: message[3]}], url);
  return new DataError(
    `invalid answer of ${url}: a web page instead of JSON, ${JSON.stringify(body.slice(0, 60))}; try again later`,
    {
      source: url
    }
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
