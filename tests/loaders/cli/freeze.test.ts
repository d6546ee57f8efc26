import {cpSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {freeze} from "../../../loaders/cli/freeze.js";
import {pinsFile, readFrozen} from "../../../loaders/freezing/pins.js";
import {readVintage} from "../../../loaders/store/vintages.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {createDataDir, testMeta, testRow} from "../store/test-store.js";

async function createStore(): Promise<string> {
  const data = createDataDir();
  for (const name of ["prf", "reference", "reported"]) cpSync(join("data", name), join(data, name), {recursive: true});
  await writeSnapshot(data, "wdi", [testRow({value: 1})], testMeta("2020-07-01"));
  await writeSnapshot(data, "wdi", [testRow({value: 2})], testMeta("2026-04-08"));
  await writeSnapshot(data, "weo", [testRow({value: 3})], testMeta("2021-06-01"));
  mkdirSync(join(data, "vintages"));
  cpSync(join("data", "vintages", "current.json"), join(data, "vintages", "current.json"));
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

  it("freezes one again that is not released, with the snapshots that it names or chosen again", async () => {
    const data = await createStore();
    await freeze(["a"], {before: "2021-01-01", title: "A"}, {data});
    await freeze(["a"], {again: true, reason: "digests"}, {data});
    expect(readVintage(data, "a")).toMatchObject({title: "A", snapshots: {wdi: "2020-07-01"}, last_year: 2020});
    await freeze(["a"], {again: true, reason: "new data", before: "2022-01-01"}, {data});
    expect(readVintage(data, "a")).toMatchObject({
      title: "A",
      snapshots: {wdi: "2020-07-01", weo: "2021-06-01"},
      amendments_as_of: "2022-01-01",
      last_year: 2021
    });
    expect(await readFrozen(data)).toMatchObject([{vintage: "a", released_on: null, reason: "new data"}]);
    await freeze(["b"], {}, {data});
    await freeze([["a", "b"]], {again: true, reason: "both"}, {data});
    expect((await readFrozen(data)).map(({vintage, reason}) => `${vintage}: ${reason}`)).toEqual([
      "a: both",
      "b: both"
    ]);
  });

  it("never freezes a released one again", async () => {
    const data = await createStore();
    await freeze(["a"], {before: "2021-01-01"}, {data});
    await freeze(["a"], {release: true}, {data});
    const pins = readFileSync(pinsFile(data, "a"), "utf8");
    const today = new Date().toISOString().slice(0, 10);
    await expect(freeze(["a"], {again: true, reason: "r"}, {data})).rejects.toThrow(
      `invalid name "a": it was released on ${today}, and never changes`
    );
    expect(readFileSync(pinsFile(data, "a"), "utf8")).toBe(pins);
    await freeze(["a"], {release: true}, {data});
    expect(await readFrozen(data)).toMatchObject([{vintage: "a", released_on: today}]);
  });

  it("takes the name of what every object has", async () => {
    const data = await createStore();
    await freeze(["constructor"], {}, {data});
    expect(readVintage(data, "constructor").name).toBe("constructor");
  });

  it.each([
    ["defr-2021", {}, /from before 2021-06-01 alone/],
    ["defr-2021", {before: "2022-01-01"}, /from before 2021-06-01 alone/],
    ["../x", {}, /invalid vintage name/],
    ["current", {again: true, reason: "r"}, /unknown frozen vintage "current"/],
    ["x", {again: true, reason: "r"}, /unknown frozen vintage "x"; `prf freeze x` without --again makes one/],
    ["x", {again: true}, /missing --reason/],
    ["x", {reason: "r"}, /missing --again/],
    ["x", {release: true}, /unknown vintage "x": it was never frozen/],
    ["x", {release: true, title: "t"}, /--release goes with no other/],
    ["x", {before: "June"}, /invalid snapshot date/],
    ["x", {before: "2026-04-08.2"}, /invalid date "2026-04-08.2"; expected YYYY-MM-DD/],
    ["x", {before: "2019-01-01"}, /missing snapshots from before 2019-01-01/]
  ])("refuses %s with %j", async (name, options, message) => {
    await expect(freeze([name], options, {data: await createStore()})).rejects.toThrow(message);
  });
});
