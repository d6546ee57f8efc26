import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {listVintages, newestSnapshots, readObservations, readVintage} from "../../../loaders/store/vintages.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {createDataDir, testMeta, testRow} from "./test-store.js";

async function createVintages(): Promise<string> {
  const data = createDataDir();
  for (const [source, date, value] of [
    ["wdi", "2020-07-01", 1],
    ["wdi", "2026-04-08", 2],
    ["weo", "2023-10-10", 3]
  ] as const) {
    await writeSnapshot(data, source, [testRow({value})], testMeta(date));
  }
  mkdirSync(join(data, "vintages"));
  const common = {
    title: "t",
    edition: "2020-12",
    amendments_as_of: null,
    code_version: null,
    frozen_on: null,
    last_year: null
  };
  writeVintage(data, "current", {name: "current", snapshots: "newest", ...common});
  writeVintage(data, "defr-2021", {name: "defr-2021", snapshots: {wdi: "2020-07-01"}, ...common});
  return data;
}

function writeVintage(data: string, name: string, vintage: object): void {
  writeFileSync(join(data, "vintages", `${name}.json`), JSON.stringify(vintage));
}

describe("readVintage(dataDir, name)", () => {
  it("resolves current to the newest of each source, and lists it first", async () => {
    const data = await createVintages();
    expect(readVintage(data, "current").snapshots).toEqual({wdi: "2026-04-08", weo: "2023-10-10"});
    expect(readVintage(data, "defr-2021").snapshots).toEqual({wdi: "2020-07-01"});
    expect(listVintages(data)).toEqual(["current", "defr-2021"]);
  });

  it("refuses a name that is unknown, that leaves the folder, or that differs from the file's", async () => {
    const data = await createVintages();
    expect(() => readVintage(data, "defr-2024")).toThrow('unknown vintage "defr-2024"; known are current, defr-2021');
    expect(() => readVintage(data, "../current")).toThrow(/invalid vintage name/);
    writeVintage(data, "other", {...readVintage(data, "defr-2021")});
    expect(() => readVintage(data, "other")).toThrow(/mismatched/);
  });
});

describe("newestSnapshots(dataDir, before)", () => {
  it("leaves out what came on or after the date", async () => {
    const data = await createVintages();
    expect(newestSnapshots(data, "2021-06-01")).toEqual({wdi: "2020-07-01"});
    expect(newestSnapshots(data, "2020-07-01")).toEqual({});
  });
});

describe("readObservations(dataDir, vintage)", () => {
  it("gives the rows of every source of the vintage", async () => {
    const data = await createVintages();
    const rows = await readObservations(data, "current");
    expect(rows.map(({snapshot, value}) => [snapshot, value])).toEqual([
      ["wdi/2026-04-08", 2],
      ["weo/2023-10-10", 3]
    ]);
    expect((await readObservations(data, "defr-2021")).map(({value}) => value)).toEqual([1]);
  });
});
