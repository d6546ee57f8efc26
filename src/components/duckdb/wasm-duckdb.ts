import {AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger} from "npm:@duckdb/duckdb-wasm";
import type {SqlRow} from "../../lib/cpmm/sql.js";

/** How DuckDB is opened. */
export interface OpenDuckdbOptions {
  /** Hears how many bytes of the engine are there, of how many; of how many is 0 where the host does not say. */
  progress?: (loaded: number, total: number) => void;
  /** Ends the worker at once, while it is loading or at any time later; calls that wait are then never answered. */
  signal?: AbortSignal;
}

/** DuckDB in the browser, in memory. */
export interface WasmDuckdb {
  connection: AsyncDuckDBConnection;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<SqlRow[]>;
  close(): Promise<void>;
}

/**
 * Returns an open DuckDB. Its 36 MB come from this site, and from nowhere else: extensions are neither fetched nor loaded.
 *
 * @example const duckdb = await openWasmDuckdb(); try { … } finally { await duckdb.close(); }
 */
export async function openWasmDuckdb({progress, signal}: OpenDuckdbOptions = {}): Promise<WasmDuckdb> {
  const address = (path: string) => new URL(path, import.meta.url).href;
  const module = address(import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const script = address(import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"));
  const url = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)});`], {type: "text/javascript"}));
  const worker = new Worker(url, {name: "duckdb"});
  signal?.addEventListener("abort", () => worker.terminate());
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(module, null, ({bytesLoaded, bytesTotal}) => progress?.(bytesLoaded, bytesTotal));
  URL.revokeObjectURL(url);
  await database.open({query: {castBigIntToDouble: true}});
  const connection = await database.connect();
  const run = async (sql: string) => {
    await connection.query(sql);
  };
  await run("SET autoinstall_known_extensions = false");
  await run("SET autoload_known_extensions = false");
  return {
    connection,
    run,
    rows: async (sql) => (await connection.query(sql)).toArray().map((row) => toSqlRow(row.toJSON())),
    close: async () => {
      await connection.close();
      await database.terminate();
    }
  };
}

function toSqlRow(row: Record<string, unknown>): SqlRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "bigint" ? Number(value) : ((value as SqlRow[string]) ?? null)
    ])
  );
}
