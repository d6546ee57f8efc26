import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {brotliCompressSync, constants, gzipSync} from "node:zlib";
import {openSite} from "../site/pages/open-site.js";
import type {BenchLine} from "./bench-line.js";

/** Times that `/` is opened; the middle one counts. */
const RUNS = 5;

/** A plain Framework page with Plot, Arquero and Arrow, compressed with gzip, as weighed for the design. */
const PLAIN_PAGE_KB = 304;

/** Bytes over the wire of `/`, compressed as static hosts do, and the time to its first chart, from the last build. */
export default async function firstPage(): Promise<BenchLine[]> {
  if (!existsSync("dist/index.html")) throw new Error("missing dist/index.html; build the site first: npm run build");
  const site = await openSite("dist");
  try {
    const requested = new Set<string>();
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await site.browser.newContext({viewport: {width: 1280, height: 800}});
      const page = await context.newPage();
      page.on("request", (request) => requested.add(new URL(request.url()).pathname));
      const started = performance.now();
      await page.goto(site.address, {waitUntil: "commit"});
      await page.locator("main svg").first().waitFor({state: "visible"});
      times.push(performance.now() - started);
      await page.waitForLoadState("networkidle");
      await context.close();
    }
    const files = [...requested]
      .map((path) => join("dist", path === "/" ? "index.html" : path))
      .filter((file) => existsSync(file));
    const bytes = await Promise.all(files.map((file) => readFile(file)));
    const sum = (compress: (bytes: Buffer) => Buffer) =>
      bytes.reduce((total, file) => total + compress(file).length, 0) / 1000;
    const brotli = (file: Buffer) => brotliCompressSync(file, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
    const note = `${files.length} files.`;
    return [
      {
        name: "/ over the wire, gzip",
        value: sum((file) => gzipSync(file)),
        unit: "kB",
        reference: PLAIN_PAGE_KB,
        aim: 100,
        note
      },
      {name: "/ over the wire, brotli", value: sum(brotli), unit: "kB", reference: null, aim: 100, note},
      {
        name: "/ first chart",
        value: times.sort((a, b) => a - b)[RUNS >> 1]!,
        unit: "ms",
        reference: null,
        aim: null,
        note: "From the click, on loopback."
      }
    ];
  } finally {
    await site.close();
  }
}
