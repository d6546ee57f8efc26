import {existsSync} from "node:fs";
import {copyFile, mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine} from "../../../loaders/cpmm/open-duckdb.js";
import {moveBatch, partialFolder, storeFiles, undoMove} from "../../../loaders/cpmm/trip-store.js";
import {REFERENCE, TEN_TRIPS} from "./ten-trips.js";

const [HEADING, ...ROWS] = TEN_TRIPS.trim().split("\n");
let folder: string;
let store: string;
const folders: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "move-"));
  store = join(folder, "store");
  folders.push(folder);
});
afterAll(async () => {
  for (const made of folders) await rm(made, {recursive: true});
});

/** Ingests the hand-written trips whose names begin so. */
async function ingest(trips: string, into = store) {
  const file = join(folder, `${trips}.csv`);
  await writeFile(file, `${[HEADING, ...ROWS.filter((row) => row.startsWith(trips))].join("\n")}\n`);
  const options = {store: into, report: join(folder, `${trips}-refused.csv`), reference: REFERENCE, map: {}};
  return ingestTrips([file], {...options, utc_offset: null, today: "2026-11-26"});
}
async function tripsInStore(): Promise<unknown> {
  const engine = await duckdbEngine(store);
  try {
    const rows = await engine.rows(`SELECT DISTINCT trip_id FROM ${engine.stops} AS s ORDER BY trip_id`);
    return rows.map(({trip_id}) => trip_id);
  } finally {
    await engine.close();
  }
}

describe("a store whose ingest was killed", () => {
  it("while files were moved in: reads the batches of before, and the next ingest clears the rest away", async () => {
    await ingest("T1,");
    // What a second ingest would have moved in: its files as they are, cut off before store.json names the batch.
    const other = join(folder, "other");
    await ingest("T1,", other);
    await ingest("R", other);
    const half = (await storeFiles(other)).find((file) => file.includes("batch-0002"))!.slice(other.length + 1);
    await mkdir(dirname(join(store, half)), {recursive: true});
    await copyFile(join(other, half), join(store, half));
    await writeFile(
      join(store, "_moving.json"),
      JSON.stringify({batch: "batch-0002", files: [half, "_trips/not-yet.parquet"]})
    );
    expect(await tripsInStore()).toEqual(["T1"]);
    const done = await ingest("T2,");
    expect(done).toMatchObject({batch: "batch-0002", trips: 1, refused_trips: 0});
    expect(await tripsInStore()).toEqual(["T1", "T2"]);
    expect(existsSync(join(store, half))).toBe(false);
    expect((await readdir(folder)).filter((name) => name.startsWith("store"))).toEqual(["store"]);
    expect((await readdir(store)).sort()).toEqual(["_trips", "store.json", "year=2023"]);
  });
  it("after store.json was written: the batch is whole and stays", async () => {
    await ingest("T1,");
    const files = (await storeFiles(store)).map((file) => file.slice(store.length + 1));
    await writeFile(join(store, "_moving.json"), JSON.stringify({batch: "batch-0001", files}));
    await undoMove(store);
    expect(await tripsInStore()).toEqual(["T1"]);
    expect(existsSync(join(store, "_moving.json"))).toBe(false);
  });
  it("before the first batch was whole: there is no store", async () => {
    await mkdir(join(partialFolder(store), "year=2023", "mode=road"), {recursive: true});
    await writeFile(join(partialFolder(store), "year=2023", "mode=road", "batch-0001_0.parquet"), "half");
    await moveBatch(store, "batch-0001");
    await expect(storeFiles(store)).rejects.toThrow(/missing trip store/);
    await ingest("T3,");
    expect(await tripsInStore()).toEqual(["T3"]);
  });
  it("says which batch has lost its files", async () => {
    await ingest("T1,");
    await rm(join(store, "year=2023"), {recursive: true});
    await expect(storeFiles(store)).rejects.toThrow(/missing files of batch-0001/);
  });
});

describe("two ingests at once", () => {
  it("wait for each other: each trip enters once", async () => {
    const [one, two] = await Promise.all([ingest("T"), ingest("T1")]);
    expect(one.trips + two.trips).toBe(8);
    expect(one.refused_trips + two.refused_trips).toBe(1);
    expect(await tripsInStore()).toHaveLength(8);
  });
});
