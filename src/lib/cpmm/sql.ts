// Indicators and comparisons computed in SQL over a store of trips: DuckDB in Node, DuckDB in the browser, ClickHouse.
export type {Estimate} from "./bootstrap-interval.js";
export {queryBeforeAfter} from "./sql/before-after-sql.js";
export {
  AVERAGING_RULES,
  type ComputeOptions,
  computeActivities,
  computeIndicators,
  computeOnFacts,
  INDICATOR_COLUMNS
} from "./sql/compute-indicators.js";
export {BCP_STOPS, bcpStopsSql, crossingSql, factTablesSql, legSql, toGrouping} from "./sql/fact-sql.js";
export {CLICKHOUSE, DUCKDB, type SqlEngine, type SqlRow, sqlName, sqlText} from "./sql-engine.js";
