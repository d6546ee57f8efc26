import type {SqlDialect} from "../../src/lib/cpmm/sql-dialect.js";
import type {SqlRow} from "./open-duckdb.js";

/** An engine that can answer the indicators' SQL over a trip store. */
export interface SqlEngine {
  dialect: SqlDialect;
  /** What the store's stops are read by, in this engine's SQL. */
  stops: string;
  rows(sql: string): Promise<SqlRow[]>;
  /** Runs a statement whose result later queries read; null where the engine keeps nothing between queries. */
  run: ((sql: string) => Promise<void>) | null;
  close(): Promise<void>;
}
