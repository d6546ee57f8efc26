import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {dotRange, dumbbell} from "../../../../src/components/charts/dot-range.js";
import {draw} from "../../../../src/components/charts/draw.js";
import {mappedYear, memberMap, shadedMap} from "../../../../src/components/charts/member-map.js";
import {ranksByEdition} from "../../../../src/components/charts/ranks-by-edition.js";
import {revisionLines} from "../../../../src/components/charts/revision-lines.js";
import {smallMultiples} from "../../../../src/components/charts/small-multiples.js";
import {shareOfWhole, stackedBars} from "../../../../src/components/charts/stacked-bars.js";

const svgOf = (options: Parameters<typeof draw>[0]) =>
  new JSDOM(String(draw(options))).window.document.querySelector("svg")!;
const textsOf = (svg: Element, part: string) =>
  [...svg.querySelectorAll(`${part} text`)].map(({textContent}) => textContent);
const placeOf = (text: Element) =>
  /translate\(([-\d.]+),([-\d.]+)\)/.exec(text.getAttribute("transform")!)!.slice(1).map(Number);
const widthsOf = (svg: Element, part: string) =>
  [...svg.querySelectorAll(`${part} rect`)].map((rect) => Number(rect.getAttribute("width")));

describe("stackedBars(rows, options)", () => {
  const rows = [
    {name: "Corridor 1", note: "rail, 2017", first: 10, second: 5, strong: "5.0", quiet: "of 15.0 h", isHollow: true},
    {name: "Corridor 4", first: 20, second: 10, strong: "10.0", color: "var(--C4)", baseline: 15, above: "Another year"}
  ];
  it("draws the first part in the row's color, the rest grey, and a baseline as a ring", () => {
    const svg = svgOf(stackedBars(rows));
    const drawn = (part: string) => [...svg.querySelectorAll(part)].map((drawing) => drawing.outerHTML).join();
    expect(drawn(".first")).toContain("var(--C4)");
    expect(drawn(".second")).toContain("var(--grey)");
    expect(svg.querySelectorAll(".baseline circle")).toHaveLength(1);
  });
  it("opens a group with a line above its first row", () => {
    const svg = svgOf(stackedBars(rows));
    expect(textsOf(svg, ".row-above")).toEqual(["Another year"]);
    const [line] = [...svg.querySelectorAll(".row-above text")].map((text) => placeOf(text)[1]!);
    const [first, second] = [...svg.querySelectorAll(".row-name text")].map((text) => placeOf(text)[1]!);
    expect(line! - first!).toBeGreaterThan(12);
    expect(second! - line!).toBeGreaterThan(12);
    expect(second! - first!).toBe(24 + 34);
  });
  it("draws both parts to one scale, with names and figures", () => {
    const svg = svgOf(stackedBars(rows));
    const [hollow, filled] = widthsOf(svg, ".first") as [number, number];
    expect(Math.min(hollow, filled) * 2).toBeCloseTo(Math.max(hollow, filled), 0);
    expect(textsOf(svg, ".row-name")).toEqual(["Corridor 1", "Corridor 4"]);
    expect(textsOf(svg, ".row-figure")).toEqual(["5.0", "10.0"]);
    expect(textsOf(svg, ".row-quiet")).toEqual(["of 15.0 h"]);
  });
  it("writes names above the bars on a phone, and never over them", () => {
    const svg = svgOf(stackedBars(rows, {width: 358}));
    const names = [...svg.querySelectorAll(".row-name text")].map((text) => placeOf(text)[1]!);
    const tops = [...svg.querySelectorAll(".first rect")]
      .map((rect) => Number(rect.getAttribute("y")))
      .sort((a, b) => a - b);
    for (const [i, name] of names.entries()) expect(tops[i]! - name).toBeGreaterThan(8);
  });
  it("draws a frame of no rows", () => {
    expect(widthsOf(svgOf(stackedBars([])), ".first")).toEqual([]);
  });
});

