import {existsSync, readdirSync} from "node:fs";
import {openSite} from "../site/pages/open-site.js";
import type {BenchLine} from "./bench-line.js";

const RUNS = 3;
const MODULES = "dist/_npm/@duckdb";

/**
 * Time from the click on Run to the rows of the first result of /sql, from an empty cache; and beside it, in a page of the
 * same browser, fetching and compiling DuckDB's WebAssembly alone.
 */
export default async function sql(): Promise<BenchLine[]> {
  if (!existsSync(MODULES)) throw new Error("missing dist/_npm/@duckdb; build the site first: npm run build");
  const file = readdirSync(MODULES, {recursive: true}).find((name) => /duckdb-eh\.[^/]*wasm$/.test(String(name)));
  const site = await openSite("dist");
  try {
    const turns: {own: number; reference: number}[] = [];
    for (let run = 0; run < RUNS; run++) {
      turns.push({
        own: await timed(async (page) => {
          await page.locator("#sql-run:enabled").waitFor();
          const clicked = performance.now();
          await page.click("#sql-run");
          await page.locator("#sql-result tbody tr").first().waitFor();
          return performance.now() - clicked;
        }),
        reference: await timed((page) =>
          page.evaluate(async (address) => {
            const started = performance.now();
            await WebAssembly.compileStreaming(fetch(address));
            return performance.now() - started;
          }, `/_npm/@duckdb/${file}`)
        )
      });
    }
    const middle = turns.sort((a, b) => a.own / a.reference - b.own / b.reference)[RUNS >> 1]!;
    return [
      {
        name: "/sql click to first result",
        value: middle.own / 1000,
        unit: "s",
        reference: middle.reference / 1000,
        aim: null,
        note: `An example over values; the reference fetches and compiles DuckDB alone. The middle of ${RUNS} turns, each from an empty cache.`
      }
    ];
  } finally {
    await site.close();
  }

  async function timed(measure: (page: Awaited<ReturnType<typeof site.browser.newPage>>) => Promise<number>) {
    const page = await site.browser.newPage();
    await page.goto(new URL("sql", site.address).href, {waitUntil: "networkidle"});
    const time = await measure(page);
    await page.close();
    return time;
  }
}
