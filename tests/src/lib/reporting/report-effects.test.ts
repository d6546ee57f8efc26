import {describe, expect, it} from "vitest";
import {readReportInputs} from "../../../../loaders/reporting/receive-reports.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {type Language, withLanguage} from "../../../../src/lib/language/language.js";
import {checkReport} from "../../../../src/lib/reporting/check-report.js";
import {reportEffects} from "../../../../src/lib/reporting/report-effects.js";
import {type ReportField, unitWords} from "../../../../src/lib/reporting/report-fields.js";
import {answerKind, measuresToReport, reportForm, sectorsToReport} from "../../../../src/lib/reporting/report-form.js";
import {filledForm, TODAY} from "./filled.js";

const inputs = await readReportInputs("data");
const EVIDENCE = "SYNTHETIC minutes, page 3";

function effects(sector: string, rows: Partial<Record<ReportField, string>>[]): string[] {
  const form = reportForm(inputs, {sector, year: 2023});
  const checked = checkReport(
    form,
    filledForm(
      form,
      rows.map((row) => ({evidence: EVIDENCE, ...row}))
    ),
    TODAY
  );
  expect(checked.faults).toEqual([]);
  return reportEffects(inputs.framework, inputs.reported, checked.rows).map(({text}) => text);
}

describe("reportEffects(framework, reported, rows)", () => {
  it("says what a figure changes by the rule of its measure", () => {
    expect(effects("HLT", [{id: "HLT-OP1/solutions", value: "2"}])).toEqual([
      expect.stringMatching(/^HLT-OP1\/solutions: no data, Platform: .* \(2022\) → achieved, 2 of at least 2$/)
    ]);
    expect(effects("HLT", [{id: "HLT-OP1/solutions", value: "1"}])[0]).toMatch(
      /→ (off track|accelerate|on track), 1 of at least 2$/
    );
    expect(effects("EDC", [{id: "EDC-OC1/agreements", value: "2"}])).toEqual([
      "EDC-OC1/agreements: baseline only → improved, no target set, 2"
    ]);
  });

  it("counts the members that answered, on top of those that did", () => {
    const [text] = effects("HLT", [{id: "HLT-OC1/countries", area: "Uzbekistan", state: "yes"}]);
    expect(text).toBe("HLT-OC1/countries: no target set, at least 1 (2022) → no target set, at least 1");
    expect(effects("AGR", [{id: "AGR-OC1/standards-adopted", state: "yes"}])[0]).toMatch(/→ achieved, yes$/);
  });

  it("says it in Chinese and Russian as well", () => {
    const form = reportForm(inputs, {sector: "HLT", year: 2023});
    const {rows} = checkReport(
      form,
      filledForm(form, [{id: "HLT-OP1/solutions", value: "2", evidence: EVIDENCE}]),
      TODAY
    );
    const said = (own: Language) =>
      withLanguage(own, () => reportEffects(inputs.framework, inputs.reported, rows))[0]!.text;
    expect(said("zh")).toMatch(/^HLT-OP1\/solutions：无数据.* → 已实现，2（目标：至少2）$/);
    expect(said("ru")).toMatch(/^HLT-OP1\/solutions: нет данных.* → достигнуто, 2 \(цель: не менее 2\)$/);
  });
});

describe("reportForm(inputs, {sector, year})", () => {
  it("holds each measure that the sector reports, with what is known of it", () => {
    const {measures, areas, framework, sector_name} = reportForm(inputs, {sector: "HLT", year: 2023});
    expect(measures.map(({id, answer}) => `${id} ${answer}`)).toEqual([
      "HLT-OC1/countries members",
      "HLT-OP1/solutions count",
      "HLT-OP2/participants count",
      "HLT-OP2/women-share share",
      "HLT-OP2/countries-sharing members"
    ]);
    expect(framework).toBe("2020-12");
    expect(sector_name).toBe("Health");
    expect(areas.map(({area}) => area)).toHaveLength(12);
    expect(measures[1]).toMatchObject({
      baseline: "2017: Not applicable",
      target: "2023: At least 2 joint regional health solutions developed"
    });
    expect(measures[2]!.last).toBe("2022: about 150");
    expect(measures[4]!.last).toBe("never reported");
    expect(unitWords(measures[0]!)).toBe("number of countries (0 to 11)");
  });

  it("is in the language in which it is made, and knows the names of members in all of them", async () => {
    await readLanguages("data");
    const formIn = (own: Language) => withLanguage(own, () => reportForm(inputs, {sector: "HLT", year: 2023}));
    expect(formIn("zh").sector_name).toBe("卫生健康");
    expect(
      formIn("zh")
        .areas.slice(0, 2)
        .map(({name}) => name)
    ).toEqual(["CAREC", "阿富汗"]);
    expect(formIn("zh").measures[2]!.last).toBe("2022年：约150");
    const {sector_name, measures, areas} = formIn("ru");
    expect(sector_name).toBe("Здравоохранение");
    expect(measures[2]).toMatchObject({last: "2022\u00a0г.: около 150", baseline: "2017\u00a0г.: Неприменимо"});
    for (const each of measures)
      for (const words of [each.name, each.definition, each.baseline, each.target])
        expect(words).toMatch(/\p{Script=Cyrillic}/u);
    expect(areas[0]!.name).toBe("ЦАРЭС");
    for (const own of ["en", "zh", "ru"] as const)
      expect(formIn(own).areas.find(({area}) => area === "GEO")!.spellings).toEqual(
        expect.arrayContaining(["Georgia", "格鲁吉亚", "Грузия"])
      );
  });

  it("asks for nothing of a year to come that was not known, and nothing of a sector whose measures are computed", () => {
    expect(reportForm(inputs, {sector: "HLT", year: 2022}).measures[2]!.last).toBe("2022: about 150");
    expect(reportForm(inputs, {sector: "HLT", year: 2021}).measures[2]!.last).toBe("never reported");
    expect(() => reportForm(inputs, {sector: "TRP", year: 2023})).toThrow(
      /missing measures to report for TRP: all .* computed/
    );
    expect(() => reportForm(inputs, {sector: "XYZ", year: 2023})).toThrow(
      /unknown sector "XYZ"; sectors that report: EFS, TRD/
    );
    expect(() => reportForm(inputs, {sector: "EDC", year: 2017})).toThrow(/invalid year 2017/);
    expect(reportForm(inputs, {sector: "EDC", year: 2018}).year).toBe(2018);
  });

  it("covers every reported measure of the framework once", () => {
    const {framework} = inputs;
    const all = sectorsToReport(framework).flatMap((sector) => measuresToReport(framework, sector));
    expect(all.length).toBe(framework.measures.filter(({kind}) => kind === "reported").length);
    expect(new Set(all).size).toBe(all.length);
    expect(answerKind({measure: "crossings-automated", type: "count"})).toBe("crossings");
    expect(answerKind({measure: "forum-interval", type: "quantity"})).toBe("number");
  });

  it("follows an amendment: what is retired is not asked, what is added is", async () => {
    const measures = inputs.framework.measures.filter(({result}) => result !== "EDC-OP2");
    const framework = {...inputs.framework, measures, amendments: ["2024-11-01-made-up"]};
    const form = reportForm({...inputs, framework}, {sector: "EDC", year: 2023});
    expect(form.measures.map(({result}) => result)).toEqual(["EDC-OC1", "EDC-OP1"]);
    expect(form.framework).toBe("2020-12 + 2024-11-01-made-up");
  });
});
