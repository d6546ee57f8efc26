import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite, type WatchedPage, watchedPage} from "./open-site.js";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ASKED = "corridors/trips?change_bcp=BCP-chaman&change_direction=outbound&change_date=2021-02-01";

describe("before and after a date, on the page of trips", () => {
  let site: OpenSite;
  let watched: WatchedPage;

  beforeAll(async () => {
    site = await openSite(inject("builds").first);
    const context = await site.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true});
    watched = await watchedPage(context, site.address);
  });
  afterAll(() => site.close());

  const section = () => watched.page.locator("#before-after");
  /** Opens the page as the address asks, with the SYNTHETIC trips that every reader gets. */
  async function open(path = ASKED): Promise<void> {
    await watched.page.goto(new URL(path, site.address).href, {waitUntil: "load"});
    await watched.page.locator("#make-trips:enabled").click();
    await section().locator(".answer").waitFor();
  }
  const answer = async () => (await section().locator(".answer").textContent()) ?? "";
  const query = () => new URL(watched.page.url()).searchParams;

  it("answers in words, marked SYNTHETIC, what the address asks", async () => {
    await open();
    expect(await answer()).toMatch(
      /^SYNTHETIC: At Chaman \(road, outbound\) the time to cross (fell|rose) from [\d.]+ hours/
    );
    expect(await answer()).toMatch(/Compared with them, the change at Chaman is [+−][\d.]+ hours \(95% interval/);
    expect(await section().locator("[data-part=title]").textContent()).toBe(
      "SYNTHETIC: Chaman, before and after 1 Feb 2021"
    );
    expect(await section().locator(".at-wide svg").getAttribute("aria-label")).toMatch(/^SYNTHETIC: At Chaman/);
  });

  it("drops a crossing by its box, keeps it in the address, and finds it there again", async () => {
    await open();
    const all = await answer();
    const box = section().locator("[data-bcp]:enabled").first();
    const bcp = await box.getAttribute("data-bcp");
    await box.uncheck();
    await expect.poll(() => query().get("change_without")).toBe(bcp);
    await expect.poll(answer).not.toBe(all);
    const less = await answer();
    expect(await watched.page.evaluate(() => document.activeElement?.getAttribute("data-bcp"))).toBe(bcp);
    // The choices of the views above leave those of this section alone.
    await watched.page.selectOption("#trip-filters [name=mode]", "road");
    await expect.poll(() => query().get("mode")).toBe("road");
    expect(query().get("change_without")).toBe(bcp);
    await open(watched.page.url());
    await expect.poll(answer).toBe(less);
  });

  it("says what is wrong with a question: too few trips, other seasons, no date", async () => {
    await open();
    const codes = () =>
      section()
        .locator(".cautions li")
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.code));
    await section().locator("[name=change_window]").selectOption("3");
    await expect.poll(codes).toContain("seasons");
    await section().locator("[name=change_date]").fill("2009-01-01");
    await expect.poll(codes).toContain("too_few_trips");
    await section().locator("[name=change_date]").fill("");
    await expect.poll(answer).toContain("Choose a date");
    await expect.poll(() => section().locator("figure").first().isVisible()).toBe(false);
  });

  it("writes the comparison and the months as files that say SYNTHETIC", async () => {
    await open();
    const compared = await download("#before-after-compared [data-action=csv]");
    expect(compared.name).toBe("SYNTHETIC-before-after-compared-chaman.csv");
    const lines = compared.text.trim().split("\n");
    expect(lines[0]).toMatch(
      /^Include,Crossing,"Change with 95% interval, %",hours,Mean hours before,after,Median before/
    );
    expect(lines[1]).toMatch(/^,Chaman,(?:'\+|−)?\d+% \(/);
    // All crossings, also those that the page shows only when it is asked to.
    expect(lines.length).toBe(1 + 4 + (await section().locator("[data-bcp]").count()));
    const months = await download("#before-after-months [data-action=csv]");
    expect(months.text.trim().split("\n")).toHaveLength(1 + 24);
    const picture = await download("#before-after-months [data-action=svg]");
    expect(picture.text).toContain("SYNTHETIC: Chaman, before and after");
    expect(picture.text).not.toContain("var(--");
  });

  it("has no barrier and no sideways scroll, on a phone too, and made no request outside", async () => {
    await open();
    await watched.page.evaluate(AXE);
    for (const [width, colorScheme] of [
      [1280, "light"],
      [375, "dark"]
    ] as const) {
      await watched.page.setViewportSize({width, height: 900});
      await watched.page.emulateMedia({colorScheme});
      const found = await watched.page.evaluate(async () => {
        const {axe} = window as unknown as {
          axe: {run(where: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
        };
        const {violations} = await axe.run("#before-after");
        return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      });
      expect(found).toEqual([]);
      expect(await watched.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(watched.problems).toEqual([]);
  });

  async function download(button: string): Promise<{name: string; text: string}> {
    const [file] = await Promise.all([watched.page.waitForEvent("download"), watched.page.locator(button).click()]);
    return {name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8")};
  }
});
