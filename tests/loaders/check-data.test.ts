import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {checkData} from "../../loaders/check-data.js";
import {writeSnapshot} from "../../loaders/store/write-snapshot.js";
import {testSource} from "./refresh/test-source.js";
import {createDataDir, testMeta, testRow} from "./store/test-store.js";

const sources = [testSource({first_year: 1960})];
const errorsOf = async (data: string) =>
  (await checkData(data, sources, "2026-11-22")).filter(({errors}) => errors.length > 0);

describe("checkData(dataDir, sources, today)", () => {
  let data: string;

  beforeEach(async () => {
    data = createDataDir();
    for (const name of ["prf", "reference", "reported", "vintages"]) {
      cpSync(join("data", name), join(data, name), {
        recursive: true,
        // They speak of the snapshots of the project.
        filter: (path) => !/(defr|prf)-\d+\.json$|(releases|scopes)\.csv$/.test(path)
      });
    }
    await writeSnapshot(data, "wdi", [testRow()], testMeta("2020-07-01"));
  });

  it("finds everything good", async () => {
    const findings = await checkData(data, sources, "2026-11-22");
    expect(findings.map(({what}) => what)).toEqual([
      "reference",
      "framework",
      "snapshot wdi/2020-07-01",
      "record of wdi",
      "releases and scopes",
      "corrections",
      "vintage current"
    ]);
    expect(findings.flatMap(({errors}) => errors)).toEqual([]);
  });

  it("finds a snapshot that was edited, and the vintage that needs it", async () => {
    const file = join(data, "snapshots/wdi/2020-07-01.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("10.5", "11.5"));
    expect(await errorsOf(data)).toEqual([
      {what: "snapshot wdi/2020-07-01", errors: [expect.stringMatching(/mismatched sha256/)]},
      {what: "vintage current", errors: [expect.stringMatching(/mismatched sha256/)]}
    ]);
  });

  it("finds a figure out of range, a source without a reader and an unknown reference", async () => {
    await writeSnapshot(data, "wdi", [testRow({value: 1e6})], testMeta("2026-04-08"));
    await writeSnapshot(data, "nobody", [testRow()], testMeta("2026-04-08"));
    expect(await errorsOf(data)).toEqual([
      {what: "snapshot nobody/2026-04-08", errors: [expect.stringMatching(/unknown source "nobody"/)]},
      {what: "snapshot wdi/2026-04-08", errors: [expect.stringMatching(/invalid value 1000000/)]}
    ]);
  });

  it("finds facts of a snapshot that is not stored, and an undated snapshot that nobody dates", async () => {
    await writeSnapshot(data, "weo", [testRow()], {...testMeta("2019-04-09"), upstream_date: null});
    const header = "source,snapshot,series,areas,first_year,last_year,reason\n";
    writeFileSync(join(data, "reference/scopes.csv"), `${header}wdi,2019-07-01,*,UZB,2000,2019,why\n`);
    const own = async () => (await errorsOf(data)).find(({what}) => what === "releases and scopes");
    expect((await own())?.errors).toEqual([
      expect.stringMatching(/^unknown snapshot "wdi\/2019-07-01" in data\/reference\/scopes.csv/),
      expect.stringMatching(/^missing release of weo\/2019-04-09: .*releases\.csv$/)
    ]);
    writeFileSync(join(data, "reference/scopes.csv"), `${header}wdi,2020-07-01,*,UZB,2000,2019,why\n`);
    const dated = "source,snapshot,not_before,not_after,reason\nweo,2019-04-09,2019-04-09,2019-04-09,known\n";
    writeFileSync(join(data, "reference/releases.csv"), dated);
    expect(await own()).toBeUndefined();
  });

  it("finds a correction that the publisher has mended, and one that is of no snapshot", async () => {
    const header = "source,series,area,partner,mode,direction,year,action,value,expect,from,until,reason\n";
    const row = (expected: number, until: string) =>
      `wdi,BG.GSR.NFSV.GD.ZS,UZB,,,,2016,replace,9,${expected},,${until},why\n`;
    writeFileSync(join(data, "corrections.csv"), header + row(7, "") + row(10.5, "2019-01-01"));
    expect(await errorsOf(data)).toEqual([
      {what: "corrections", errors: [expect.stringMatching(/row 3: none is within its dates/)]},
      {what: "corrections of wdi", errors: [expect.stringMatching(/the correction expects 7/)]},
      {what: "vintage current", errors: [expect.stringMatching(/mismatched figure .* the correction expects 7/)]}
    ]);
  });

  it("holds a correction against a snapshot that no vintage names", async () => {
    await writeSnapshot(data, "wdi", [testRow({value: 8})], testMeta("2022-04-08"));
    await writeSnapshot(data, "wdi", [testRow()], testMeta("2026-04-08"));
    const header = "source,series,area,partner,mode,direction,year,action,value,expect,from,until,reason\n";
    writeFileSync(join(data, "corrections.csv"), `${header}wdi,BG.GSR.NFSV.GD.ZS,UZB,,,,2016,replace,9,10.5,,,why\n`);
    writeVintage(data, {wdi: "2020-07-01"});
    expect(await errorsOf(data)).toEqual([
      {what: "corrections of wdi", errors: [expect.stringMatching(/wdi\/2022-04-08 has 8, .* expects 10.5/)]}
    ]);
  });

  it("finds a vintage whose snapshot is gone", async () => {
    const current = JSON.parse(readFileSync(join(data, "vintages/current.json"), "utf8"));
    writeFileSync(
      join(data, "vintages/old.json"),
      JSON.stringify({...current, name: "old", snapshots: {wdi: "2019-01-01"}})
    );
    expect(await errorsOf(data)).toEqual([
      {what: "vintage old", errors: ["missing snapshot wdi/2019-01-01; restore it from version control"]}
    ]);
  });
});

/** In place of `current`, which reads every snapshot. */
function writeVintage(data: string, snapshots: Record<string, string>): void {
  const file = join(data, "vintages/current.json");
  writeFileSync(file, JSON.stringify({...JSON.parse(readFileSync(file, "utf8")), snapshots}));
}
