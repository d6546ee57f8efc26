import {JSDOM} from "jsdom";
import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {optionsAt} from "../../../src/components/charts/chart-kinds.js";
import type {MeasureFacts} from "../../../src/lib/toolkit/vintage-facts.js";
import type {ChartKind, OpenVintage} from "../../../src/prf.js";
import {prf} from "../../../src/prf.js";
import {openNames} from "./open-names.js";

const HOURS = {
  id: "TRP-OP1/road-hours",
  result: "TRP-OP1",
  measure: "road-hours",
  name_en: "Time to cross a border",
  unit: "hours",
  better: "lower",
  headline: {area: "CAREC", variant: "headline"},
  baseline: {value: 16.9, sign: null, year: 2017, text_en: null, text_zh: null, status: "set"},
  targets: [
    {year: 2023, value: 11, sign: "<", text_en: null, text_zh: null, status: "set"},
    {year: 2026, value: null, sign: null, text_en: null, text_zh: null, status: "unset"}
  ]
} as unknown as MeasureFacts;

const row = (area: string, year: number, value: number | null, more: object = {}) => ({
  result: "TRP-OP1",
  measure: "road-hours",
  area,
  year,
  variant: "headline",
  unit: "hours",
  value,
  ...more
});
const rows = [row("CAREC", 2021, 12), row("CAREC", 2022, 9.9), row("KAZ", 2021, 4), row("KAZ", 2022, 5)];

let db: OpenVintage;
beforeAll(async () => {
  db = await openNames({measures: [HOURS]});
});
afterEach(() => vi.unstubAllGlobals());

const textsOf = (svg: string) =>
  [...new JSDOM(svg).window.document.querySelectorAll("text")].map(({textContent}) => textContent);

