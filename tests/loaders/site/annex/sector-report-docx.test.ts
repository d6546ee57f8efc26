import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {readSectorReportInputs} from "../../../../loaders/reporting/read-sector-reports.js";
import {sectorReportHtml} from "../../../../loaders/site/annex/annex-html.js";
import {sectorReportDocx} from "../../../../loaders/site/annex/sector-report-docx.js";
import {type SectorReport, toSectorReport} from "../../../../src/lib/reporting/sector-report.js";
import {FIGURES, FIGURES_ZH, missingInOrder, missingNumbers, PARTS} from "./health-report-figures.js";

let report: SectorReport;
let reportZh: SectorReport;
beforeAll(async () => {
  const asked = {sector: "HLT", year: 2022};
  const inputs = await readSectorReportInputs("data", asked);
  report = toSectorReport(inputs, {sector: "HLT", year: 2022, lang: "en"});
  reportZh = toSectorReport(inputs, {sector: "HLT", year: 2022, lang: "zh"});
});

/** The document's paragraphs and table cells, as an XML document. */
async function bodyOf(of: SectorReport): Promise<Document> {
  const xml = new TextDecoder().decode(unzipSync(await sectorReportDocx(of))["word/document.xml"]);
  return new JSDOM(xml, {contentType: "text/xml"}).window.document;
}

const words = (body: Document) => [...body.getElementsByTagName("w:p")].map((p) => p.textContent ?? "").join("\n");

describe("sectorReportDocx(report)", () => {
  it("holds every figure and date of the health sector's report of 2022, in its order", async () => {
    const text = words(await bodyOf(report));
    expect(missingInOrder(FIGURES, text)).toEqual([]);
    expect(PARTS.filter((part) => !text.includes(part))).toEqual([]);
  });

  it("holds them in the words of the document itself", async () => {
    const text = words(await bodyOf(reportZh));
    expect(FIGURES_ZH.filter((figure) => !text.includes(figure))).toEqual([]);
    expect(missingNumbers(text)).toEqual([]);
  });

  it("misses a number that the document has and the text has not", () => {
    const whole = readFileSync("data/reported/evidence/hlt-2022.zh.txt", "utf8");
    expect(missingNumbers(whole)).toEqual([]);
    expect(missingNumbers(whole.replace("54 人为女性", "45 人为女性"))).toEqual(["54"]);
    expect(missingNumbers(whole.replace("超过400万", "超过40万"))).toEqual(["400"]);
  });

  it("finds a figure that is another, or in another place", () => {
    expect(missingInOrder(["2021", "150", "54"], "In 2021, 150, of whom 45")).toEqual(["54"]);
    expect(missingInOrder(["150", "2021"], "In 2021, 150")).toEqual(["2021"]);
  });

  it("has headings, lists that count for themselves, and tables whose header row repeats", async () => {
    const body = await bodyOf(report);
    const styles = (id: string) =>
      [...body.getElementsByTagName("w:pStyle")].filter((style) => style.getAttribute("w:val") === id).length;
    expect([styles("Heading1"), styles("Heading2"), styles("Title")]).toEqual([4, 2, 1]);
    expect(body.getElementsByTagName("w:tbl")).toHaveLength(2);
    expect(body.getElementsByTagName("w:tblHeader")).toHaveLength(2);
    const lists = new Set([...body.getElementsByTagName("w:numId")].map((id) => id.getAttribute("w:val")));
    expect(lists.size).toBe(6);
  });

  it("gives the same bytes for the same report, and takes markup and control characters as text", async () => {
    expect(Buffer.from(await sectorReportDocx(report)).equals(Buffer.from(await sectorReportDocx(report)))).toBe(true);
    const hostile = `<w:b/> ]]> & \u202e\u0000 "x"`;
    const body = await bodyOf({
      sector: "HLT",
      year: 2022,
      lang: "en",
      title: hostile,
      cover: [[hostile], [hostile]],
      abbreviations: [[hostile, hostile]],
      blocks: [
        {kind: "section", number: null, text: hostile},
        {
          kind: "table",
          content: "results",
          number: null,
          caption: hostile,
          head: ["a", "b", "c", "d", "e"],
          rows: [[[hostile], [""], [], ["x"], ["y"]]]
        }
      ],
      sources: [hostile],
      unlisted: []
    });
    expect(body.getElementsByTagName("parsererror")).toHaveLength(0);
    expect(words(body)).toContain('<w:b/> ]]> &   "x"');
  });
});

describe("sectorReportHtml(report)", () => {
  const pageOf = (of: SectorReport) => new JSDOM(sectorReportHtml(of)).window.document;

  it("holds every figure and date of the health sector's report of 2022, in both languages", () => {
    const text = pageOf(report).body.textContent!.replace(/\s+/g, " ");
    expect(missingInOrder(FIGURES, text)).toEqual([]);
    expect(PARTS.filter((part) => !text.includes(part))).toEqual([]);
    const zh = pageOf(reportZh);
    expect(zh.documentElement.lang).toBe("zh-Hans");
    expect(FIGURES_ZH.filter((figure) => !zh.body.textContent!.replace(/\s+/g, " ").includes(figure))).toEqual([]);
  });

  it("has a heading for each section, and runs no text as markup", () => {
    expect([...pageOf(report).querySelectorAll("h2")].map(({textContent}) => textContent)).toEqual([
      "I Key progress and achievements",
      "II Challenges and key issues",
      "III Work plan for 2022",
      "IV Deliverables for the Ministerial Conference of 2022",
      "Sources"
    ]);
    const hostile = Object.assign({}, report, {title: "<script>alert(1)</script>"});
    expect(pageOf(hostile).querySelectorAll("script")).toHaveLength(0);
    expect(pageOf(hostile).title).toBe("<script>alert(1)</script>");
  });
});
