import {tableFromArrays, tableToIPC} from "npm:apache-arrow";
import {type FactColumns, RAW_COLUMNS} from "../../lib/cpmm/record.js";
import {BCP_STOPS, bcpStopsSql, DUCKDB, factTablesSql, type SqlEngine} from "../../lib/cpmm/sql.js";
import type {WasmDuckdb} from "../duckdb/wasm-duckdb.js";

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
