import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {countryPage} from "../../../src/components/countries/country-page.js";
import {gapsPage} from "../../../src/components/quality/gaps-page.js";
import {healthReport} from "../../../src/components/sectors/health-report.js";
import {sectorPage} from "../../../src/components/sectors/sector-page.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {MISSING_KINDS, missingWords} from "../../../src/lib/wording/missing-words.js";

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

describe("an explanation", () => {
  it("is in no title attribute that code writes, which neither touch nor keyboard opens", () => {
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
