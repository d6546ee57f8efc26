import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {BrowserContext, Page, Request} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import writeXlsxFile from "write-excel-file/node";
import {ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine} from "../../../loaders/cpmm/open-duckdb.js";
import {readReference} from "../../../loaders/reference/read-reference.js";
import type {TripReader} from "../../../src/components/trips/open-trip-reader.js";
import {syntheticTrips, TRIP_COLUMNS, type TripReading} from "../../../src/lib/cpmm/record.js";
import {computeActivities, computeIndicators, type SqlRow} from "../../../src/lib/cpmm/sql.js";
import {faultyTrips} from "../../loaders/cpmm/faulty-trips.js";
import {syntheticOptions} from "../../loaders/cpmm/synthetic.js";
import {HEADER, TEN_TRIPS} from "../../loaders/cpmm/ten-trips.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

declare global {
  interface Window {
    tripReader: TripReader;
    reading: TripReading;
  }
}

/** What a reading came to, without its columns. */
interface Read {
  error: string | null;
  report: Omit<TripReading["report"], "refused_csv"> | null;
  csv: string | null;
  synthetic: boolean | null;
  lengths: number[];
}

/** A word that is in the files and must not be in any request. */
const SECRET = "Kirovabad-Secret-77";
const OPTIONS = {
  groupings: [[], ["mode", "year"], ["bcp", "direction"]],
  filter: {},
  rule: "ratio-of-sums",
  trim: 0.05,
  seed: 1
} as const;

