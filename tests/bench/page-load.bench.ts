import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {type OpenSite, openSite} from "../site/pages/open-site.js";
import {compressingHost, loadPage, type PageLoad, type SlowLine} from "../site/pages/page-load.js";
import type {BenchLine} from "./bench-line.js";
import {runTimed} from "./run-timed.js";

/** Times that a page is opened on each line; the middle one counts. */
const RUNS = 3;

/** A phone on a poor line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const SLOW: SlowLine = {bits: 1_600_000, latency: 150, processor: 4};

/** What is there once the page answers: the dialog of sources is made by the page's own script. */
const READY = "#from";

/** Milliseconds to the first interaction on the slow line. */
const AIM_MS = 2_500;

const PAGES = [
  {path: "", kilobytes: 60},
  {path: "indicators/TRD-OP1", kilobytes: 100}
];

const CACHE = join("src", ".observablehq", "cache", "_npm");

/**
 * Requests, bytes over the wire, and the time to the first figure and the first interaction, of the last build, on a fast line
 * and on a slow one, beside a plain one-page Framework site with one chart of Plot in the same run.
 */
export default async function pageLoad(): Promise<BenchLine[]> {
  if (!existsSync("dist/index.html")) throw new Error("missing dist/index.html; build the site first: npm run build");
  mkdirSync(".site-test", {recursive: true});
  const folder = mkdtempSync(join(".site-test", "bench-"));
  try {
    const plain = await loadAll(plainSite(folder), [{path: "", ready: "main svg"}]);
    const own = await loadAll(
      "dist",
      PAGES.map(({path}) => ({path, ready: READY}))
    );
    return PAGES.flatMap((page, i) => lines(page, own[i]!, plain[0]!));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

interface Loads {
  fast: PageLoad;
  slow: PageLoad;
}

function lines({path, kilobytes}: (typeof PAGES)[number], own: Loads, plain: Loads): BenchLine[] {
  const note = "Beside a one-page Framework site with one chart of Plot.";
  const time = (speed: keyof Loads, part: "first_figure" | "ready", aim: number | null): BenchLine => ({
    name: `/${path} ${part === "ready" ? "first interaction" : "first figure"}, ${speed} line`,
    value: own[speed][part] ?? Number.NaN,
    unit: "ms",
    reference: plain[speed][part],
    aim,
    note
  });
  return [
    {
      name: `/${path} requests`,
      value: own.fast.requests,
      unit: "requests",
      reference: plain.fast.requests,
      aim: 12,
      note
    },
    {
      name: `/${path} over the wire`,
      value: own.fast.bytes / 1000,
      unit: "kB",
      reference: plain.fast.bytes / 1000,
      aim: kilobytes,
      note: `Text compressed with gzip, with headers. ${note}`
    },
    time("fast", "first_figure", null),
    time("fast", "ready", null),
    time("slow", "first_figure", null),
    time("slow", "ready", AIM_MS)
  ];
}

async function loadAll(folder: string, pages: {path: string; ready: string}[]): Promise<Loads[]> {
  const site = await openSite(folder);
  const host = await compressingHost(site.address);
  try {
    const loads: Loads[] = [];
    for (const {path, ready} of pages) {
      const address = new URL(path, host.address).href;
      loads.push({fast: await middle(site, address, ready, null), slow: await middle(site, address, ready, SLOW)});
    }
    return loads;
  } finally {
    await host.close();
    await site.close();
  }
}

async function middle(site: OpenSite, address: string, ready: string, line: SlowLine | null): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let run = 0; run < RUNS; run++) loads.push(await loadPage(site, address, {ready, line}));
  return loads.sort((a, b) => (a.ready ?? 0) - (b.ready ?? 0))[RUNS >> 1]!;
}

/** Builds a one-page Framework site with the libraries that the last build bundled, and returns its folder. */
function plainSite(folder: string): string {
  const src = join(folder, "src");
  mkdirSync(src, {recursive: true});
  cpSync(CACHE, join(src, ".observablehq", "cache", "_npm"), {recursive: true});
  const chart = "Plot.lineY([1, 3, 2, 5, 4]).plot()";
  writeFileSync(join(src, "index.md"), `# One page\n\n\`\`\`js\n${chart}\n\`\`\`\n`);
  writeFileSync(join(folder, "observablehq.config.js"), 'export default {root: "src", globalStylesheets: []};\n');
  writeFileSync(join(folder, "package.json"), '{"type": "module"}\n');
  runTimed(folder, [resolve("node_modules/@observablehq/framework/dist/bin/observable.js"), "build"]);
  return join(folder, "dist");
}
