import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {draw} from "../../../../src/components/charts/draw.js";
import {svgDocument} from "../../../../src/components/charts/svg-document.js";

const rows = [
  {x: 1, y: 2, name: 'A "quoted" <name>'},
  {x: 2, y: 3.3333333, name: "B & C"}
];
const options = (document?: Document): Plot.PlotOptions => ({
  ...(document && {document}),
  ariaLabel: "Two points",
  marks: [
    Plot.lineY(rows, {x: "x", y: "y", clip: true}),
    Plot.dot(rows, {x: "x", y: "y", title: "name", href: "name"}),
    Plot.text(rows, {x: "x", y: "y", text: "name", lineWidth: 4})
  ]
});

describe("draw(options, setting)", () => {
  it("gives the same bytes each time, with ids that count from one", () => {
    const first = String(draw(options(), {id: "chart-a"}));
    expect(String(draw(options(), {id: "chart-a"}))).toBe(first);
    expect(first).toContain('clip-path="url(#chart-a-1)"');
    expect(first).toContain('<clipPath id="chart-a-1">');
  });
  it("has one text alternative, and a type size that no width changes", () => {
    const text = String(draw(options()));
    expect(text.match(/aria-label/g)).toHaveLength(1);
    expect(text).toMatch(/^<svg [^>]*font-size="12"[^>]*role="group" aria-label="Two points"/);
    const plain = draw({ariaLabel: "One point", marks: [Plot.dot(rows.slice(0, 1), {x: "x", y: "y"})]});
    expect(String(plain)).toContain('role="img" aria-label="One point"');
    expect(text).not.toContain("<style");
  });
  it("escapes data and rounds lengths, but no other figure", () => {
    const text = String(draw(options()));
    expect(text).toContain("A &quot;quoted&quot; &lt;name&gt;");
    expect(text).not.toMatch(/\d\.\d\d+,/);
    expect(text).toMatch(/y="0\.32em"/);
    expect(text).toMatch(/data-y="2 3\.3333333 /);
  });
});

describe("svgDocument", () => {
  it("gives the bytes that jsdom gives", () => {
    const {document} = new JSDOM("").window;
    const [own, theirs] = [svgDocument, document].map((each) => Plot.plot(options(each)).outerHTML);
    const plain = (text: string) => text.replace(/plot-clip-\d+/g, "plot-clip").replaceAll("&#39;", "'");
    expect(plain(own!).replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<")).toBe(
      plain(theirs!).replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<")
    );
  });
});
