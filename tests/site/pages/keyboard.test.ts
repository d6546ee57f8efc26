import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {barriers, RULES} from "./barriers.js";
import {type OpenSite, openSite} from "./open-site.js";

/** The first page of each kind that the budgets name, and how many stops of the Tab key it may have. */
const KINDS = Object.entries(
  JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Record<
    string,
    {pages: string[]; tab_stops: number}
  >
)
  // A brief stands alone: it has none of the site's scripts.
  .filter(([kind]) => kind !== "a brief")
  .map(([kind, {pages, tab_stops}]) => ({kind, path: pages[0]!, stops: tab_stops}));

describe("a reader with a keyboard", () => {
  const {first} = inject("builds");
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  async function open(path: string, size = {width: 1280, height: 800}): Promise<Page> {
    const context = await site.newContext({viewport: size, reducedMotion: "reduce"});
    const page = await context.newPage();
    await page.goto(new URL(path, site.address).href, {waitUntil: "load"});
    // Tables and bars that are one stop each are made so by the page's script.
    await page.waitForFunction(() => document.querySelector("table[data-sortable]:not([data-ready])") === null);
    await page.waitForLoadState("networkidle");
    return page;
  }

  const focused = (page: Page) =>
    page.evaluate(() =>
      (document.activeElement?.textContent?.trim() || document.activeElement?.id || "").replace(/\s+/g, " ")
    );

  /** Presses Tab from the top until the focus leaves the page, and returns where it was. */
  async function walk(page: Page, most: number): Promise<string[]> {
    const stops: string[] = [];
    for (let i = 0; i < most; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      stops.push(await focused(page));
    }
    return stops;
  }

  it("walks through the scorecard in few stops, of which bar and table are one each", async () => {
    const page = await open("");
    const stops = await walk(page, 120);
    expect(stops[0]).toBe("Skip to the content");
    expect(stops.length).toBeLessThanOrEqual(50);
    expect(stops.filter((stop) => /^(EFS|TRD|TRP|ENG)-/.test(stop))).toHaveLength(1);
    await page.context().close();
  });

  it("moves inside the bar and the table with arrow keys, sorts, and opens with Enter", async () => {
    const page = await open("");
    await page.locator("#standings .cell").first().focus();
    await page.keyboard.press("End");
    expect(await focused(page)).toContain("HLT-OP2");
    await page.locator("#scorecard .sort").last().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator('#scorecard [data-column="year"]').getAttribute("aria-sort")).toBe("descending");
    await page.waitForURL(/sort=-year/);
    await page.locator("#scorecard tr.result a").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    const name = await focused(page);
    await page.keyboard.press("Enter");
    await page.waitForURL(/indicators\//);
    expect(name).toContain(new URL(page.url()).pathname.split("/").at(-1));
    await page.context().close();
  });

  it("finds a member by its Chinese name from any page, and opens it", async () => {
    const page = await open("sources");
    await page.keyboard.press("/");
    await page.keyboard.type("吉尔吉斯");
    await page.waitForSelector("#site-found [role=option]");
    expect(await barriers(page, RULES)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/countries\/KGZ/);
    await page.context().close();
  });

  it("reads each row of the scorecard in columns that are beside each other", async () => {
    const page = await open("");
    const rows = await page.locator("#scorecard tbody tr.result").evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => {
          const {left, right, top, bottom} = cell.getBoundingClientRect();
          return {left, right, top, bottom};
        })
      )
    );
    expect(rows).toHaveLength(31);
    for (const cells of rows)
      for (const [i, cell] of cells.slice(1).entries()) {
        expect(cell.left).toBeGreaterThanOrEqual(cells[i]!.right - 1);
        expect(cell.top).toBe(cells[i]!.top);
      }
    await page.context().close();
  });

  it("opens the menu on a phone, and sees name, search, sentence, bar and three results on its first screen", async () => {
    const page = await open("", {width: 390, height: 844});
    const third = await page.locator("#with-figures tr.result").nth(2).boundingBox();
    expect(third!.y + third!.height).toBeLessThanOrEqual(844);
    await page.locator(".menu-button").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#site-menu").isVisible()).toBe(true);
    expect(await page.locator("#site-menu a").count()).toBeGreaterThan(6);
    expect(await barriers(page, RULES)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator("#site-menu").isVisible()).toBe(false);
    await page.context().close();
  });

  it.concurrent.each(KINDS)(
    "walks through /$path, $kind, in as few stops as its budget has, and leaves it",
    async ({path, stops}) => {
      const page = await open(path);
      const walked = await walk(page, stops + 1);
      expect(walked.length).toBeGreaterThan(3);
      expect(walked.length).toBeLessThanOrEqual(stops);
      await page.context().close();
    }
  );

  it.concurrent.each(KINDS)("reads /$path, $kind, without sideways scrolling at 320 px", async ({path}) => {
    const page = await open(path, {width: 320, height: 640});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});
