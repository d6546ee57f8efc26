import {beforeAll, describe, expect, it} from "vitest";
import {annexHtml} from "../../../loaders/site/annex/annex-html.js";
import {siteCharts} from "../../../src/components/embeds/site-charts.js";
import {toAnnex} from "../../../src/lib/annex/to-annex.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {readPageData, readPages, textOf} from "./render-pages.js";

/** An id that is written other than `TRD-OP1`, as the framework's own text and old pages have it. */
const OTHER_SPELLING = /[A-Z]{3}[ \u00a0\u2011\u2013]?(?:O[CP] ?\d|CO\b)/g;

let data: SiteData;
beforeAll(async () => {
  data = await readPageData();
});

/** What is wrong in a text, without the framework's own words, which /methods quotes where they are in doubt. */
function misspelled(text: string): string[] {
  const issues = data.inputs.framework.text_issues.flatMap(({printed, why}) => [printed, why]);
  const quoted = issues.filter((words) => words.match(OTHER_SPELLING));
  return quoted.reduce((rest, words) => rest.replaceAll(words, ""), text).match(OTHER_SPELLING) ?? [];
}

describe("ids of results", () => {
  it.each(["TRD OP1", "EFS OP 1", "TRD\u00a0OC1", "EFS CO", "TRDOP1"])("finds %j", (id) => {
    expect(misspelled(`see ${id}.`)).toEqual([expect.stringContaining(id.slice(0, 6))]);
  });

  it.each(["TRD-OP1", "EFS-CO", "SWD 2", "the CO of"])("lets %j pass", (words) => {
    expect(misspelled(words)).toEqual([]);
  });

  it("are written TRD-OP1 on every page", async () => {
    const pages = await readPages();
    expect(pages.size).toBeGreaterThan(80);
    const found = [...pages].flatMap(([path, html]) => misspelled(textOf(html)).map((id) => `${path}: ${id}`));
    expect([...new Set(found)]).toEqual([]);
  });

  it("are written TRD-OP1 in the titles of charts and in the annex of both languages", () => {
    const titles = siteCharts(data).map(({title, subtitle}) => `${title} ${subtitle}`);
    const annexes = (["en", "zh"] as const).map((lang) => textOf(annexHtml(toAnnex(data, 2023, lang))));
    expect([...titles, ...annexes].flatMap(misspelled)).toEqual([]);
    for (const annex of annexes) expect(annex).toContain("TRD-OP1");
  });
});
