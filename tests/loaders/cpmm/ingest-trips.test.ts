import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import writeXlsxFile from "write-excel-file/node";
import {ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {openDuckdb} from "../../../loaders/cpmm/open-duckdb.js";
import {storeGlob} from "../../../loaders/cpmm/trip-store.js";
import type {SqlRow} from "../../../src/lib/cpmm/sql-engine.js";
import {HEADER, REFERENCE, TEN_TRIPS} from "./ten-trips.js";

let folder: string;
const folders: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-"));
  folders.push(folder);
});
afterAll(async () => {
  for (const made of folders) await rm(made, {recursive: true});
});

async function ingest(
  files: Record<string, string | Uint8Array>,
  options: {map?: Record<string, string>; utc_offset?: string; more?: string[]} = {}
) {
  const paths: string[] = [...(options.more ?? [])];
  for (const [name, content] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(paths.at(-1)!, content);
  }
  const {map = {}, utc_offset = null} = options;
  const store = join(folder, "store");
  const report = join(folder, "refused.csv");
  const done = await ingestTrips(paths, {store, report, reference: REFERENCE, map, utc_offset});
  const refused = parse(await readFile(report, "utf8"), {columns: true}) as Record<string, string>[];
  return {done, refused};
}

async function stored(sql: string): Promise<SqlRow[]> {
  const duckdb = await openDuckdb();
  try {
    return await duckdb.rows(
      sql.replace("STORE", `read_parquet('${storeGlob(join(folder, "store"))}', hive_partitioning = false)`)
    );
  } finally {
    await duckdb.close();
  }
}

/** A sound trip of three rows; `changes` replaces cells of its second row. */
function trip(changes: Record<string, string> = {}, id = "A1"): string {
  const columns = HEADER.split(",");
  const row = (cells: Record<string, string>) => columns.map((column) => cells[column] ?? "").join(",");
  const common = {trip_id: id, mode: "road", corridor: "C5", country: "PAK", cargo_tonnes: "20", cost_usd: "5"};
  return [
    row({...common, stop: "1", arrival: "2023-05-01T00:00Z", departure: "2023-05-01T01:00Z", distance_km: "0"}),
    row({
      ...common,
      stop: "2",
      activity: "B",
      bcp: "Chaman",
      direction: "outbound",
      arrival: "2023-05-01T03:00Z",
      departure: "2023-05-01T05:00Z",
      distance_km: "100",
      ...changes
    }),
    row({
      ...common,
      stop: "3",
      country: "AFG",
      arrival: "2023-05-01T07:00Z",
      departure: "2023-05-01T07:00Z",
      distance_km: "80"
    })
  ].join("\n");
}
const file = (...trips: string[]) => `${[HEADER, ...trips].join("\n")}\n`;

/** A rule, the cells of the second row that break it, and the value that the report shows. */
const FAULTS: [string, Record<string, string>, string][] = [
  ["unknown_activity", {activity: "Z"}, "Z"],
  ["unknown_mode", {mode: "river"}, "river"],
  ["unknown_corridor", {corridor: "C3b"}, "C3B"],
  ["unknown_direction", {direction: "sideways"}, "sideways"],
  ["unknown_country", {country: "Atlantis"}, "Atlantis"],
  ["unknown_bcp", {bcp: "Nowhere"}, "Nowhere"],
  ["mismatched_country", {country: "KAZ"}, "KAZ at BCP-chaman"],
  ["missing_direction", {direction: ""}, ""],
  ["direction_without_bcp", {bcp: ""}, "outbound"],
  ["invalid_stop", {stop: "1.5"}, "1.5"],
  ["stop_again", {stop: "1"}, "1.0"],
  ["too_early", {arrival: "1923-05-01T03:00Z"}, "1923-05-01 03:00:00"],
  ["departure_before_arrival", {departure: "2023-05-01T02:00Z"}, "2023-05-01 02:00:00"],
  ["arrival_before_departure", {arrival: "2023-05-01T00:30Z"}, "2023-05-01 00:30:00"],
  ["stop_too_long", {departure: "2023-08-01T05:00Z"}, "2023-08-01 05:00:00"],
  ["leg_too_long", {arrival: "2023-05-21T03:00Z", departure: "2023-05-21T03:00Z"}, "2023-05-21 03:00:00"],
  ["invalid_distance", {distance_km: "-1"}, "'-1.0"],
  ["leg_too_fast", {distance_km: "400"}, "400.0 km in 2.0 h"],
  ["invalid_cost", {cost_usd: "-5"}, "'-5.0"],
  ["invalid_cargo", {cargo_tonnes: "20000"}, "20000.0"],
  ["invalid_number", {cost_usd: '"1,5"'}, "1,5"],
  ["invalid_number", {distance_km: "NaN"}, "NaN"],
  ["invalid_time", {arrival: "1 May, 3 o'clock".replace(",", "")}, "1 May 3 o'clock"],
  ["invalid_time", {arrival: "2023-02-30T03:00Z"}, "2023-02-30T03:00Z"],
  ["missing_offset", {arrival: "2023-05-01T03:00"}, "2023-05-01T03:00"],
  ["missing_value", {country: ""}, ""],
  ["mixed_mode", {mode: "rail"}, "rail and road"]
];

