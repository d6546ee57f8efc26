import {rm} from "node:fs/promises";
import {join} from "node:path";
import {parquetWriteBuffer} from "hyparquet-writer";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {duckdbEngine} from "../../../../loaders/cpmm/open-duckdb.js";
import {
  isIndexFile,
  isStoreFile,
  readParquetMetadata,
  readStoreFile,
  toBuffer
} from "../../../../src/components/trips/read-store-file.js";
import {tripTableBuilder} from "../../../../src/lib/cpmm/reading.js";
import type {TripTable} from "../../../../src/lib/cpmm/record.js";
import {crossingSql, legSql, type SqlEngine, type SqlRow} from "../../../../src/lib/cpmm/sql.js";
import {readTripTable, storeFiles, tenTripStore} from "./ten-trip-store.js";

let folder: string;
let engine: SqlEngine;
let table: TripTable;

beforeAll(async () => {
  folder = await tenTripStore();
  engine = await duckdbEngine(join(folder, "store"));
  table = await readTripTable(folder);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, {recursive: true});
});

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
const byKey = (rows: SqlRow[]) => rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe("readStoreFile(file, take)", () => {
  it("gives the crossings of crossingSql", async () => {
    const {crossings, dictionaries, trips} = table;
    const rows = Array.from({length: crossings.length}, (_, i) => ({
      trip_id: table.tripId(crossings.trip[i]!),
      bcp: dictionaries.bcp[crossings.bcp[i]!]!,
      direction: dictionaries.direction[crossings.direction[i]!]!,
      country: dictionaries.country[crossings.country[i]!]!,
      corridor: dictionaries.corridor[crossings.corridor[i]!]!,
      mode: dictionaries.mode[trips.mode[crossings.trip[i]!]!]!,
      year: trips.year[crossings.trip[i]!]!,
      month: trips.month[crossings.trip[i]!]!,
      bucket: trips.bucket[crossings.trip[i]!]!,
      entered: crossings.entered[i]!,
      border_hours: crossings.border_hours[i]!,
      cost_usd: orNull(crossings.cost_usd[i]!)
    }));
    const expected = await engine.rows(`SELECT trip_id, bcp, direction, country, corridor, mode, year, month, bucket,
      epoch_ms(entered) AS entered, border_hours, cost_usd FROM (${crossingSql(engine.stops)})`);
    expect(rows).toHaveLength(20);
    expect(byKey(rows)).toEqual(byKey(expected));
  });
  it("gives the legs of legSql, a payment that was not recorded as NaN", async () => {
    const {legs, dictionaries} = table;
    const rows = Array.from({length: legs.length}, (_, i) => ({
      trip_id: table.tripId(legs.trip[i]!),
      corridor: dictionaries.corridor[legs.corridor[i]!]!,
      country: dictionaries.country[legs.country[i]!]!,
      distance_km: legs.distance_km[i]!,
      moving_hours: legs.moving_hours[i]!,
      total_hours: legs.total_hours[i]!,
      cost_usd: orNull(legs.cost_usd[i]!),
      tonne_km: orNull(legs.tonne_km[i]!)
    }));
    const expected =
      await engine.rows(`SELECT trip_id, corridor, country, distance_km, moving_hours, total_hours, cost_usd,
      tonne_km FROM (${legSql(engine.stops)})`);
    expect(rows.some(({cost_usd}) => cost_usd === null)).toBe(true);
    expect(byKey(rows)).toEqual(byKey(expected));
  });
  it("gives the stops at border crossing points, with their activity", () => {
    const {stops, crossings, dictionaries} = table;
    const rows = Array.from({length: stops.length}, (_, i) => [
      table.tripId(crossings.trip[stops.crossing[i]!]!),
      dictionaries.bcp[crossings.bcp[stops.crossing[i]!]!],
      dictionaries.activity[stops.activity[i]!],
      stops.stop_hours[i],
      orNull(stops.cost_usd[i]!)
    ]);
    expect(rows.filter(([trip]) => trip === "R1")).toEqual([
      ["R1", "BCP-alashankou", "P", 10, 0],
      ["R1", "BCP-alashankou", "N", 5, 100],
      ["R1", "BCP-dostyk", "B", 4, null]
    ]);
    expect(stops.length).toBe(2 * 8 + 5);
  });
  it("refuses trips that are read twice", async () => {
    const builder = tripTableBuilder("two copies");
    for (const file of [...(await storeFiles(folder)), ...(await storeFiles(folder))])
      await readStoreFile(file, builder.add);
    expect(() => builder.finish()).toThrow(/^invalid trip \w+ in two copies: it occurs more than once/);
  });
  it("refuses a damaged file by its name and row", async () => {
    const [file] = await storeFiles(folder);
    const buffer = {...file!.buffer, slice: async (start: number, end?: number) => new ArrayBuffer((end ?? 0) - start)};
    await expect(readStoreFile({...file!, buffer}, () => {})).rejects.toThrow(/^invalid file .*parquet at row 1:/);
  });
});

describe("isStoreFile(metadata) and isIndexFile(metadata)", () => {
  it("know a store's files from a file of records", async () => {
    const [file] = await storeFiles(folder);
    expect([isStoreFile(file!.metadata), isIndexFile(file!.metadata)]).toEqual([true, false]);
    const text = (name: string) => ({name, data: ["a"], type: "STRING" as const});
    const index = new Blob([parquetWriteBuffer({columnData: ["trip_id", "likeness", "place"].map(text)})]);
    const metadata = await readParquetMetadata(toBuffer(index), "batch-0001.parquet");
    expect([isStoreFile(metadata), isIndexFile(metadata)]).toEqual([false, true]);
  });
  it("refuse what is no Parquet file", async () => {
    await expect(readParquetMetadata(toBuffer(new Blob(["trip_id,stop\n1,2\n"])), "may.parquet")).rejects.toThrow(
      /^invalid file may.parquet: not a complete Parquet file/
    );
  });
});