describe("dotRange(rows, options)", () => {
  const row = {
    name: "Chaman",
    value: 54,
    low: 54,
    high: 70.7,
    others: [70.7],
    strong: "54.0 h",
    href: "/borders/chaman",
    title: "2022"
  };
  it("draws figure, range and the other figures, with a link and a title", () => {
    const svg = svgOf(dotRange([row, {...row, name: "Horgos", isSquare: true}]));
    expect(svg.querySelectorAll(".range path")).toHaveLength(2);
    expect(svg.querySelectorAll(".other path")).toHaveLength(2);
    expect(svg.querySelectorAll(".now circle")).toHaveLength(1);
    expect(svg.querySelector("a")!.getAttribute("href")).toBe("/borders/chaman");
    expect(svg.getAttribute("role")).toBe("group");
    expect(svg.querySelector(".now title")!.textContent).toBe("2022");
  });
  it("has equal ratios on a logarithmic axis", () => {
    const rows = [1, 10, 100].map((value) => ({name: String(value), value, low: value, high: value, strong: ""}));
    const dots = svgOf(dotRange(rows, {isLog: true})).querySelectorAll(".now circle");
    const [a, b, c] = [...dots].map((dot) => Number(dot.getAttribute("cx"))) as [number, number, number];
    expect(c - b).toBeCloseTo(b - a, 0);
  });
});

describe("dumbbell(rows, options)", () => {
  it("joins two years, a ring and a dot, heavier where it is for the better", () => {
    const svg = svgOf(
      dumbbell([
        {name: "Chaman", from: 70.7, to: 54, strong: "54", isHeavy: true},
        {name: "Yarant", from: 2, to: 25, strong: "25"}
      ])
    );
    expect(svg.querySelectorAll(".then circle")).toHaveLength(2);
    expect(svg.querySelectorAll(".heavy path")).toHaveLength(1);
    expect(svg.querySelectorAll(".thin path")).toHaveLength(1);
  });
});

describe("ranksByEdition(rows, options)", () => {
  const editions = [
    {name: "TTCI", years: [2017, 2019]},
    {name: "TTDI", years: [2021, 2024]}
  ];
  const rank = (edition: string, year: number, own: number | null, area = "GEO") => ({area, edition, year, rank: own});
  const rows = [rank("TTCI", 2017, 70), rank("TTCI", 2019, 68), rank("TTDI", 2021, 45), rank("TTDI", 2024, null)];
  it("joins years of one edition, never of two, and leaves a gap where none was published", () => {
    expect(svgOf(ranksByEdition(rows, {editions})).querySelectorAll(".area-GEO path")).toHaveLength(1);
  });
  it("names areas at the last edition and codes them at an earlier one, the line of the top beside them", () => {
    const svg = svgOf(ranksByEdition([...rows, rank("TTDI", 2024, 41)], {editions, top: 70, names: {GEO: "Georgia"}}));
    expect(textsOf(svg, ".end")).toEqual(["Georgia 41", "top 70"]);
    expect(textsOf(svg, ".note")).toEqual(["GEO"]);
  });
  it("keeps all but the picked ones grey", () => {
    const svg = svgOf(ranksByEdition([...rows, rank("TTCI", 2017, 9, "CHN")], {editions, highlight: ["GEO"]}));
    const colorOf = (area: string) => svg.querySelector(`.area-${area}[fill]:not([fill=none])`)!.getAttribute("fill");
    expect([colorOf("GEO"), colorOf("CHN")]).toEqual(["var(--GEO)", "var(--muted)"]);
  });
});

describe("revisionLines(rows, options)", () => {
  it("writes a figure where it changed, and none over another", () => {
    const known = [
      ["2020-07-01", 10.09],
      ["2020-07-20", 10.1],
      ["2026-04-08", 10.1]
    ] as const;
    const svg = svgOf(
      revisionLines(
        known.map(([known_on, value]) => ({known_on, value, text: value.toFixed(2)})),
        {published: 10}
      )
    );
    expect(textsOf(svg, ".note")).toEqual(["10.09", "10.10"]);
    const [[ax, ay], [bx, by]] = [...svg.querySelectorAll(".note text")].map(placeOf) as [number[], number[]];
    expect(Math.abs(ax! - bx!) > 30 || Math.abs(ay! - by!) > 11).toBe(true);
    expect(svg.querySelector(".published")).not.toBeNull();
  });
});

