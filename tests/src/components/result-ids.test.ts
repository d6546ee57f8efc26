import {beforeAll, describe, expect, it} from "vitest";
import {annexHtml} from "../../../loaders/site/annex/annex-html.js";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {siteCharts} from "../../../src/components/embeds/site-charts.js";
import {toAnnex} from "../../../src/lib/annex/to-annex.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {misspelledIds, textOf} from "./misspelled-ids.js";

let data: SiteData;
beforeAll(async () => {
  data = await readSiteData("data", "current");
});

describe("ids of results", () => {
  it.each(["TRD OP1", "EFS OP 1", "TRD\u00a0OC1", "EFS CO", "TRDOP1"])("finds %j", (id) => {
    expect(misspelledIds(`see ${id}.`, data)).toEqual([expect.stringContaining(id.slice(0, 6))]);
  });

  it.each(["TRD-OP1", "EFS-CO", "SWD 2", "the CO of"])("lets %j pass", (words) => {
    expect(misspelledIds(words, data)).toEqual([]);
  });

  it("are written TRD-OP1 in the titles of charts and in the annex of both languages", () => {
    const titles = siteCharts(data).map(({title, subtitle}) => `${title} ${subtitle}`);
    const annexes = (["en", "zh"] as const).map((lang) => textOf(annexHtml(toAnnex(data, 2023, lang))));
    expect([...titles, ...annexes].flatMap((text) => misspelledIds(text, data))).toEqual([]);
    for (const annex of annexes) expect(annex).toContain("TRD-OP1");
  });
});
