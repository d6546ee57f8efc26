import {describe, expect, it} from "vitest";
import {readReportInputs} from "../../../../loaders/reporting/receive-reports.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import type {DisputedReport, ReportedValue} from "../../../../src/lib/contract/reported.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {reminderText, toCalendar} from "../../../../src/lib/reporting/round-reminders.js";
import {countRounds, roundStatus} from "../../../../src/lib/reporting/round-status.js";
import {foreignWords} from "../../components/foreign-words.js";

const {framework, reported} = await readReportInputs("data");
const DISPUTE = {
  ...reported[0]!,
  result: "EDC-OC1",
  measure: "agreements",
  area: "CAREC",
  year: 2023,
  state: null,
  value: 3,
  decision: null
} as unknown as DisputedReport;
const statesOf = (year: number, sector: string, more: ReportedValue[] = [], disputed: DisputedReport[] = []) =>
  roundStatus({framework, reported: [...reported, ...more], disputed}, year).find((row) => row.sector === sector)!;

describe("roundStatus(inputs, year)", () => {
  it("refuses a year of which nothing is reported", () => {
    for (const year of [2017, 2100])
      expect(() => statesOf(year, "HLT")).toThrow(`invalid year ${year}: progress is reported from 2018`);
    for (const year of [2018, 2099]) expect(statesOf(year, "HLT").year).toBe(year);
  });

  it("says of each measure what was reported of the year and of the year before, and what is outstanding since when", () => {
    const {measures, outstanding, since, lead} = statesOf(2022, "HLT");
    expect(measures.map(({id, state}) => `${id} ${state}`)).toEqual([
      "HLT-OC1/countries reported",
      "HLT-OP1/solutions in words",
      "HLT-OP2/participants reported",
      "HLT-OP2/women-share reported",
      "HLT-OP2/countries-sharing outstanding"
    ]);
    expect([outstanding, since]).toEqual([1, "2023-01-01"]);
    expect(lead).toBe("ADB Central and West Asia Department, Social Sector Division");
    expect(measures[2]).toMatchObject({
      answer: "about 150",
      answer_before: null,
      reported_on: "2022-06-28"
    });
    expect(statesOf(2023, "HLT").measures[2]).toMatchObject({
      state: "outstanding",
      answer: null,
      answer_before: "about 150"
    });
  });

  it("covers every sector that reports, and none whose measures are computed", () => {
    expect(roundStatus({framework, reported, disputed: []}, 2023).map(({sector}) => sector)).toEqual(
      "EFS TRD TSM ECD ENG AGR WTR EDC HLT".split(" ")
    );
  });

  it("keeps a figure outstanding while reports disagree on it, until someone decides", () => {
    expect(statesOf(2023, "EDC", [], [DISPUTE]).measures[0]).toMatchObject({state: "disputed", is_disputed: true});
    expect(statesOf(2023, "EDC", [], [DISPUTE]).outstanding).toBe(4);
    expect(statesOf(2023, "EDC", [], [{...DISPUTE, decision: "refused"}]).measures[0]!.state).toBe("outstanding");
  });
});

describe("reminderText(round, site)", () => {
  it("lists what is outstanding, with the form of that year", () => {
    expect(reminderText(statesOf(2022, "HLT"), "https://prf.example.org").split("\n")).toEqual([
      "Subject: CAREC PRF: report of Health for 2022",
      "",
      "These measures of Health for 2022 are outstanding since 2023-01-01:",
      "- HLT-OP2/countries-sharing Countries that share information on human infectious diseases",
      "",
      "Please fill in the form: https://prf.example.org/report/HLT?year=2022"
    ]);
  });

  it.each([
    ["zh", /^主题：CAREC结果框架：卫生健康2022年填报/],
    ["ru", /^Тема: Результаты ЦАРЭС: отчет сектора «Здравоохранение» за 2022\u00a0г\./]
  ] as const)("is wholly in %s, and leads to the form in it", async (own, subject) => {
    await readLanguages("data");
    const text = withLanguage(own, () => reminderText(statesOf(2022, "HLT"), "https://prf.example.org"));
    expect(text).toMatch(subject);
    expect(text).toContain(`https://prf.example.org/${own}/report/HLT?year=2022`);
    expect(foreignWords(own, [text.replace(/https:\S+/, "")])).toEqual([]);
    expect(withLanguage(own, () => reminderText(statesOf(2022, "HLT"), null))).not.toContain("https");
  });
});

describe("toCalendar(events, stamp)", () => {
  const event = {uid: "EDC-2023@prf", day: "2024-02-28", title: "Report; of, Education", text: "first\nsecond \\ line"};
  const unfold = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

  it("writes an all-day event with escaped text and CR LF", () => {
    const text = toCalendar([event], "2024-02-05");
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(unfold(text)).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "UID:EDC-2023@prf",
        "DTSTAMP:20240205T000000Z",
        "DTSTART;VALUE=DATE:20240228",
        "DTEND;VALUE=DATE:20240229",
        "SUMMARY:Report\\; of\\, Education",
        "DESCRIPTION:first\\nsecond \\\\ line"
      ])
    );
    expect(toCalendar([{...event, day: "2023-12-31"}], "2024-02-05")).toContain("DTEND;VALUE=DATE:20240101");
  });

  it.each([
    ["ASCII", "x".repeat(400)],
    ["Chinese", "教育部门年度填报".repeat(40)],
    ["four-byte characters", "😀".repeat(60)]
  ])("folds %s at 75 octets, never inside a character", (_, words) => {
    const text = toCalendar([{...event, text: words}], "2024-02-05");
    const bytes = text.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
    expect(Math.max(...bytes)).toBeGreaterThan(70);
    expect(text).not.toContain("\uFFFD");
    expect(unfold(text)).toContain(`DESCRIPTION:${words}`);
  });

  it.each([74, 75, 76])("folds only what is longer than 75 octets: a line of %d", (length) => {
    const words = "x".repeat(length - "SUMMARY:".length);
    const lines = toCalendar([{...event, title: words}], "2024-02-05").split("\r\n");
    expect(lines.includes(`SUMMARY:${words}`)).toBe(length <= 75);
  });

  it("refuses what is no day", () => {
    expect(() => toCalendar([{...event, day: "tomorrow"}], "2024-02-05")).toThrow(/invalid day tomorrow/);
  });
});

describe("countRounds(rounds)", () => {
  it("counts measures of all sectors, and sectors of which none is outstanding", () => {
    const rounds = roundStatus({framework, reported: [], disputed: []}, 2023);
    const all = rounds.reduce((sum, {measures}) => sum + measures.length, 0);
    expect(countRounds(rounds)).toEqual({all, reported: 0, sectors: rounds.length, complete: 0});
    const [first, second] = rounds;
    const done = [Object.assign({}, first, {outstanding: 0}), Object.assign({}, second, {outstanding: 1})];
    const count = first!.measures.length + second!.measures.length;
    expect(countRounds(done)).toEqual({all: count, reported: count - 1, sectors: 2, complete: 1});
  });
});
