import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readReleases} from "../../../loaders/store/read-releases.js";
import {listSnapshots, listSources, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {newestSnapshots} from "../../../loaders/store/vintages.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {observationKey} from "../../../src/lib/contract/observations.js";
import {createDataDir, testMeta, testRow} from "./test-store.js";

const undated = (date: string, not_before: string | null) => ({
  ...testMeta(date),
  upstream_date: null,
  release: {not_before, not_after: date}
});

async function createStore(): Promise<string> {
  const data = createDataDir();
  await writeSnapshot(data, "wdi", [testRow({value: 1}), testRow({area: "KAZ", value: 2})], testMeta("2020-07-01"));
  await writeSnapshot(data, "wdi", [testRow({value: 3})], undated("2024-06-30", "2023-06-01"));
  // As snapshots were stored before: the second row was carried over, the third comes from a file that is not stored.
  const carried = [
    testRow({value: 4}),
    testRow({area: "KAZ", value: 2, updated: "2020-07-01"}),
    testRow({area: "AFG", value: 5, updated: "2022-04-08"})
  ];
  await writeSnapshot(data, "wdi", carried, testMeta("2026-04-08"));
  return data;
}

describe("readReleases(dataDir, snapshots)", () => {
  it("sorts what is held into releases, each with its own rows only, the newest first", async () => {
    const releases = await readReleases(await createStore(), {wdi: "2026-04-08"});
    expect(
      releases.map(({release, observations}) => [release, observations.map(({area, value}) => `${area} ${value}`)])
    ).toEqual([
      ["2026-04-08", ["UZB 4"]],
      ["2023-06-01..2024-06-30", ["UZB 3"]],
      ["2022-04-08", ["AFG 5"]],
      ["2020-07-01", ["KAZ 2", "UZB 1"]]
    ]);
    expect(releases.every((one) => one.observations.every((row) => row.release === one.release))).toBe(true);
  });

  it("knows nothing that is stored under a later name", async () => {
    const data = await createStore();
    expect((await readReleases(data, {wdi: "2024-06-30"})).map(({release}) => release)).toEqual([
      "2023-06-01..2024-06-30",
      "2020-07-01"
    ]);
    await expect(readReleases(data, {wdi: "2021-01-01"})).rejects.toThrow("missing snapshot wdi/2021-01-01");
  });

  it("gives the same objects again for the same files, and reads again what a meta file or data/reference states since", async () => {
    const data = await createStore();
    const read = () => readReleases(data, {wdi: "2024-06-30"});
    const first = await read();
    expect((await read()).map((release, i) => release === first[i])).toEqual([true, true]);
    const meta = join(data, "snapshots/wdi/2020-07-01.meta.json");
    const other = {...JSON.parse(readFileSync(meta, "utf8")), publisher: "The World Bank Group"};
    writeFileSync(meta, JSON.stringify(other));
    const edited = await read();
    expect(edited.map(({publisher}) => publisher)).toEqual([first[0]!.publisher, "The World Bank Group"]);
    mkdirSync(join(data, "reference"), {recursive: true});
    const scope = "wdi,2024-06-30,NY.GDP.MKTP.CD,KAZ;UZB,2010,2020,its page says so";
    const header = "source,snapshot,series,areas,first_year,last_year,reason";
    writeFileSync(join(data, "reference/scopes.csv"), `${header}\n${scope}\n`);
    expect((await read()).map((release, i) => release === edited[i])).toEqual([false, true]);
    expect((await read())[0]!.scope).toHaveLength(1);
  });

  it("makes one release of two snapshots of the publisher's day, and two of two undated ones", async () => {
    const data = await createStore();
    await writeSnapshot(data, "wdi", [testRow({area: "KAZ", value: 9})], testMeta("2026-04-08"));
    await writeSnapshot(data, "wdi", [testRow({area: "KAZ", value: 8})], undated("2024-06-30", "2023-06-01"));
    const releases = await readReleases(data, {wdi: "2026-04-08.2"});
    expect(releases.map(({release, snapshots}) => `${release}: ${snapshots.join()}`)).toEqual([
      "2026-04-08: wdi/2026-04-08,wdi/2026-04-08.2",
      "2023-06-01..2024-06-30.2: wdi/2024-06-30.2",
      "2023-06-01..2024-06-30: wdi/2024-06-30",
      "2022-04-08: wdi/2026-04-08",
      "2020-07-01: wdi/2020-07-01"
    ]);
    expect(releases[0]?.observations.map(({area, value}) => `${area} ${value}`)).toEqual(["UZB 4", "KAZ 9"]);
  });
});

describe("releases of data/snapshots", () => {
  it("leave out of a snapshot only what an earlier one holds with the same figure", () => {
    for (const source of listSources("data")) {
      const held = new Map<string, number | null>();
      for (const name of listSnapshots("data", source)) {
        const {observations} = readSnapshot("data", source, name);
        const lost = observations.filter(
          (row) => row.updated !== null && held.get(`${row.updated} ${observationKey(row)}`) !== row.value
        );
        expect(lost, `${source}/${name}`).toEqual([]);
        for (const row of observations) held.set(`${name.slice(0, 10)} ${observationKey(row)}`, row.value);
      }
    }
  });

  it("each have a scope that their own figures are within, or none", async () => {
    for (const {source, release, scope, observations} of await readReleases("data", newestSnapshots("data"))) {
      const outside = observations.filter(
        (row) =>
          !scope.some(
            ({first_year, last_year, areas, series}) =>
              row.year >= first_year &&
              row.year <= last_year &&
              (areas.includes(row.area) || row.area === "ALL") &&
              series.some((name) => row.series.startsWith(name.replace(/\*$/, "")))
          )
      );
      if (scope.length > 0) expect(outside.slice(0, 2), `${source} ${release}`).toEqual([]);
    }
  });
});
