import {AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger} from "npm:@duckdb/duckdb-wasm";
import {tableFromArrays, tableToIPC} from "npm:apache-arrow";
import {type FactColumns, RAW_COLUMNS} from "../../lib/cpmm/record.js";
import {BCP_STOPS, bcpStopsSql, DUCKDB, factTablesSql, type SqlEngine, type SqlRow} from "../../lib/cpmm/sql.js";

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
export async function openWasmDuckdb(): Promise<WasmDuckdb> {
  const address = (path: string) => new URL(path, import.meta.url).href;
  const module = address(import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const script = address(import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"));
  const url = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)});`], {type: "text/javascript"}));
  const worker = new Worker(url, {name: "duckdb"});
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(module, null);
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

/** Rows that are copied into DuckDB at once. */
const SLICE = 500_000;

/** DuckDB over the trips of a table. */
export interface FactEngine extends SqlEngine {
  /** Puts the stops of `toStopColumns` there, which the split by activity needs. */
  loadStops(stops: {length: number}): Promise<void>;
}

/**
 * Returns DuckDB as an engine of the indicators over the trips of a table, which are copied into it.
 *
 * @example await computeOnFacts(await loadFactTables(duckdb, toFactColumns(table)), options)
 */
export async function loadFactTables(duckdb: WasmDuckdb, columns: FactColumns): Promise<FactEngine> {
  const {trips, legs, crossings} = columns;
  const parts = {raw_trips: trips, raw_legs: legs, raw_crossings: crossings};
  for (const [name, part] of Object.entries(parts)) await insertColumns(duckdb, name as keyof typeof parts, part);
  for (const sql of factTablesSql(columns)) await duckdb.run(sql);
  for (const name of Object.keys(parts)) await duckdb.run(`DROP TABLE ${name}`);
  return {
    dialect: DUCKDB,
    stops: BCP_STOPS,
    rows: duckdb.rows,
    run: duckdb.run,
    close: duckdb.close,
    loadStops: async (stops) => {
      await insertColumns(duckdb, "raw_stops", stops);
      await duckdb.run(bcpStopsSql(columns));
    }
  };
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

async function insertColumns(
  {connection}: WasmDuckdb,
  name: keyof typeof RAW_COLUMNS,
  part: {length: number}
): Promise<void> {
  for (let start = 0; start === 0 || start < part.length; start += SLICE) {
    const end = Math.min(start + SLICE, part.length);
    const row = Uint32Array.from({length: end - start}, (_, i) => start + i);
    const slices = RAW_COLUMNS[name].map((column) => [
      column,
      (part as unknown as Record<string, Column>)[column]!.subarray(start, end)
    ]);
    const table = tableFromArrays({row, ...(Object.fromEntries(slices) as Record<string, Column>)});
    await connection.insertArrowFromIPCStream(tableToIPC(table, "stream"), {name, create: start === 0});
  }
}
