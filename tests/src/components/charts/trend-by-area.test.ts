import {plot, ruleY} from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {draw} from "../../../../src/components/charts/draw.js";
import {type TrendRow, trendByArea} from "../../../../src/components/charts/trend-by-area.js";

const rows = (area: string, values: (number | null)[], from = 2015, flag: string | null = null): TrendRow[] =>
  values.map((value, i) => ({area, year: from + i, value, flag}));
const drawn = (...given: Parameters<typeof trendByArea>) => {
  const {document} = new JSDOM(String(draw(trendByArea(...given)))).window;
  return document.querySelector("svg")!;
};
const pathsOf = (svg: Element, area: string) =>
  [...svg.querySelectorAll(`.area-${area} path`)].map((path) => path.getAttribute("d")!);
const starts = (path: string) => path.match(/M/g)?.length;
const domain = (svg: SVGElement, axis: "x" | "y") => svg.dataset[axis]!.split(" ").slice(0, 2).map(Number);

describe("trendByArea(rows, options)", () => {
  it("leaves a missing value and a skipped year as gaps", () => {
    expect(pathsOf(drawn(rows("KAZ", [1, 2, null, 3, 4])), "KAZ").map(starts)).toEqual([2]);
    const skipped = rows("KAZ", [1, 2, 9, 3, 4]).filter(({year}) => year !== 2017);
    expect(pathsOf(drawn(skipped), "KAZ").map(starts)).toEqual([2]);
    expect(pathsOf(drawn(skipped, {areas: [{area: "KAZ", step: 2}]}), "KAZ").map(starts)).toEqual([1]);
  });
  it("cuts the line at a break of method, and shows the cut", () => {
    const svg = drawn(rows("KAZ", [1, 2, 3, 4]), {breaks: [2017]});
    expect(pathsOf(svg, "KAZ").map(starts)).toEqual([2]);
    expect(svg.querySelectorAll(".break line, .break path")).toHaveLength(1);
    expect(drawn(rows("KAZ", [1, 2]), {breaks: [2015, 2017]}).querySelector(".break")).toBeNull();
  });
  it("gives a figure that no line reaches a mark of its own", () => {
    const svg = drawn(rows("KAZ", [1, null, 3, 4]));
    expect(svg.querySelectorAll(".area-KAZ circle")).toHaveLength(1);
    expect(pathsOf(drawn(rows("KAZ", [5])), "KAZ")).toEqual([]);
  });
  it("dashes a forecast from the last figure on", () => {
    const svg = drawn([...rows("KAZ", [1, 2]), ...rows("KAZ", [3], 2017, "forecast")]);
    const dashed = [...svg.querySelectorAll(".area-KAZ")].filter((group) => group.hasAttribute("stroke-dasharray"));
    expect(dashed).toHaveLength(1);
    expect(dashed[0]!.querySelector("path")!.getAttribute("d")!.match(/L/g)).toHaveLength(1);
  });
  it("puts the first rank at the top where it is reversed", () => {
    const [worst, best, bottom, top] = drawn(rows("KAZ", [1, 9]), {reverse: true})
      .dataset.y!.split(" ")
      .map(Number);
    expect([worst! > best!, bottom! > top!]).toEqual([true, true]);
  });
  it("draws baseline and targets with their words, and makes room for them on the axes", () => {
    const baseline = {year: 2010, value: 50, text: "50.0 in 2010"};
    const targets = [{year: 2029, value: 80, text: "target 80"}];
    const svg = drawn(rows("KAZ", [1, 2]), {baseline, targets});
    expect(svg.textContent).toContain("50.0 in 2010");
    expect(svg.textContent).toContain("target 80");
    expect(domain(svg, "x")).toEqual([2010, 2029]);
    expect(domain(svg, "y")).toEqual([0, 80]);
  });
  it("keeps all members but those that stand out grey, and the region heavy and last", () => {
    const members = ["AFG", "AZE", "GEO", "KAZ", "KGZ"].flatMap((area, i) => rows(area, [10, 10 + i]));
    const svg = drawn([...rows("CAREC", [5, 6]), ...members]);
    const colors = [...svg.querySelectorAll(".end text")].map((text) => text.getAttribute("fill"));
    expect(colors.filter((color) => color === "var(--muted)")).toHaveLength(3);
    expect(svg.querySelector(".heavy")!.getAttribute("stroke")).toBe("var(--ink)");
    expect([...svg.querySelectorAll(".line")].at(-1)!.classList).toContain("area-CAREC");
    const picked = drawn(members, {highlight: ["GEO"]});
    expect(picked.querySelector(".area-GEO")!.getAttribute("stroke")).toBe("var(--GEO)");
    expect(picked.querySelector(".area-KGZ")!.getAttribute("stroke")).toBe("var(--faint)");
  });
  it("sets no axis by an area that the headline leaves out, and says where it went", () => {
    const both = [...rows("KAZ", [1, 2]), ...rows("CHN", [500, 900])];
    const areas = [{area: "CHN", label: "PRC", isLeftOut: true}, {area: "KAZ"}];
    expect(domain(drawn(both, {areas}), "y")).toEqual([1, 2]);
    expect(drawn(both, {areas}).textContent).toContain("PRC ↑");
    expect(domain(drawn(both, {areas: [areas[0]!]}), "y")).not.toEqual([1, 2]);
  });
  it("writes the names of lines that end together apart, each at its line", () => {
    const svg = drawn(["AFG", "AZE", "GEO", "KAZ"].flatMap((area) => rows(area, [10, 10])));
    const heights = [...svg.querySelectorAll(".end text")]
      .map((text) => Number(/,([\d.]+)\)/.exec(text.getAttribute("transform")!)![1]))
      .sort((a, b) => a - b);
    expect(heights).toHaveLength(4);
    for (let i = 1; i < 4; i++) expect(heights[i]! - heights[i - 1]!).toBeGreaterThan(11.9);
  });
  it("leads a name to a line that ends near the axis, and gives one that ends long before it a year", () => {
    const both = [...rows("KAZ", [1, 2, 3, 4, 5, 6, 7]), ...rows("GEO", [3])];
    const ledTo = (svg: Element) => svg.querySelectorAll(".leader line, .leader path").length;
    const names = (svg: Element) => [...svg.querySelectorAll(".end text")].map((text) => text.textContent).sort();
    const wide = drawn(both);
    expect([ledTo(wide), names(wide)]).toEqual([1, ["GEO 2015", "KAZ"]]);
    // One year short is near, two of six are not.
    expect(ledTo(drawn([...rows("KAZ", [1, 2, 3, 4, 5, 6, 7]), ...rows("GEO", [1, 2, 3, 4, 5, 6])]))).toBe(2);
    expect(ledTo(drawn([...rows("KAZ", [1, 2, 3, 4, 5, 6, 7]), ...rows("GEO", [1, 2, 3, 4, 5])]))).toBe(1);
    const narrow = drawn(both, {width: 358});
    expect([ledTo(narrow), names(narrow)]).toEqual([1, ["GEO", "KAZ"]]);
  });
  it("does not say a year twice that a name says already", () => {
    const areas = [{area: "GEO", label: "Georgia 3.0 (2015)"}, {area: "KAZ"}];
    const svg = drawn([...rows("KAZ", [1, 2, 3, 4, 5, 6, 7]), ...rows("GEO", [3])], {areas});
    expect(svg.textContent).toContain("Georgia 3.0 (2015)");
    expect(svg.textContent).not.toContain("(2015) 2015");
  });
  it("says that an axis does not begin at zero, where it does not", () => {
    const isCut = (values: number[], options = {}) =>
      drawn(rows("KAZ", values), options).querySelector(".cut-axis") !== null;
    expect(isCut([9, 10, 11])).toBe(true);
    expect(isCut([1, 10, 11])).toBe(false);
    expect(isCut([-9, -10])).toBe(true);
    expect(isCut([-1, 10])).toBe(false);
    expect(isCut([60, 70], {reverse: true})).toBe(false);
  });
  it("writes ticks with the decimals that they need", () => {
    const ticks = (values: number[]) =>
      [...drawn(rows("KAZ", values), {unit: "%"}).querySelectorAll(".axis text")]
        .map((text) => text.textContent)
        .filter((words) => words.length < 4);
    expect(ticks([0.2, 2.3])).toEqual(["0", "0.5", "1", "1.5", "2", "2.5"]);
    expect(ticks([0.1, 0.2, 0.9])).not.toContain("0.20");
  });
  it("keeps the words of a baseline and of targets off each other and inside the frame", () => {
    const marks = [2019, 2020].map((year) => ({year, value: 20, text: "a target of 20.0"}));
    const svg = drawn(rows("KAZ", [20, 20, 20, 20, 20, 20]), {width: 358, targets: marks});
    const at = [...svg.querySelectorAll(".note text")].map((text) =>
      /translate\(([\d.]+),([\d.]+)\)/.exec(text.getAttribute("transform")!)!.slice(1).map(Number)
    );
    expect(at).toHaveLength(2);
    expect(Math.abs(at[0]![0]! - at[1]![0]!) > 80 || Math.abs(at[0]![1]! - at[1]![1]!) > 11).toBe(true);
  });
  it("draws nothing but a frame of no rows", () => {
    expect(drawn([]).querySelectorAll(".line")).toHaveLength(0);
    expect(drawn(rows("KAZ", [null, null])).querySelectorAll(".line path")).toHaveLength(0);
  });
  it("is an analyst's to draw with marks of her own", () => {
    const {document} = new JSDOM("").window;
    const options = trendByArea(rows("KAZ", [1, 2]));
    const svg = plot({...options, document, marks: [...options.marks!, ruleY([1.5], {className: "own"})]});
    expect(svg.querySelector(".own")).not.toBeNull();
  });
});
