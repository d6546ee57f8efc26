import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {observationView, sourceRowsView} from "../../../../src/components/lineage/row-table.js";
import {valueView} from "../../../../src/components/lineage/value-view.js";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import type {LineageFile} from "../../../../src/lib/lineage/lineage-data.js";
import type {SourceRowsFile} from "../../../../src/lib/lineage/source-rows.js";

beforeAll(() => {
  const {document, Node} = new JSDOM("").window;
  Object.assign(globalThis, {document, Node});
});
afterAll(() => {
  for (const name of ["document", "Node"]) Reflect.deleteProperty(globalThis, name);
});

const KEY = "services|CAREC-X|headline|2016";
const shares = {KAZ: [10, 0.5], GEO: [30, 0.25], PAK: [4, 0.125], MNG: [16, 0.125]} as const;
const row = (value: number | null): ValueRow =>
  ({
    result: "TRD-OP1",
    measure: "services",
    area: "CAREC-X",
    year: 2016,
    variant: "headline",
    value,
    text: null,
    sign: null,
    unit: "% of GDP",
    reporting: 4,
    expected: 5,
    missing: "TKM",
    weight_share: 0.934,
    method: "weighted",
    flag: null,
    vintage: "current"
  }) as unknown as ValueRow;

/** A mean of four members, SYNTHETIC: 10 × ½ + 30 × ¼ + 4 × ⅛ + 16 × ⅛ = 15. */
const file: LineageFile = {
  values: {columns: [], rows: []},
  lineage: {
    inputs: Object.entries(shares).map(([area, [value]], i) => [
      "wdi",
      "BG.X",
      area,
      null,
      null,
      null,
      2016,
      value,
      "wdi/2020-07-01",
      i + 2
    ]),
    values: {[KEY]: Object.values(shares).map(([, weight], i) => [i, "v", weight])},
    more: {}
  },
  words: {
    areas: {"CAREC-X": "CAREC without the PRC", KAZ: "Kazakhstan", GEO: "Georgia", TKM: "Turkmenistan"},
    series: {"wdi/BG.X": {name: "Trade in services", unit: "% of GDP"}},
    snapshots: {
      "wdi/2020-07-01": {
        title: "World Development Indicators",
        publisher: "World Bank",
        citation: "World Bank (2020)",
        licence: "CC BY 4.0",
        licence_url: null,
        url: "https://example.org/wdi"
      }
    },
    methods: {weighted: {title: "GDP-weighted mean.", formula: "Σ xᵢ·GDPᵢ / Σ GDPᵢ"}}
  }
};
const said = (value: number | null) => {
  const {title, parts, copy, csv} = valueView(row(value), file, KEY, {});
  return {title, copy, csv, text: parts.map((part) => part.textContent).join("\n")};
};

describe("valueView(row, file, key)", () => {
  it("says the sum with names and rounded figures, the largest terms first", () => {
    const {title, text} = said(15);
    expect(title).toBe("CAREC without the PRC, 2016: 15.0% of GDP");
    expect(text).toContain("Georgia 30.0 × 25% + Kazakhstan 10.0 × 50% + MNG 16.0 × 13% and one more = 15.0% of GDP.");
    expect(text).toContain("GDP-weighted mean: Σ xᵢ·GDPᵢ / Σ GDPᵢ");
    expect(text).toContain("4 of 5 members, 93% of the weight; without Turkmenistan.");
    expect(text).toContain("Trade in services BG.X");
  });
  it("says no sum that does not give the value", () => {
    expect(said(15.07).text).toContain("= 15.1% of GDP");
    expect(said(15.08).text).not.toContain(" = ");
    expect(said(null).text).not.toContain(" = ");
  });
  it("lists what the value is made of first, the most of it on top, and large figures in billions", () => {
    const gdp = structuredClone(file);
    gdp.lineage.inputs.push(["wdi", "NY.X", "KAZ", null, null, null, 2016, 137_278_320_084, "wdi/2020-07-01", 9]);
    gdp.lineage.values[KEY]!.unshift([4, "w", null]);
    gdp.words.series["wdi/NY.X"] = {name: "GDP", unit: "US$"};
    const {parts} = valueView(row(15), gdp, KEY, {});
    const table = parts.find((part) => part instanceof Node && part.textContent!.startsWith("Area"))!;
    const lines = [...(table as Element).querySelectorAll("tbody tr")].map((line) => line.textContent);
    expect(lines.map((line) => /^\p{L}+/u.exec(line!)![0])).toEqual([
      "Georgia",
      "Kazakhstan",
      "MNG",
      "PAK",
      "Kazakhstan"
    ]);
    expect(lines.at(-1)).toContain("137 billion US$");
  });
  it("links the publisher, and gives the text with its source and the rows with all digits to take away", () => {
    const {copy, csv, text} = said(15);
    expect(text).toContain("World Development Indicators, World Bank. World Bank (2020). License: CC BY 4.0.");
    expect(copy).toContain("World Bank (2020)");
    expect(copy).toContain("TRD-OP1, vintage current");
    expect(csv.split("\n").slice(0, 2)).toEqual([
      "source,series,area,place,year,value,weight,role,snapshot,line",
      "wdi,BG.X,KAZ,Kazakhstan,2016,10,0.5,value,wdi/2020-07-01,2"
    ]);
  });
  it("says the same in Russian and Chinese, with citations in English and the words of each language", () => {
    const words = {
      "CAREC without the PRC": "ЦАРЭС без КНР",
      Kazakhstan: "Казахстан",
      Georgia: "Грузия",
      Turkmenistan: "Туркменистан",
      "Trade in services": "Торговля услугами",
      "World Bank": "Всемирный банк",
      "GDP-weighted mean.": "Среднее, взвешенное по ВВП"
    };
    const {title, parts} = withLanguage("ru", () => valueView(row(15), file, KEY, words));
    const all = parts.map((part) => part.textContent).join("\n");
    expect(title).toBe("ЦАРЭС без КНР, 2016: 15,0\u00a0% ВВП");
    expect(all).toContain(
      "Грузия 30,0 × 25\u00a0% + Казахстан 10,0 × 50\u00a0% + MNG 16,0 × 13\u00a0% и еще 1 слагаемое = 15,0\u00a0% ВВП."
    );
    expect(all).toContain("4 из 5 стран, 93\u00a0% веса; нет данных: Туркменистан. Версия данных current.");
    expect(all).toContain("Торговля услугами BG.X");
    const quotes = parts.flatMap((part) => [...(part as Element).querySelectorAll('[lang="en"]')]);
    expect(quotes.map(({textContent}) => textContent)).toEqual(["World Bank (2020).", "CC BY 4.0"]);
    const gdp = structuredClone(file);
    gdp.lineage.inputs[0]![7] = 137_278_320_084;
    gdp.words.series["wdi/BG.X"]!.unit = "US$";
    const zh = withLanguage("zh", () => valueView(row(15), gdp, KEY, {US$: "美元"}));
    expect(zh.title).toBe("CAREC without the PRC，2016年：15.0%（占GDP）");
    expect(zh.parts.map((part) => part.textContent).join("")).toContain("1,373亿美元");
  });
});