describe("db.chartSvg(kind, rows, options)", () => {
  it("draws a trend with names, baseline, targets, title and unit of the measure, on white without a page's colors", async () => {
    const svg = await db.chartSvg("trendByArea", rows);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["Time to cross a border", "hours", "CAREC", "Kazakhstan", "16.9 in 2017", "target <11"])
    );
    expect(svg).not.toContain("var(--");
    expect(svg).toContain("#4f758c");
    expect(await db.chartSvg("trendByArea", rows)).toBe(svg);
  });

  it("draws baseline and targets of the headline's own reading alone, and what it is given", async () => {
    const members = rows.filter(({area}) => area === "KAZ");
    expect(textsOf(await db.chartSvg("trendByArea", members))).not.toContain("16.9 in 2017");
    const inbound = rows.map((one) => ({...one, variant: "inbound"}));
    expect(textsOf(await db.chartSvg("trendByArea", inbound))).not.toContain("16.9 in 2017");
    const none = textsOf(await db.chartSvg("trendByArea", rows, {baseline: false, targets: false}));
    expect(none.filter((text) => / in 2017|target/.test(text ?? ""))).toEqual([]);
    const own = {baseline: {year: 2019, value: 8, text: "mine"}};
    expect(textsOf(await db.chartSvg("trendByArea", members, own))).toContain("mine");
  });

  it.each([
    ["dumbbell", prf.change(rows, {from: 2021, to: 2022}), {}, ["9.9 hours", "12.0 in 2021", "Kazakhstan"]],
    [
      "stackedBars",
      [row("KAZ", 2022, 5, {rest: 3}), row("UZB", 2022, 2, {rest: 0})],
      {second: "rest"},
      ["of 8.0 hours"]
    ],
    ["smallMultiples", rows, {}, ["CAREC", "Kazakhstan"]],
    ["dotRange", [row("KAZ", 2022, 5, {low: 2, high: 9}), row("UZB", 2022, 3, {low: 3, high: 3})], {}, ["2.0 to 9.0"]],
    ["matrix", rows, {}, ["Kazakhstan", "2021", "9.9"]],
    [
      "revisionLines",
      [
        {release: "2020-07-01", value: 1.25, unit: "%"},
        {release: "2021-01-01..2021-06-30", value: 2, unit: "%"}
      ],
      {},
      ["1.3", "2.0"]
    ],
    ["shareOfWhole", [row("KAZ", 2022, 5), row("UZB", 2022, 3)], {}, ["Kazakhstan 5.0 hours"]],
    [
      "scatter",
      [row("KAZ", 2022, 5, {tonnes: 100}), row("UZB", 2022, 3, {tonnes: 40})],
      {x: "tonnes", y: "value", name: "area"},
      ["tonnes", "hours", "Uzbekistan"]
    ],
    [
      "ranksByEdition",
      [
        {area: "GEO", variant: "TTDI", year: 2021, value: 47},
        {area: "GEO", variant: "TTDI", year: 2024, value: 45}
      ],
      {top: 70},
      ["Georgia 45", "top 70", "TTDI"]
    ]
  ] as [ChartKind, object[], object, string[]][])(
    "draws %s of the toolkit's rows",
    async (kind, own, options, texts) => {
      expect(textsOf(await db.chartSvg(kind, own, options as never))).toEqual(expect.arrayContaining(texts));
    }
  );

  it("names what the picture leaves out, with the reason", async () => {
    const some = [row("KAZ", 2022, 5), row("TJK", 2022, null, {reason: "not held: the report is not here"})];
    expect(textsOf(await db.chartSvg("stackedBars", some)).join(" ")).toContain("No figure: Tajikistan (not held).");
  });

  it("puts crossings without a coordinate into the note of a map, and keeps them apart from members", async () => {
    const own = [row("BCP-horgos", 2022, 23.5)];
    expect(textsOf(await db.chartSvg("memberMap", own)).join(" ")).toContain(
      "Not on the map, for want of a coordinate: Horgos"
    );
    await expect(db.chartSvg("memberMap", rows)).rejects.toThrow("duplicate rows of memberMap: name CAREC");
    await expect(db.chartSvg("memberMap", [...own, row("KAZ", 2022, 4)])).rejects.toThrow(
      "invalid areas of memberMap: members and crossings"
    );
    await expect(db.chartSvg("memberMap", [row("CAREC", 2022, 9.9)])).rejects.toThrow(
      'invalid areas of memberMap: "CAREC"; it shows members or crossings'
    );
  });

  it("tells forecasts apart: dashed in lines, by a letter in a matrix, in words beside a mark", async () => {
    const some = [row("KAZ", 2021, 4), row("KAZ", 2022, 5), row("KAZ", 2023, 6, {flag: "forecast"})];
    for (const kind of ["trendByArea", "smallMultiples"] as const) {
      expect(await db.chartSvg(kind, some)).toContain('stroke-dasharray="4 3"');
      expect(await db.chartSvg(kind, some.slice(0, 2))).not.toContain('stroke-dasharray="4 3"');
    }
    const matrix = textsOf(await db.chartSvg("matrix", some));
    expect(matrix).toEqual(expect.arrayContaining(["5.0", "6.0 f"]));
    expect(matrix.join(" ")).toContain("f: forecast.");
    expect(textsOf(await db.chartSvg("stackedBars", some.slice(2)))).toContain("6.0 hours (forecast)");
  });

  it("draws figures below zero from zero", async () => {
    const [options] = await db.chartOptions("stackedBars", [row("KAZ", 2022, -2.5), row("UZB", 2022, 8)]);
    expect(options!.x).toMatchObject({domain: [-4, 8]});
    await expect(db.chartSvg("shareOfWhole", [row("KAZ", 2022, -1)])).rejects.toThrow(
      "invalid figure -1 of shareOfWhole"
    );
    const log = [row("KAZ", 2022, 5, {low: 0, high: 9})];
    await expect(db.chartSvg("dotRange", log, {isLog: true})).rejects.toThrow("above zero");
  });

  it("names the nearest kind, option, column and area, and every other fault of a call", async () => {
    const draw = (kind: string, own: object[], options: object = {}) =>
      db.chartSvg(kind as ChartKind, own, options as never);
    const faults: [string, object[], object, string][] = [
      ["trendByAera", rows, {}, 'unknown chart "trendByAera"; nearest: trendByArea'],
      ["trendByArea", rows, {hilight: []}, 'unknown option "hilight" of trendByArea; nearest: highlight'],
      [
        "trendByArea",
        rows,
        {highlight: ["Kazakstan"]},
        'unknown name "Kazakstan" of highlight of trendByArea; nearest: Kazakhstan (KAZ)'
      ],
      ["trendByArea", rows, {value: "valu"}, 'unknown column "valu" of trendByArea; nearest: value'],
      ["trendByArea", rows, {name: "crossing"}, 'unknown column "crossing" of trendByArea'],
      ["trendByArea", [...rows, rows[0]!], {}, "duplicate rows of trendByArea: name CAREC, year 2021"],
      ["trendByArea", [], {}, "missing rows of trendByArea"],
      ["trendByArea", [rows[0]!, row("KAZ", 2021, 1, {unit: "%"})], {}, "mismatched units of trendByArea: hours and %"],
      ["dumbbell", rows, {}, 'missing column "before" in the rows of dumbbell'],
      ["scatter", rows, {}, "missing columns of scatter; write {x: "],
      [
        "shareOfWhole",
        ["KAZ", "UZB", "TJK", "KGZ", "GEO"].map((area) => row(area, 2022, 1)),
        {},
        "5 parts; it names 4 at most"
      ]
    ];
    for (const [kind, own, options, message] of faults)
      await expect(draw(kind, own, options), message).rejects.toThrow(message);
    const four = ["KAZ", "UZB", "TJK", "KGZ"].map((area) => row(area, 2022, 1));
    await expect(draw("shareOfWhole", four)).resolves.toContain("<svg");
  });
});

