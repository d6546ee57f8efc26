import type {SqlDialect} from "./sql-dialect.js";

/** A row of an answer: numbers (64-bit ones too) as numbers, timestamps as text, missing as null. */
export type SqlRow = Record<string, string | number | boolean | null>;

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
