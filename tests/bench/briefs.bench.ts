import {JSDOM} from "jsdom";
import {chromium} from "playwright-core";
import {type BuiltBrief, buildBrief} from "../../loaders/site/briefs/build-brief.js";
import {listBriefs, readBrief} from "../../loaders/site/briefs/read-brief.js";
import {renderPdfs} from "../../loaders/site/briefs/render-pdf.js";
import {readSiteData} from "../../loaders/site/data/read-site-data.js";
import {findBrowser} from "../../loaders/site/pictures/find-browser.js";
import {trendFence} from "../../src/components/briefs/trend-fence.js";
import type {BriefFacts} from "../../src/lib/briefs/find-figure.js";
import {parseHelper} from "../../src/lib/briefs/parse-helper.js";
import type {BenchLine} from "./bench-line.js";

/** Turns of briefs and blank pages, one after the other, so that both meet the same load; the middle ratio counts. */
const TURNS = 5;
const CHARTS = 200;
const SPEEDS = "trend TRP-OC1 road-swd,road-swod,rail-swd,rail-swod baseline=yes to=2022";

/** Every brief to PDF beside blank pages of the same number, and charts drawn on the server beside the same lines by Plot. */
export default async function briefs(): Promise<BenchLine[]> {
  const built: BuiltBrief[] = [];
  for (const name of listBriefs("data/briefs")) built.push(...(await buildBrief(name, {data: "data", root: "src"})));
  return [await printing(built), await drawing(built[0]!)];
}

async function printing(built: BuiltBrief[]): Promise<BenchLine> {
  const pages = new Map<BuiltBrief, number>();
  const print = () =>
    renderPdfs(built, async (brief, pdf) => {
      pages.set(
        brief,
        Buffer.from(pdf)
          .toString("latin1")
          .match(/\/Type \/Page\b/g)?.length ?? 0
      );
    });
  await print();
  const counts = built.map((brief) => pages.get(brief)!);
  const turns: {briefs: number; blank: number}[] = [];
  for (let turn = 0; turn < TURNS; turn++)
    turns.push({briefs: await seconds(print), blank: await seconds(() => printBlank(counts))});
  const middle = turns.sort((a, b) => a.briefs / a.blank - b.briefs / b.blank)[TURNS >> 1]!;
  return {
    name: "every brief to PDF",
    value: middle.briefs,
    unit: "s",
    reference: middle.blank,
    aim: 2 * middle.blank,
    note: `${built.length} briefs, ${counts.reduce((sum, count) => sum + count)} pages, from their HTML; the reference prints as many blank documents of the same pages. Both start a browser. The middle of ${TURNS} turns.`
  };
}

/** Documents without content, one a brief, tagged and with an outline as briefs are. */
async function printBlank(counts: readonly number[]): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    for (const count of counts) {
      const blank = '<div style="break-after: page">&nbsp;</div>'.repeat(count - 1);
      await page.setContent(
        `<!doctype html><title>Blank</title><style>@page { size: A4 }</style>${blank}<div>&nbsp;</div>`
      );
      await page.pdf({preferCSSPageSize: true, tagged: true, outline: true});
    }
  } finally {
    await browser.close();
  }
}

async function drawing({brief}: BuiltBrief): Promise<BenchLine> {
  const facts: BriefFacts = {
    lang: "en",
    vintage: readBrief(brief.name, "data/briefs")[0]!.vintage,
    of: new Map([[brief.vintage, await readSiteData("data", brief.vintage)]])
  };
  const side = parseHelper(SPEEDS).sides[0]!;
  const {rows} = trendFence(side, facts);
  const {document} = new JSDOM("").window;
  const Plot = await import("@observablehq/plot");
  const ours = await seconds(async () => {
    // Each picture is drawn twice, for a wide and for a narrow page.
    for (let i = 0; i < CHARTS / 2; i++) void trendFence(side, facts).svg("Speeds");
  });
  const plot = await seconds(async () => {
    for (let i = 0; i < CHARTS; i++) {
      const options = {x: "year", y: "value", z: "measure"};
      void Plot.plot({document, marks: [Plot.ruleY([0]), Plot.line(rows, options)]}).outerHTML;
    }
  });
  return {
    name: "a chart on the server",
    value: (ours / CHARTS) * 1000,
    unit: "ms",
    reference: (plot / CHARTS) * 1000,
    aim: null,
    note: `${Math.round(CHARTS / ours)} charts a second with marks, labels and gaps; the reference is Plot in jsdom with a rule and the same lines, ${Math.round(CHARTS / plot)} a second.`
  };
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}
