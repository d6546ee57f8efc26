import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite} from "./open-site.js";

/** The drawing of the page's main column. */
const RANKING = '[data-rows="ranking"] .at-wide';
/** How often a reader presses Tab within a page, between header and footer: filters, charts, folded tables, links. */
const MOST_STOPS = {corridors: 44, borders: 52, "borders/chaman": 42};

describe("the explorers of corridors and borders", () => {
  let site: OpenSite;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(inject("builds").first);
    page = await (await site.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true})).newPage();
  });
  afterAll(() => site.close());

  const open = (path: string) => page.goto(new URL(path, site.address).href, {waitUntil: "load"});

  it("keeps the filters of the borders in the address, and shows one choice in every view", async () => {
    await open("borders");
    await page.selectOption("#border-filters [name=measure]", "dollars");
    await page.selectOption("#border-filters [name=year]", "2022");
    await expect.poll(() => new URL(page.url()).search).toBe("?measure=dollars&year=2022");
    await expect.poll(() => page.locator(RANKING).innerHTML()).toContain("$1,861");
    const dots = await page.locator(RANKING).innerHTML();
    await page.reload({waitUntil: "load"});
    await expect.poll(() => page.locator(RANKING).innerHTML()).toBe(dots);
    await expect
      .poll(() => page.locator("#borders-answer").textContent())
      .toMatch(/^A truck paid \$208 .* paid most at/);
    await page.selectOption("#border-filters [name=country]", "PAK");
    await expect.poll(() => page.locator("#borders-answer").textContent()).toContain("on the side of Pakistan");
    await page.selectOption("#border-filters [name=country]", "");
    await expect.poll(() => page.locator("#matrix").textContent()).toContain("1,861");
    await expect.poll(() => page.locator("#map-wide").textContent()).toContain("$1,861");
  });

  it.each([
    ["borders", "#border-filters [name=measure]", "dollars", "?measure=dollars"],
    ["borders?year=2022", "#border-filters [name=measure]", "dollars", "?year=2022&measure=dollars"],
    ["corridors", "#delay-form [name=speeds]", "ALL-rail-2019", "?speeds=ALL-rail-2019"],
    ["", "#filters [name=in]", "TRP", "?in=TRP"]
  ])("keeps what a reader chose on /%s before its script came", async (path, field, value, address) => {
    let arrive = () => {};
    const script = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\.js$/, async (route) => {
      await script;
      await route.continue();
    });
    await page.goto(new URL(path, site.address).href, {waitUntil: "commit"});
    await page.selectOption(field, value);
    arrive();
    await expect.poll(() => new URL(page.url()).search).toBe(address);
    await page.unrouteAll({behavior: "wait"});
  });

  it("passes over a choice of the address that the list does not offer", async () => {
    await open("borders?year=1900&measure=dollars");
    await expect.poll(() => new URL(page.url()).search).toBe("?measure=dollars");
    await expect.poll(() => page.inputValue("#border-filters [name=year]")).toBe("");
  });

  it("writes what is shown as CSV and as a picture that stands alone", async () => {
    await open("borders?year=2022");
    await expect.poll(() => page.locator("#dots-unit").textContent()).toBe("Hours, by road, 2022");
    const csv = await download("#ranking [data-action=csv]");
    expect(csv.split("\n")[0]).toBe("Crossing,Side of,Mode,Direction,Year,Hours (TFI1),Source");
    expect(csv).toMatch(/^Chaman,Pakistan,road,outbound,2022,54,"2022 report, table 3\.14;/m);
    const svg = await download("#ranking [data-action=svg]");
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toContain("var(--");
    expect(svg).toContain("Corridor Performance Measurement and Monitoring");
  });

  it("computes the cost of delay from the reader's assumptions, and keeps them in the address", async () => {
    await open("corridors?speeds=ALL-road-2022&usd_per_hour=10&trips_per_year=1000");
    await expect.poll(() => page.locator("#delay-result").textContent()).toContain("94.6");
    expect(await page.locator("#delay-result").textContent()).toContain("needs its length");
    await page.fill("#delay-corridor_km", "1000");
    await expect.poll(() => new URL(page.url()).searchParams.get("corridor_km")).toBe("1000");
    await expect.poll(() => page.locator("#delay-result").textContent()).toContain("18.9");
  });

  async function download(button: string): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
    return await readFile(await file.path(), "utf8");
  }

  it("gives the code of a frame that keeps the reader's choice, live or frozen on a vintage", async () => {
    await open("borders?measure=dollars&year=2022");
    await expect.poll(() => page.locator("#dots-unit").textContent()).toContain("2022");
    await page.locator("#ranking [data-action=embed]").click();
    const code = page.locator("#ranking .embed-code textarea");
    expect(await code.inputValue()).toContain(
      `src="${site.address}embed/borders-ranking?measure=dollars&amp;year=2022"`
    );
    await page.locator("#ranking .embed-code select").selectOption("defr-2024");
    expect(await code.inputValue()).toContain("embed/defr-2024/borders-ranking?measure=dollars&amp;year=2022");
    // The page around it may frame nothing: the frame is looked at alone, under the policy that the host sends.
    await open("embed/defr-2024/borders-ranking?measure=dollars&year=2022");
    await expect
      .poll(() => page.locator(".chosen").textContent())
      .toBe("Measure: dollars (TFI2) · Mode: road · Year: 2022");
    expect(await page.locator(RANKING).textContent()).toContain("$");
  });

  it("loads no Plot in a frame until a reader touches the chart", async () => {
    const asked: string[] = [];
    const note = (request: {url(): string}) => asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    await open("embed/borders-ranking");
    await page.locator(`${RANKING} svg`).waitFor();
    expect(asked).toEqual(["/embed/borders-ranking", "/embed/explorers.js"]);
    await page.locator(RANKING).hover();
    await expect.poll(() => asked).toContain("/embed/explorers-drawing.js");
    page.off("request", note);
  });

  it("never ranks trucks with trains, members with corridors, or one year with another", async () => {
    await open("corridors");
    const chart = page.locator('[data-rows="hours-lost"] .at-wide');
    await page.selectOption("#corridor-filters [name=mode]", "rail");
    await expect.poll(() => page.locator("#corridors-answer").textContent()).toContain("a train lost");
    await expect.poll(() => chart.textContent()).toMatch(/Members in 2020, most hours lost first.*not ranked/);
    await page.selectOption("#corridor-filters [name=show]", "corridor");
    await expect.poll(() => chart.textContent()).toContain("Corridors in 2017, most hours lost first");
    expect(new URL(page.url()).search).toBe("?mode=rail&show=corridor");
    expect(await page.locator(".panel:visible").evaluateAll((all) => all.map((panel) => panel.textContent))).toSatisfy(
      (all: string[]) => all.length === 7 && all.every((text) => /^(All corridors|Corridor \d) rail/.test(text.trim()))
    );
  });

  it.each(Object.entries(MOST_STOPS))("is walked by keyboard: /%s in at most %i stops", async (path, most) => {
    await open(path);
    const stops: string[] = [];
    for (let name = "top"; name !== "" && stops.length <= most; ) {
      await page.keyboard.press("Tab");
      name = await page.evaluate(() => {
        const here = document.activeElement;
        const place = here?.closest("main") ? "" : "frame: ";
        return here === null || here === document.body
          ? ""
          : `${place}${here.tagName} ${here.textContent?.trim().slice(0, 30)}`;
      });
      if (name !== "" && !name.startsWith("frame: ")) stops.push(name);
    }
    expect(stops.length, stops.join("\n")).toBeLessThanOrEqual(most);
    expect(stops.filter((name) => name.startsWith("svg")).length).toBeGreaterThan(0);
  });

  it("reads a chart of rows out by keyboard, and follows its link", async () => {
    await open("borders");
    const svg = page.locator(`${RANKING} svg`);
    await svg.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press("Home");
        return await page.locator("#ranking .readout").textContent();
      })
      .toContain("Alashankou");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#ranking .readout").textContent()).toMatch(/^Chaman, Pakistan → Afghanistan: 54\.0.h/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/borders\/chaman$/);
  });

  it("draws charts as wide as their place, with letters of 12 px", async () => {
    for (const width of [320, 390, 700, 1280]) {
      await page.setViewportSize({width, height: 900});
      await open("borders");
      const scales = () =>
        page.locator("svg.plot-chart:visible:not(.member-map)").evaluateAll((all) =>
          all.map((svg) => {
            const drawn = (svg as SVGSVGElement).viewBox.baseVal.width;
            return Math.abs(svg.getBoundingClientRect().width / drawn - 1) < 0.02;
          })
        );
      await page.locator("#activities-2015").scrollIntoViewIfNeeded();
      await expect.poll(scales).toEqual([true, true, true]);
    }
    await page.setViewportSize({width: 1280, height: 900});
  });
});
