import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {findUnknownFiles} from "../../../loaders/cli/check.js";
import {listSnapshots, listSources, readMeta, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {createDataDir, testMeta, testRow} from "./test-store.js";

const write = (data: string, value: number | null, date = "2020-07-01") =>
  writeSnapshot(data, "wdi", [testRow({value})], testMeta(date));

describe("writeSnapshot(dataDir, source, rows, meta)", () => {
  it("writes figures that read back the same, with their lines", async () => {
    const data = createDataDir();
    const rows = [
      testRow({year: 2017, value: null, flag: "estimate"}),
      testRow({value: 0.1 + 0.2}),
      testRow({area: "KAZ", value: 0, reference: 'Table 3, "a, b"'}),
      testRow({series: "TFI1", mode: "road", direction: "inbound", partner: "CHN", value: -1e-7, updated: "2020-06-30"})
    ];
    expect(await writeSnapshot(data, "wdi", rows, testMeta("2020-07-01"))).toEqual({
      outcome: "new",
      name: "2020-07-01"
    });
    const {meta, observations} = readSnapshot(data, "wdi", "2020-07-01");
    expect(meta).toMatchObject({source: "wdi", date: "2020-07-01", rows: 4});
    const place = (row: number) => ({source: "wdi", snapshot: "wdi/2020-07-01", row});
    expect(observations).toEqual([
      {...rows[2], ...place(2)},
      {...rows[1], ...place(3)},
      {...rows[0], ...place(4)},
      {...rows[3], ...place(5)}
    ]);
  });

  it("stores the release of undated figures and what they cover, and reads metas without them", async () => {
    const data = createDataDir();
    const stated = {
      release: {not_before: "2023-06-01", not_after: "2024-06-30"},
      scope: [{series: ["BG.GSR.NFSV.GD.ZS"], areas: ["UZB"], first_year: 2010, last_year: 2022}]
    };
    await writeSnapshot(data, "wdi", [testRow()], {...testMeta("2024-06-30"), upstream_date: null, ...stated});
    await write(data, 2);
    expect(readMeta(data, "wdi", "2024-06-30")).toMatchObject(stated);
    expect(Object.keys(readMeta(data, "wdi", "2020-07-01"))).not.toContain("scope");
  });

  it("gives the same bytes for the same rows in any order", async () => {
    const [a, b] = [createDataDir(), createDataDir()];
    const rows = [testRow(), testRow({area: "KAZ"}), testRow({year: 2009})];
    await writeSnapshot(a, "wdi", rows, testMeta("2020-07-01"));
    await writeSnapshot(b, "wdi", [...rows].reverse(), testMeta("2020-07-01"));
    const file = "snapshots/wdi/2020-07-01.csv";
    expect(readFileSync(join(a, file), "utf8")).toBe(readFileSync(join(b, file), "utf8"));
  });

  it("makes no new snapshot of unchanged figures", async () => {
    const data = createDataDir();
    await write(data, 1);
    expect(await write(data, 1, "2020-08-01")).toEqual({outcome: "unchanged", name: "2020-07-01"});
    expect(listSnapshots(data, "wdi")).toEqual(["2020-07-01"]);
  });

  it("numbers other figures of the same date and leaves the first as they are", async () => {
    const data = createDataDir();
    await write(data, 1);
    expect(await write(data, 2)).toEqual({outcome: "new", name: "2020-07-01.2"});
    expect(await write(data, 3)).toEqual({outcome: "new", name: "2020-07-01.3"});
    expect(readSnapshot(data, "wdi", "2020-07-01").observations[0]?.value).toBe(1);
    expect(listSnapshots(data, "wdi")).toEqual(["2020-07-01", "2020-07-01.2", "2020-07-01.3"]);
  });

  it("adds an older snapshot beside a newer one", async () => {
    const data = createDataDir();
    await write(data, 1, "2026-04-08");
    expect(await write(data, 1, "2020-07-01")).toEqual({outcome: "new", name: "2020-07-01"});
    expect(listSnapshots(data, "wdi")).toEqual(["2020-07-01", "2026-04-08"]);
  });

  it("finishes what a killed run had decided on, and holds no half of it for missing before", async () => {
    const [whole, data] = [createDataDir(), createDataDir()];
    for (const folder of [whole, data]) await write(folder, 1, "2020-06-01");
    await write(whole, 2);
    const from = join(whole, "snapshots/wdi");
    const to = join(data, "snapshots/wdi");
    mkdirSync(join(to, ".decided"));
    copyFileSync(join(from, "2020-07-01.csv"), join(to, "2020-07-01.csv"));
    copyFileSync(join(from, "2020-07-01.meta.json"), join(to, ".decided/2020-07-01.meta.json"));
    expect(findUnknownFiles(data)).toEqual([]);
    expect(listSnapshots(data, "wdi")).toEqual(["2020-06-01"]);
    expect(await write(data, 2)).toEqual({outcome: "unchanged", name: "2020-07-01"});
    expect(readdirSync(to)).toEqual(readdirSync(from));
  });

  it("lets two writers at once take turns", async () => {
    const data = createDataDir();
    const written = await Promise.all([1, 2, 3, 2].map((value) => write(data, value)));
    const names = listSnapshots(data, "wdi");
    expect(names.map((name) => readSnapshot(data, "wdi", name).observations.length)).toEqual(names.map(() => 1));
    expect(
      written
        .filter(({outcome}) => outcome === "new")
        .map(({name}) => name)
        .sort()
    ).toEqual(names);
  });

  it("ignores and removes what a killed run left behind", async () => {
    const data = createDataDir();
    const folder = join(data, "snapshots", "wdi");
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, "2019-01-01.csv"), "half a fi");
    writeFileSync(join(folder, "2019-01-01.meta.json.123456"), "{");
    expect(listSnapshots(data, "wdi")).toEqual([]);
    expect(listSources(data)).toEqual([]);
    await write(data, 1, "2019-01-01");
    expect(readdirSync(folder).sort()).toEqual(["2019-01-01.csv", "2019-01-01.meta.json"]);
  });

  it("takes over the lock of a dead process", async () => {
    const data = createDataDir();
    const lock = join(data, ".locks", "wdi.lock");
    mkdirSync(lock, {recursive: true});
    utimesSync(lock, 0, 0);
    expect((await write(data, 1)).outcome).toBe("new");
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ["NaN", testRow({value: Number.NaN}), /invalid value NaN/],
    ["a year that is none", testRow({year: 2016.5}), /invalid year 2016.5/],
    ["a formula", testRow({reference: "=HYPERLINK(1)"}), /invalid reference/],
    ["a line break", testRow({series: "A\nB"}), /invalid series "A\\nB"/]
  ])("refuses %s", async (_, row, message) => {
    const data = createDataDir();
    await expect(writeSnapshot(data, "wdi", [row], testMeta("2020-07-01"))).rejects.toThrow(message);
    expect(listSources(data)).toEqual([]);
  });

  it.each(["../../etc", "2020-02-30", "2020-7-1", "2020-07-01.2", ""])("refuses the date %j", async (date) => {
    await expect(write(createDataDir(), 1, date)).rejects.toThrow(/invalid snapshot date/);
  });

  it.each(["../wdi", "WDI", "a/b", ""])("refuses the source %j", async (source) => {
    await expect(writeSnapshot(createDataDir(), source, [testRow()], testMeta("2020-07-01"))).rejects.toThrow(
      /invalid source/
    );
  });
});

