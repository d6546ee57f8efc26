import {relative} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import {CLICKHOUSE, type SqlEngine, type SqlRow, sqlText} from "../../src/lib/cpmm/sql.js";
import {storeFiles} from "./trip-store.js";

/** A server that sums ten billion stops still answers within this; a dead one is given up. */
const TIME_LIMIT_MS = 30 * 60_000;

/**
 * Returns how ClickHouse reads a store that is in its own files.
 *
 * Throws TypeError for a folder whose name ClickHouse would take for a pattern, DataError for a missing store.
 * @example await clickhouseStops("store")
 */
export async function clickhouseStops(store: string): Promise<string> {
  if (/[*?{}]/.test(store))
    throw new TypeError(
      `invalid --store ${store} with ClickHouse, which would read it as a pattern; rename the folder or use --stops`
    );
  const [first, ...more] = await storeFiles(store);
  if (more.length === 0) return `file(${sqlText(first!)}, Parquet)`;
  const names = [first!, ...more].map((file) => relative(store, file));
  return `file(${sqlText(`${store}/{${names.join(",")}}`)}, Parquet)`;
}

/**
 * Returns a ClickHouse server as an engine, by its HTTP interface.
 *
 * In: its address, with user and password where it wants them (`https://user:password@host:8443`); `stops`, how the
 * server reads the store: a table, `s3('https://…/*.parquet')`, `file('store/year=*\/mode=*\/*.parquet', Parquet)`.
 * Nothing is written on the server. Throws TypeError for an address that is invalid, DataError for what the server refuses.
 * @example await clickhouseEngine("http://localhost:8123", "cpmm_stops")
 */
export function clickhouseEngine(address: string, stops: string): SqlEngine {
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    throw new TypeError(`invalid --url "${address}"; allowed: an http or https address such as http://localhost:8123`);
  }
  const url = new URL(address);
  const user = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  url.username = "";
  url.password = "";
  url.searchParams.set("default_format", "JSON");
  url.searchParams.set("output_format_json_quote_64bit_integers", "0");
  const headers: Record<string, string> = user === "" ? {} : {"X-ClickHouse-User": user, "X-ClickHouse-Key": password};
  return {
    dialect: CLICKHOUSE,
    stops,
    run: null,
    rows: async (sql) => {
      const answer = await ask(url, headers, sql);
      const text = await answer.text();
      if (!answer.ok)
        throw new DataError(`invalid answer of ${url.origin}: ${answer.status} ${text.slice(0, 500)}`, {
          source: url.origin
        });
      return (JSON.parse(text) as {data: SqlRow[]}).data;
    },
    close: async () => {}
  };
}

async function ask(url: URL, headers: Record<string, string>, body: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "error",
      signal: AbortSignal.timeout(TIME_LIMIT_MS)
    });
  } catch (cause) {
    throw new DataError(
      `missing answer of ${url.origin}: ${(cause as Error).message}; check that the server is running`,
      {source: url.origin},
      {cause}
    );
  }
}
