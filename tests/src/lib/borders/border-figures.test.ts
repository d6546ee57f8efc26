import {describe, expect, it} from "vitest";
import {
  borderContext,
  borderFigures,
  contradictionText,
  reportWords,
  splitReference
} from "../../../../src/lib/borders/border-figures.js";
import type {Bcp, Contradiction, Reference} from "../../../../src/lib/contract/reference.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {addDataTexts} from "../../../../src/lib/language/local-name.js";
import {cpmmRow} from "../contract/cpmm-rows.js";

const swapped: Contradiction = {
  source: "cpmm",
  series: "TFI1",
  area: "BCP-chaman",
  mode: "road",
  direction: "outbound",
  year: 2020,
  printed: "50.0",
  where_printed: "2020 report: Pakistan text",
  other: "70.7",
  where_other: "2022 report: table 3.14",
  taken: "70.7",
  why: "tables before prose"
};

describe("borderFigures(observations, contradictions)", () => {
  it("takes hours and dollars of crossings, a dash as null", () => {
    const rows = [
      cpmmRow({series: "TFI2", value: 109, unit: "usd", direction: "outbound"}),
      cpmmRow({value: 70.7, direction: "outbound"}),
      cpmmRow({value: null, direction: "inbound"}),
      cpmmRow({area: "KAZ", value: 8}),
      cpmmRow({series: "SWD", value: 8})
    ];
    expect(borderFigures(rows, []).map((row) => [row.measure, row.direction, row.value])).toEqual([
      ["hours", "inbound", null],
      ["hours", "outbound", 70.7],
      ["dollars", "outbound", 109]
    ]);
  });

  it("splits the reference and knows a figure of a running text", () => {
    const [row] = borderFigures([cpmmRow({reference: "2020 report, text, https://example.org/a"})], []);
    expect(row).toMatchObject({reference: "2020 report, text", url: "https://example.org/a", from_text: true});
  });

  it("notes a contradiction where it touches the figure, and nowhere else", () => {
    const rows = [
      cpmmRow({direction: "outbound", value: 70.7}),
      cpmmRow({direction: "outbound", value: 57.5, year: 2021})
    ];
    expect(borderFigures(rows, [swapped]).map(({notes}) => notes.length)).toEqual([1, 0]);
  });
});

describe("contradictionText(contradiction)", () => {
  it("says what is printed where and what was taken", () => {
    expect(contradictionText(swapped)).toBe(
      "2020 report: Pakistan text: 50.0; 2022 report: table 3.14: 70.7. Taken: 70.7 (tables before prose)."
    );
    expect(contradictionText({...swapped, other: null})).toBe(
      "2020 report: Pakistan text: 50.0. Taken: 70.7 (tables before prose)."
    );
  });
});

describe("splitReference(reference)", () => {
  it("gives words and address, or words alone", () => {
    expect(splitReference("2022 report, table 3.8, https://a.org/b?p=1")).toEqual([
      "2022 report, table 3.8",
      "https://a.org/b?p=1"
    ]);
    expect(splitReference("appendix 6")).toEqual(["appendix 6", null]);
  });
});

describe("reportWords(reference)", () => {
  it.each([
    ["2022 report, table 3.14", "отчет за 2022 год, таблица 3.14", "2022年报告，表3.14"],
    ["2020 report, text", "отчет за 2020 год, текст", "2020年报告，正文"],
    ["2022 report, page of overall results", "отчет за 2022 год, страница общих результатов", "2022年报告，总体结果页"],
    [
      "2015 report, table 25 in COMCEC 2017 p. 104",
      "отчет за 2015 год, таблица 25 (COMCEC, 2017, с. 104)",
      "2015年报告，表25，载于COMCEC 2017年报告第104页"
    ],
    ["sector report, p. 3", "sector report, p. 3", "sector report, p. 3"]
  ])("says where %s is in each language", (reference, russian, chinese) => {
    expect(reportWords(reference)).toBe(reference);
    expect(withLanguage("ru", () => reportWords(reference))).toBe(russian);
    expect(withLanguage("zh", () => reportWords(reference))).toBe(chinese);
  });
});

describe("texts of the data in another language", () => {
  const cases = {dative: null, instrumental: null, locative: null};
  addDataTexts({
    language: "ru",
    texts: new Map([
      ["bcps", new Map([["Chaman", "Чаман"]])],
      ["contradictions", new Map([["tables before prose", "таблицы важнее текста"]])]
    ]),
    countries: new Map([["PAK", {...cases, name: "Пакистан", short: "Пакистан", genitive: "Пакистана"}]]),
    missing: []
  });
  const bcps = [{bcp: "BCP-chaman", name_en: "Chaman", iso3: "PAK", neighbour_iso3: null}] as Bcp[];
  const countries = [{iso3: "PAK", name_en: "Pakistan", short_en: "Pakistan", name_zh: "巴基斯坦"}];
  const context = () => borderContext({bcps, countries} as Reference, {});

  it("names crossings and countries, with the case that a side needs", () => {
    expect(context()).toMatchObject({names: {PAK: "Pakistan", "BCP-chaman": "Chaman"}, sides: {}});
    expect(withLanguage("ru", context)).toMatchObject({
      names: {PAK: "Пакистан", "BCP-chaman": "Чаман"},
      sides: {PAK: "Пакистана"}
    });
    expect(withLanguage("zh", context).names.PAK).toBe("巴基斯坦");
  });

  it("keeps the figures of each language apart, whichever was asked for first", () => {
    const rows = [cpmmRow({direction: "outbound", year: 2020, value: 70.7})];
    const known = [swapped];
    const russian = withLanguage("ru", () => borderFigures(rows, known));
    expect(russian[0]!.notes[0]).toMatch(/ Принято: 70\.7 \(таблицы важнее текста\)\.$/);
    expect(borderFigures(rows, known)[0]!.notes[0]).toMatch(/ Taken: 70\.7 \(tables before prose\)\.$/);
    expect(borderFigures(rows, known)[0]!.value).toBe(russian[0]!.value);
    expect(withLanguage("ru", () => borderFigures(rows, known))).toBe(russian);
  });
});