describe("smallMultiples(panels, options)", () => {
  const panel = (values: [number, number][]) => ({
    label: "Road",
    color: "var(--ink)",
    lines: [{points: values.map(([year, value]) => ({year, value}))}]
  });
  it("gives every panel one scale, and leaves a skipped year open", () => {
    const [a, b] = smallMultiples([
      panel([
        [2018, 10],
        [2019, 12],
        [2021, 80]
      ]),
      panel([[2022, 3]])
    ]).map(svgOf) as [SVGSVGElement, SVGSVGElement];
    expect(a.dataset.y).toBe(b.dataset.y);
    expect(a.dataset.x).toBe(b.dataset.x);
    expect(a.querySelector(".course path")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
  });
  it("draws a baseline as a ring that no line joins", () => {
    const lines = [
      {
        points: [
          {year: 2017, value: 22, isBaseline: true},
          {year: 2018, value: 23},
          {year: 2019, value: 24}
        ]
      }
    ];
    const svg = svgOf(smallMultiples([{label: "", color: "var(--ink)", lines}])[0]!);
    expect(svg.querySelectorAll(".baseline circle")).toHaveLength(1);
    expect(svg.querySelectorAll(".at:not(.baseline) circle")).toHaveLength(2);
  });
});

describe("memberMap(places, outlines, options)", () => {
  const outlines = {
    width: 800,
    height: 400,
    land: "M0 0H9",
    members: [
      {iso3: "KAZ", path: "M1 1H2"},
      {iso3: "UZB", path: "M3 3H4"}
    ]
  };
  it("scales places with the outlines and letters never, and leaves out a name that has no room", () => {
    const place = {x: 400, y: 200, r: 5};
    const svg = svgOf(
      memberMap(
        [
          {...place, text: "Chaman"},
          {...place, x: 790, text: "Far too long a name for here"},
          {...place, y: 100, isEmpty: true}
        ],
        outlines,
        {width: 400, tint: {KAZ: "var(--KAZ)"}}
      )
    );
    expect(svg.querySelector(".place circle")!.getAttribute("cx")).toBe("200");
    expect(svg.querySelectorAll(".empty circle")).toHaveLength(1);
    expect(svg.querySelector(".area-KAZ")!.getAttribute("fill")).toBe("var(--KAZ)");
    expect(svg.querySelector(".area-UZB")!.getAttribute("fill")).toBe("var(--hair)");
    expect(textsOf(svg, ".note")[0]).toBe("Chaman");
  });
  it("scales the outlines as it does the places, to less than a tenth", () => {
    const svg = svgOf(memberMap([], outlines, {width: 676}));
    expect(svg.querySelector(".outlines")!.getAttribute("transform")).toBe("scale(0.845)");
  });
});

describe("shadedMap(figures, outlines, options)", () => {
  const members = ["AZE", "CHN", "GEO", "KAZ", "KGZ"].map((iso3, i) => ({
    iso3,
    path: `M${i} 0H9`,
    x: 100 * i + 50,
    y: 90
  }));
  const figures = members.map(({iso3}, i) => ({area: iso3, value: i, text: `${i}.0`, name: iso3}));
  const svg = svgOf(
    shadedMap(figures, {width: 700, height: 300, land: "M0 0H9", members}, {width: 700, unshaded: ["CHN"]})
  );
  it("fills the stronger what is higher, each figure with its own quarter", () => {
    const fills = ["AZE", "GEO", "KAZ", "KGZ"].map((area) =>
      svg.querySelector(`.area-${area}`)!.getAttribute("opacity")
    );
    expect(fills).toEqual([...fills].sort());
    expect(new Set(fills).size).toBe(4);
  });
  it("writes the figure of who is not filled, and keeps it out of the key", () => {
    expect(svg.querySelector(".area-CHN")!.getAttribute("fill")).toBe("var(--hair)");
    expect(textsOf(svg, ".note")).toContain("CHN 1.0");
    expect(svg.textContent).toMatch(/0\.02\.03\.04\.0$/);
  });
});

describe("mappedYear(rows, years)", () => {
  const rowsOf = (year: number, count: number) => Array.from({length: count}, (_, i) => ({area: `M${i}`, year}));
  const rows = [...rowsOf(2020, 6), ...rowsOf(2021, 7), ...rowsOf(2022, 5), ...rowsOf(2022, 1)];
  it("takes the newest year with six members, none of them counted twice", () => {
    expect(mappedYear(rows)).toBe(2021);
  });
  it("keeps to the bounds, both included", () => {
    expect(mappedYear(rows, {to: 2020})).toBe(2020);
    expect(mappedYear(rows, {from: 2021, to: 2021})).toBe(2021);
    expect(mappedYear(rows, {from: 2022})).toBeNull();
  });
});

describe("shareOfWhole(parts, options)", () => {
  it("divides one bar as the parts divide the whole", () => {
    const svg = svgOf(
      shareOfWhole([
        {value: 25, text: "women 25"},
        {value: 75, text: "others 75"}
      ])
    );
    const [part] = widthsOf(svg, ".part");
    const [rest] = widthsOf(svg, ".rest");
    expect(rest! / part!).toBeCloseTo(3, 0);
    expect(svg.getAttribute("aria-label")).toBe("women 25, others 75");
  });
});
