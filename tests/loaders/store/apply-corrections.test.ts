import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {applyCorrections} from "../../../loaders/store/apply-corrections.js";
import {type Correction, readCorrections} from "../../../loaders/store/read-corrections.js";
import type {Observation} from "../../../src/lib/observations.js";
import {createDataDir, testRow} from "./test-store.js";

const observation = (columns: Partial<Observation> = {}): Observation => ({
  ...testRow(),
  source: "wdi",
  snapshot: "wdi/2020-07-01",
  row: 2,
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
const snapshots = {wdi: "2020-07-01"};

describe("applyCorrections(observations, corrections, snapshots)", () => {
  it("replaces a figure and keeps the reason with it", () => {
    const rows = [observation(), observation({area: "KAZ"})];
    expect(applyCorrections(rows, [correction()], snapshots)).toEqual([
      observation({value: 9, correction: "a misplaced point"}),
      rows[1]
    ]);
    expect(rows[0]?.value).toBe(10.5);
  });

  it("takes a figure out", () => {
    expect(applyCorrections([observation()], [correction({action: "remove", value: null})], snapshots)).toEqual([]);
  });

  it("fails once the publisher has mended the figure", () => {
    expect(() => applyCorrections([observation({value: 9})], [correction()], snapshots)).toThrow(
      "mismatched figure wdi BG.GSR.NFSV.GD.ZS UZB 2016: wdi/2020-07-01 has 9, the correction expects 10.5; set `until` in data/corrections.csv row 2"
    );
  });

  it("fails where the figure is not there, and for a figure of another direction", () => {
    expect(() => applyCorrections([], [correction()], snapshots)).toThrow(/missing figure/);
    expect(() => applyCorrections([observation({direction: "inbound"})], [correction()], snapshots)).toThrow(
      /missing figure/
    );
  });

  it("leaves alone snapshots outside its dates and sources that the vintage does not have", () => {
    const rows = [observation({value: 9})];
    expect(applyCorrections(rows, [correction({until: "2020-06-30"})], snapshots)).toEqual(rows);
    expect(applyCorrections(rows, [correction({from: "2020-07-02"})], snapshots)).toEqual(rows);
    expect(applyCorrections(rows, [correction({source: "weo"})], snapshots)).toEqual(rows);
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
