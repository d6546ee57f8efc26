import {mkdtemp, rm} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {query} from "chdb";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {clickhouseEngine, clickhouseStops} from "../../../loaders/cpmm/clickhouse-engine.js";
import {ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine} from "../../../loaders/cpmm/open-duckdb.js";
import {writeSyntheticTrips} from "../../../loaders/cpmm/synthetic-trips.js";
import {type Dimension, routeFactor} from "../../../src/lib/cpmm/record.js";
import {computeActivities, computeIndicators, type SqlEngine, type SqlRow} from "../../../src/lib/cpmm/sql.js";
import {CALIBRATIONS, syntheticOptions} from "./synthetic.js";
import {REFERENCE} from "./ten-trips.js";

// The last digits of a sum depend on the order of its terms, which neither engine promises.
const RELATIVE = 1e-9;
const GROUPINGS: Dimension[][] = [
  [],
  ["mode", "year"],
  ["corridor", "mode"],
  ["bcp", "direction"],
  ["country", "year", "month"]
];

let folder: string;
let store: string;
let duckdb: SqlEngine;
let server: Server;
let address: string;

// ClickHouse in process, behind the same HTTP interface as a server of a cluster.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "engines-"));
  store = join(folder, "store");
  const file = join(folder, "SYNTHETIC.parquet");
  await writeSyntheticTrips(file, syntheticOptions(4000, 11));
  const done = await ingestTrips([file], {
    store,
    report: join(folder, "refused.csv"),
    reference: REFERENCE,
    map: {},
    utc_offset: null,
    today: "2026-11-26"
  });
  expect(done).toMatchObject({trips: 4000, stops: 52_000, refused_stops: 0, synthetic: true});
  duckdb = await duckdbEngine(store);
  server = createServer((request, response) => {
    // A query holds this process up: a connection that is kept would be dropped as idle when the next request is on its way.
    response.setHeader("connection", "close");
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      try {
        response.end(query(Buffer.concat(parts).toString(), "JSON"));
      } catch (error) {
        response.writeHead(400).end(String(error));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await duckdb.close();
  await new Promise((done) => server.close(done));
  await rm(folder, {recursive: true});
});

describe("the same SQL in DuckDB and ClickHouse", () => {
  it("gives the same indicators, quantiles and intervals", async () => {
    const options = {groupings: GROUPINGS, filter: {}, rule: "mean-of-trips" as const, trim: 0.05, seed: 3};
    const here = await computeIndicators(duckdb, options);
    const there = await computeIndicators(clickhouseEngine(address, await clickhouseStops(store)), options);
    expect(here.length).toBeGreaterThan(100);
    expectSameRows(there, here);
  });
  it("gives the same under a filter", async () => {
    const options = {
      groupings: [["year", "quarter"]] as Dimension[][],
      filter: {bcp: ["BCP-dostyk"], mode: ["rail"]},
      rule: "ratio-of-sums" as const,
      trim: 0,
      seed: 3
    };
    expectSameRows(
      await computeIndicators(clickhouseEngine(address, await clickhouseStops(store)), options),
      await computeIndicators(duckdb, options)
    );
  });
  it("gives the same split by activity", async () => {
    const groupings: Dimension[][] = [["bcp", "direction"], ["mode"]];
    const there = await computeActivities(clickhouseEngine(address, await clickhouseStops(store)), groupings, {});
    expectSameRows(there, await computeActivities(duckdb, groupings, {}));
  });
  it("says what the server refused, and that there is none", async () => {
    await expect(clickhouseEngine(address, "no_such_table").rows("SELECT * FROM no_such_table")).rejects.toThrow(
      /invalid answer of http.*no_such_table/s
    );
    await expect(clickhouseEngine("http://127.0.0.1:9", "x").rows("SELECT 1")).rejects.toThrow(/missing answer/);
    expect(() => clickhouseEngine("ftp://x", "x")).toThrow(TypeError);
  });
});

describe("syntheticTrips(options), read back", () => {
  it("has the published means it was calibrated to inside the intervals", async () => {
    const options = {
      groupings: [["mode", "year"]] as Dimension[][],
      filter: {},
      rule: "ratio-of-sums" as const,
      trim: 0,
      seed: 1
    };
    const rows = await computeIndicators(duckdb, options);
    expect(rows.every(({synthetic}) => synthetic === true)).toBe(true);
    const outside = CALIBRATIONS.flatMap(({mode, year, tfi1_hours, tfi2_usd, tfi3_usd, swd_kmh, swod_kmh}) =>
      Object.entries({TFI1: tfi1_hours, TFI2: tfi2_usd, TFI3: tfi3_usd, SWD: swd_kmh, SWOD: swod_kmh}).flatMap(
        ([indicator, truth]) => {
          const row = rows.find((one) => one.indicator === indicator && one.mode === mode && one.year === year)!;
          expect(Math.abs(Number(row.value) / truth - 1)).toBeLessThan(0.08);
          return Number(row.low) <= truth && truth <= Number(row.high) ? [] : [`${mode} ${year} ${indicator}`];
        }
      )
    );
    // Of twenty intervals at 95% one is expected to miss.
    expect(outside.length).toBeLessThanOrEqual(2);
  });
  it("has the routes' own border hours inside the intervals", async () => {
    const filter = {mode: ["road"], year: [2020]};
    const rows = await computeIndicators(duckdb, {
      groupings: [["bcp"]],
      filter,
      rule: "ratio-of-sums",
      trim: 0,
      seed: 1
    });
    for (const [bcp, route] of [
      ["BCP-chaman", 0],
      ["BCP-dostyk", 1]
    ] as const) {
      const row = rows.find((one) => one.indicator === "TFI1" && one.bcp === bcp)!;
      const truth = 15.1 * routeFactor(route, 2);
      expect(Number(row.low)).toBeLessThan(truth);
      expect(Number(row.high)).toBeGreaterThan(truth);
    }
  });
});

function expectSameRows(actual: SqlRow[], expected: SqlRow[]): void {
  const sort = (rows: SqlRow[]) => [...rows].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const [left, right] = [sort(actual), sort(expected)];
  expect(left.map(nameOf)).toEqual(right.map(nameOf));
  const apart = left.flatMap((row, i) =>
    Object.keys(right[i]!)
      .filter((column) => !isSame(row[column] ?? null, right[i]![column] ?? null))
      .map((column) => `${nameOf(row)} ${column}: ${row[column]} ${right[i]![column]}`)
  );
  expect(apart).toEqual([]);
}

function nameOf(row: SqlRow): string {
  return ["cut", "indicator", "activity", "corridor", "country", "bcp", "direction", "mode", "year", "quarter", "month"]
    .map((column) => row[column] ?? "-")
    .join(" ");
}

function isSame(a: SqlRow[string], b: SqlRow[string]): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= RELATIVE * Math.max(1, Math.abs(a), Math.abs(b));
}
