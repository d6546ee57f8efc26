import {createHash} from "node:crypto";
import {build} from "esbuild";
import {type Browser, chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser} from "../../../../loaders/site/pictures/find-browser.js";
import {readInputs} from "../../../../loaders/store/read-inputs.js";
import type {Inputs} from "../../../../src/lib/contract/indicator.js";
import {computeTables} from "../../../../src/lib/indicators/compute-tables.js";

const ORIGIN = "http://localhost";

let browser: Browser;
let script: string;
beforeAll(async () => {
  const [launched, bundle] = await Promise.all([findBrowser().then((command) => chromium.launch(command)), bundled()]);
  browser = launched;
  script = bundle;
});
afterAll(() => browser?.close());

describe("computeTables(inputs) in a browser", () => {
  for (const vintage of ["current", "defr-2021"]) {
    it(`gives the same bytes of every table as in Node, for ${vintage}`, async () => {
      const inputs = await readInputs("data", vintage);
      const here = Object.entries(computeTables(inputs)).map(([name, rows]) => [name, rows.length, sha256(rows)]);
      expect(await inBrowser(inputs)).toEqual(here);
    });
  }
});

function sha256(rows: unknown): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

async function bundled(): Promise<string> {
  const contents = `
    import {computeTables} from "./src/lib/indicators/compute-tables.js";
    globalThis.tableHashes = async (inputs) =>
      Promise.all(Object.entries(computeTables(inputs)).map(async ([name, rows]) => {
        const bytes = new TextEncoder().encode(JSON.stringify(rows));
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
        return [name, rows.length, [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")];
      }));`;
  // As a page would load it: anything of Node in what it imports fails here.
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd(), loader: "ts"},
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2022",
    logLevel: "silent"
  });
  return outputFiles[0]!.text;
}

async function inBrowser(inputs: Inputs): Promise<unknown> {
  const page = await browser.newPage();
  // Answered here and not by a host; on localhost a page has crypto.subtle.
  await page.route(`${ORIGIN}/**`, (route) => {
    const isInputs = route.request().url().endsWith("inputs.json");
    return route.fulfill({
      contentType: isInputs ? "application/json" : "text/html",
      body: isInputs ? JSON.stringify(inputs) : `<!doctype html><title>tables</title>`
    });
  });
  await page.goto(`${ORIGIN}/`);
  await page.addScriptTag({content: script});
  const hashes = await page.evaluate(`fetch("inputs.json").then((r) => r.json()).then(tableHashes)`);
  await page.close();
  return hashes;
}
