import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {query} from "chdb";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {cpmmChange} from "../../../loaders/cli/cpmm-change.js";
import {clickhouseEngine, clickhouseStops} from "../../../loaders/cpmm/clickhouse-engine.js";
import {ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine} from "../../../loaders/cpmm/open-duckdb.js";
import {writeSyntheticTrips} from "../../../loaders/cpmm/synthetic-trips.js";
import {
  type BeforeAfterCounts,
  type BeforeAfterQuestion,
  type CrossingTrips,
  compareCrossings,
  countBeforeAfter
} from "../../../src/lib/cpmm/before-after.js";
import {crossingSql, queryBeforeAfter, type SqlEngine} from "../../../src/lib/cpmm/sql.js";
import {type CrossingRow, toCrossingTrips} from "../../src/lib/cpmm/before-after/crossing-trips.js";
import {syntheticOptions} from "./synthetic.js";
import {REFERENCE} from "./ten-trips.js";

const QUESTION: BeforeAfterQuestion = {
  bcp: "BCP-chaman",
  direction: "outbound",
  mode: "road",
  indicator: "TFI1",
  date: "2020-01-15",
  window_months: 9,
  gap_months: 1
};

let folder: string;
let store: string;
let duckdb: SqlEngine;
let server: Server;
let clickhouse: SqlEngine;
let table: CrossingTrips;

// ClickHouse in process, behind the same HTTP interface as a server of a cluster.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "change-"));
  store = join(folder, "store");
  const file = join(folder, "SYNTHETIC.parquet");
  await writeSyntheticTrips(file, syntheticOptions(4000, 7));
  const options = {
    store,
    report: join(folder, "refused.csv"),
    reference: REFERENCE,
    map: {},
    utc_offset: null,
    today: "2026-11-26"
  };
  await ingestTrips([file], options);
  duckdb = await duckdbEngine(store);
  const rows = await duckdb.rows(
    `SELECT trip_id, bcp, direction, mode, strftime(entered, '%Y-%m-%dT%H:%M:%SZ') AS entered, border_hours, cost_usd, bucket FROM (${crossingSql(duckdb.stops)}) AS c ORDER BY trip_id, entered`
  );
  table = toCrossingTrips(rows.map((row) => ({...row, trip: row.trip_id}) as unknown as CrossingRow));
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      try {
        response.end(query(`${Buffer.concat(parts)} SETTINGS session_timezone = 'Asia/Almaty'`, "JSON"));
      } catch (error) {
        response.writeHead(400).end(String(error));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  clickhouse = clickhouseEngine(address, await clickhouseStops(store));
});
afterAll(async () => {
  await duckdb.close();
  await new Promise((done) => server.close(done));
  await rm(folder, {recursive: true});
});

describe("queryBeforeAfter(engine, question, filter)", () => {
  it("counts in DuckDB what arrays in memory count", async () => {
    for (const question of [QUESTION, {...QUESTION, direction: null, indicator: "TFI2" as const, gap_months: 0}]) {
      const counts = await queryBeforeAfter(duckdb, question, {});
      expect(counts.levels.length).toBeGreaterThanOrEqual(8);
      expectSame(counts, countBeforeAfter(table, question));
    }
  });
  it("counts the same in ClickHouse, whatever time zone it is set to", async () => {
    expectSame(await queryBeforeAfter(clickhouse, QUESTION, {}), await queryBeforeAfter(duckdb, QUESTION, {}));
  });
  it("keeps what a filter keeps", async () => {
    const none = await queryBeforeAfter(duckdb, QUESTION, {year: [2011]});
    expect(none).toEqual({sums: [], levels: [], months: [], synthetic: false});
    const c5 = await queryBeforeAfter(duckdb, QUESTION, {corridor: ["C5"]});
    expect(new Set(c5.levels.map(({bcp}) => bcp))).toEqual(new Set(["BCP-chaman"]));
    expect(c5.synthetic).toBe(true);
  });
});

