import {describe, expect, it} from "vitest";
import {readReportInputs} from "../../../../loaders/reporting/receive-reports.js";
import {checkReport} from "../../../../src/lib/reporting/check-report.js";
import type {ReportField} from "../../../../src/lib/reporting/report-fields.js";
import {reportForm} from "../../../../src/lib/reporting/report-form.js";
import {filledForm, TODAY} from "./filled.js";

const inputs = await readReportInputs("data");
const formOf = (sector: string, year = 2023) => reportForm(inputs, {sector, year});
const EVIDENCE = "SYNTHETIC minutes of the committee, 5 February 2024, page 3";

const check = (sector: string, rows: Partial<Record<ReportField, string>>[], head: Record<string, string> = {}) =>
  checkReport(formOf(sector), filledForm(formOf(sector), rows, head), TODAY);
const messages = (...args: Parameters<typeof check>) => check(...args).faults.map(({message}) => message);

describe("checkReport(form, filled, today)", () => {
  it("gives the rows of a form that is in order, and passes over what is not filled", () => {
    const {rows, faults} = check("EDC", [
      {id: "EDC-OC1/agreements", value: "2", evidence: EVIDENCE},
      {id: "EDC-OP1/countries"},
      {id: "EDC-OP1/countries", area: "Georgia", state: "in progress", words_en: "Being drafted", evidence: EVIDENCE},
      {id: "EDC-OP2/agreements", area: "CAREC"}
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({measure, area, year, value, state}) => [measure, area, year, value, state])).toEqual([
      ["agreements", "CAREC", 2023, 2, null],
      ["countries", "GEO", 2023, null, "in_progress"]
    ]);
    expect(rows[0]).toMatchObject({reported_by: "A. Synthetic, SYNTHETIC office", reported_on: "2024-03-01"});
  });

  it("takes a share by its parts or in percent, signs in either language, and a period of months", () => {
    const {rows, faults} = check("HLT", [
      {
        id: "HLT-OP2/women-share",
        part: "54",
        whole: "150",
        sign: "约",
        from: "2023-01",
        to: "2023-06",
        evidence: EVIDENCE
      },
      {
        id: "HLT-OP2/participants",
        value: "150",
        sign: "at least",
        from: "2023-01-01",
        to: "2023-06-30",
        evidence: EVIDENCE
      }
    ]);
    expect(faults).toEqual([]);
    expect(
      rows.map(({numerator, denominator, value, sign, period}) => [numerator, denominator, value, sign, period])
    ).toEqual([
      [54, 150, null, "≈", "2023-01/2023-06"],
      [null, null, 150, "≥", "2023-01/2023-06"]
    ]);
    expect(check("HLT", [{id: "HLT-OP2/women-share", value: "36.5", evidence: EVIDENCE}]).rows[0]?.value).toBe(36.5);
  });

  it("takes the person and the day of a row where they are not those of the form", () => {
    const own = {id: "EDC-OP1/countries", area: "GEO", state: "yes", evidence: EVIDENCE};
    const by = {by_name: "B. Synthetic", by_office: "SYNTHETIC ministry", by_date: "2024-03-14"};
    const {rows, faults} = check("EDC", [
      Object.assign({}, own, by),
      Object.assign({}, own, {area: "UZB", by_date: "2024-02-01"}),
      Object.assign({}, own, {area: "KGZ"})
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({area, reported_by, reported_on}) => [area, reported_by, reported_on])).toEqual([
      ["GEO", "B. Synthetic, SYNTHETIC ministry", "2024-03-14"],
      ["UZB", "A. Synthetic, SYNTHETIC office", "2024-02-01"],
      ["KGZ", "A. Synthetic, SYNTHETIC office", "2024-03-01"]
    ]);
    const said = (cells: Partial<Record<ReportField, string>>) => messages("EDC", [Object.assign({}, own, cells)]);
    expect(said({by_name: "B. Synthetic"})).toEqual([
      expect.stringMatching(/^missing office of another person in .*; another person has a name and an office/)
    ]);
    expect(said({by_office: "SYNTHETIC ministry"})).toEqual([expect.stringMatching(/^missing name of another person/)]);
    expect(said({by_date: TODAY})).toEqual([]);
    expect(said({by_date: "2024-03-16"})).toEqual([
      expect.stringMatching(/^invalid other date "2024-03-16" .*after today, 2024-03-15/)
    ]);
    expect(said({by_date: "2024-02-30"})).toEqual([expect.stringMatching(/no day of the calendar/)]);
    // The year was not over on that day.
    expect(messages("EDC", [row({value: "2", by_date: "2023-11-30"})])).toEqual([
      expect.stringMatching(/not over on 2023-11-30/)
    ]);
    // Who reports alone is no answer.
    expect(
      messages("EDC", [{id: "EDC-OP1/countries", by_name: "B. Synthetic", by_office: "SYNTHETIC ministry"}])
    ).toEqual([expect.stringMatching(/^missing evidence/), expect.stringMatching(/^missing figure/)]);
  });

  const row = (cells: Partial<Record<ReportField, string>>) => ({
    id: "EDC-OC1/agreements",
    evidence: EVIDENCE,
    ...cells
  });
  it.each<[string, string, Partial<Record<ReportField, string>>, RegExp[]]>([
    [
      "text in a number",
      "EDC",
      row({value: "about 12"}),
      [/^invalid figure "about 12" in synthetic.xlsx, value of row 1: not a number alone; write 12 and choose “about”/]
    ],
    ["a unit in a number", "EDC", row({value: "12 agreements"}), [/write 12 alone/]],
    ["a decimal comma", "EDC", row({value: "12,5"}), [/write 12\.5, without separators/]],
    ["full-width digits", "EDC", row({value: "１２，５"}), [/write 12\.5, without separators/]],
    ["Persian digits", "EDC", row({value: "۱۲"}), [/write 12 alone/]],
    ["a real minus sign", "EDC", row({value: "−12"}), [/write -12 alone/]],
    ["a separator of thousands and a decimal comma", "EDC", row({value: "1.200,5"}), [/write 1200\.5, without/]],
    [
      "two numbers, of which none is proposed",
      "EDC",
      row({value: "12 of 40"}),
      [/not a number alone; write a number, and put/]
    ],
    ["a number with letters", "EDC", row({value: "0x10"}), [/not a number alone; write a number, and put/]],
    [
      "more than anybody counts",
      "EDC",
      row({value: "1000000000001"}),
      [/^invalid figure "1000000000001" in .*: beyond what can be counted here, 1,000,000,000,000/]
    ],
    ["a separator of thousands", "EDC", row({value: "1,200"}), [/write 1200, without separators/]],
    ["words for a number", "EDC", row({value: "several"}), [/write a number, and put words/]],
    ["a percent sign", "HLT", row({id: "HLT-OP2/women-share", value: "36%"}), [/write 36 without the percent sign/]],
    ["half an agreement", "EDC", row({value: "1.5"}), [/: a count is a whole number from 0/]],
    ["a count below zero", "EDC", row({value: "-1"}), [/: a count is a whole number from 0/]],
    ["twelve members", "EDC", row({id: "EDC-OP1/countries", value: "12"}), [/: CAREC has 11 members/]],
    [
      "a number for one member",
      "EDC",
      row({id: "EDC-OP1/countries", area: "Georgia", value: "1"}),
      [/choose the answer/]
    ],
    ["an answer where things are counted", "EDC", row({state: "yes"}), [/empty the answer and write the number/]],
    [
      "an answer of the region where members are counted",
      "EDC",
      row({id: "EDC-OP1/countries", state: "yes"}),
      [/in a row of its own/]
    ],
    ["a number for yes or no", "AGR", row({id: "AGR-OC1/standards-adopted", value: "1"}), [/takes an answer or words/]],
    [
      "an answer that is none",
      "AGR",
      row({id: "AGR-OC1/standards-adopted", state: "partly"}),
      [/^unknown answer "partly".*choose yes, no, or in progress/]
    ],
    ["a share above 100", "HLT", row({id: "HLT-OP2/women-share", value: "101"}), [/: a share is between 0 and 100/]],
    [
      "a share without its whole",
      "HLT",
      row({id: "HLT-OP2/women-share", part: "54"}),
      [/^missing whole in .*; a share has a part and a whole/]
    ],
    [
      "a part above the whole",
      "HLT",
      row({id: "HLT-OP2/women-share", part: "54", whole: "50"}),
      [/: 54 of 50 is not a part of a whole/]
    ],
    [
      "parts and percent",
      "HLT",
      row({id: "HLT-OP2/women-share", value: "36", part: "54", whole: "150"}),
      [/leave it empty/]
    ],
    ["parts of a count", "EDC", row({part: "1", whole: "2"}), [/only a share has parts/]],
    ["a sign without a number", "EDC", row({sign: "about", words_en: "Some"}), [/there is no number/]],
    [
      "a sign that is none",
      "EDC",
      row({value: "1", sign: "roughly"}),
      [/^unknown exact "roughly".*choose about, at least, or below/]
    ],
    ["evidence alone", "EDC", row({}), [/^missing figure in/]],
    ["no evidence", "EDC", {id: "EDC-OC1/agreements", value: "1"}, [/^missing evidence in .*title with page/]],
    ["“yes” as evidence", "EDC", row({value: "1", evidence: "yes"}), [/names no document/]],
    ["“see email” as evidence", "EDC", row({value: "1", evidence: "see email"}), [/names no document/]],
    ["“详见附件” as evidence", "EDC", row({value: "1", evidence: "详见附件"}), [/names no document/]],
    [
      "an unknown member",
      "EDC",
      row({id: "EDC-OP1/countries", area: "Kyrgyztan", state: "yes"}),
      [/^unknown area "Kyrgyztan".*did you mean Kyrgyz Republic/]
    ],
    [
      "an unknown place",
      "EDC",
      row({id: "EDC-OP1/countries", area: "Atlantis", state: "yes"}),
      [/neither CAREC nor one of its members/]
    ],
    [
      "a country that is no member",
      "EDC",
      row({id: "EDC-OP1/countries", area: "Armenia", state: "yes"}),
      [/neither CAREC/]
    ],
    [
      "an unknown measure",
      "EDC",
      row({id: "EDC-OC1/agreement", value: "1"}),
      [/^unknown measure.*choose EDC-OC1\/agreements/]
    ],
    [
      "a measure of another sector",
      "EDC",
      row({id: "HLT-OP1/solutions", value: "1"}),
      [/^unknown measure.*not in the form of EDC/]
    ],
    ["no measure", "EDC", {area: "Georgia", state: "yes", evidence: EVIDENCE}, [/^missing measure/]],
    [
      "a month that is none",
      "EDC",
      row({value: "1", from: "2023-13", to: "2023-12"}),
      [/^invalid first month "2023-13"/]
    ],
    ["half a period", "EDC", row({value: "1", from: "2023-01"}), [/^missing last month/]],
    [
      "a period of another year",
      "EDC",
      row({value: "1", from: "2022-01", to: "2022-12"}),
      [/the period 2022-01\/2022-12 ends in another/]
    ],
    [
      "a period that ends before it begins",
      "EDC",
      row({value: "1", from: "2023-06", to: "2023-01"}),
      [/ends before it begins/]
    ],
    ["markup", "EDC", row({value: "1", words_en: "<script>alert(1)</script>"}), [/contains markup/]],
    ["a formula as text", "EDC", row({value: "1", words_en: '=HYPERLINK("x")'}), [/a spreadsheet would run it/]],
    [
      "an address that a spreadsheet would call",
      "EDC",
      row({value: "1", words_en: "@SUM(1)"}),
      [/a spreadsheet would run it/]
    ],
    ["a character that nobody sees", "EDC", row({value: "1", words_en: "two\u202Eowt"}), [/right-to-left override/]],
    ["text without end", "EDC", row({value: "1", words_en: "x".repeat(4001)}), [/longer than 4,000 characters/]],
    ["a date that a spreadsheet made", "EDC", row({value: "2023-05-03"}), [/has made a date of it/]]
  ])("refuses %s, once", (_, sector, cells, expected) => {
    const found = messages(sector, [cells]);
    expect(found.length).toBe(expected.length);
    for (const [i, pattern] of expected.entries()) expect(found[i]).toMatch(pattern);
  });

  it("refuses what is not over yet, and takes it on the last day that counts", () => {
    const said = (reported_on: string, cells: Partial<Record<ReportField, string>>) =>
      messages("EDC", [row(cells)], {reported_on});
    expect(said("2023-11-30", {value: "1"})[0]).toMatch(/: not over on 2023-11-30, when it was reported/);
    expect(said("2023-12-01", {value: "1"})).toEqual([]);
    expect(said("2023-06-30", {value: "1", from: "2023-01", to: "2023-06"})).toEqual([]);
    expect(said("2023-05-31", {value: "1", from: "2023-01", to: "2023-06"})[0]).toMatch(
      /: the period 2023-01\/2023-06 was not over on 2023-05-31/
    );
    expect(said(TODAY, {value: "1"})).toEqual([]);
    expect(said("2024-03-16", {value: "1"})[0]).toMatch(
      /^invalid date of the report "2024-03-16".*after today, 2024-03-15/
    );
  });

  it("refuses a form of another sector, year or framework, and one that says not who reports or when", () => {
    const rows = [row({value: "1"})];
    expect(messages("EDC", rows, {form: "EDC-2022"})).toEqual([
      'mismatched form "EDC-2022" in synthetic.xlsx, form: expected "EDC-2023"; fill the form of this sector and year'
    ]);
    expect(messages("EDC", rows, {framework: "2017-10"})[0]).toMatch(
      /^mismatched framework "2017-10".*ask for a new form/
    );
    expect(messages("EDC", rows, {name: "", office: " ", reported_on: ""})).toEqual([
      expect.stringMatching(/^missing your name/),
      expect.stringMatching(/^missing office/),
      expect.stringMatching(/^missing date of the report/)
    ]);
    expect(messages("EDC", rows, {reported_on: "2023-02-30"})[0]).toMatch(/no day of the calendar/);
  });

  it("refuses an empty form, and two answers to one question", () => {
    expect(messages("EDC", [{id: "EDC-OC1/agreements"}])).toEqual([
      expect.stringMatching(/^missing figures in synthetic\.xlsx/)
    ]);
    expect(messages("EDC", [row({value: "1"}), row({value: "2"})])[0]).toMatch(
      /^duplicate measure.*answered in row 1 too/
    );
  });

  it("names every one of forty bad cells with its place, and gives no row", () => {
    const bad = ["many", "1,5", "≈3", "-2"].flatMap((value) => [
      {
        id: "EDC-OC1/agreements",
        value,
        evidence: "yes",
        area: "Kazakstan",
        from: "2023-1",
        to: "x",
        words_en: "<b>",
        words_zh: "=1",
        sign: "?",
        state: "?"
      }
    ]);
    const {rows, faults} = check("EDC", bad);
    expect(rows).toEqual([]);
    const cells = new Set(faults.map(({row, field}) => `${row}/${field}`));
    expect(cells.size).toBe(36);
    expect(faults.length).toBe(36);
    expect(faults.every(({message, place}) => message.includes(`in synthetic.xlsx, ${place}`))).toBe(true);
    const more = check("EDC", bad, {name: "<i>", office: "", form: "?", reported_on: "yesterday"}).faults;
    expect(more.length).toBe(40);
  });
});