describe("db.chartOptions(kind, rows, options)", () => {
  it("gives options of Plot with the analyst's own marks on top, and one a panel of small multiples", async () => {
    const mark = {render: () => null};
    const [options] = await db.chartOptions("trendByArea", rows, {marks: [mark as never], width: 500});
    expect(options!.width).toBe(500);
    expect(options!.marks!.at(-1)).toBe(mark);
    expect(await db.chartOptions("smallMultiples", rows)).toHaveLength(2);
  });
});

describe("db.chart(kind, rows, options)", () => {
  function page(width: number) {
    const {window} = new JSDOM("<main></main>");
    const observers: (() => void)[] = [];
    for (const name of ["document", "Element", "CustomEvent", "getComputedStyle"] as const)
      vi.stubGlobal(name, name === "getComputedStyle" ? window.getComputedStyle.bind(window) : window[name]);
    vi.stubGlobal("CSS", {escape: String});
    vi.stubGlobal(
      "ResizeObserver",
      class {
        constructor(change: () => void) {
          observers.push(change);
        }
        observe() {}
      }
    );
    const size = {width};
    Object.defineProperty(window.HTMLElement.prototype, "clientWidth", {get: () => size.width});
    const press = (svg: Element, key: string) =>
      svg.dispatchEvent(new window.KeyboardEvent("keydown", {key, bubbles: true}));
    return {window, size, press, resize: () => observers.forEach((change) => void change())};
  }

  it("draws as wide as its place, again when that changes, and reads itself out", async () => {
    const {size, press, resize} = page(500);
    const figure = db.chart("matrix", rows, {title: "Hours", source: "Mine."});
    const svg = () => figure.querySelector<SVGSVGElement>(".picture > svg");
    expect(svg()).toBeNull();
    resize();
    await vi.waitFor(() => expect(svg()?.getAttribute("width")).toBe("500"));
    expect(svg()!.getAttribute("aria-label")).toBe("Hours. hours; the table below has the figures.");
    expect(svg()!.getAttribute("tabindex")).toBe("0");
    press(svg()!, "ArrowRight");
    expect(figure.querySelector(".readout")!.textContent).toBe("CAREC, 2021: 12.0 (1 of 4)");
    press(svg()!, "End");
    expect(figure.querySelector(".readout")!.textContent).toBe("Kazakhstan, 2022: 5.0 (4 of 4)");
    size.width = 320;
    resize();
    await vi.waitFor(() => expect(svg()?.getAttribute("width")).toBe("320"));
    expect(figure.querySelector(".figure-source")!.textContent).toContain("Mine.");
    expect(figure.querySelector("table")).toBeNull();
  });

  it("says in its place why it could not be drawn", async () => {
    const {resize} = page(500);
    const fault = {
      render: () => null,
      initialize: () => {
        throw new Error("my mark is wrong");
      }
    };
    const figure = db.chart("trendByArea", rows, {marks: [fault as never]});
    resize();
    await vi.waitFor(() => expect(figure.querySelector(".failure")?.textContent).toBe("my mark is wrong"));
  });

  it("asks a Node script for chartSvg", () => {
    expect(() => db.chart("trendByArea", rows)).toThrow("await db.chartSvg(kind, rows, options)");
  });
});

describe("the colors of pictures", () => {
  it("are those of the light theme", async () => {
    const {PICTURE_COLORS} = await import("../../../src/toolkit/draw-chart.js");
    const {readFileSync} = await import("node:fs");
    const [light = ""] = readFileSync("src/style/tokens.css", "utf8").split("}");
    const tokens = Object.fromEntries(
      [...light.matchAll(/--([\w-]+):\s*(#\w+);/g)].map(([, name, value]) => [name, value])
    );
    for (const [name, value] of Object.entries(PICTURE_COLORS))
      if (name !== "paper") expect(value, name).toBe(tokens[name]);
  });
});

describe("scatter", () => {
  it("is a chart of the pages too", () => {
    const input = {
      kind: "scatter" as const,
      rows: [
        {x: 2020, y: 1},
        {x: 2021, y: 2}
      ],
      options: {years: ["x" as const]}
    };
    expect(optionsAt(input, 400).width).toBe(400);
  });
});
