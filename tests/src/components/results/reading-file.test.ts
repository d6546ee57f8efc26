import {group} from "d3-array";
import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {siteTables} from "../../../../src/components/layout/site-tables.js";
import {type ReadingFile, readingFiles, readingMap} from "../../../../src/components/results/reading-file.js";
import {resultPage} from "../../../../src/components/results/result-page.js";
import {MEMBERS} from "../../../../src/lib/contract/reference.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

let data: SiteData;
beforeAll(async () => {
  data = await readSiteData("data", "current");
}, 240_000);

const viewOf = (result: string, measure: string) =>
  siteTables(data)
    .views.find((view) => view.result.id === result)!
    .measures.find((view) => view.measure.measure === measure)!;

describe("readingMap(view, variant, data)", () => {
  it("has members alone, of years with six of them or more, and no forecast", () => {
    const view = viewOf("EFS-CO", "growth");
    const {rows, names} = readingMap(view, "headline", data)!;
    expect(Object.keys(names).sort()).toEqual([...MEMBERS].sort());
    for (const [year, own] of group(rows, (row) => row.year)) {
      expect(own.length, String(year)).toBeGreaterThanOrEqual(6);
      for (const {area, value} of own) {
        const row = view.values.find((one) => one.variant === "headline" && one.area === area && one.year === year)!;
        expect([row.value, row.flag === "forecast"], `${area} ${year}`).toEqual([value, false]);
      }
    }
  });

  it("is none of a reading that only the region has, and of five members", () => {
    expect(readingMap(viewOf("EFS-CO", "growth"), "simple-mean", data)).toBeUndefined();
    expect(readingMap(viewOf("TRP-OC1", "rail-swd"), "headline", data)).toBeUndefined();
  });
});

describe("readingFiles(data)", () => {
  it("has the outlines of all maps once, with the middle of each member", () => {
    const files = readingFiles(data);
    const {members} = JSON.parse(files.get("outlines")!) as {members: {iso3: string; x: number; y: number}[]};
    expect(members.map(({iso3}) => iso3).sort()).toEqual([...MEMBERS].sort());
    for (const {x, y} of members) expect(x > 0 && x < 900 && y > 0 && y < 430).toBe(true);
    const {readings} = JSON.parse(files.get("TRD-OP1-readings")!) as ReadingFile;
    expect(readings["services|headline"]!.map!.rows.length).toBeGreaterThan(100);
  });

  it("has a map of every measure whose page offers one, and of no other", () => {
    const files = readingFiles(data);
    for (const {result, measures} of siteTables(data).views) {
      const page = String(resultPage(result.id, data));
      const {readings} = JSON.parse(files.get(`${result.id}-readings`) ?? '{"readings": {}}') as ReadingFile;
      for (const {measure} of measures) {
        const [, panel = ""] = page.split(`<section class="measure" id="${measure.measure}"`);
        const isOffered = /^.*?<\/section>/s.exec(panel)?.[0].includes('data-show="map"') ?? false;
        const has = Object.entries(readings).some(([key, {map}]) => key.startsWith(`${measure.measure}|`) && map);
        expect(isOffered, `${result.id} ${measure.measure}`).toBe(has);
      }
    }
  });
});
