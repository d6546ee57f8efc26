import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {fences} from "../../../../src/components/layout/fences.js";
import {pageMeta} from "../../../../src/components/layout/page-meta.js";
import {
  annualReportLinks,
  annualReportPage,
  annualReports
} from "../../../../src/components/reporting/annual-report-page.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";
import {
  FIGURES,
  FIGURES_ZH,
  missingInOrder,
  missingNumbers,
  PARTS
} from "../../../loaders/site/annex/health-report-figures.js";

let data: SiteData;
beforeAll(async () => {
  await readLanguages("data");
  data = await readSiteData("data", "current");
});
const changed = (part: Partial<SiteData>): SiteData => Object.assign({}, data, part);
const pageOf = (name: string, of = data) =>
  new JSDOM(String(fences["annual-report"]!([name], of, {path: `/annual-reports/${name}`}, ""))).window.document;
const textOf = (document: Document) => document.querySelector("article")!.textContent!.replace(/\s+/g, " ");

describe("annualReports(data)", () => {
  it("has the health report of 2022 in the languages that it is typed in, each with its document", () => {
    expect(annualReports(data).map(({path, document}) => [path, document])).toEqual([
      ["/annual-reports/HLT-2022", "/annual-reports/HLT-2022.docx"],
      ["/zh/annual-reports/HLT-2022", "/annual-reports/HLT-2022.zh.docx"],
      ["/ru/annual-reports/HLT-2022", "/annual-reports/HLT-2022.ru.docx"]
    ]);
  });

  it("leaves out a language that is not typed in, and a report whose figures a vintage does not see", () => {
    const [report] = data.sector_reports!;
    const rows = report!.rows.map((row) => (row.block === "title" ? Object.assign({}, row, {text_zh: null}) : row));
    const english = changed({sector_reports: [{sector: "HLT", year: 2022, rows}]});
    expect(annualReports(english).map(({lang}) => lang)).toEqual(["en", "ru"]);
    const inputs = Object.assign({}, data.inputs, {reported: []});
    expect(annualReports(changed({inputs}))).toEqual([]);
    expect(annualReports(changed({sector_reports: []}))).toEqual([]);
  });
});

describe("annualReportPage(name, data)", () => {
  it("holds every figure, date and part of the source document, in its order", () => {
    const text = textOf(pageOf("HLT-2022"));
    expect(missingInOrder(FIGURES, text)).toEqual([]);
    expect(PARTS.filter((part) => !text.includes(part))).toEqual([]);
  });

  it("holds in Chinese every number of the source document as often as that has it", () => {
    const text = textOf(withLanguage("zh", () => pageOf("HLT-2022")));
    expect(FIGURES_ZH.filter((figure) => !text.includes(figure))).toEqual([]);
    // Cells of a table stand apart.
    const apart = withLanguage("zh", () => pageOf("HLT-2022"))
      .querySelector("article")!
      .innerHTML.replace(/<[^>]*>/g, " ");
    expect(missingNumbers(apart)).toEqual([]);
    expect(missingNumbers(apart.replace("超过400万", "超过40万"))).toEqual(["400"]);
  });

  it("holds the same figures in Russian, in its words alone", () => {
    const document = withLanguage("ru", () => pageOf("HLT-2022"));
    const figures = (text: string) => [...new Set(text.match(/\d+/g))].sort();
    expect(document.querySelector("article")!.getAttribute("lang")).toBe("ru");
    const text = textOf(document);
    for (const figure of ["150", "54", "2022", "2017"]) expect(figures(text)).toContain(figure);
    expect(text).toContain("(54 из около 150)");
    expect(text.replace(/Word|English/g, "")).not.toMatch(/[a-z]{4,}/);
    expect(text).toContain("АБР");
  });

  it("is in English where a language has no text of it", () => {
    const [report] = data.sector_reports!;
    const rows = report!.rows.map((row) => Object.assign({}, row, {text_zh: null}));
    const untyped = changed({sector_reports: [{sector: "HLT", year: 2022, rows}]});
    const article = withLanguage("zh", () => pageOf("HLT-2022", untyped)).querySelector("article")!;
    expect(article.getAttribute("lang")).toBe("en");
  });

  it("leads to its sector, its document, its other language and each of its sections", () => {
    const document = pageOf("HLT-2022");
    const links = [...document.querySelectorAll("article a")].map((link) => link.getAttribute("href")!);
    for (const link of ["/sectors/HLT", "/annual-reports/HLT-2022.docx", "/zh/annual-reports/HLT-2022"])
      expect(links).toContain(link);
    const sections = links.filter((link) => link.startsWith("#section"));
    expect(sections).toHaveLength(4);
    for (const link of sections) expect(document.querySelector(`h2[id="${link.slice(1)}"]`)).not.toBeNull();
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
  });

  it("runs no text of a report as markup", () => {
    const [report] = data.sector_reports!;
    const rows = report!.rows.map((row) =>
      Object.assign({}, row, {text_en: row.text_en && "<script>alert(1)</script>"})
    );
    const hostile = changed({sector_reports: [{sector: "HLT", year: 2022, rows}]});
    expect(pageOf("HLT-2022", hostile).querySelectorAll("script")).toHaveLength(0);
  });

  it("has the title of the report, and knows no other", () => {
    expect(pageMeta("/annual-reports/HLT-2022", data).title).toBe(
      "CAREC health sector: progress report and work plan, July 2021 to June 2022"
    );
    expect(pageMeta("/annual-reports/EDC-2022", data)).toEqual({});
    expect(() => annualReportPage("EDC-2022", data)).toThrow(/unknown annual report "EDC-2022"/);
  });
});

describe("annualReportLinks(code, data)", () => {
  it("is on the page of a sector that has a report, and on no other", () => {
    const sector = (code: string) => String(fences.sector!([code], data, {path: `/sectors/${code}`}, ""));
    expect(sector("HLT")).toContain('href="/annual-reports/HLT-2022"');
    expect(sector("HLT")).toContain('href="/annual-reports/HLT-2022.docx"');
    expect(sector("EDC")).not.toContain("annual-reports");
    expect(String(annualReportLinks("EDC", data))).toBe("");
  });
});
