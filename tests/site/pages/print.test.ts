import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite} from "./open-site.js";

/** What an A4 sheet with margins of 12 mm has room for, in CSS pixels. */
const SHEET = {width: 703, height: 1030};

describe("a printed page", () => {
  const {first} = inject("builds");
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  it.each(["", "indicators/TRD-OP1", "corridors", "borders", "sectors/TRD", "gaps", "status"])(
    "/%s has no table or drawing that the paper cuts off, and no control",
    async (path) => {
      const page = await (await site.newContext({viewport: SHEET})).newPage();
      await page.goto(new URL(path, site.address).href, {waitUntil: "load"});
      await page.emulateMedia({media: "print"});
      const found = await page.evaluate((width) => {
        const shown = [...document.querySelectorAll<HTMLElement>("main :is(table, svg, caption, p)")].filter(
          (part) => part.checkVisibility() && part.getBoundingClientRect().width > 0
        );
        const cut = shown.filter((part) => part.getBoundingClientRect().right > width + 1);
        const controls = document.querySelectorAll<HTMLElement>(
          ".filters, .behind:not([open]), .page-contents, .site-search, .site-map, .figure-actions"
        );
        return [
          ...cut.map(
            (part) =>
              `${part.tagName} ends at ${Math.round(part.getBoundingClientRect().right)}: ${part.textContent?.trim().slice(0, 50)}`
          ),
          ...[...controls].filter((part) => part.checkVisibility()).map((part) => `${part.className} is printed`)
        ];
      }, SHEET.width);
      expect(found).toEqual([]);
      await page.context().close();
    }
  );

  it("has the wide drawing of a chart, and no other", async () => {
    const page = await (await site.newContext({viewport: SHEET})).newPage();
    await page.goto(new URL("indicators/TRD-OP1", site.address).href, {waitUntil: "load"});
    await page.emulateMedia({media: "print"});
    const figure = page.locator("#services figure.chart").first();
    expect(await figure.locator(".at-wide svg").isVisible()).toBe(true);
    expect(await figure.locator(":is(.at-narrow, .at-any) svg:visible").count()).toBe(0);
    await page.context().close();
  });

  it("has the colors of the light theme on a screen that is dark", async () => {
    const colors = async (colorScheme: "light" | "dark") => {
      const page = await (await site.newContext({viewport: SHEET, colorScheme})).newPage();
      await page.goto(new URL("indicators/TRD-OP1", site.address).href, {waitUntil: "load"});
      await page.emulateMedia({media: "print"});
      const found = await page.evaluate(() => {
        const own = getComputedStyle(document.documentElement);
        return ["--paper", "--ink", "--good", "--hair", "--grey", "--GEO"].map((name) => own.getPropertyValue(name));
      });
      await page.context().close();
      return found;
    };
    expect(await colors("dark")).toEqual(await colors("light"));
  });

  it("has the evidence of a result, which a screen folds, and one line of what is long", async () => {
    const page = await (await site.newContext({viewport: SHEET})).newPage();
    await page.goto(new URL("indicators/TRD-OC1", site.address).href, {waitUntil: "load"});
    const reasons = page.locator(".fold .reasons").first();
    const related = page.locator(".fold h3").first();
    expect(await reasons.isVisible()).toBe(false);
    await page.emulateMedia({media: "print"});
    expect([await reasons.isVisible(), await related.isVisible()]).toEqual([true, false]);
    await page.context().close();
  });

  it("lets a figure of many panels go on on the next sheet, each panel whole, in its colors", async () => {
    const page = await (await site.newContext({viewport: SHEET})).newPage();
    await page.goto(new URL("corridors", site.address).href, {waitUntil: "load"});
    await page.emulateMedia({media: "print"});
    const style = (selector: string, name: "breakInside" | "printColorAdjust") =>
      page
        .locator(selector)
        .first()
        .evaluate((part, key) => getComputedStyle(part)[key], name);
    expect(await style("figure.explorer:has(.panels)", "breakInside")).toBe("auto");
    expect(await style(".panel", "breakInside")).toBe("avoid");
    expect(await style("figcaption", "printColorAdjust")).toBe("exact");
    await page.context().close();
  });
});
