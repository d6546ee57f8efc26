import type {BrowserContext} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {languageOf} from "../../../src/lib/language/language.js";
import {barriers, RULES} from "./barriers.js";
import {layoutProblems} from "./layout-problems.js";
import {leaveOutRows} from "./leave-out-rows.js";
import {type OpenSite, openSite, type WatchedPage, watchedPage} from "./open-site.js";

const SIZES = [
  {width: 1280, height: 800},
  {width: 390, height: 844}
];

// A page is loaded at each width, because what is drawn by script is drawn for it.
describe.each(SIZES)("every page at $width px", (viewport) => {
  const {first, pages: all} = inject("builds");
  // One of the tests' own pages shows errors: notebooks.test.ts reads them. Pages in other languages have the elements of their
  // English page: languages.test.ts looks at what their words change.
  const pages = all.filter((path) => path !== "/notebooks/misspelled" && languageOf(path) === "en");
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
    const {page, problems, reopen} = watched;
    await page.emulateMedia({colorScheme: "light"});
    await reopen(new URL(path.slice(1), site.address).href);
    problems.push(...(await layoutProblems(page)));
    await leaveOutRows(page);
    problems.push(...(await barriers(page, RULES)).map((barrier) => `light: ${barrier}`));
    // A theme changes colors and nothing else.
    await page.emulateMedia({colorScheme: "dark"});
    problems.push(...(await barriers(page, ["color-contrast"])).map((barrier) => `dark: ${barrier}`));
    const found = [...problems];
    free.push(watched);
    expect(found).toEqual([]);
  });
});
