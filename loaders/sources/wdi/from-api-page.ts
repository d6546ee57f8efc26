import {DataError} from "../../../src/lib/contract/data-error.js";
import {quote} from "./quote.js";

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

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

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
  if (typeof lastupdated !== "string" || !ISO_DATE.test(lastupdated)) {
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
