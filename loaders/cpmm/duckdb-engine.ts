import {DUCKDB} from "../../src/lib/cpmm/sql-dialect.js";
import type {SqlEngine} from "../../src/lib/cpmm/sql-engine.js";
import {openDuckdb} from "./open-duckdb.js";
import {sqlFile} from "./sql-file.js";
import {storeFiles} from "./trip-store.js";

/**
 * Returns DuckDB on a trip store, in this process: on the batches that are there now, whatever is added meanwhile.
 *
 * Throws DataError for a missing store.
 * @example await duckdbEngine("store", "4GB")
 */
export async function duckdbEngine(store: string, memory?: string): Promise<SqlEngine> {
  const files = await storeFiles(store);
  const duckdb = await openDuckdb(memory);
  // The partition columns are in the files too; reading them there keeps their types.
  const stops = `read_parquet([${files.map(sqlFile).join(", ")}], hive_partitioning = false)`;
  return {dialect: DUCKDB, stops, rows: duckdb.rows, run: duckdb.run, close: duckdb.close};
}
