import {tableFromIPC, tableToIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import {beforeAll, describe, expect, it} from "vitest";
import {tableToArrow} from "../../../../loaders/export/table-bytes.js";
import {openData} from "../../../../loaders/site/toolkit/open-data.js";
import {drawAt} from "../../../../src/components/charts/chart-kinds.js";
import type {WasmDuckdb} from "../../../../src/components/duckdb/wasm-duckdb.js";
import {emptyHints, explainSqlError} from "../../../../src/components/sql/explain-sql-error.js";
import {firstChoice, queryChart} from "../../../../src/components/sql/query-chart.js";
import {
  type QueryResult,
  resultToCsv,
  resultToParquetColumns,
  showCell,
  sortRows,
  toQueryResult
} from "../../../../src/components/sql/query-result.js";
import {assertReads, namedTables} from "../../../../src/components/sql/read-query.js";
import {QUERY_EXAMPLES} from "../../../../src/components/sql/sql-examples.js";
import {TABLE_NAMES, TABLE_SPECS} from "../../../../src/lib/contract/table-specs.js";
import type {LineageRow} from "../../../../src/lib/contract/tables.js";
import {nearest} from "../../../../src/lib/text/nearest.js";
import {wasmDuckdb} from "../duckdb/wasm-duckdb.js";

const VINTAGES = ["current", "defr-2024"];
let duckdb: WasmDuckdb;

beforeAll(async () => {
  duckdb = await wasmDuckdb();
  await duckdb.run("SET autoinstall_known_extensions = false");
  await duckdb.run("SET autoload_known_extensions = false");
  for (const vintage of VINTAGES) {
    const reader = await openData("data", vintage);
    await duckdb.run(`CREATE SCHEMA IF NOT EXISTS "${vintage}"`);
    for (const name of TABLE_NAMES) {
      // Of the largest table only what the examples ask for.
      const all: readonly object[] = await reader.table(name);
      const isAsked = ({result, year}: Partial<LineageRow>) => result === "TRD-OP1" && year === 2016;
      const rows = name === "lineage" ? all.filter(isAsked) : all;
      const file = tableToArrow(TABLE_SPECS[name], rows);
      const options = {schema: vintage, name, create: true};
      await duckdb.connection.insertArrowFromIPCStream(tableToIPC(tableFromIPC(file), "stream"), options);
    }
  }
  await duckdb.run("SET enable_external_access = false");
  await duckdb.run('USE "current"');
}, 240_000);

const run = async (sql: string): Promise<QueryResult> => toQueryResult(await duckdb.connection.query(sql));
const objects = ({columns, length}: QueryResult) =>
  Array.from({length}, (_, row) => Object.fromEntries(columns.map(({name, at}) => [name, at(row)])));
const problem = async (sql: string) => {
  const error = await duckdb.rows(sql).then(
    () => new Error("no error"),
    (cause: Error) => cause
  );
  const tables = namedTables(sql, "current", VINTAGES).map(({table}) => table);
  return explainSqlError(error.message, sql, tables, nearest);
};

describe("the examples", () => {
  it.each(QUERY_EXAMPLES)("answer: $title", async ({sql}) => {
    assertReads(sql);
    const result = await run(sql);
    expect(result.length).toBeGreaterThan(1);
    expect(firstChoice(result)).not.toBeNull();
  });

  it("give the value that the pages give", async () => {
    const sql =
      "SELECT value FROM values WHERE result = 'TRD-OP1' AND measure = 'services' AND area = 'CAREC-X' AND year = 2016 AND variant = 'headline'";
    const {columns} = await run(sql);
    expect(showCell(Number(columns[0]!.at(0)), "number")).toMatch(/^10\.0/);
  });
});

describe("explainSqlError(text, sql, tables, nearest)", () => {
  it("names the nearest table, and the line", async () => {
    expect(await problem("SELECT *\nFROM valuess")).toMatchObject({line: 2, column: 6, hints: ["nearest: values"]});
    expect((await problem("FROM xyzzyq")).hints).toEqual([`tables: ${TABLE_NAMES.join(", ")}`]);
  });

  it("names the nearest columns of the tables that the query reads", async () => {
    const {message, hints, line, column} = await problem("SELECT area,\n  vlue\nFROM values");
    expect(message).toBe('Binder Error: Referenced column "vlue" not found in FROM clause!');
    expect([line, column]).toEqual([2, 3]);
    expect(hints[0]).toBe("nearest: value of values");
    expect((await problem("SELECT a.yeer FROM values AS a")).hints[0]).toBe("nearest: year of values");
  });

  it("finds the place in a long line, which the engine cuts", async () => {
    const sql = `SELECT ${"area, ".repeat(60)}vlue, ${"year, ".repeat(60)}1 FROM values`;
    const {column} = await problem(sql);
    expect(sql.slice(column! - 1)).toMatch(/^vlue/);
  });

  it("says what an unknown function may be, and that no extension and no file is read", async () => {
    expect((await problem("SELECT foor(1.2)")).hints).toEqual(["nearest: floor"]);
    const extension = await problem("SELECT json('{}')");
    expect(extension.message).not.toContain("INSTALL");
    expect(extension.hints[0]).toContain("extension json is not part of this site");
    for (const sql of ["FROM 'https://example.org/a.csv'", "FROM read_csv('/etc/passwd')", "FROM glob('*')"])
      expect((await problem(sql)).hints).toEqual(["a query reads the tables of this site and no other file"]);
  });

  it("has no place where the engine names none", async () => {
    expect(await problem("SELECT * FROM values WHERE")).toMatchObject({line: null, column: null, hints: []});
  });
});

describe("emptyHints(sql, ids, nearest)", () => {
  const ids = ["KAZ", "UZB", "TRD-OP1", "road-hours"];
  it("names ids that are near to what a query asks for", () => {
    expect(emptyHints("FROM values WHERE result = 'TRD-OP7'", ids, nearest)).toEqual([
      '"TRD-OP7" is no id of this vintage; nearest: TRD-OP1'
    ]);
  });
  it("passes over ids, words of the tables and patterns", () => {
    expect(emptyHints("WHERE a = 'KAZ' AND mode = 'road' AND b LIKE 'TRD-%'", ids, nearest)).toEqual([]);
  });
});

describe("toQueryResult(table)", () => {
  it("gives cells of every type plainly", async () => {
    const sql = `SELECT DATE '2020-01-02' AS day, TIMESTAMP '2020-01-02 03:04:05' AS time, -1.50::DECIMAL(4, 2) AS amount,
      10::BIGINT AS big, sum(3) AS total, [1, 2] AS list, {a: 1} AS pair, true AS yes, NULL AS nothing, 1 AS a, 2 AS a`;
    expect(objects(await run(sql))).toEqual([
      {
        day: "2020-01-02",
        time: "2020-01-02 03:04:05",
        amount: -1.5,
        big: 10,
        total: 3,
        list: "[1,2]",
        pair: '{"a":1}',
        yes: true,
        nothing: null,
        a: 1,
        "a 2": 2
      }
    ]);
  });

  it("tells years from other numbers", async () => {
    const {columns} = await run(
      "SELECT * FROM (VALUES (2020, 1899, 2.5, 'x'), (2100, 1950, 2020, 'y')) AS t(a, b, c, d)"
    );
    expect(columns.map(({kind}) => kind)).toEqual(["year", "number", "number", "text"]);
    expect(showCell(2020, "year")).toBe("2020");
    expect(showCell(12345.67891, "number")).toBe("12,345.6789");
    expect(showCell(-0.00012345, "number")).toBe("−0.0001235");
    expect(showCell(null, "number")).toBe("null");
  });

  it("sorts all rows by a column, missing last, equal rows as they were", async () => {
    const result = await run("SELECT * FROM (VALUES (2, 'a'), (NULL, 'b'), (1, 'c'), (2, 'd')) AS t(n, s)");
    expect(sortRows(result, null, false)).toEqual([0, 1, 2, 3]);
    expect(sortRows(result, 0, false)).toEqual([2, 0, 3, 1]);
    expect(sortRows(result, 0, true)).toEqual([0, 3, 2, 1]);
  });
});

describe("files of a result", () => {
  it("hold every row: CSV, which no spreadsheet runs, and Parquet", async () => {
    const result = await run(
      "SELECT * FROM (VALUES (1, 0.5, 'a,b', true), (NULL, NULL, '=1+1', NULL)) AS t(i, f, s, b)"
    );
    expect(resultToCsv(result)).toBe('i,f,s,b\n1,0.5,"a,b",true\n,,\'=1+1,\n');
    const file = parquetWriteBuffer({columnData: resultToParquetColumns(result)});
    expect(await parquetReadObjects({file})).toEqual(objects(result));
  });

  it("hold the columns of a result without rows", async () => {
    const result = await run("SELECT area, year FROM values WHERE false");
    expect(resultToCsv(result)).toBe("area,year\n");
  });
});

describe("queryChart(result, choice)", () => {
  const svg = async (sql: string) => {
    const result = await run(sql);
    const {input, note} = queryChart(result, firstChoice(result)!);
    return {kind: input.kind, svg: String(drawAt(input, 600)), note};
  };

  it("draws a line for each name over years", async () => {
    const {svg: text} = await svg(
      "SELECT area, year, value FROM observations WHERE series = 'NGDP_RPCH' AND area IN ('KAZ', 'UZB')"
    );
    expect(text).toContain("area-KAZ");
    expect(text).toContain("area-UZB");
    expect(text).toContain('aria-label="value by year and area"');
  });

  it("draws bars by name, forty at most, and says so", async () => {
    const {svg: text, note} = await svg("SELECT 'name ' || i AS name, i * 0.5 AS size FROM range(50) AS t(i)");
    expect(text.match(/<rect/g)).toHaveLength(40);
    expect(note).toBe("The first 40 of 50 rows.");
  });

  it("draws dots where a year has several figures, and says what has none", async () => {
    const {svg: text, note} = await svg(
      "SELECT * FROM (VALUES (2020, 1.5), (2020, 2.5), (2021, 3.5), (2021, NULL)) AS t(year, value)"
    );
    expect(text.match(/<circle/g)).toHaveLength(3);
    expect(note).toBe("1 row has no figure to draw.");
  });

  it("draws with the charts of the pages, figures below zero too", async () => {
    const {kind, svg: text} = await svg("SELECT * FROM (VALUES ('a', -2.5), ('b', 4), ('c', 0)) AS t(name, size)");
    expect(kind).toBe("stackedBars");
    expect(text).toContain(">−2.5<");
    expect((await svg("SELECT year, value FROM values LIMIT 50")).kind).toBe("scatter");
  });

  it("has no chart where there is no figure", async () => {
    expect(firstChoice(await run("SELECT 'a' AS name"))).toBeNull();
  });
});