describe("ingestTrips(files, options): what is refused, and how it is named", () => {
  it("names each faulty cell with its rule and value, refuses its whole trip, and keeps the sound one", async () => {
    const {done, refused} = await ingest({
      "a.csv": file(...FAULTS.map(([, changes], i) => trip(changes, `F${i}`)), trip())
    });
    expect(done).toMatchObject({trips: 1, stops: 3, refused_trips: FAULTS.length, refused_stops: 3 * FAULTS.length});
    const named = refused.map(({trip_id, source_row, rule, value}) => `${trip_id} row ${source_row}: ${rule} ${value}`);
    for (const [i, [rule, , value]] of FAULTS.entries())
      expect(named).toContain(`F${i} row ${3 * i + 3}: ${rule} ${value}`);
    expect(refused.every((row) => row.source_file === "a.csv" && row.trip_id !== "A1" && row.allowed !== "")).toBe(
      true
    );
    expect(new Set(refused.map((row) => row.source_row)).size).toBe(3 * FAULTS.length);
    expect(await stored("SELECT DISTINCT trip_id FROM STORE")).toEqual([{trip_id: "A1"}]);
  });
  it("names a row without a trip, a trip of one row, one that goes nowhere and one that starts with a distance", async () => {
    const lone = trip({}, "A1").split("\n");
    const still = trip({distance_km: "0"}, "A3").replace(",80,", ",0,");
    const {refused} = await ingest({
      "a.csv": file(trip({trip_id: ""}, "A2"), lone[0]!, still, lone[1]!.replace("A1", "A4"))
    });
    const named = refused.map((row) => `${row.source_row} ${row.rule}`);
    expect(named).toContain("3 missing_value");
    expect(named).toContain("5 single_stop");
    expect(named).toContain("6 no_distance");
    expect(named).toContain("9 distance_before_start");
  });
  it("refuses another currency than dollars, which a file can name", async () => {
    const text = file(trip())
      .split("\n")
      .map((line, i) => (line === "" ? "" : `${line},${i === 0 ? "currency" : i === 2 ? "KZT" : "USD"}`));
    const {refused} = await ingest({"a.csv": text.join("\n")});
    expect(refused.find(({rule}) => rule === "unknown_currency")).toMatchObject({
      source_row: "3",
      field: "currency",
      value: "KZT"
    });
  });
  it("refuses a trip that another file or the store has, and a copy under another name", async () => {
    const {done, refused} = await ingest({
      "a.csv": file(trip()),
      "b.csv": file(trip({cost_usd: "7"}), trip({}, "B1"), trip({cost_usd: "9"}, "B2"))
    });
    expect(done).toMatchObject({trips: 2, refused_trips: 2});
    expect(refused.find(({rule}) => rule === "trip_again")).toMatchObject({
      source_file: "b.csv",
      trip_id: "A1",
      value: "a.csv"
    });
    expect(refused.find(({rule}) => rule === "copied_trip")).toMatchObject({
      source_file: "b.csv",
      trip_id: "B1",
      value: "A1 in a.csv"
    });
    const again = await ingest({"c.csv": file(trip({}, "B2"), trip({cost_usd: "11"}, "C1"))});
    expect(again.done).toMatchObject({batch: "batch-0002", trips: 1, refused_trips: 1});
    expect(again.refused[0]).toMatchObject({rule: "trip_again", value: "b.csv"});
    expect(await stored("SELECT DISTINCT trip_id FROM STORE ORDER BY 1")).toEqual([
      {trip_id: "A1"},
      {trip_id: "B2"},
      {trip_id: "C1"}
    ]);
  });
  it("keeps synthetic and recorded trips apart", async () => {
    await ingest({"a.csv": file(trip())});
    await expect(ingest({"s.csv": file(trip({cost_usd: "6"}, "SYNTHETIC-1"))})).rejects.toThrow(
      /invalid mix of synthetic and recorded trips/
    );
  });
  it("names what is no number in a Parquet file, and a stop number beyond all, instead of failing on them", async () => {
    await writeFile(join(folder, "a.csv"), file(trip(), trip({}, "A2"), trip({}, "A3")));
    const duckdb = await openDuckdb();
    await duckdb.run(
      `COPY (SELECT * REPLACE (CASE WHEN trip_id = 'A1' AND stop = 2 THEN 'NaN'::DOUBLE ELSE distance_km END AS distance_km, CASE WHEN trip_id = 'A2' AND stop = 2 THEN 3e9 ELSE stop END AS stop,
        CASE WHEN trip_id = 'A3' AND stop = 2 THEN 'infinity'::TIMESTAMP ELSE replace(arrival, 'Z', ':00')::TIMESTAMP END AS arrival, replace(departure, 'Z', ':00')::TIMESTAMP AS departure)
        FROM read_csv('${join(folder, "a.csv")}')) TO '${join(folder, "odd.parquet")}' (FORMAT parquet)`
    );
    await duckdb.close();
    const {done, refused} = await ingest({}, {more: [join(folder, "odd.parquet")]});
    expect(done).toMatchObject({trips: 0, refused_trips: 3, refused_stops: 9});
    const named = refused.map(({trip_id, rule, value}) => `${trip_id} ${rule} ${value}`);
    expect(named).toContain("A1 invalid_number nan");
    expect(named).toContain("A2 invalid_stop 3000000000.0");
    expect(named).toContain("A3 invalid_time infinity");
  });
  it("shows a cell that a spreadsheet would run as text", async () => {
    const {refused} = await ingest({"a.csv": file(trip({bcp: "=1+1"}))});
    expect(refused.find(({rule}) => rule === "unknown_bcp")?.value).toBe("'=1+1");
  });
});