describe("prf cpmm change", () => {
  const options = {
    bcp: "Chaman",
    date: "2020-01-15",
    direction: "outbound",
    mode: "road",
    indicator: "TFI1",
    window: "9",
    gap: "1",
    seed: "3",
    engine: "duckdb",
    format: "json"
  };
  it("writes the answer that the library gives", async () => {
    const out = join(folder, "change-SYNTHETIC.json");
    await cpmmChange([], {...options, store, out}, {data: "data"});
    const written = JSON.parse(await readFile(out, "utf8"));
    const counts = await queryBeforeAfter(duckdb, QUESTION, {});
    const {chosen, synthetic} = compareCrossings(counts, QUESTION, [], {seed: 3, with: [], without: []});
    expect(written).toMatchObject({question: QUESTION, synthetic: true, seed: 3, pooled: null});
    expect(synthetic).toBe(true);
    for (const end of ["value", "low", "high"] as const)
      expect(written.chosen.own.change[end]).toBeCloseTo(chosen.own!.change[end]!, 9);
    expect(written.months.every(({bcp}: {bcp: string}) => bcp !== "BCP-spin-buldak")).toBe(true);
  });
  it("writes a table, and no synthetic figures to a file that does not say so", async () => {
    const out = join(folder, "SYNTHETIC.csv");
    await cpmmChange([], {...options, format: "csv", store, out}, {data: "data"});
    const [header, first] = (await readFile(out, "utf8")).split("\n");
    expect(header).toMatch(/^row,bcp,direction,mode,indicator,date,.*,change,change_low,change_high,relative/);
    expect(first).toMatch(/^chosen,BCP-chaman,outbound,road,TFI1,2020-01-15,9,1,true/);
    await expect(cpmmChange([], {...options, store, out: join(folder, "x.json")}, {data: "data"})).rejects.toThrow(
      /put SYNTHETIC in the file's name/
    );
  });
  it("refuses an unknown crossing, a filter that belongs elsewhere, and two modes without a choice", async () => {
    const call = (given: object) => cpmmChange([], {...options, store, ...given}, {data: "data"});
    await expect(call({bcp: "Chamn"})).rejects.toThrow(/unknown border crossing point "Chamn"/);
    await expect(call({where: ["mode=rail"]})).rejects.toThrow(/invalid --where mode; use --mode/);
    await expect(call({mode: undefined})).rejects.toThrow(/missing --mode: BCP-chaman has \d+ crossings by rail, \d+/);
    await expect(call({date: "yesterday"})).rejects.toThrow(TypeError);
  });
});

function expectSame(actual: BeforeAfterCounts, expected: BeforeAfterCounts): void {
  const sorted = ({sums, levels, months}: BeforeAfterCounts) =>
    [...sums.map((row) => ({...row, n: row.n.join(), sum: row.sum.join()})), ...levels, ...months]
      .map((row) => Object.entries(row).sort())
      .sort((a, b) => (JSON.stringify(a.map(textOf)) < JSON.stringify(b.map(textOf)) ? -1 : 1));
  const [left, right] = [sorted(actual), sorted(expected)];
  expect(left.map((row) => row.map(textOf))).toEqual(right.map((row) => row.map(textOf)));
  // The last digits of a sum depend on the order of its terms, which no engine promises.
  const numbers = (rows: typeof left) =>
    rows.flatMap((row) =>
      row.filter(([name]) => MEASURED.includes(name)).flatMap(([, value]) => String(value).split(",").map(Number))
    );
  const others = numbers(right);
  expect(numbers(left).filter((value, i) => !(Math.abs(value - others[i]!) <= 1e-9 * Math.max(1, value)))).toEqual([]);
}

const MEASURED = ["sum", "mean", "median"];

/** What names a row: its words and whole numbers. */
function textOf([name, value]: [string, unknown]): string {
  return MEASURED.includes(name) ? name : `${name} ${value}`;
}
