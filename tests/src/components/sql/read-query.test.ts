import {describe, expect, it} from "vitest";
import {assertReads, namedTables, textsIn} from "../../../../src/components/sql/read-query.js";
import {TABLE_NAMES} from "../../../../src/lib/contract/table-specs.js";

describe("assertReads(sql)", () => {
  it.each([
    "SELECT 1",
    "  from results",
    "(SELECT 1) UNION ALL SELECT 2",
    "-- a comment; with a semicolon\nWITH a AS (SELECT 1) FROM a;",
    "EXPLAIN ANALYZE SELECT 1",
    "SELECT 'DROP TABLE results; DELETE FROM results'",
    'SELECT 1 AS "delete from"',
    "DESCRIBE results",
    "PIVOT results ON level USING count(*)"
  ])("takes a query that reads: %s", (sql) => {
    expect(() => assertReads(sql)).not.toThrow();
  });

  it.each([
    ["", "missing query"],
    [" -- only a comment", "missing query"],
    [";;", "missing query"],
    ["SELECT 1; SELECT 2", "invalid query: 2 statements"],
    ["DROP TABLE results", "unknown statement DROP"],
    ["insert into results select * from results", "unknown statement INSERT INTO"],
    ["create view v as select 1", "unknown statement CREATE"],
    ["WITH a AS (SELECT 1) DELETE FROM results", "unknown statement DELETE FROM"],
    ['WITH a AS (SELECT 1) UPDATE "values" SET value = 1', "unknown statement"],
    ["EXPLAIN ANALYZE DROP TABLE results", "unknown statement DROP"],
    ["SET enable_external_access = true", "unknown statement SET"],
    ["COPY results TO 'x.csv'", "unknown statement COPY"],
    ["selec 1", "unknown statement SELEC"]
  ])("refuses what does not: %j", (sql, words) => {
    expect(() => assertReads(sql)).toThrow(words);
  });
});

describe("namedTables(sql, vintage, vintages)", () => {
  const vintages = ["current", "defr-2024"];
  const names = (sql: string) => namedTables(sql, "current", vintages).map(({vintage, table}) => `${vintage}/${table}`);

  it("finds tables by name, plain and in quotes, each once", () => {
    expect(names('SELECT * FROM "values" JOIN results ON true JOIN VALUES AS b ON true')).toEqual([
      "current/values",
      "current/results"
    ]);
  });

  it("takes the vintage before the name", () => {
    expect(names('FROM "defr-2024".values AS a JOIN current."values" AS b USING (area)')).toEqual([
      "defr-2024/values",
      "current/values"
    ]);
    expect(namedTables("FROM results", "defr-2024", vintages)).toEqual([{vintage: "defr-2024", table: "results"}]);
  });

  it("passes over texts, comments and longer words", () => {
    expect(names("SELECT 'lineage' -- observations\n/* gaps */ FROM progress_of, my_values")).toEqual([]);
  });

  it("takes all tables where a query asks which there are", () => {
    expect(names("SHOW TABLES")).toEqual(TABLE_NAMES.map((name) => `current/${name}`));
  });
});

describe("textsIn(sql)", () => {
  it("reads texts, not comments", () => {
    expect(textsIn("WHERE a = 'KAZ' AND b = 'it''s' -- 'UZB'")).toEqual(["KAZ", "it's"]);
  });
});
