import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {chartLook} from "../../../../loaders/site/downloads/write-embeds.js";
import type {Chart} from "../../../../src/components/charts/chart.js";
import {chartFigure, trendInput} from "../../../../src/components/charts/chart-figure.js";
import {chartFrame} from "../../../../src/components/charts/figure-frame.js";
import {embedPage} from "../../../../src/components/embeds/embed-page.js";
import {embedCode} from "../../../../src/components/embeds/embed-panel.js";
import {chartPicture} from "../../../../src/components/pictures/chart-picture.js";

const HOSTILE = `<script>alert(1)</script> \${x} "quoted" & 'single' 中文标题`;
const [CHART] = chartFigure({
  id: "TRD-OP1-services-members",
  place: "/indicators/TRD-OP1",
  title: HOSTILE,
  subtitle: "Trade in services, % of GDP",
  source: "World Bank, World Development Indicators (2026-04-08)",
  vintage: "defr-2024",
  data: {columns: ["year", "value"], rows: [{year: 2020, value: 9.8}]},
  unit: "% of GDP",
  lines: [
    {
      area: "KAZ",
      label: HOSTILE,
      color: "var(--KAZ)",
      weight: "heavy",
      points: [
        {year: 2019, value: 9, text: HOSTILE},
        {year: 2020, value: null, text: ""},
        {year: 2021, value: 9.8, text: "9.8"}
      ]
    }
  ]
}) as [Chart];

describe("chartPicture(chart, look)", () => {
  const {text, width} = chartPicture(CHART, chartLook("src"));
  const {window} = new JSDOM("");
  const document = new window.DOMParser().parseFromString(text, "image/svg+xml");

  it("is XML of print size with title, unit, source and vintage in it, and no script", () => {
    const root = document.documentElement;
    expect(root.nodeName).toBe("svg");
    expect(root.getAttribute("width")).toBe("170mm");
    expect(root.getAttribute("viewBox")).toBe(`0 0 ${width} ${root.getAttribute("viewBox")!.split(" ")[3]}`);
    const words = root.textContent!.replace(/\s+/g, " ");
    expect(document.querySelector("title")!.textContent).toBe(HOSTILE);
    expect(words).toContain("Trade in services, % of GDP");
    expect(words).toContain("Source: World Bank, World Development Indicators (2026-04-08). Vintage defr-2024.");
    expect(document.querySelector("script")).toBeNull();
  });

  it("has every color written out, on white", () => {
    expect(text).not.toContain("var(--");
    expect(text).toContain("#4f758c");
    expect(document.querySelector("rect")!.getAttribute("fill")).toBe("#fff");
  });
});

describe("embedPage(chart, place, setting)", () => {
  const page = embedPage(
    CHART,
    {base: "../../", place: "indicators/TRD-OP1", tables: "downloads/defr-2024/", local: (address) => address},
    {style: "b{}", icon: "data:,"}
  );
  const {document} = new JSDOM(page).window;

  it("runs nothing, fetches nothing and leads back", () => {
    expect(document.querySelector("script")).toBeNull();
    expect(page).toContain("default-src &#39;none&#39;");
    expect([...document.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "../../indicators/TRD-OP1",
      "./TRD-OP1-services-members.csv",
      "./TRD-OP1-services-members.svg",
      "../../downloads/defr-2024/"
    ]);
    expect(document.querySelector("strong")!.textContent).toBe(HOSTILE);
    expect(document.body.textContent).toContain("Vintage defr-2024.");
  });
});

describe("chartFrame(chart)", () => {
  it("offers files that are there without a script, and the picture for print with one", () => {
    const {document} = new JSDOM(String(chartFrame(CHART))).window;
    expect([...document.querySelectorAll("[data-action]")].map((node) => node.textContent)).toEqual([
      "CSV",
      "SVG",
      "PNG",
      "Embed"
    ]);
    expect(document.querySelector("figure")!.textContent).toContain("Vintage defr-2024.");
  });
});

describe("embedCode(address, title, drawn)", () => {
  it("keeps a title in its attribute", () => {
    const {document} = new JSDOM(embedCode("https://a.example/embed/x", HOSTILE, 300)).window;
    const frame = document.querySelector("iframe")!;
    expect(frame.title).toBe(HOSTILE);
    expect(frame.getAttribute("height")).toBe("480");
    expect(document.body.children).toHaveLength(1);
  });
});

describe("trendInput(lines)", () => {
  it("keeps several lines of one area apart", () => {
    const line = (value: number) => ({area: "KAZ", label: String(value), points: [{year: 2020, value}]});
    const {rows, areas} = trendInput([line(1), line(2)]);
    expect(areas.map(({area, color}) => [area, color])).toEqual([
      ["KAZ", "var(--KAZ)"],
      ["KAZ 2", "var(--KAZ)"]
    ]);
    expect(rows.map(({area, value}) => [area, value])).toEqual([
      ["KAZ", 1],
      ["KAZ 2", 2]
    ]);
  });
});
