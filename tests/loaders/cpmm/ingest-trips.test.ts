import {mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import writeXlsxFile from "write-excel-file/node";
import {ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine, openDuckdb} from "../../../loaders/cpmm/open-duckdb.js";
import {type IngestFolder, ingestFolder} from "./ingest-folder.js";
import {soundTrip, tripFile} from "./sound-trip.js";
import {REFERENCE, TEN_TRIPS} from "./ten-trips.js";

let at: IngestFolder;
beforeEach(async () => {
  at = await ingestFolder();
});
afterEach(() => at.remove());

describe("ingestTrips(files, options): what is read", () => {
  it("CSV with other headings, a semicolon, spellings of places and codes", async () => {
    const text = tripFile(soundTrip({bcp: " chaman ", direction: "OUTBOUND", corridor: "5", activity: "b"}))
      .replaceAll(",", ";")
      .replace("trip_id", "Trip No")
      .replace("distance_km", "Km driven")
      .replace("goods", "color");
    const {done} = await at.ingest({"a.csv": text}, {map: {"Km driven": "distance_km"}});
    expect(done).toMatchObject({trips: 1, unread: [{headings: ["color"]}]});
    expect(
      await at.stored(
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
  it("a file by its own name, where DuckDB would read a pattern", async () => {
    const {done} = await at.ingest({
      "may [1].csv": tripFile(soundTrip({}, "A1")),
      "may 1.csv": tripFile(soundTrip({cost_usd: "6"}, "A2")),
      "it's*.csv": tripFile(soundTrip({cost_usd: "7"}, "A3"))
    });
    expect(done).toMatchObject({trips: 3, refused_trips: 0});
    expect(await at.stored("SELECT DISTINCT trip_id, source_file FROM STORE ORDER BY 1")).toEqual([
      {trip_id: "A1", source_file: "may [1].csv"},
      {trip_id: "A2", source_file: "may 1.csv"},
      {trip_id: "A3", source_file: "it's*.csv"}
    ]);
  });
  it("a file that has a column source_row of its own, and says the rows of the file", async () => {
    const file = tripFile(soundTrip({activity: "Z"}))
      .trim()
      .split("\n")
      .map((line, i) => `${i === 0 ? "source_row" : "77"},${line}`)
      .join("\n");
    const {refused} = await at.ingest({"a.csv": file, "b.csv": tripFile(soundTrip({}, "A2"))});
    expect(refused.map(({source_row}) => source_row)).toEqual(["2", "3", "4"]);
    const {done} = await at.ingest({}, {more: [join(at.folder, "store/year=2023/mode=road/batch-0001_0.parquet")]});
    expect(done).toMatchObject({trips: 0, refused_stops: 3});
  });
  it("a store in a folder whose name DuckDB would read as a pattern", async () => {
    const file = join(at.folder, "a.csv");
    await writeFile(file, tripFile(soundTrip()));
    const options = {store: join(at.folder, "store [1]*"), report: join(at.folder, "refused.csv")};
    const twice = {...options, reference: REFERENCE, map: {}, utc_offset: null, today: "2026-11-26"};
    expect((await ingestTrips([file], twice)).trips).toBe(1);
    expect(await ingestTrips([file], twice)).toMatchObject({trips: 0, refused_trips: 1});
    const engine = await duckdbEngine(options.store);
    expect(await engine.rows(`SELECT count(*) AS stops FROM ${engine.stops}`)).toEqual([{stops: 3}]);
    await engine.close();
  });
  it("times by their own offset, else by the row's, else by the file's", async () => {
    const changes = {arrival: "2023-05-01T08:30+05:30", departure: "2023-05-01T05:00:00.000Z"};
    const {done} = await at.ingest(
      {
        "a.csv": tripFile(
          soundTrip(changes),
          soundTrip({arrival: "2023-05-01T08:00", departure: "2023-05-01 10:00"}, "A2")
        )
      },
      {utc_offset: "+05:00"}
    );
    expect(done.trips).toBe(2);
    expect(
      await at.stored(
        "SELECT trip_id, arrival::VARCHAR AS arrival, departure::VARCHAR AS departure FROM STORE WHERE stop = 2 ORDER BY 1"
      )
    ).toEqual([
      {trip_id: "A1", arrival: "2023-05-01 03:00:00", departure: "2023-05-01 05:00:00"},
      {trip_id: "A2", arrival: "2023-05-01 03:00:00", departure: "2023-05-01 05:00:00"}
    ]);
  });
  it("XLSX, with Excel's own times and numbers and the rows of its sheet in the report", async () => {
    const rows = tripFile(soundTrip(), soundTrip({activity: "Z"}, "A2"))
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const data = rows.map((row, i) => row.map((cell, j) => toCell(cell, rows[0]![j]!, i)));
    const bytes = await writeXlsxFile([
      {sheet: "notes", data: [[{value: "read me"}]]},
      {sheet: "trips", data, dateFormat: "yyyy-mm-dd hh:mm"}
    ]).toBuffer();
    const {done, refused} = await at.ingest({"a.xlsx": bytes}, {utc_offset: "Z"});
    expect(done).toMatchObject({trips: 1, stops: 3, refused_trips: 1});
    expect(refused.find(({rule}) => rule === "unknown_activity")).toMatchObject({
      source_file: "a.xlsx",
      source_row: "6",
      stop: "2"
    });
    expect(await at.stored("SELECT sum(distance_km) AS km, max(arrival)::VARCHAR AS last FROM STORE")).toEqual([
      {km: 180, last: "2023-05-01 07:00:00"}
    ]);
  });
  it("XLSX, whose trips are those of the same file as CSV", async () => {
    const rows = tripFile(soundTrip({arrival: "2023-05-01T03:37Z", departure: "2023-05-01T04:41Z", cost_usd: "45.3"}))
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const data = rows.map((row, i) => row.map((cell, j) => toCell(cell, rows[0]![j]!, i)));
    const bytes = await writeXlsxFile([{sheet: "trips", data}]).toBuffer();
    const csv = rows.map((row) => row.map((cell) => cell.replace(/^B?A1$/, "B1")).join(",")).join("\n");
    const {done, refused} = await at.ingest({"a.xlsx": bytes, "b.csv": csv}, {utc_offset: "Z"});
    expect(done).toMatchObject({trips: 1, refused_trips: 1});
    expect(refused[0]).toMatchObject({rule: "copied_trip", value: "A1 in a.xlsx"});
  });
  it("Parquet, and writes a partition for each year and mode", async () => {
    await at.ingest({"ten.csv": TEN_TRIPS});
    const duckdb = await openDuckdb();
    await duckdb.run(
      `COPY (SELECT * FROM read_csv('${join(at.folder, "ten.csv")}')) TO '${join(at.folder, "ten.parquet")}' (FORMAT parquet)`
    );
    await duckdb.close();
    const fromCsv = await at.stored("SELECT * EXCLUDE (source_file, source_row) FROM STORE ORDER BY trip_id, stop");
    await rm(join(at.folder, "store"), {recursive: true});
    const store = join(at.folder, "store");
    const done = await ingestTrips([join(at.folder, "ten.parquet")], {
      store,
      report: join(at.folder, "r.csv"),
      reference: REFERENCE,
      map: {},
      utc_offset: null,
      today: "2026-11-26"
    });
    expect(done).toMatchObject({trips: 10, refused_stops: 0});
    expect(await at.stored("SELECT * EXCLUDE (source_file, source_row) FROM STORE ORDER BY trip_id, stop")).toEqual(
      fromCsv
    );
    expect((await readdir(store)).sort()).toEqual(["_trips", "store.json", "year=2023"]);
    expect((await readdir(join(store, "year=2023"))).sort()).toEqual(["mode=rail", "mode=road"]);
  });
  it("refuses a file that is missing, of another kind or without its columns, and leaves the store alone", async () => {
    await expect(
      ingestTrips([join(at.folder, "no.csv")], {
        store: at.folder,
        report: join(at.folder, "r.csv"),
        reference: REFERENCE,
        map: {},
        utc_offset: null,
        today: "2026-11-26"
      })
    ).rejects.toThrow(/missing file .*no\.csv/);
    const folder = join(at.folder, "folder.csv");
    await mkdir(folder);
    await expect(at.ingest({}, {more: [folder]})).rejects.toThrow(
      `invalid file ${folder}: it is a folder; give the path of a CSV, XLSX or Parquet file`
    );
    await expect(at.ingest({"a.pdf": "x"})).rejects.toThrow(/unknown ending "\.pdf"/);
    await expect(at.ingest({"a.csv": "trip_id,stop\nA,1\n"})).rejects.toThrow(
      /missing column arrival, departure, distance_km, mode, country/
    );
    await expect(at.ingest({"a.xlsx": "no workbook"})).rejects.toThrow(/a\.xlsx/);
    expect((await readdir(at.folder)).filter((name) => name.startsWith("store"))).toEqual([]);
  });
});

function toCell(cell: string, column: string, row: number) {
  if (row === 0 || cell === "") return {value: cell, type: String};
  if (column === "arrival" || column === "departure")
    return {value: new Date(cell), type: Date, format: "yyyy-mm-dd hh:mm"};
  if (["stop", "cost_usd", "distance_km", "cargo_tonnes"].includes(column)) return {value: Number(cell), type: Number};
  return {value: cell, type: String};
}
