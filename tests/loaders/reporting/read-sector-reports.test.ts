import {cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readSectorReportInputs, readSectorReports} from "../../../loaders/reporting/read-sector-reports.js";
import type {Deliverable, SectorReportRow} from "../../../src/lib/contract/reported.js";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "sector-reports-"));
  for (const part of ["prf", "reference", "reported", "vintages"])
    cpSync(join("data", part), join(data, part), {recursive: true});
});
afterEach(() => rmSync(data, {recursive: true}));
const file = () => join(data, "reported/reports/hlt-2022.csv");
const DOC = '"A report (2022), paragraph 1"';

const plain = (text: string) => text.replace(/\s+/g, "");

/**
 * The lines of the report's work plan, which have no number, against the deliverables of that plan: the document's own line holds the
 * name of its deliverable in Chinese, and each has one of the other.
 */
function findPlanErrors(rows: readonly SectorReportRow[], planned: readonly Deliverable[]): string[] {
  const own = rows.filter(({block, number, text_zh}) => block === "item" && number === null && text_zh !== null);
  const isOf = (line: SectorReportRow, {deliverable_zh}: Deliverable) =>
    plain(line.text_zh!).includes(plain(deliverable_zh));
  return [
    ...own
      .filter((line) => planned.filter((row) => isOf(line, row)).length !== 1)
      .map(({row}) => `work plan line in row ${row} is no deliverable, or several`),
    ...planned
      .filter((row) => own.filter((line) => isOf(line, row)).length !== 1)
      .map(({deliverable_en}) => `deliverable ${deliverable_en} is no line of the work plan, or several`)
  ];
}

describe("readSectorReports(dataDir)", () => {
  it("reads the texts of each report, and none where the folder is not there", async () => {
    const reports = await readSectorReports(data);
    expect(reports.map(({sector, year}) => [sector, year])).toEqual([["HLT", 2022]]);
    expect(reports[0]!.rows.filter(({block}) => block === "paragraph").flatMap(({number}) => number ?? [])).toEqual(
      Array.from({length: 10}, (_, i) => String(i + 1))
    );
    rmSync(join(data, "reported/reports"), {recursive: true});
    expect(await readSectorReports(data)).toEqual([]);
  });

  it("quotes the health sector's report word for word, links aside", async () => {
    const evidence = readFileSync("data/reported/evidence/hlt-2022.zh.txt", "utf8")
      .replace(/\[([^\]]*)\]\(#\)/g, "$1")
      .replace(/\s+/g, "");
    const [report] = await readSectorReports("data");
    const texts = report!.rows.flatMap(({text_zh}) => text_zh ?? []);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(evidence).toContain(text.replace(/\s+/g, ""));
  });

  it("has the lines of the work plan once in words and once as deliverables, which say the same", async () => {
    const {deliverables} = await readSectorReportInputs("data", {sector: "HLT", year: 2022});
    const planned = deliverables.filter(({evidence}) => /section [34]/.test(evidence));
    const [report] = await readSectorReports("data");
    expect(planned).toHaveLength(4);
    expect(findPlanErrors(report!.rows, planned)).toEqual([]);
    // A line that is changed in one of the two files, or stands in one alone, is found.
    const other = planned.map((row, i) => (i === 2 ? Object.assign({}, row, {deliverable_zh: "举行部长级会议"}) : row));
    expect(findPlanErrors(report!.rows, other)).toHaveLength(2);
    expect(findPlanErrors(report!.rows, planned.slice(1))).toHaveLength(1);
  });

  it.each([
    [`chapter,1,,,Words,,${DOC}`, /invalid block "chapter" in .*hlt-2022\.csv row \d+: must be one of cover/],
    [`paragraph,1,,,,只有中文,${DOC}`, /missing text_en of a paragraph in .*row \d+/],
    [
      `list,,results,,,,${DOC}`,
      /invalid content "results" of a list in .*allowed: vision, enabler, output, health pillars/
    ],
    [`table,,,,Words,,${DOC}`, /invalid content "" of a table in .*allowed: results, deliverables/],
    [`paragraph,,vision,,Words,,${DOC}`, /invalid content "vision" of a paragraph in .*leave it empty/],
    [`list,,enabler,,,,${DOC}`, /mismatched subject "" in /],
    [`list,,health pillars,TA 9950,,,${DOC}`, /mismatched subject "TA 9950" in /],
    [`abbreviation,,,,Words,,${DOC}`, /missing number of abbreviation in .*give the abbreviation/],
    [`result,EDC-OC1,,,Words,,${DOC}`, /unknown result "EDC-OC1" in .*allowed: HLT-OC1, HLT-OP1, HLT-OP2/],
    [`title,,,,Words,,${DOC}`, /invalid number of titles 2 in .*hlt-2022\.csv/],
    [`paragraph,,,,Words,,see email`, /invalid evidence "see email"/]
  ])("refuses %j", async (line, message) => {
    writeFileSync(file(), `${readFileSync(file(), "utf8")}${line}\n`);
    await expect(readSectorReports(data)).rejects.toThrow(message);
  });

  it.each(["hlt.csv", "xyz-2022.csv", "HLT-2022.csv", "hlt-22.csv"])("refuses the name %s", async (name) => {
    renameSync(file(), join(data, "reported/reports", name));
    await expect(readSectorReports(data)).rejects.toThrow(/invalid name .*reports\/.*such as hlt-2022\.csv/);
  });
});

describe("readSectorReportInputs(dataDir, report)", () => {
  it("has the texts of the sector and year, and null where there are none", async () => {
    expect((await readSectorReportInputs(data, {sector: "HLT", year: 2022})).rows).not.toBeNull();
    expect((await readSectorReportInputs(data, {sector: "HLT", year: 2021})).rows).toBeNull();
    expect((await readSectorReportInputs(data, {sector: "EDC", year: 2022})).rows).toBeNull();
  });
});
