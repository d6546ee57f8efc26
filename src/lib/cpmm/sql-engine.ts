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

/** What the engines write differently; everything else of the indicators' SQL is common to them. */
export interface SqlDialect {
  name: "duckdb" | "clickhouse";
  /** Quantiles of `x` by linear interpolation between the sorted values (type 7), as a list in the given order. */
  quantiles(x: string, levels: readonly number[]): string;
  /** A moment in UTC, `2022-05-01 00:00:00`, whatever time zone the engine is set to. */
  timestamp(moment: string): string;
}

/** DuckDB in Node and in the browser. @example DUCKDB.quantiles("x", [0.5]) // "quantile_cont(x, [0.5])" */
export const DUCKDB: SqlDialect = {
  name: "duckdb",
  quantiles: (x, levels) => `quantile_cont(${x}, [${levels.join(", ")}])`,
  timestamp: (moment) => `TIMESTAMP '${moment}'`
};

/** ClickHouse, a server or `chdb`. @example CLICKHOUSE.quantiles("x", [0.5]) // "quantilesExactInclusive(0.5)(x)" */
export const CLICKHOUSE: SqlDialect = {
  name: "clickhouse",
  quantiles: (x, levels) => `quantilesExactInclusive(${levels.join(", ")})(${x})`,
  timestamp: (moment) => `toDateTime64('${moment}', 6, 'UTC')`
};

/**
 * Returns a string as an SQL literal; null as NULL. Works in DuckDB and in ClickHouse, where a backslash is an escape.
 *
 * @example sqlText("Panji Poyon's") // "'Panji Poyon''s'"
 */
export function sqlText(value: string | null): string {
  if (value === null) return "NULL";
  if (value.includes("\\"))
    throw new TypeError(`invalid text ${JSON.stringify(value)}: a backslash cannot be in SQL here`);
  return `'${value.replaceAll("'", "''")}'`;
}

/** Returns a name as an SQL identifier. @example sqlName("Trip ID") // '"Trip ID"' */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
