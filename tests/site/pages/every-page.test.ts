import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SIZES = [
  {width: 1280, height: 800},
  {width: 390, height: 844}
];
const THEMES = ["light", "dark"] as const;

interface Violation {
  id: string;
  nodes: {html: string; failureSummary?: string}[];
}

describe("every page", () => {
  const {first, pages} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  it.concurrent.each(pages)("%s has no error, no outside request, no sideways scroll, no barrier", async (path) => {
    // The policy allows no script from outside the page; axe comes in through the browser's own door.
    const context = await site.browser.newContext({bypassCSP: false, reducedMotion: "reduce"});
    const {page, problems} = await watchedPage(context, site.address);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // A page is loaded at each width, because what is drawn by script is drawn for it.
      await page.goto(new URL(path.slice(1), site.address).href, {waitUntil: "load"});
      await settled(page);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({colorScheme});
        const where = `${size.width} px, ${colorScheme}`;
        problems.push(...(await barriers(page)).map((barrier) => `${where}: ${barrier}`));
      }
      problems.push(...(await layoutProblems(page)).map((problem) => `${size.width} px: ${problem}`));
    }
    await context.close();
    expect(problems).toEqual([]);
  });
});

/** Waits until no cell of the page is loading. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null, undefined, {
    timeout: 30_000
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (rules) => {
    const {axe} = window as unknown as {axe: {run(options: object): Promise<{violations: unknown}>}};
    return (await axe.run({runOnly: rules, resultTypes: ["violations"]})).violations;
  }, RULES);
  return (violations as Violation[]).map(({id, nodes}) => {
    const [node] = nodes;
    return `${id} (${nodes.length}): ${node?.html.slice(0, 160)} ${node?.failureSummary?.replace(/\s+/g, " ").slice(0, 240)}`;
  });
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
