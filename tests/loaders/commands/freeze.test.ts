import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {freeze} from "../../../loaders/commands/freeze.js";
import {readVintage} from "../../../loaders/store/vintages.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {createDataDir, testMeta, testRow} from "../store/test-store.js";

async function createStore(): Promise<string> {
  const data = createDataDir();
  await writeSnapshot(data, "wdi", [testRow({value: 1})], testMeta("2020-07-01"));
  await writeSnapshot(data, "wdi", [testRow({value: 2})], testMeta("2026-04-08"));
  await writeSnapshot(data, "weo", [testRow({value: 3})], testMeta("2021-06-01"));
  mkdirSync(join(data, "vintages"));
  const current = {
    name: "current",
    title: "t",
    snapshots: "newest",
    edition: "2020-12",
    amendments_as_of: null,
    code_version: null,
    frozen_on: null,
    last_year: null
  };
  writeFileSync(join(data, "vintages", "current.json"), JSON.stringify(current));
  return data;
}

describe("freeze([name], options, {data})", () => {
  it("pins the newest snapshots from before a date, the edition and the code version", async () => {
    const data = await createStore();
    await freeze(["defr-2021"], {before: "2021-06-01", title: "Review of 2021"}, {data});
    expect(readVintage(data, "defr-2021")).toMatchObject({
      name: "defr-2021",
      title: "Review of 2021",
      snapshots: {wdi: "2020-07-01"},
      edition: "2020-12",
      amendments_as_of: "2021-06-01",
      code_version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      frozen_on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      last_year: 2020
    });
  });

  it("leaves out what came over the network after the date, whatever the publisher dates it", async () => {
    const data = await createStore();
    const meta = {...testMeta("2021-01-01"), retrieved: "2021-06-01T00:00:00.000Z", read_from: "network" as const};
    await writeSnapshot(data, "wdi", [testRow({value: 9})], meta);
    await freeze(["early"], {before: "2021-06-01"}, {data});
    expect(readVintage(data, "early").snapshots).toEqual({wdi: "2020-07-01"});
    await freeze(["late"], {before: "2021-06-02"}, {data});
    expect(readVintage(data, "late").snapshots).toEqual({wdi: "2021-01-01", weo: "2021-06-01"});
  });

  it("pins the newest of each source without a date", async () => {
    const data = await createStore();
    await freeze(["defr-2027"], {}, {data});
    expect(readVintage(data, "defr-2027").snapshots).toEqual({wdi: "2026-04-08", weo: "2021-06-01"});
  });

  it("never changes a vintage that is frozen", async () => {
    const data = await createStore();
    await freeze(["a"], {}, {data});
    const before = readFileSync(join(data, "vintages", "a.json"), "utf8");
    await expect(freeze(["a"], {before: "2021-01-01"}, {data})).rejects.toThrow(/exists already/);
    await expect(freeze(["current"], {}, {data})).rejects.toThrow(/exists already/);
    expect(readFileSync(join(data, "vintages", "a.json"), "utf8")).toBe(before);
  });

  it.each([
    ["defr-2021", {}, /from before 2021-06-01 alone/],
    ["defr-2021", {before: "2022-01-01"}, /from before 2021-06-01 alone/],
    ["../x", {}, /invalid vintage name/],
    ["x", {before: "June"}, /invalid snapshot date/],
    ["x", {before: "2026-04-08.2"}, /invalid date "2026-04-08.2"; expected YYYY-MM-DD/],
    ["x", {before: "2019-01-01"}, /missing snapshots from before 2019-01-01/]
  ])("refuses %s with %j", async (name, options, message) => {
    await expect(freeze([name], options, {data: await createStore()})).rejects.toThrow(message);
  });
});