describe("ingestTrips(files, options): what is read", () => {
  it("CSV with other headings, a semicolon, spellings of places and codes", async () => {
    const text = file(trip({bcp: " chaman ", direction: "OUTBOUND", corridor: "5", activity: "b"}))
      .replaceAll(",", ";")
      .replace("trip_id", "Trip No")
      .replace("distance_km", "Km driven")
      .replace("goods", "colour");
    const {done} = await ingest({"a.csv": text}, {map: {"Km driven": "distance_km"}});
    expect(done).toMatchObject({trips: 1, unread: [{headings: ["colour"]}]});
    expect(
      await stored(
        "SELECT bcp, direction, corridor, activity, country, year, quarter, month, border_hours, synthetic FROM STORE WHERE stop = 2"
      )
    ).toEqual([
      {
        bcp: "BCP-chaman",
        direction: "outbound",
        corridor: "C5",
        activity: "B",
        country: "PAK",
        year: 2023,
        quarter: 2,
        month: 5,
        border_hours: 2,
        synthetic: false
      }
    ]);
  });
  it("times by their own offset, else by the row's, else by the file's", async () => {
    const changes = {arrival: "2023-05-01T08:30+05:30", departure: "2023-05-01T05:00:00.000Z"};
    const {done} = await ingest(
      {"a.csv": file(trip(changes), trip({arrival: "2023-05-01T08:00", departure: "2023-05-01 10:00"}, "A2"))},
      {utc_offset: "+05:00"}
    );
    expect(done.trips).toBe(2);
    expect(
      await stored(
        "SELECT trip_id, arrival::VARCHAR AS arrival, departure::VARCHAR AS departure FROM STORE WHERE stop = 2 ORDER BY 1"
      )
    ).toEqual([
      {trip_id: "A1", arrival: "2023-05-01 03:00:00", departure: "2023-05-01 05:00:00"},
      {trip_id: "A2", arrival: "2023-05-01 03:00:00", departure: "2023-05-01 05:00:00"}
    ]);
  });
  it("XLSX, with Excel's own times and numbers and the rows of its sheet in the report", async () => {
    const rows = file(trip(), trip({activity: "Z"}, "A2"))
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const data = rows.map((row, i) => row.map((cell, j) => toCell(cell, rows[0]![j]!, i)));
    const bytes = await writeXlsxFile([
      {sheet: "notes", data: [[{value: "read me"}]]},
      {sheet: "trips", data, dateFormat: "yyyy-mm-dd hh:mm"}
    ]).toBuffer();
    const {done, refused} = await ingest({"a.xlsx": bytes}, {utc_offset: "Z"});
    expect(done).toMatchObject({trips: 1, stops: 3, refused_trips: 1});
    expect(refused.find(({rule}) => rule === "unknown_activity")).toMatchObject({
      source_file: "a.xlsx",
      source_row: "6",
      stop: "2"
    });
    expect(await stored("SELECT sum(distance_km) AS km, max(arrival)::VARCHAR AS last FROM STORE")).toEqual([
      {km: 180, last: "2023-05-01 07:00:00"}
    ]);
  });
  it("Parquet, and writes a partition for each year and mode", async () => {
    await ingest({"ten.csv": TEN_TRIPS});
    const duckdb = await openDuckdb();
    await duckdb.run(
      `COPY (SELECT * FROM read_csv('${join(folder, "ten.csv")}')) TO '${join(folder, "ten.parquet")}' (FORMAT parquet)`
    );
    await duckdb.close();
    const fromCsv = await stored("SELECT * EXCLUDE (source_file, source_row) FROM STORE ORDER BY trip_id, stop");
    await rm(join(folder, "store"), {recursive: true});
    const store = join(folder, "store");
    const done = await ingestTrips([join(folder, "ten.parquet")], {
      store,
      report: join(folder, "r.csv"),
      reference: REFERENCE,
      map: {},
      utc_offset: null
    });
    expect(done).toMatchObject({trips: 10, refused_stops: 0});
    expect(await stored("SELECT * EXCLUDE (source_file, source_row) FROM STORE ORDER BY trip_id, stop")).toEqual(
      fromCsv
    );
    expect((await readdir(store)).sort()).toEqual(["_trips", "store.json", "year=2023"]);
    expect((await readdir(join(store, "year=2023"))).sort()).toEqual(["mode=rail", "mode=road"]);
  });
  it("refuses a file that is missing, of another kind or without its columns, and leaves the store alone", async () => {
    await expect(
      ingestTrips([join(folder, "no.csv")], {
        store: folder,
        report: join(folder, "r.csv"),
        reference: REFERENCE,
        map: {},
        utc_offset: null
      })
    ).rejects.toThrow(/missing file .*no\.csv/);
    await expect(ingest({"a.pdf": "x"})).rejects.toThrow(/unknown ending "\.pdf"/);
    await expect(ingest({"a.csv": "trip_id,stop\nA,1\n"})).rejects.toThrow(
      /missing column arrival, departure, distance_km, mode, country/
    );
    await expect(ingest({"a.xlsx": "no workbook"})).rejects.toThrow(/a\.xlsx/);
    expect((await readdir(folder)).filter((name) => name.startsWith("store"))).toEqual([]);
  });
});

function toCell(cell: string, column: string, row: number) {
  if (row === 0 || cell === "") return {value: cell, type: String};
  if (column === "arrival" || column === "departure")
    return {value: new Date(cell), type: Date, format: "yyyy-mm-dd hh:mm"};
  if (["stop", "cost_usd", "distance_km", "cargo_tonnes"].includes(column)) return {value: Number(cell), type: Number};
  return {value: cell, type: String};
}
