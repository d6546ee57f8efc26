import {unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {readSectorReportInputs} from "../../../../loaders/reporting/read-sector-reports.js";
import {sectorReportDocx} from "../../../../loaders/site/annex/sector-report-docx.js";
import {sectorReportHtml} from "../../../../loaders/site/annex/sector-report-html.js";
import {type SectorReport, toSectorReport} from "../../../../src/lib/reporting/sector-report.js";

/** Every figure and date of the health sector's report of June 2022, in its order, as its English reads here. */
const FIGURES = [
  "28 June 2022",
  "CAREC 2030 strategy: human development",
  "July 2021 to June 2022",
  "COVID-19",
  "From July 2019 to June 2022",
  "CAREC health strategy 2030",
  "approved in November 2021",
  "approved by the CAREC Ministerial Conference in November 2021",
  "on 4 March 2021",
  "From March 2021 to September 2021",
  "four pillars",
  "In July 2020",
  "more than $4 million",
  "three outputs",
  "Regional health cooperation strategy to 2030 and investment framework (2022–2026)",
  "In December 2020",
  "in the third quarter of 2022",
  "In 2022, a series of regional webinars",
  "TA 9950",
  "discussed with the countries in 2021",
  "16 to 30 March 2022",
  "7 April, 6 May, and 2 June 2022",
  "On 7 December 2020, the 19th CAREC Ministerial Conference",
  "five operational clusters",
  "fifth operational cluster",
  "from 2017 to 2022",
  "Table 1 CAREC 2030 Program Results Framework: health sector",
  "About 150 participants",
  "between March 2021 and June 2022",
  "54 of about 150 participants were women",
  "Work plan for 2022",
  "see paragraph 3",
  "third or fourth quarter of 2022",
  "paragraph 5",
  "Deliverables for the Ministerial Conference of 2022",
  "by the end of 2022",
  "Time (2022)",
  "Quarter 4"
];

/** The same in the words of the document itself. */
const FIGURES_ZH = [
  "2022年6月28日",
  "CAREC 2030: 战略",
  "2021年7月至2022年6月",
  "2021年7月——2022年6月",
  "2022年6月",
  "2019年7月至2022年6月",
  "《CAREC 2030年医疗卫生战略》，并于2021年11月获得部长级会议批准",
  "2021年11月CARE部长级会议",
  "2021年3月4日",
  "2021年3月至2021年9月",
  "四个支柱",
  "2020年7月",
  "超过400万美元",
  "三项产出",
  "制定2030年区域医疗卫生合作战略和投资框架（2022-2026年）",
  "2020年12月",
  "2022年第三季度",
  "《CAREC2030战略》",
  "9950技术援助项目",
  "在2021年已与各国",
  "2022年3月16日至30日",
  "2022年4月7日、5月6日和6月2日",
  "2020 年 12 月 7 日，第 19 届",
  "五大业务集群",
  "第五业务集群",
  "2017 年至 2022 年",
  "表 1",
  "2021 年 3 月至 2022 年 6 月，约 150 名",
  "其中 54 人为女性",
  "2022 年工作计划",
  "见第 3 段",
  "2022 年第三季度/第四季度",
  "第 5 段",
  "2022 年部长级会议可交付成果",
  "2022 年底",
  "时间 (2022)",
  "第四季度",
  "《CAREC 2030 实施框架》"
];

/** What the report is made of beside its figures: each of its parts begins so. */
const PARTS = [
  "Through a regional approach, address public health threats",
  "Leadership and workforce",
  "Technical preparedness: laboratories and surveillance",
  "Surge demand and access to supplies",
  "Vulnerable groups and border health",
  "The institutional setup needed: the Working Group on Health",
  "Partnership and cooperation with stakeholders",
  "Political commitment and policy dialogue",
  "Coordination across sectors",
  "capacity building, supported by training, research, and knowledge sharing",
  "Capacity to respond to COVID-19 strengthened",
  "Capacity for prevention of, preparedness for, and response to",
  "Practical epidemiology",
  "Medicines regulation",
  "Foundations of digital health, and innovation",
  "pilot of a regional health security dashboard",
  "Georgia recently included",
  "Uzbekistan is preparing",
  "no strategy consultations could be held in person",
  "no field studies could be carried out",
  "their effort is commendable",
  "It is important to learn from experience",
  "Make the CAREC health strategy 2030 known",
  "Draw up the regional implementation framework",
  "Hold a WGH meeting",
  "Continue the capacity building seminars",
  "draft of the regional investment framework",
  "Regional implementation framework",
  "For information"
];

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

/** What of a list is not in a text, each piece sought behind the last one found. */
function missingInOrder(pieces: readonly string[], text: string): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = text.indexOf(piece, from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe("sectorReportDocx(report)", () => {
  it("holds every figure and date of the health sector's report of 2022, in its order", async () => {
    const text = words(await bodyOf(report));
    expect(missingInOrder(FIGURES, text)).toEqual([]);
    expect(PARTS.filter((part) => !text.includes(part))).toEqual([]);
  });

  it("holds them in the words of the document itself", async () => {
    const text = words(await bodyOf(reportZh));
    expect(FIGURES_ZH.filter((figure) => !text.includes(figure))).toEqual([]);
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
