import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {barriers, RULES} from "./barriers.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const SIZES = [
  {width: 1280, height: 800},
  {width: 390, height: 844}
];

/** axe reads every element four times, and a result's page of three measures over forty years has thousands. */
const PAGE_TIMEOUT = 240_000;

describe("every page", () => {
  const {first, pages} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  it.concurrent.each(pages)(
    "%s has no error, no outside request, no sideways scroll, no barrier",
    async (path) => {
      const context = await site.browser.newContext({reducedMotion: "reduce", colorScheme: "light"});
      const {page, problems} = await watchedPage(context, site.address);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        // A page is loaded at each width, because what is drawn by script is drawn for it.
        await page.goto(new URL(path.slice(1), site.address).href, {waitUntil: "load"});
        await settled(page);
        problems.push(...(await barriers(page, RULES)).map((barrier) => `${size.width} px, light: ${barrier}`));
        // A theme changes colours and nothing else.
        await page.emulateMedia({colorScheme: "dark"});
        problems.push(
          ...(await barriers(page, ["color-contrast"])).map((barrier) => `${size.width} px, dark: ${barrier}`)
        );
        await page.emulateMedia({colorScheme: "light"});
        problems.push(...(await layoutProblems(page)).map((problem) => `${size.width} px: ${problem}`));
      }
      await context.close();
      expect(problems).toEqual([]);
    },
    PAGE_TIMEOUT
  );
});

/** Waits until no cell of the page is loading. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null, undefined, {
    timeout: 30_000
  });
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
    return found;
  });
}
