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
