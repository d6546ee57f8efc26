import type {VintageQuery} from "./query-url.js";

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
