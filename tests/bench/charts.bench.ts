import {existsSync} from "node:fs";
import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {draw} from "../../src/components/charts/draw.js";
import {stackedBars} from "../../src/components/charts/stacked-bars.js";
import {trendByArea} from "../../src/components/charts/trend-by-area.js";
import {type OpenSite, openSite} from "../site/pages/open-site.js";
import {compressingHost} from "../site/pages/page-load.js";
import type {BenchLine} from "./bench-line.js";
import {compareCpu} from "./compare-cpu.js";

/** How often each chart is drawn. */
const TIMES = 40;

/** What words that cover nothing, breaks and notes may cost beside a plain chart, which has none. */
const AIM = 1.5;

/** Pages with a chart in their HTML, and where a reader touches it. */
const TOUCHED = [
  {path: "indicators/TRD-OP1", chart: ".picture svg:visible"},
  {path: "borders", chart: '[data-rows="ranking"] svg:visible'},
  {path: "embed/borders-ranking", chart: '[data-rows="ranking"] svg:visible'}
];

/**
 * How long a chart takes to be drawn to text, beside the same rows in plain Plot on jsdom, and what a page with a chart weighs before a
 * reader touches it and after, when Plot has come.
 */
export default async function charts(): Promise<BenchLine[]> {
  if (!existsSync("dist/index.html")) throw new Error("missing dist/index.html; build the site first: npm run build");
  return [...(await drawn()), ...(await weights())];
}

async function drawn(): Promise<BenchLine[]> {
  const {document} = new JSDOM("").window;
  const areas = Array.from({length: 12}, (_, i) => `A${i}`);
  const rows = areas.flatMap((area, i) =>
    Array.from({length: 20}, (_, year) => ({area, year: 2005 + year, value: 10 + Math.sin(i + year / 3) * (i + 1)}))
  );
  const bars = areas.map((name, i) => ({name, first: 3 + i, second: 2, strong: String(3 + i)}));
  const plain = (options: Plot.PlotOptions) => Plot.plot(Object.assign(options, {document, width: 760})).outerHTML;
  const line = (): Plot.PlotOptions => ({
    marks: [
      Plot.gridY(),
      Plot.lineY(rows, {x: "year", y: "value", stroke: "area"}),
      Plot.text(rows, Plot.selectLast({x: "year", y: "value", z: "area", text: "area"}))
    ]
  });
  const bar = (): Plot.PlotOptions => ({
    marks: [
      Plot.barX(bars, {x: "first", y: "name"}),
      Plot.barX(bars, {x1: "first", x2: (row: (typeof bars)[number]) => row.first + row.second, y: "name"}),
      Plot.text(bars, {x: "first", y: "name", text: "strong"})
    ]
  });
  return [
    await compared(
      "a trend of 12 areas and 20 years drawn",
      () => draw(trendByArea(rows, {unit: "%"})),
      () => plain(line())
    ),
    await compared(
      "12 bars in two parts drawn",
      () => draw(stackedBars(bars)),
      () => plain(bar())
    )
  ];
}

async function compared(name: string, own: () => unknown, plain: () => unknown): Promise<BenchLine> {
  const times = (work: () => unknown) => () => {
    for (let i = 0; i < TIMES; i++) work();
  };
  const {value, reference} = await compareCpu(times(own), times(plain));
  const aSecond = (seconds: number) => Math.round(TIMES / seconds);
  return {
    name,
    value: (value / TIMES) * 1000,
    reference: (reference / TIMES) * 1000,
    unit: "ms",
    aim: AIM * (reference / TIMES) * 1000,
    note: `${aSecond(value)} charts a second, plain Plot on jsdom with the same rows ${aSecond(reference)}; CPU time.`
  };
}

async function weights(): Promise<BenchLine[]> {
  const site = await openSite("dist");
  const host = await compressingHost(site.address);
  try {
    const lines: BenchLine[] = [];
    for (const {path, chart} of TOUCHED) {
      const {before, after} = await touched(site, new URL(path, host.address).href, chart);
      lines.push({
        name: `/${path} with its chart touched`,
        value: after / 1000,
        reference: before / 1000,
        unit: "kB",
        aim: null,
        note: "Over the wire with gzip and headers, beside the page before: the chart stands in its HTML, Plot comes with the touch."
      });
    }
    return lines;
  } finally {
    await host.close();
    await site.close();
  }
}

async function touched(site: OpenSite, address: string, chart: string): Promise<{before: number; after: number}> {
  const context = await site.newContext({viewport: {width: 1280, height: 800}});
  try {
    const page = await context.newPage();
    const weight = await watchBytes(page);
    await page.goto(address, {waitUntil: "load"});
    await page.waitForLoadState("networkidle");
    const before = weight();
    const isScript = {predicate: (request: {url(): string}) => request.url().endsWith(".js"), timeout: 60_000};
    await Promise.all([page.waitForEvent("requestfinished", isScript), page.locator(chart).first().hover()]);
    // The script that a touch asks for asks for others.
    await page.waitForTimeout(1000);
    await page.waitForLoadState("networkidle");
    return {before, after: weight()};
  } finally {
    await context.close();
  }
}

async function watchBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}
