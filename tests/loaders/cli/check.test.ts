import {appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {checkData} from "../../../loaders/cli/check.js";
import {freeze} from "../../../loaders/cli/freeze.js";
import {writeRunRecord} from "../../../loaders/store/read-status.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {testSource} from "../refresh/test-source.js";
import {createDataDir, testMeta, testRow} from "../store/test-store.js";

const sources = [testSource({first_year: 1960})];
const errorsOf = async (data: string) =>
  (await checkData(data, sources, "2026-11-22")).filter(({errors}) => errors.length > 0);

describe("checkData(dataDir, sources, today)", () => {
  let data: string;

  beforeEach(async () => {
    data = createDataDir();
    for (const name of ["prf", "reference", "reported", "curated"])
      cpSync(join("data", name), join(data, name), {
        recursive: true,
        // They speak of the snapshots of the project.
        filter: (path) => !/(releases|scopes)\.csv$/.test(path)
      });
    mkdirSync(join(data, "vintages"));
    cpSync(join("data", "vintages", "current.json"), join(data, "vintages", "current.json"));
    await writeSnapshot(data, "wdi", [testRow()], testMeta("2020-07-01"));
  });

  it("finds everything good", async () => {
    const findings = await checkData(data, sources, "2026-11-22");
    expect(findings.map(({what}) => what)).toEqual([
      "files",
      "reference",
      "framework",
      "documents and challenges",
      "themes, SDG targets, and dependencies",
      "glossary",
      "facts of pages",
      "products",
      "contradictions",
      "outlier rules",
      "zero rules",
      "calendars",
      "small samples",
      "archived copies",
      "revision checks",
      "sector reports",
      "curated reports",
      "reported",
      "translations",
      "inbox of the desk",
      "snapshot wdi/2020-07-01",
      "releases and scopes",
      "corrections",
      "list of vintages",
      "vintage current"
    ]);
    expect(findings.flatMap(({errors}) => errors)).toEqual([]);
  });

  it("finds a snapshot that was edited, and the vintage that needs it", async () => {
    const file = join(data, "snapshots/wdi/2020-07-01.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("10.5", "11.5"));
    expect(await errorsOf(data)).toEqual([
      {what: "snapshot wdi/2020-07-01", errors: [expect.stringMatching(/mismatched sha256/)]},
      {what: "vintage current", errors: ["invalid input: snapshot wdi/2020-07-01 is bad, as said above"]}
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

  it("finds a correction that the publisher has fixed, and one that is of no snapshot", async () => {
    const header = "source,series,area,partner,mode,direction,year,action,value,expect,from,until,reason\n";
    const row = (expected: number, until: string) =>
      `wdi,BG.GSR.NFSV.GD.ZS,UZB,,,,2016,replace,9,${expected},,${until},why\n`;
    writeFileSync(join(data, "corrections.csv"), header + row(7, "") + row(10.5, "2019-01-01"));
    expect(await errorsOf(data)).toEqual([
      {what: "corrections", errors: [expect.stringMatching(/row 3: none is within its dates/)]},
      {what: "corrections of wdi", errors: [expect.stringMatching(/the correction expects 7/)]},
      {what: "vintage current", errors: ["invalid input: corrections of wdi is bad, as said above"]}
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

  it("finds a snapshot that is gone while the record of its source names it", async () => {
    await writeSnapshot(data, "wdi", [testRow({value: 8})], testMeta("2026-04-08"));
    const checked = {
      source: "wdi",
      outcome: "new",
      snapshot: "wdi/2026-04-08",
      upstream_date: null,
      requests: 0,
      error: null
    };
    await writeRunRecord(data, {...checked, outcome: "new", checked: "2026-04-08T06:00:00.000Z"});
    expect(await errorsOf(data)).toEqual([]);
    rmSync(join(data, "snapshots/wdi/2026-04-08.meta.json"));
    const missing = {
      what: "record of wdi",
      errors: [
        expect.stringMatching(
          /^missing snapshot wdi\/2026-04-08, which .*checked\/wdi\.json names; restore its two files/
        )
      ]
    };
    expect(await errorsOf(data)).toEqual([
      {
        what: "files",
        errors: [expect.stringMatching(/^missing .*2026-04-08\.meta\.json of .*2026-04-08\.csv; restore/)]
      },
      missing
    ]);
    rmSync(join(data, "snapshots/wdi/2026-04-08.csv"));
    expect(await errorsOf(data)).toEqual([missing]);
  });

  it("finds what has moved in a frozen vintage, and one that is gone", async () => {
    await freeze(["old"], {}, {data});
    expect(await errorsOf(data)).toEqual([]);
    const file = join(data, "snapshots/wdi/2020-07-01.meta.json");
    const meta = readFileSync(file, "utf8");
    writeFileSync(file, meta.replace("CC BY 4.0", "CC0"));
    expect(await errorsOf(data)).toEqual([
      {
        what: "vintage old",
        errors: [expect.stringMatching(/^mismatched vintage old: .*2020-07-01\.meta\.json \(licence\) was edited/)]
      }
    ]);
    writeFileSync(file, meta);
    rmSync(join(data, "vintages/old.json"));
    expect(await errorsOf(data)).toEqual([
      {what: "list of vintages", errors: [expect.stringMatching(/^missing vintage old/)]}
    ]);
  });

  it("says an error of what is reported once, and not once a vintage", async () => {
    await freeze(["old"], {}, {data});
    appendFileSync(
      join(data, "reported/hlt.csv"),
      "HLT-OC9,countries,GEO,3022,,,,,,yes,,,x,committee,2024-05-02,2024-05-02\n"
    );
    const said = (await errorsOf(data)).flatMap(({errors}) => errors);
    expect(said.filter((error) => error.includes("hlt.csv"))).toHaveLength(1);
    expect(said.filter((error) => error === "invalid input: reported is bad, as said above")).toHaveLength(2);
  });

  it.each([
    ["documents and challenges", "reference/documents.csv"],
    ["documents and challenges", "reference/challenges.csv"],
    ["documents and challenges", "reference/passages.csv"],
    ["products", "reference/products.csv"],
    ["contradictions", "reference/contradictions.csv"],
    ["outlier rules", "reference/outlier_rules.csv"],
    ["zero rules", "reference/zero_rules.csv"],
    ["calendars", "reference/calendars.csv"],
    ["small samples", "reference/small_samples.csv"],
    ["sector reports", "reported/reports/hlt-2022.csv"],
    ["curated reports", "curated/cpmm/report-2022.csv"],
    ["curated reports", "curated/wef/ttci-2015-2019.csv"],
    ["reference", "reference/aliases.csv"],
    ["reference", "reference/health_series.csv"],
    ["framework", "reference/short_names.csv"],
    ["framework", "reference/smart_readings.csv"],
    ["framework", "prf/2020-12/risks.csv"],
    ["framework", "prf/2020-12/edition.json"],
    ["reported", "reported/deliverables.csv"]
  ])("reads %s strictly: a byte of Latin-1 in %s is named with its line", async (what, path) => {
    const file = join(data, path);
    const text = readFileSync(file);
    const row = text.toString().split("\n").length;
    appendFileSync(file, Buffer.from("T\u00fcrkiye", "latin1"));
    const found = (await errorsOf(data)).find((finding) => finding.what === what);
    expect(found?.errors[0]).toContain(`invalid encoding of ${file} row ${row}: not UTF-8; it looks like Latin-1`);
  });

  it("names a character that cannot be seen in an alias", async () => {
    appendFileSync(join(data, "reference/aliases.csv"), "Uzb\u200bekistan,,UZB\n");
    expect((await errorsOf(data))[0]).toEqual({
      what: "reference",
      errors: [
        expect.stringMatching(
          /invalid alias .*aliases\.csv row \d+: must not contain U\+200B \(zero width space\) as character 4/
        )
      ]
    });
  });
});

/** In place of `current`, which reads every snapshot. */
function writeVintage(data: string, snapshots: Record<string, string>): void {
  const file = join(data, "vintages/current.json");
  writeFileSync(file, JSON.stringify({...JSON.parse(readFileSync(file, "utf8")), snapshots}));
}