describe("readSnapshot(dataDir, source, name)", () => {
  it("refuses figures that were edited", async () => {
    const data = createDataDir();
    await write(data, 1);
    const file = join(data, "snapshots", "wdi", "2020-07-01.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace(",1,", ",2,"));
    expect(() => readSnapshot(data, "wdi", "2020-07-01")).toThrow(/mismatched sha256 .* snapshots are never edited/);
  });

  it("says which snapshots there are where one is missing", async () => {
    const data = createDataDir();
    await write(data, 1);
    expect(() => readSnapshot(data, "wdi", "2021-01-01")).toThrow(
      "missing snapshot wdi/2021-01-01; wdi has 2020-07-01"
    );
    expect(() => readSnapshot(data, "weo", "2021-01-01")).toThrow("run `prf refresh weo`");
  });

  it("refuses a meta file that is not ours or of another snapshot", async () => {
    const data = createDataDir();
    await write(data, 1);
    const folder = join(data, "snapshots", "wdi");
    const meta = readFileSync(join(folder, "2020-07-01.meta.json"), "utf8");
    writeFileSync(join(folder, "2020-08-01.meta.json"), meta);
    expect(() => readSnapshot(data, "wdi", "2020-08-01")).toThrow(/mismatched .* it says wdi\/2020-07-01/);
    writeFileSync(join(folder, "2020-07-01.meta.json"), meta.slice(0, 40));
    expect(() => readSnapshot(data, "wdi", "2020-07-01")).toThrow(/invalid .*2020-07-01\.meta\.json/);
  });
});
