/** A query with the vintage that it is asked of. */
export interface VintageQuery {
  sql: string;
  vintage: string;
}

/** Longest part of an address that hosts and mail programs take for sure. */
const LONGEST = 6000;
const KEY = "sql-history";
const MOST = 30;

/** What is used of the browser's storage. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Queries that were run in this browser, the newest first. */
export interface QueryHistory {
  list(): VintageQuery[];
  add(query: VintageQuery): void;
  clear(): void;
}

/**
 * Returns the history of queries. Without a storage, or with one that refuses, it lasts as long as the page.
 *
 * @example queryHistory(() => localStorage).add({sql: "FROM results", vintage: "current"})
 */
export function queryHistory(open: () => TextStorage): QueryHistory {
  let own = read(open);
  const write = (queries: VintageQuery[]) => {
    own = queries;
    try {
      if (queries.length === 0) open().removeItem(KEY);
      else open().setItem(KEY, JSON.stringify(queries));
    } catch {
      // Private windows refuse to store, and a full storage does: the list of this page is what there is.
    }
  };
  return {
    list: () => own,
    add: ({sql, vintage}) => {
      const text = sql.trim();
      write(
        [{sql: text, vintage}, ...own.filter((other) => other.sql !== text || other.vintage !== vintage)].slice(0, MOST)
      );
    },
    clear: () => write([])
  };
}

/** What is stored may be of another version, or of another hand: only what is a query is taken. */
function read(open: () => TextStorage): VintageQuery[] {
  try {
    const stored: unknown = JSON.parse(open().getItem(KEY) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored.filter(isQuery).slice(0, MOST);
  } catch {
    return [];
  }
}

function isQuery(value: unknown): value is VintageQuery {
  const {sql, vintage} = (value ?? {}) as Partial<VintageQuery>;
  return typeof sql === "string" && typeof vintage === "string";
}

/**
 * Returns the part of an address that holds a query, `#vintage=…&sql=…`; null where it would be too long for one.
 *
 * It stands after `#`, which browsers keep to themselves: no host sees a query that is opened or reloaded.
 *
 * The vintage is left out where it is the one that is picked at first.
 * @example toQueryUrl({sql: "FROM results", vintage: "current"}, "current") // "#sql=FROM+results"
 */
export function toQueryUrl({sql, vintage}: VintageQuery, first: string): string | null {
  const query = new URLSearchParams(vintage === first ? {sql} : {vintage, sql});
  const text = sql.trim() === "" && vintage === first ? "" : `#${query}`;
  return text.length > LONGEST ? null : text;
}

/**
 * Returns the query of an address; null for a part that it does not hold, and for a vintage that there is not.
 *
 * @example fromQueryUrl("#sql=FROM+results", ["current"]) // {sql: "FROM results", vintage: null}
 */
export function fromQueryUrl(
  hash: string,
  vintages: readonly string[]
): {sql: string | null; vintage: string | null; unknown: string | null} {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const vintage = query.get("vintage");
  const isKnown = vintage !== null && vintages.includes(vintage);
  return {sql: query.get("sql"), vintage: isKnown ? vintage : null, unknown: isKnown ? null : vintage};
}
