import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {dependencyChart} from "../../../../src/components/sectors/dependency-chart.js";

const data = await readSiteData("data", "current");
const open = (sector?: string) => new JSDOM(String(dependencyChart(data, sector))).window.document;
const hrefs = (page: Document, where: string) =>
  [...page.querySelectorAll(`${where} a`)].map((link) => link.getAttribute("href"));

describe("dependencyChart(data, sector)", () => {
  it("draws paragraph 8 as full arrows from all other sectors, and what we read as dashed ones", () => {
    const page = open();
    expect(page.querySelectorAll("svg path.stated")).toHaveLength(2);
    expect(page.querySelectorAll("svg path.read")).toHaveLength(2);
    expect(hrefs(page, ".dependency-results")).toEqual(["/sectors/TSM", "/sectors/ECD"]);
    expect(hrefs(page, ".dependency-others")).toHaveLength(8);
  });

  it("says the same in a table: one passage once, with who says it", () => {
    const rows = [...open().querySelectorAll("tbody tr")].map((row) => row.textContent!.replace(/\s+/g, " "));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(
      /Tourism, Economic corridor development other clusters and sectors, .*own words.*paragraph 8/
    );
    expect(rows[2]).toMatch(/Economic corridor development Tourism, for ECD-OP1; our reading/);
  });

  it("stands on the pages of sectors that take part, and on no other", () => {
    expect(open("TRD").querySelectorAll("svg path.read")).toHaveLength(1);
    expect(open("TRD").querySelector("[aria-current]")!.getAttribute("href")).toBe("/sectors/TRD");
    expect(open("ECD").querySelectorAll("svg path.stated")).toHaveLength(1);
    expect(String(dependencyChart(data, "HLT"))).toBe("");
  });
});