describe("sourceRowsView(file, places, shown, words) and observationView(row, words)", () => {
  const columns = [
    "place",
    "name",
    "series",
    "mode",
    "direction",
    "year",
    "value",
    "unit",
    "flag",
    "reference"
  ] as const;
  const source = {title: "CPMM", publisher: "CAREC Program", citation: "CPMM", licence: "CC BY 3.0", licence_url: null};
  const rows = {
    source,
    columns: [...columns],
    rows: [
      [
        "cpmm/2024-12-31:7",
        "Dostyk",
        "TFI1",
        "rail",
        "inbound",
        2022,
        12.5,
        "hours",
        "restated",
        "2022 report, table 3.14"
      ],
      ["cpmm/2024-12-31:9", "Dostyk", "TFI1", "rail", "inbound", 2023, null, "hours", null, null]
    ]
  } as unknown as SourceRowsFile;
  const words = {Dostyk: "Достык", hours: "ч", "CAREC Program": "Программа ЦАРЭС"};
  const textOf = ({parts}: {parts: readonly Node[]}) => parts.map(({textContent}) => textContent).join("\n");

  it("say a publisher's own figure, in English as in Russian", () => {
    const shown = {text: "12.5", how: null};
    const english = sourceRowsView(rows, ["cpmm/2024-12-31:7"], shown, {});
    expect(english.title).toBe("Dostyk, rail, inbound, 2022: 12.5 hours");
    expect(textOf(english)).toContain("The publisher’s own figure, unchanged; flag: restated.");
    expect(textOf(english)).toContain("CAREC Program. CPMM. License: CC BY 3.0.");
    const russian = withLanguage("ru", () => sourceRowsView(rows, ["cpmm/2024-12-31:7"], shown, words));
    expect(russian.title).toBe("Достык, железная дорога, въезд, 2022: 12,5 ч");
    expect(textOf(russian)).toContain("отметка: пересчитанное");
    expect(textOf(russian)).toContain("Программа ЦАРЭС. CPMM. Лицензия: CC BY 3.0.");
    expect(textOf(russian)).not.toMatch(/report|restated/);
  });

  it("say how a figure was computed from two, and that one of them is missing", () => {
    const both = ["cpmm/2024-12-31:7", "cpmm/2024-12-31:9"];
    const english = sourceRowsView(rows, both, {text: "–", how: "one less the other"}, {});
    expect(english.title).toBe("Dostyk, rail, inbound, 2022 and 2023: –");
    expect(textOf(english)).toContain("Computed here: one less the other.");
    expect(textOf(english)).toContain("no samples");
    const chinese = withLanguage("zh", () => sourceRowsView(rows, both, {text: "–", how: null}, {}));
    expect(chinese.title).toBe("Dostyk、铁路、入境，2022和2023年：–");
  });

  it("take a row from a link with what it lacks left out", () => {
    const row = "wdi|ST.INT.ARVL|GEO||||2019|7726000|people||wdi/2020-07-01|2|2020-06-30";
    expect(observationView(row, {}).title).toBe("GEO, 2019: 7726000 people");
    expect(textOf(observationView(row, {}))).toContain("unchanged; updated by the publisher on 2020-06-30.");
    const russian = withLanguage("ru", () => observationView(row, {people: "человек"}));
    expect(russian.copy).toBe("GEO, 2019: 7726000 человек. ST.INT.ARVL, снимок данных wdi/2020-07-01, строка 2.");
  });
});