// DuckDB is compiled again for each file: on a machine that does other work too, that takes its time.
describe("reading trips in the browser", () => {
  let folder: string;
  let site: OpenSite;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  const requests: Request[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "trip-reader-"));
    site = await openSite(inject("builds").first);
    context = await site.newContext();
    context.on("request", (request) => requests.push(request));
    ({page, problems} = await watchedPage(context, site.address));
    await page.goto(new URL("notebooks/trips", site.address).href, {waitUntil: "load"});
    await page.waitForFunction(() => window.tripReader !== undefined);
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, {recursive: true});
  });

  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const read = async (
    paths: string[],
    options: {map?: Record<string, string>; utc_offset?: string} = {}
  ): Promise<Read> => {
    await page.setInputFiles("#trip-files", paths);
    return await page.evaluate(async (options) => {
      const files = [...document.querySelector<HTMLInputElement>("#trip-files")!.files!];
      try {
        window.reading = await window.tripReader.readFiles(files, options);
        const {table, report} = window.reading;
        const {refused_csv, ...rest} = report;
        const lengths = [table.trips, table.legs, table.crossings, table.stops].map(({length}) => length);
        return {
          error: null,
          report: rest,
          csv: refused_csv === null ? null : await refused_csv.text(),
          synthetic: table.synthetic,
          lengths
        };
      } catch (error) {
        return {error: (error as Error).message, report: null, csv: null, synthetic: null, lengths: []};
      }
    }, options);
  };
  const ingest = async (paths: string[], options: {map?: Record<string, string>; utc_offset?: string} = {}) => {
    const store = join(await mkdtemp(join(folder, "ingest-")), "store");
    const {map = {}, utc_offset = null} = options;
    const reference = await readReference("data");
    const report = `${store}.csv`;
    const done = await ingestTrips(paths, {store, report, reference, map, utc_offset, today: "2026-11-26"});
    return {store, done, csv: await readFile(report, "utf8")};
  };
  const sameAsIngest = async (paths: string[], options: {map?: Record<string, string>; utc_offset?: string} = {}) => {
    const {store, done, csv} = await ingest(paths, options);
    const seen = await read(paths, options);
    expect(seen.error).toBeNull();
    const {trips, stops, refused_trips, refused_stops} = done;
    expect(seen.report).toMatchObject({kind: "checked", trips, stops, refused_trips, refused_stops});
    expect(seen.csv ?? csv.split("\n", 1)[0] + "\n").toBe(csv);
    return {store, seen};
  };
  const sameFigures = async (store: string) => {
    const engine = await duckdbEngine(store);
    try {
      const [rows, activities] = await page.evaluate(async (options) => {
        const {table} = window.reading;
        const groupings = options.groupings.map((cut) => [...cut]);
        const found = await window.tripReader.indicators(table, {...options, groupings});
        return [found, await window.tripReader.activities(table, groupings, {})];
      }, OPTIONS);
      expect(rows.length).toBeGreaterThan(10);
      expect(rounded(rows)).toEqual(rounded(await computeIndicators(engine, OPTIONS)));
      expect(rounded(activities)).toEqual(rounded(await computeActivities(engine, OPTIONS.groupings, {})));
    } finally {
      await engine.close();
    }
  };

  it("refuses the rows that the ingest refuses, and gives its report and its figures", async () => {
    const file = await put("faulty.csv", faultyTrips());
    const {store, seen} = await sameAsIngest([file]);
    expect(seen.report!.refused_stops).toBeGreaterThan(20);
    expect(seen.report!.refused[0]).toMatchObject({source_file: "faulty.csv"});
    await sameFigures(store);
  });
  it("reads spellings, offsets, other headings and several files as the ingest does", async () => {
    const semicolon = TEN_TRIPS.replaceAll(",", ";")
      .replace("distance_km", "Km driven")
      .replace(/(T\d\d:\d\d)Z/g, "$1");
    const first = await put("semicolon.csv", semicolon);
    const second = await put("again.csv", `${TEN_TRIPS.split("\n").slice(0, 9).join("\n")}\n`);
    const options = {map: {"Km driven": "distance_km"}, utc_offset: "Z"};
    const {seen} = await sameAsIngest([first], options);
    expect(seen.report!.trips).toBe(10);
    const both = await sameAsIngest([await put("ten.csv", TEN_TRIPS), second]);
    expect(both.seen.csv).toContain("trip_again");
  });
  it("reads a workbook and a Parquet file of records as the ingest does", async () => {
    const cells = TEN_TRIPS.trim()
      .split("\n")
      .map((line) => line.split(","));
    const sheet = cells.map((row, i) =>
      row.map((value, column) =>
        i > 0 && value !== "" && ["stop", "cost_usd", "distance_km"].includes(cells[0]![column]!)
          ? {value: Number(value), type: Number}
          : {value, type: String}
      )
    );
    const workbook = await writeXlsxFile([{sheet: "trips", data: sheet}]).toBuffer();
    const xlsx = await sameAsIngest([await put("ten.xlsx", workbook)]);
    expect(xlsx.seen.report!.trips).toBe(10);
    await sameFigures(xlsx.store);
    const records = cells.slice(1).map((row) => Object.fromEntries(cells[0]!.map((name, i) => [name, row[i]!])));
    const columnData = TRIP_COLUMNS.map(({name, type}) => ({
      name,
      type: ({text: "STRING", number: "DOUBLE", time: "TIMESTAMP"} as const)[type],
      data: records.map((record) => {
        const cell = record[name]!;
        if (cell === "") return null;
        return type === "number" ? Number(cell) : type === "time" ? new Date(cell) : cell;
      })
    }));
    const parquet = new Uint8Array(parquetWriteBuffer({columnData}));
    const {store} = await sameAsIngest([await put("ten.parquet", parquet)]);
    await sameFigures(store);
  });
  it("opens a store without checking it again, with the same figures", async () => {
    const {store} = await ingest([await put("ten.csv", TEN_TRIPS)]);
    const files = (await readdir(store, {recursive: true, withFileTypes: true})).filter((entry) => entry.isFile());
    const seen = await read(files.map(({parentPath, name}) => join(parentPath, name)));
    expect(seen).toMatchObject({error: null, synthetic: false, lengths: [10, 20, 20, 21]});
    expect(seen.report).toMatchObject({kind: "store", trips: 10, stops: 41});
    await sameFigures(store);
  });
  it("makes the SYNTHETIC trips that the command makes", async () => {
    const made = await page.evaluate(async () => {
      const {table, report} = await window.tripReader.makeTrips({stops: 1300, seed: 3});
      return {
        synthetic: table.synthetic,
        trips: report.trips,
        last: table.tripId(99),
        hours: table.crossings.border_hours.length
      };
    });
    expect(made).toEqual({synthetic: true, trips: 100, last: "SYNTHETIC-3-00000100", hours: 200});
  });
  it("says what is wrong with a file, where, and what to do", async () => {
    const cases: [string, string | Uint8Array, RegExp][] = [
      ["empty.csv", "", /^missing rows in empty.csv: the file is empty/],
      ["header.csv", `${HEADER}\n`, /^missing rows in header.csv: the header has no stops below it/],
      ["prices.csv", "a,b\n1,2\n", /^missing column trip_id, .* in prices.csv, which has a, b/],
      [
        "latin.csv",
        Buffer.from(TEN_TRIPS.replace("fruit", "fr\u00fbit"), "latin1"),
        /^invalid encoding of latin.csv .*CSV UTF-8/
      ],
      ["utf16.csv", Buffer.from(`\ufeff${TEN_TRIPS}`, "utf16le"), /^invalid encoding of utf16.csv: UTF-16/],
      [
        "short.csv",
        TEN_TRIPS.replace("T1,4,,", "T1,4,"),
        /^invalid row 5 of short.csv: it has 15 cells where the header has 16/
      ],
      ["no.xlsx", "no workbook", /^invalid workbook no.xlsx: it is no (XLSX file|zip archive)/],
      ["no.parquet", "no parquet at all", /^invalid file no.parquet: not a complete Parquet file/],
      ["trips.docx", "x", /^unknown kind of file trips.docx; allowed: .csv/],
      ["mixed.csv", `${TEN_TRIPS}${toCsv(3)}`, /^invalid mix of 3 synthetic and 10 recorded trips in mixed.csv/],
      [
        "refused.csv",
        TEN_TRIPS.replaceAll(",road,", ",air,").replaceAll(",rail,", ",air,"),
        /^missing trips in refused.csv: every trip was refused; the first error is in row 2 of refused.csv: mode "air"/
      ]
    ];
    for (const [name, content, message] of cases)
      expect((await read([await put(name, content)])).error).toMatch(message);
  });
  it("takes hostile text for the text that it is", async () => {
    const hostile = "<img src=x onerror=alert(1)>'; DROP TABLE checked; --";
    const text = TEN_TRIPS.replaceAll("T1,", `"${hostile}",`).replaceAll("fruit", '"=HYPERLINK(""http://a.example"")"');
    const {seen} = await sameAsIngest([await put("hostile.csv", text)]);
    expect(seen.report!.trips).toBe(10);
    const names = await page.evaluate(() => Array.from({length: 10}, (_, i) => window.reading.table.tripId(i)));
    expect(names).toContain(hostile);
  });
  it("stops at once when it is told to, and reads again afterwards", async () => {
    await page.setInputFiles("#trip-files", await put("ten.csv", TEN_TRIPS));
    const outcome = await page.evaluate(async () => {
      const files = [...document.querySelector<HTMLInputElement>("#trip-files")!.files!];
      const stop = new AbortController();
      const first = window.tripReader.readFiles(files, {}, {signal: stop.signal, progress: () => stop.abort()});
      const reason = await first.then(
        () => "read",
        (error: Error) => error.name
      );
      const again = await window.tripReader.readFiles(files, {});
      return [reason, again.report.trips];
    });
    expect(outcome).toEqual(["AbortError", 10]);
  });
  it("sends nothing anywhere: no request with a body, none to another host, none with a file's text", async () => {
    const before = requests.length;
    const secret = TEN_TRIPS.replaceAll("fruit", SECRET).replaceAll("T1,", `${SECRET}-1,`);
    const seen = await read([await put(`${SECRET}.csv`, secret)]);
    expect(seen.report!.trips).toBe(10);
    await page.evaluate(
      (options) => window.tripReader.indicators(window.reading.table, {...options, groupings: [["mode"]]}),
      OPTIONS
    );
    const made = requests.filter((request) => !request.url().startsWith("blob:"));
    expect(made.length).toBeGreaterThan(5);
    expect(made.filter((request) => !request.url().startsWith(site.address))).toEqual([]);
    expect(made.filter((request) => request.method() !== "GET" || request.postData() !== null)).toEqual([]);
    const said = requests.map((request) => `${request.url()} ${JSON.stringify(request.headers())}`);
    expect(said.filter((text) => text.includes(SECRET))).toEqual([]);
    // Reading loads the engine from this site's own fixed files, and nothing else.
    const files = requests.slice(before).map((request) => new URL(request.url()).pathname);
    expect(files.filter((path) => !/^\/(_npm|_import|_node|_file)\/|^http/.test(path))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

function toCsv(trips: number): string {
  const rows = [...syntheticTrips(syntheticOptions(trips, 1))].flat().map((stop) =>
    TRIP_COLUMNS.map(({name, type}) => {
      const value = stop[name as keyof typeof stop];
      return type === "time" ? new Date(value as number).toISOString() : (value ?? "");
    }).join(",")
  );
  return `${rows.join("\n")}\n`;
}

/** Two versions of DuckDB add in another order: the last digits may differ. */
function rounded(rows: SqlRow[]): SqlRow[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "number" ? Number(value.toPrecision(11)) : value
      ])
    )
  );
}
