import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {applyCorrections, type Correction, readCorrections} from "../../../loaders/store/read-corrections.js";
import type {Observation} from "../../../src/lib/contract/observations.js";
import {toReleases} from "../../../src/lib/releases/releases.js";
import {createDataDir, testRow} from "./test-store.js";

const observation = (columns: Partial<Observation> = {}): Observation => ({
  ...testRow(),
  source: "wdi",
  snapshot: "wdi/2020-07-01",
  row: 2,
  release: "2020-07-01",
  ...columns
});
const correction = (columns: Partial<Correction> = {}): Correction => ({
  source: "wdi",
  series: "BG.GSR.NFSV.GD.ZS",
  area: "UZB",
  partner: null,
  mode: null,
  direction: null,
  year: 2016,
  action: "replace",
  value: 9,
  expect: 10.5,
  from: null,
  until: null,
  reason: "a misplaced point",
  row: 2,
  ...columns
});
const apply = (rows: Observation[], corrections: Correction[]) =>
  applyCorrections(toReleases(rows), corrections).flatMap(({observations}) => observations);

describe("applyCorrections(releases, corrections)", () => {
  it("replaces a figure and keeps the reason with it", () => {
    const rows = [observation(), observation({area: "KAZ"})];
    expect(apply(rows, [correction()])).toEqual([observation({value: 9, correction: "a misplaced point"}), rows[1]]);
    expect(rows[0]?.value).toBe(10.5);
  });

  it("takes a figure out", () => {
    expect(apply([observation()], [correction({action: "remove", value: null})])).toEqual([]);
  });

  it("fails once the publisher has fixed the figure", () => {
    expect(() => apply([observation({value: 9})], [correction()])).toThrow(
      "mismatched figure wdi BG.GSR.NFSV.GD.ZS UZB 2016: wdi/2020-07-01 has 9, the correction expects 10.5; set `until` in data/corrections.csv row 2"
    );
  });

  it("fails where the figure is not there, and for a figure of another direction", () => {
    expect(() => apply([observation({area: "KAZ"})], [correction()])).toThrow(/missing figure .* in wdi\/2020-07-01/);
    expect(() => apply([observation({direction: "inbound"})], [correction()])).toThrow(/missing figure/);
  });

  it("leaves alone snapshots outside its dates and sources that the vintage does not have", () => {
    const rows = [observation({value: 9})];
    expect(apply(rows, [correction({until: "2020-06-30"})])).toEqual(rows);
    expect(apply(rows, [correction({from: "2020-07-02"})])).toEqual(rows);
    expect(apply(rows, [correction({source: "weo"})])).toEqual(rows);
    expect(() => apply(rows, [correction({until: "2020-07-01"})])).toThrow(/mismatched figure/);
    expect(() => apply(rows, [correction({from: "2020-07-01"})])).toThrow(/mismatched figure/);
  });

  it("corrects each release within its dates, and hands the others back as they are", () => {
    const later = observation({snapshot: "wdi/2026-04-08", release: "2026-04-08", value: 11});
    const releases = toReleases([observation(), later]);
    const corrected = applyCorrections(releases, [correction({until: "2020-07-01"})]);
    expect(corrected.map(({observations}) => observations[0]?.value)).toEqual([9, 11]);
    expect(corrected[1]).toBe(releases[1]);
  });
});

describe("readCorrections(dataDir)", () => {
  it("reads rows with their lines, and none where there is no file", async () => {
    const data = createDataDir();
    expect(await readCorrections(data)).toEqual([]);
    mkdirSync(data, {recursive: true});
    const header = "source,series,area,partner,mode,direction,year,action,value,expect,from,until,reason\n";
    const file = join(data, "corrections.csv");
    writeFileSync(file, header + "wdi,BG.GSR.NFSV.GD.ZS,UZB,,,,2016,replace,9,10.5,,,a misplaced point\n");
    expect(await readCorrections(data)).toEqual([correction()]);
    writeFileSync(file, header + "wdi,X,UZB,,,,2016,guess,9,10.5,,,why\n");
    await expect(readCorrections(data)).rejects.toThrow(/invalid action "guess"/);
  });
});
