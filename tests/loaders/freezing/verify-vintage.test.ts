import {appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {freeze} from "../../../loaders/cli/freeze.js";
import {indexFile, pinsFile} from "../../../loaders/freezing/pins.js";
import {assertPinsUnchanged, findIndexErrors} from "../../../loaders/freezing/verify-vintage.js";
import {readInputs} from "../../../loaders/store/read-inputs.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {valueTables} from "../../../src/lib/indicators/compute-tables.js";
import {testMeta, testRow} from "../store/test-store.js";
import {createFrozen, edit} from "./test-frozen.js";

const REPORT = "HLT-OC1,countries,KAZ,2022,,,,,,yes,,,,minutes of June,committee";
const CORRECTIONS = "source,series,area,partner,mode,direction,year,action,value,expect,from,until,reason\n";
const TODAY = new Date().toISOString().slice(0, 10);

let data: string;
const at = (path: string) => join(data, path);
const values = async () => JSON.stringify(valueTables(await readInputs(data, "review")));
const moved = async () => {
  const inputs = await readInputs(data, "review");
  return assertPinsUnchanged(data, inputs, valueTables(inputs)).then(
    () => "",
    (error: Error) => error.message
  );
};

beforeEach(async () => {
  data = await createFrozen();
});

describe("assertPinsUnchanged(dataDir, inputs, tables)", () => {
  it("finds nothing where nothing has moved", async () => {
    expect(await moved()).toBe("");
    expect(await findIndexErrors(data)).toEqual([]);
  });

  it.each([
    [
      "a reported row, whatever its dates",
      (to: string) =>
        appendFileSync(
          join(to, "reported/hlt.csv"),
          `${REPORT},2024-01-15,2024-01-15,\n${REPORT},2024-01-15,${TODAY},\n`
        )
    ],
    [
      "a correction of a report",
      (to: string) =>
        appendFileSync(
          join(to, "reported/hlt.csv"),
          `HLT-OC1,countries,GEO,2022,,,,,,no,,,,minutes of June,committee,2024-01-15,${TODAY},recount\n`
        )
    ],
    [
      "an amendment that is dated before",
      (to: string) =>
        writeFileSync(
          join(to, "prf/amendments/2024-06-20-retire.json"),
          JSON.stringify({
            date: "2024-06-20",
            reason: "r",
            document: "d",
            changes: [{action: "retire", result: "HLT-OP2"}]
          })
        )
    ],
    [
      "a correction of its snapshot",
      (to: string) =>
        writeFileSync(
          join(to, "corrections.csv"),
          `${CORRECTIONS}wdi,NY.GDP.MKTP.CD,UZB,,,,2016,replace,9,10000000000,,,why\n`
        )
    ],
    ["a crossing", (to: string) => appendFileSync(join(to, "reference/bcps.csv"), "BCP-new,New,UZB,,,,,,\n")],
    ["a better name", (to: string) => edit(join(to, "reference/countries.csv"), "Uzbekistan", "Republic of Uzbekistan")]
  ])("is not moved by %s that comes later", async (_, add) => {
    const before = await values();
    add(data);
    expect(await values()).toBe(before);
    expect(await moved()).toBe("");
  });

  it("is not moved by a newer snapshot, nor by an older one that is stored later", async () => {
    const before = await values();
    await writeSnapshot(data, "wdi", [testRow({value: 99})], testMeta("2026-04-08"));
    await writeSnapshot(data, "wdi", [testRow({area: "TJK", value: 98})], testMeta("2022-04-08"));
    expect(await values()).toBe(before);
    expect(await moved()).toBe("");
  });

  it.each([
    [
      "its snapshots",
      "vintages/review.json",
      "2024-06-28",
      "2020-07-01",
      /^mismatched vintage review: .*review\.json names wdi\/2020-07-01, frozen with wdi\/2024-06-28; restore the file/
    ],
    ["its title", "vintages/review.json", '"Review"', '"Other"', /has title "Other", frozen as "Review"/],
    [
      "its year",
      "vintages/review.json",
      '"last_year": 2023',
      '"last_year": 2022',
      /has last_year 2022, frozen as 2023/
    ],
    [
      "a publisher",
      "snapshots/wdi/2024-06-28.meta.json",
      '"publisher": "Nobody"',
      '"publisher": "Somebody"',
      /wdi\/2024-06-28\.meta\.json \(publisher\) was edited after it was frozen; a snapshot and its meta/
    ],
    [
      "a licence",
      "snapshots/wdi/2024-06-28.meta.json",
      "CC BY 4.0",
      "CC0",
      /2024-06-28\.meta\.json \(licence\) was edited/
    ],
    [
      "a date",
      "snapshots/wdi/2024-06-28.meta.json",
      '"upstream_date": "2024-06-28"',
      '"upstream_date": "2024-06-27"',
      /meta\.json \(upstream_date\) was edited/
    ],
    ["notes", "snapshots/wdi/2024-06-28.meta.json", '"notes": []', '"notes": ["n"]', /meta\.json \(notes\) was edited/],
    [
      "a reported row",
      "reported/hlt.csv",
      "Georgia recently",
      "Georgia lately",
      /reported\/hlt\.csv row 2 \(HLT-OC1\/countries\/GEO\/2022\/\/2026-11-22\) was edited after it was frozen; restore the row/
    ],
    ["the framework text", "prf/2020-12/framework.zh.txt", "\n", "\r\n", /prf\/2020-12\/framework\.zh\.txt was edited/],
    [
      "a series' unit",
      "reference/series.csv",
      "US$,",
      "US dollars,",
      /reference\/series\.csv \(wdi\/NY\.GDP\.MKTP\.CD\) was edited/
    ],
    ["a membership", "reference/countries.csv", "KAZ,KZ,", "KAZ,KY,", /reference\/countries\.csv \(KAZ\) was edited/]
  ])("says what moved where someone edits %s", async (_, file, from, to, message) => {
    edit(at(file), from, to);
    expect(await moved()).toMatch(message);
  });

  it("names a reported row and a correction that are gone", async () => {
    writeFileSync(at("corrections.csv"), `${CORRECTIONS}wdi,NY.GDP.MKTP.CD,UZB,,,,2016,replace,9,10000000000,,,why\n`);
    await freeze(["review"], {again: true, reason: "with a correction"}, {data});
    expect(await moved()).toBe("");
    const rows = readFileSync(at("reported/hlt.csv"), "utf8").split("\n");
    writeFileSync(at("reported/hlt.csv"), rows.filter((row) => !row.startsWith("HLT-OC1,countries,GEO")).join("\n"));
    writeFileSync(at("corrections.csv"), CORRECTIONS);
    expect(await moved()).toMatch(
      /hlt\.csv \(HLT-OC1\/countries\/GEO\/2022\/\/2026-11-22\) was removed[\s\S]*corrections\.csv \(wdi NY\.GDP\.MKTP\.CD\|UZB\|\|\|\|2016 any to any\) was removed/
    );
  });

  it("names an amendment that is gone", async () => {
    const amendment = at("prf/amendments/2024-06-20-retire.json");
    mkdirSync(at("prf/amendments"), {recursive: true});
    const text = JSON.stringify({
      date: "2024-06-20",
      reason: "r",
      document: "d",
      changes: [{action: "retire", result: "HLT-OP2"}]
    });
    writeFileSync(amendment, text);
    await freeze(["review"], {again: true, reason: "with an amendment"}, {data});
    expect(await moved()).toBe("");
    rmSync(amendment);
    expect(await moved()).toMatch(/prf\/amendments\/2024-06-20-retire was removed/);
  });

  it("names the values where the code gives others from the same data", async () => {
    const inputs = await readInputs(data, "review");
    const tables = valueTables(inputs);
    const changed = (key: "value" | "flag" | "weight_share" | "reporting", to: unknown) =>
      tables.values.map((row) =>
        row.measure === "countries" && row.area === "GEO" ? {...row, [key]: to} : row
      ) as typeof tables.values;
    const expected =
      /^mismatched vintage review: the values of HLT-OC1\/countries were edited after it was frozen, and its data did not; .*--again --reason/;
    await expect(assertPinsUnchanged(data, inputs, {...tables, values: changed("value", 3)})).rejects.toThrow(expected);
    await expect(assertPinsUnchanged(data, inputs, {...tables, values: changed("flag", "forecast")})).rejects.toThrow(
      expected
    );
    await expect(assertPinsUnchanged(data, inputs, {...tables, values: changed("reporting", 7)})).rejects.toThrow(
      expected
    );
    await expect(assertPinsUnchanged(data, inputs, {...tables, values: changed("weight_share", 0.5)})).rejects.toThrow(
      expected
    );
    const lineage = tables.lineage.map((row) => ({...row, row: row.row! + 1}));
    expect(lineage.length).toBeGreaterThan(0);
    await expect(assertPinsUnchanged(data, inputs, {...tables, lineage})).rejects.toThrow(/have another lineage/);
  });
});

describe("findIndexErrors(dataDir)", () => {
  it.each([
    ["vintages/review.json", /^missing vintage review, which frozen\.csv names: .*review\.json is gone; restore/],
    ["vintages/current.json", /^missing .*current\.json; restore it/],
    ["vintages/pins/review.json", /^missing pins of vintage review: .*pins\/review\.json is gone/],
    ["vintages/frozen.csv", /^unknown vintage review: frozen\.csv does not name it; `prf freeze review --again/],
    ["snapshots/wdi/2024-06-28.meta.json", /^missing snapshot wdi\/2024-06-28 of vintage review/]
  ])("names %s where it is deleted", async (file, message) => {
    rmSync(at(file));
    expect(await findIndexErrors(data)).toEqual([expect.stringMatching(message)]);
  });

  it("names pins that were edited to fit", async () => {
    edit(pinsFile(data, "review"), '"title": "Review"', '"title": "Other"');
    expect(await findIndexErrors(data)).toEqual([
      expect.stringMatching(/^mismatched pins of vintage review: .*was edited/)
    ]);
  });

  it("is made of one row per vintage", async () => {
    await freeze(["other"], {}, {data});
    await freeze(["review"], {again: true, reason: "twice"}, {data});
    const rows = readFileSync(indexFile(data), "utf8")
      .trim()
      .split("\n")
      .map((row) => row.split(",").slice(0, 4).join(","));
    expect(rows).toEqual([
      "vintage,frozen_on,released_on,reason",
      `other,${TODAY},,first frozen`,
      `review,${TODAY},,twice`
    ]);
  });
});
