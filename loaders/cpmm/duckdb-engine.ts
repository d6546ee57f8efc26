import {DUCKDB} from "../../src/lib/cpmm/sql-dialect.js";
import type {SqlEngine} from "../../src/lib/cpmm/sql-engine.js";
import {sqlText} from "../../src/lib/cpmm/sql-text.js";
import {openDuckdb} from "./open-duckdb.js";
import {storeGlob} from "./trip-store.js";

/**
 * Returns DuckDB on a trip store, in this process.
 *
 * @example await duckdbEngine("store", "4GB")
 */
export async function duckdbEngine(store: string, memory?: string): Promise<SqlEngine> {
  const duckdb = await openDuckdb(memory);
  // The partition columns are in the files too; reading them there keeps their types.
  const stops = `read_parquet(${sqlText(storeGlob(store))}, hive_partitioning = false)`;
  return {dialect: DUCKDB, stops, rows: duckdb.rows, run: duckdb.run, close: duckdb.close};
}
