import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {bordersPage} from "../../../src/components/borders/borders-page.js";
import {crossingPage} from "../../../src/components/borders/crossing-page.js";
import {corridorsPage} from "../../../src/components/corridors/corridors-page.js";
import {countryPage} from "../../../src/components/countries/country-page.js";
import {gapsPage} from "../../../src/components/quality/gaps-page.js";
import {resultPage} from "../../../src/components/results/result-page.js";
import {healthReport} from "../../../src/components/sectors/health-report.js";
import {sectorPage} from "../../../src/components/sectors/sector-page.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {measureDecimals} from "../../../src/lib/wording/format-figure.js";
import {MISSING_KINDS, missingWords} from "../../../src/lib/wording/missing-words.js";
import {readPageData, readPages} from "./render-pages.js";

let data: SiteData;
beforeAll(async () => {
  data = await readSiteData("data", "current");
});

/** The rows of a table of a page, each as its text. */
const rowsOf = (html: string) => html.match(/<tr[^>]*>.*?<\/tr>/gs)?.map((row) => row.replace(/<[^>]+>/g, " ")) ?? [];

describe("countryPage(iso3, data)", () => {
  it.each(MEMBERS)("says of every renewable share of %s what it is a share of", (iso3) => {
    const shares = rowsOf(String(countryPage(iso3, data))).filter((row) => /renewable/i.test(row) && /\d/.test(row));
    for (const row of shares) expect(row).toMatch(/excluding hydropower|including hydropower|ENG-OC1/);
  });

  it("calls no member's figure a regional average", () => {
    for (const iso3 of MEMBERS) expect(String(countryPage(iso3, data))).not.toMatch(/regional average/i);
  });
});

describe("pages of what is not there", () => {
  it("never say that CPMM did not print what is merely not held", () => {
    const pages = [
      ...MEMBERS.map((iso3) => countryPage(iso3, data)),
      ...data.inputs.framework.sectors.map(({sector}) => sectorPage(sector, data)),
      ...data.inputs.framework.results.map(({id}) => resultPage(id, data)),
      ...data.inputs.reference.bcps.slice(0, 6).map(({bcp}) => crossingPage(bcp.slice(4), data)),
      corridorsPage(data),
      bordersPage(data),
      gapsPage(data)
    ].map(String);
    for (const page of pages) {
      expect(page).not.toMatch(/(?:not|none|never) printed|not reported yet|Members that reported/);
    }
  });
});

describe("a figure of a measure", () => {
  it("has the same decimals wherever it appears", async () => {
    const {tables} = await readPageData();
    const unitOf = new Map(tables.values.map(({result, measure, unit}) => [`${result}/${measure}`, unit]));
    const wrong: string[] = [];
    let count = 0;
    // Tables that hold a figure against another reading, release or the published baseline have two.
    const isChecked = (path: string) => /^(?:\/(?:zh|ru))?\/(baselines|sectors\/(EFS|TRD))$/.test(path);
    const check = (path: string, key: string, written: string) => {
      const text = path.startsWith("/ru/") ? written.replace(/\s/g, "").replace(",", ".") : written;
      const figure = /^−?[\d,]+(?:\.(\d+))?/.exec(text);
      const decimals = measureDecimals({result: key.split("/")[0]!, unit: unitOf.get(key) ?? ""});
      // A figure that its decimals would make a zero of has more of them.
      if (figure === null || decimals === undefined || /^−?0\.0/.test(text)) return;
      count += 1;
      const own = figure[1]?.length ?? 0;
      if (own !== decimals && !(isChecked(path) && own === 2)) wrong.push(`${path} ${key}: ${text}`);
    };
    for (const [path, html] of await readPages()) {
      const links = html.matchAll(
        /<a class="figure[^"]*" href="\/indicators\/([\w-]+)#[^"]*" data-from="([\w-]+)\|[^>]*>([^<]*)</g
      );
      for (const [, result = "", measure = "", text = ""] of links) check(path, `${result}/${measure}`, text);
      const [, result = ""] = /^\/indicators\/([\w-]+)$/.exec(path) ?? [];
      for (const [, measure = "", cells = ""] of html.matchAll(/<tr data-of="([\w-]+)\|[^>]*>([\s\S]*?)<\/tr>/g))
        for (const [, text = ""] of cells.matchAll(/<a href="#[^"]*"[^>]*>([^<]*)<\/a>/g))
          check(path, `${result}/${measure}`, text);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });
});

describe("an explanation", () => {
  it("is in no title attribute, which neither touch nor keyboard opens", async () => {
    const titles = /<(?!iframe\b)[a-z][^<>]*?\stitle="([^"]*)"/g;
    const onPages = [...(await readPages())].flatMap(([path, html]) =>
      [...html.matchAll(titles)].map(([, title]) => `${path}: ${title}`)
    );
    expect(onPages).toEqual([]);
    const files = ["src/components", "loaders/site"].flatMap((folder) =>
      readdirSync(folder, {recursive: true, encoding: "utf8"}).map((name) => `${folder}/${name}`)
    );
    const inCode = files.filter(
      (file) =>
        file.endsWith(".ts") &&
        /(?<!<iframe[^>]*)\stitle="|setAttribute\("title"|\.title\s*=[^=]/.test(readFileSync(file, "utf8"))
    );
    expect(inCode).toEqual([]);
  });
});

describe("gapsPage(data)", () => {
  it("says of each kind of missing what is known and who can close it", () => {
    const html = String(gapsPage(data));
    for (const kind of MISSING_KINDS) {
      const {sign, word, closed_by} = missingWords(kind);
      const row = rowsOf(html).find((text) => text.includes(` ${sign} `) && text.includes(word.en));
      expect(row).toContain(closed_by.en);
    }
  });

  it("gives a baseline in words as words, not as a condition that was met", () => {
    const row = rowsOf(String(gapsPage(data))).find((text) =>
      text.includes("Adoption of international standards begun")
    );
    expect(row).toMatch(/“Very limited compliance”/);
    expect(row?.match(/✓/g)).toHaveLength(2);
  });
});

describe("sectorPage(code, data)", () => {
  it.each([
    ["TSM", "tied more closely to the progress of other clusters and sectors"],
    ["ECD", "tied more closely to the progress of other clusters and sectors"],
    ["HLT", "while safeguarding the needs of the most vulnerable"],
    ["HLT", "TA 9950"]
  ])("quotes for %s: %s", (code, words) => {
    expect(String(sectorPage(code, data))).toContain(words);
  });

  it("has no such part where nothing is quoted", () => {
    expect(String(sectorPage("TRD", data))).not.toContain('id="passages"');
  });
});

describe("healthReport(data)", () => {
  it("says whose words the table is in", () => {
    expect(String(healthReport(data))).toContain(
      "in the words of the framework, even where the report words them differently"
    );
  });
});
