import {beforeAll, describe, expect, it} from "vitest";
import {readSectorReportInputs} from "../../../../loaders/reporting/read-sector-reports.js";
import type {ReportedValue} from "../../../../src/lib/contract/reported.js";
import {type SectorReportInputs, toSectorReport} from "../../../../src/lib/reporting/sector-report.js";
import {sectorResults} from "../../../../src/lib/reporting/sector-results.js";

const ASKED = {sector: "HLT", year: 2022, lang: "en"} as const;
let inputs: SectorReportInputs;
beforeAll(async () => {
  inputs = await readSectorReportInputs("data", ASKED);
});
const withInputs = (changed: Partial<SectorReportInputs>): SectorReportInputs => Object.assign({}, inputs, changed);
const cells = (of: SectorReportInputs, year = 2022) => sectorResults(of, [], {sector: "HLT", year, lang: "en"});
const reportedAs = (changed: Partial<ReportedValue>): ReportedValue =>
  Object.assign({}, inputs.reported.find(({measure}) => measure === "participants")!, changed);

describe("toSectorReport(inputs, asked)", () => {
  it("puts texts, passages and tables in the order of the document", () => {
    const {title, cover, abbreviations, blocks, sources, unlisted} = toSectorReport(inputs, ASKED);
    expect(title).toBe("CAREC health sector: progress report and work plan, July 2021 to June 2022");
    expect(cover.map((lines) => lines.length)).toEqual([4, 4]);
    expect(abbreviations.map(([short]) => short)).toEqual(["ADB", "CAREC", "COVID-19", "MC", "TA"]);
    expect(blocks.flatMap((block) => (block.kind === "section" ? [`${block.number} ${block.text}`] : []))).toEqual([
      "I Key progress and achievements",
      "II Challenges and key issues",
      "III Work plan for 2022",
      "IV Deliverables for the Ministerial Conference of 2022"
    ]);
    const lists = blocks.flatMap((block) => (block.kind === "list" ? [[block.ordered, block.items.length]] : []));
    expect(lists).toEqual([
      [true, 4],
      [false, 5],
      [true, 3],
      [true, 2],
      [true, 3],
      [false, 4]
    ]);
    expect(sources).toHaveLength(1);
    expect(unlisted).toHaveLength(5);
  });

  it("lists the deliverables of the year that ask something of a meeting", () => {
    const table = toSectorReport(inputs, ASKED).blocks.findLast(({kind}) => kind === "table");
    expect(table).toMatchObject({
      head: ["Deliverable", "Time (2022)", "Description", /Senior Officials/],
      rows: [[["Regional implementation framework"], ["Quarter 4"], [/takes effect/], ["For information"]]]
    });
  });

  it("says all that is missing and where to put it", () => {
    const none = withInputs({rows: null});
    const error = (of: SectorReportInputs, sector: string, year: number) => () =>
      toSectorReport(of, {sector, year, lang: "en"});
    expect(error(none, "EDC", 2023)).toThrow(
      /texts: type them into data\/reported\/reports\/edc-2023\.csv[\s\S]*figures of 2023 in data\/reported\/edc\.csv[\s\S]*deliverables of 2023 .*deliverables\.csv/
    );
    expect(error(none, "XYZ", 2023)).toThrow(/unknown sector "XYZ"; sectors of the framework: EFS/);
    expect(error(none, "HLT", 2022)).toThrow(/texts/);
    expect(error(none, "HLT", 2022)).not.toThrow(/figures of|deliverables of/);
    expect(error(withInputs({passages: []}), "HLT", 2022)).toThrow(
      /vision of "CAREC health strategy 2030" in data\/reference\/passages\.csv, for .*hlt-2022\.csv row \d+/
    );
  });

  it("asks for Chinese texts only where Chinese is asked for", () => {
    const rows = inputs.rows!.map((row) => (row.block === "title" ? Object.assign({}, row, {text_zh: null}) : row));
    const line = rows.find(({block}) => block === "title")!.row;
    expect(() => toSectorReport(withInputs({rows}), {sector: "HLT", year: 2022, lang: "zh"})).toThrow(
      `Chinese text (text_zh) in data/reported/reports/hlt-2022.csv row ${line}`
    );
    expect(toSectorReport(withInputs({rows}), ASKED).title).toMatch(/^CAREC health/);
  });
});

describe("sectorResults(inputs, texts, asked)", () => {
  it("has the baseline and each reported year up to the report's, and says where nothing was reported", () => {
    const more = withInputs({
      reported: [
        ...inputs.reported,
        reportedAs({year: 2021, value: 90, text_en: null}),
        reportedAs({year: 2023, value: 200})
      ]
    });
    expect(cells(more).head).toEqual(["Result", "Indicator", "2017", "2021", "2022"]);
    expect(cells(more, 2023).head).toEqual(["Result", "Indicator", "2017", "2021", "2022", "2023"]);
    expect(cells(more).rows.map((row) => row[3])).toEqual([
      ["Not reported"],
      ["Not reported"],
      ["CAREC government officials trained in regional health security: about 90"]
    ]);
  });

  it("gives a share with its parts, and a figure that the words do not hold in front of them", () => {
    expect(cells(inputs).rows[2]![3]).toEqual([
      "About 150 participants from CAREC members took part in regional health meetings between March 2021 and June 2022.",
      "54 of about 150 participants were women.",
      "Women among the participants: about 36% (54 of about 150)"
    ]);
    const said = (value: number, text_en: string) =>
      cells(withInputs({reported: [reportedAs({value, sign: null, text_en})]})).rows[2]![3];
    expect(said(15, "About 150 took part.")).toEqual([
      "CAREC government officials trained in regional health security: 15",
      "About 150 took part."
    ]);
    expect(said(150, "There were 150.")).toEqual(["There were 150."]);
  });

  it("takes the report's words for results and indicators where it has its own", () => {
    const own = sectorResults(inputs, inputs.rows!, ASKED).rows[1]!;
    expect(own[0]).toEqual([
      "HLT-OP1 (output)",
      "Platform of the mechanism for regional health cooperation established"
    ]);
    expect(cells(inputs).rows[1]![0]).toEqual([
      "HLT-OP1 (output)",
      "CAREC countries advance regional health solutions"
    ]);
  });
});
