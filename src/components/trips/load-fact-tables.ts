import {tableFromArrays, tableToIPC} from "npm:apache-arrow";
import {BCP_STOPS, factTablesSql, RAW_COLUMNS} from "../../lib/cpmm/fact-tables-sql.js";
import {DUCKDB} from "../../lib/cpmm/sql-dialect.js";
import type {SqlEngine} from "../../lib/cpmm/sql-engine.js";
import type {TripTableColumns} from "../../lib/cpmm/trip-table.js";
import type {WasmDuckdb} from "./open-wasm-duckdb.js";

/** Rows that are copied into DuckDB at once. */
const SLICE = 500_000;

/**
 * Returns DuckDB as an engine of the indicators over the trips of a table, which are copied into it.
 *
 * @example await computeOnFacts(await loadFactTables(duckdb, columns), options)
 */
export async function loadFactTables(duckdb: WasmDuckdb, columns: TripTableColumns): Promise<SqlEngine> {
  const {trips, ways, crossings, stops} = columns;
  const parts = {raw_trips: trips, raw_ways: ways, raw_crossings: crossings, raw_stops: stops};
  for (const [name, part] of Object.entries(parts)) {
    await insertColumns(duckdb, name, part, RAW_COLUMNS[name as keyof typeof RAW_COLUMNS]);
  }
  for (const sql of factTablesSql(columns)) await duckdb.run(sql);
  for (const name of ["raw_trips", "raw_ways", "raw_crossings"]) await duckdb.run(`DROP TABLE ${name}`);
  return {dialect: DUCKDB, stops: BCP_STOPS, rows: duckdb.rows, run: duckdb.run, close: duckdb.close};
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

async function insertColumns(
  {connection}: WasmDuckdb,
  name: string,
  part: {length: number},
  names: readonly string[]
): Promise<void> {
  for (let start = 0; start === 0 || start < part.length; start += SLICE) {
    const end = Math.min(start + SLICE, part.length);
    const row = Uint32Array.from({length: end - start}, (_, i) => start + i);
    const slices = names.map((column) => [
      column,
      (part as unknown as Record<string, Column>)[column]!.subarray(start, end)
    ]);
    const table = tableFromArrays({row, ...(Object.fromEntries(slices) as Record<string, Column>)});
    await connection.insertArrowFromIPCStream(tableToIPC(table, "stream"), {name, create: start === 0});
  }
}
