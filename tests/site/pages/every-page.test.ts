import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {barriers, RULES} from "./barriers.js";
import {leaveOutRows} from "./leave-out-rows.js";
import {type OpenSite, openSite, type WatchedPage, watchedPage} from "./open-site.js";

const SIZES = [
  {width: 1280, height: 800},
  {width: 390, height: 844}
];

// A page is loaded at each width, because what is drawn by script is drawn for it.
describe.each(SIZES)("every page at $width px", (viewport) => {
  const {first, pages: all} = inject("builds");
  // One of the tests' own pages shows errors: notebooks.test.ts reads them.
  const pages = all.filter((path) => path !== "/notebooks/misspelled");
  let site: OpenSite;
  let context: BrowserContext;
  /** Pages that are open already and looked at by nobody: a new one costs the browser more than most of ours do. */
  const free: WatchedPage[] = [];

  beforeAll(async () => {
    site = await openSite(first);
    context = await site.newContext({viewport, reducedMotion: "reduce", colorScheme: "light"});
  });
  afterAll(() => site.close());

  it.concurrent.each(pages)("%s has no error, no outside request, no sideways scroll, no barrier", async (path) => {
    const watched = free.pop() ?? (await watchedPage(context, site.address));
    const {page, problems} = watched;
    await page.emulateMedia({colorScheme: "light"});
    await page.goto(new URL(path.slice(1), site.address).href, {waitUntil: "load"});
    await settled(page);
    problems.push(...(await layoutProblems(page)));
    await leaveOutRows(page);
    problems.push(...(await barriers(page, RULES)).map((barrier) => `light: ${barrier}`));
    // A theme changes colors and nothing else.
    await page.emulateMedia({colorScheme: "dark"});
    problems.push(...(await barriers(page, ["color-contrast"])).map((barrier) => `dark: ${barrier}`));
    const found = problems.splice(0);
    free.push(watched);
    expect(found).toEqual([]);
  });
});

/** Waits until no cell of the page is loading. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  // A page that is left while DuckDB still loads would have a request that failed.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sideways scroll of ${scrollWidth - clientWidth} px`);
    for (const error of document.querySelectorAll(".observablehq--error"))
      found.push(`error on the page: ${error.textContent}`);
    if (document.documentElement.lang === "") found.push("missing language");
    if (document.title === "") found.push("missing title");
    const ids = new Set<string>();
    for (const {id} of document.querySelectorAll("[id]")) {
      if (ids.has(id)) found.push(`id ${id} is given twice`);
      ids.add(id);
    }
    return found;
  });
}
