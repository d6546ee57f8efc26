import {existsSync, readdirSync} from "node:fs";
import {build} from "esbuild";
import type {Page} from "playwright-core";
import {queryToChoice} from "../../src/lib/cpmm/explorer.js";
import {openSite} from "../site/pages/open-site.js";
import type {BenchLine} from "./bench-line.js";
import {filterSteps, timeSteps} from "./filter-steps.js";
import {plainTripViews} from "./plain-trip-views.js";

/** BENCH_STOPS=10000000 asks for ten million; the page offers 100,000, a million and ten million. */
const STOPS = Number(process.env.BENCH_STOPS ?? 1_000_000);

/**
 * Time from a turn of a filter on /corridors/trips to the painted picture of all views, in Chromium, over SYNTHETIC trips;
 * and beside it the same questions as plain SQL in DuckDB-wasm in that browser, without any drawing.
 */
export default async function tripsPage(): Promise<BenchLine[]> {
  if (!existsSync("dist/corridors/trips.html"))
    throw new Error("missing dist/corridors/trips.html; build the site first: npm run build");
  const site = await openSite("dist");
  try {
    const page = await site.browser.newPage({viewport: {width: 1280, height: 900}});
    // tsx writes a call of this around each function that is sent into the page.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(new URL("corridors/trips", site.address).href, {waitUntil: "load"});
    await page.locator("#make-trips:enabled").waitFor();
    await page.selectOption("#make-stops", String(STOPS));
    const opened = performance.now();
    await page.click("#make-trips");
    await page.locator("#explorer svg").first().waitFor({timeout: 300_000});
    const loading = (performance.now() - opened) / 1000;
    const steps = await filterSteps(page);
    await timeSteps(page, steps);
    const times = await timeSteps(page, steps);
    await page.close();
    const queries = times.map(({query}) => query).filter((query) => !/goods=|activity=/.test(query));
    const reference = sorted(await timePlainSql(await site.browser.newPage(), site.address, queries));
    const own = sorted(times.map(({ms}) => ms));
    const size = `${(STOPS / 1e6).toLocaleString("en-US")} million stops`;
    const note = `${own.length} turns of every filter, all views, style, layout and paint included; reference: plain SQL in DuckDB-wasm, ${reference.length} of the turns, nothing drawn.`;
    return [
      line(`/corridors/trips filter to picture, ${size}, median`, at(own, 0.5), at(reference, 0.5), 30, note),
      line(
        `/corridors/trips filter to picture, ${size}, 95th percentile`,
        at(own, 0.95),
        at(reference, 0.95),
        60,
        note
      ),
      {
        name: `/corridors/trips make and show ${size}`,
        value: loading,
        unit: "s",
        reference: null,
        aim: null,
        note: "Once; from the click to the first picture."
      }
    ];
  } finally {
    await site.close();
  }
}

/** Times the views of each query as SQL over the same trips, after a first turn that warms the engine. */
async function timePlainSql(page: Page, address: string, queries: string[]): Promise<number[]> {
  const engine = await engineModule();
  await page.route("**/bench-engine.js", (route) => route.fulfill({contentType: "text/javascript", body: engine}));
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(new URL("about", address).href);
  const data = `/_file/data/${readdirSync("dist/_file/data").find((file) => file.startsWith("trips."))!}`;
  return await page.evaluate(
    async ({engine: address, data, stops, questions}) => {
      const {loadFactTables, makeTrips, openWasmDuckdb} = await import(address);
      const {synthetic} = await fetch(data).then((answer) => answer.json());
      const table = makeTrips(synthetic, stops);
      const duckdb = await openWasmDuckdb();
      const engine = await loadFactTables(duckdb, table);
      await engine.loadStops(table.stops);
      const times: number[] = [];
      for (const [i, views] of [questions[0]!, ...questions].entries()) {
        const start = performance.now();
        for (const sql of views) await duckdb.connection.query(sql);
        if (i > 0) times.push(performance.now() - start);
      }
      await duckdb.close();
      return times;
    },
    {
      engine: "/bench-engine.js",
      data,
      stops: STOPS,
      questions: queries.map((query) => plainTripViews(queryToChoice(new URLSearchParams(query))))
    }
  );
}

/** The site's own engine of SQL and its maker of trips as one module, beside the files of DuckDB in the site. */
async function engineModule(): Promise<string> {
  const version = readdirSync("dist/_npm/@duckdb").find((name) => name.startsWith("duckdb-wasm@"))!;
  const files = `/_npm/@duckdb/${version}/`;
  const {outputFiles} = await build({
    stdin: {
      contents: `export {loadFactTables} from "./trips/load-fact-tables.js";
export {openWasmDuckdb} from "./duckdb/wasm-duckdb.js";
import {syntheticBatch, tripTableBuilder} from "../lib/cpmm/reading.js";
import {SYNTHETIC_STOPS, syntheticTrips} from "../lib/cpmm/record.js";
export function makeTrips(synthetic, stops) {
  const builder = tripTableBuilder("SYNTHETIC trips");
  let waiting = [];
  for (const trip of syntheticTrips({...synthetic, trips: Math.ceil(stops / SYNTHETIC_STOPS), seed: 1})) {
    if (waiting.push(trip) === 2000) {
      builder.add(syntheticBatch(waiting));
      waiting = [];
    }
  }
  builder.add(syntheticBatch(waiting));
  return builder.finish();
}`,
      loader: "ts",
      resolveDir: "src/components"
    },
    bundle: true,
    write: false,
    format: "esm",
    plugins: [
      {
        name: "npm-imports",
        setup: ({onResolve, resolve}) =>
          onResolve({filter: /^npm:/}, ({path, kind, resolveDir}) => resolve(path.slice(4), {kind, resolveDir}))
      }
    ]
  });
  return outputFiles[0]!.text.replace(/import\.meta\.resolve\("npm:@duckdb\/duckdb-wasm\//g, `("${files}`);
}

function sorted(times: number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

function at(times: number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

function line(name: string, value: number, reference: number, aim: number, note: string): BenchLine {
  return {name, value, unit: "ms", reference, aim, note};
}
