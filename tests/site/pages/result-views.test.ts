import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {barriers, RULES} from "./barriers.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const {first, pages} = inject("builds");
const results = pages.filter((path) => path.startsWith("/indicators/"));

/** What a result's page may cost at load. */
const BUDGET = {
  elements: 2500,
  tab_stops: 120,
  /** Where the first chart begins on a phone of 390 by 844 pixels: on the first screen. */
  chart_top: 700
};

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(first);
});
afterAll(() => site.close());

/** A page of a result whose script runs; `viewport` is a desktop's where it is left out. */
async function open(path: string, viewport = {width: 1280, height: 900}): Promise<{page: Page; problems: string[]}> {
  const watched = await watchedPage(await site.newContext({viewport, reducedMotion: "reduce"}), site.address);
  await watched.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as {value: number}).value);
    }).observe({type: "layout-shift", buffered: true});
  });
  await watched.page.goto(new URL(path.slice(1), site.address).href, {waitUntil: "load"});
  await watched.page.locator("dialog#from").waitFor({state: "attached"});
  return watched;
}

const figuresOf = (page: Page) =>
  page.evaluate(() => {
    const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isStop = (element: HTMLElement) =>
      element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility();
    const chart = [...document.querySelectorAll("svg.plot-chart")].find((svg) => svg.getClientRects().length > 0);
    return {
      elements: document.querySelectorAll("*").length,
      tab_stops: [...document.querySelectorAll<HTMLElement>(stops)].filter(isStop).length,
      chart_top: chart === undefined ? 0 : Math.round(chart.getBoundingClientRect().top + scrollY),
      shift: (window as unknown as {shifts: number[]}).shifts.reduce((sum, value) => sum + value, 0)
    };
  });

describe("the page of a result keeps to its budget", () => {
  it("has all 31", () => {
    expect(results).toHaveLength(31);
  });

  it.concurrent.each(results)("%s on a desktop and on a phone", async (path) => {
    const desk = await open(path);
    await desk.page.waitForLoadState("networkidle");
    const wide = await figuresOf(desk.page);
    await desk.page.context().close();
    const phone = await open(path, {width: 390, height: 844});
    await phone.page.waitForLoadState("networkidle");
    const narrow = await figuresOf(phone.page);
    await phone.page.context().close();
    expect(wide.elements, "elements").toBeLessThanOrEqual(BUDGET.elements);
    expect(wide.tab_stops, "tab stops").toBeLessThanOrEqual(BUDGET.tab_stops);
    expect(narrow.tab_stops, "tab stops on a phone").toBeLessThanOrEqual(BUDGET.tab_stops);
    expect(narrow.chart_top, "top of the chart on a phone").toBeLessThanOrEqual(BUDGET.chart_top);
    expect([wide.shift, narrow.shift], "layout shift").toEqual([0, 0]);
    expect([...desk.problems, ...phone.problems]).toEqual([]);
  });
});

describe("the views of a result", () => {
  const shown = (page: Page) => page.locator(".measure:visible").getAttribute("data-measure");

  it("walk from measure to measure, and from chart to table, by the arrow keys, each list one tab stop", async () => {
    const {page, problems} = await open("/indicators/EFS-CO");
    const tabs = page.locator(".measure-tabs a");
    expect(await tabs.evaluateAll((all) => all.filter(({tabIndex}) => tabIndex === 0).length)).toBe(1);
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await shown(page)).toBe("current-account");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-selected"))).toBe("true");
    await page.keyboard.press("End");
    expect(await shown(page)).toBe("pilots-tested");
    await page.keyboard.press("ArrowRight");
    expect(await shown(page)).toBe("growth");
    await page.keyboard.press("ArrowLeft");
    expect(await shown(page)).toBe("pilots-tested");
    await page.keyboard.press("Home");
    expect(await shown(page)).toBe("growth");
    expect(await page.locator(".side-measure:visible").getAttribute("data-measure")).toBe("growth");
    await page.locator("#growth [data-show=chart]").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#growth table.values").waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("table");
    expect(await barriers(page, RULES)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("keep the measure, the view, the years and the reading in the address", async () => {
    const {page, problems} = await open("/indicators/ENG-OC1");
    await page.locator("[data-show=table]").click();
    const lines = page.locator("table.values tr[data-of]");
    await lines.first().waitFor();
    const years = () => page.locator("table.values thead th").allTextContents();
    const before = await years();
    await page.locator("select[name=reading]").selectOption("with-hydro");
    await page.locator('tr[data-of$="|with-hydro"]').first().waitFor();
    expect(await page.locator('tr[data-of$="|headline"]').count()).toBe(0);
    await page.locator("input[name=from]").fill("2010");
    await page.locator("input[name=to]").fill("2015");
    await page.locator("input[name=to]").blur();
    await expect.poll(async () => (await years()).slice(1)).toEqual(["2015", "2014", "2013", "2012", "2011", "2010"]);
    const address = page.url();
    const again = await open(address.slice(site.address.length - 1));
    await again.page.locator('tr[data-of$="|with-hydro"]').first().waitFor();
    expect(await again.page.locator("input[name=from]").inputValue()).toBe("2010");
    await page.locator("select[name=reading]").selectOption({index: 0});
    for (const name of ["from", "to"]) await page.locator(`input[name=${name}]`).fill("");
    await page.locator("input[name=to]").blur();
    await expect.poll(years).toEqual(before);
    expect(new URL(page.url()).search).toBe("?view=table");
    expect([...problems, ...again.problems]).toEqual([]);
  });

  it("color the members that are picked, three at most, and leave the others grey", async () => {
    const {page, problems} = await open("/indicators/ENG-OC1?members=KAZ,UZB");
    const line = (area: string) =>
      page.locator(`.at-any .line.area-${area} path, .at-any path.line.area-${area}`).first();
    await line("KAZ").waitFor({state: "attached"});
    const stroke = (area: string) => line(area).evaluate((path) => path.closest("[stroke]")!.getAttribute("stroke"));
    expect([await stroke("KAZ"), await stroke("UZB")]).toEqual(["var(--KAZ)", "var(--UZB)"]);
    expect(await stroke("PAK")).toBe("var(--faint)");
    await page.locator(".pick summary").click();
    await page.locator('input[name=members][value="PAK"]').check();
    await expect.poll(() => stroke("PAK")).toBe("var(--PAK)");
    expect(new URL(page.url()).searchParams.get("members")?.split(",").sort()).toEqual(["KAZ", "PAK", "UZB"]);
    expect(await page.locator("input[name=members]:not(:disabled)").count()).toBe(3);
    expect(problems).toEqual([]);
  });

  it("draw the map of one year when it is opened, and keep it in the address", async () => {
    const {page, problems} = await open("/indicators/TRD-OP1");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    expect(await page.locator('.view[data-view="map"] svg').count()).toBe(0);
    await page.locator("#services [data-show=map]").click();
    const map = page.locator('#services .view[data-view="map"]');
    await map.locator("svg .area-KAZ").waitFor({state: "attached"});
    expect(asked.filter((path) => path.endsWith("/outlines.json"))).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get("view")).toBe("map");
    const {width, right} = await map.locator("svg").evaluate((svg) => {
      const land = svg.querySelector(".outlines")!.getBoundingClientRect();
      return {width: svg.getBoundingClientRect().right, right: land.right};
    });
    expect(right).toBeLessThanOrEqual(width + 1);
    expect(await map.locator("svg .area-CHN").getAttribute("fill")).toBe("var(--hair)");
    await page.locator("#services input[name=to]").fill("2015");
    await page.locator("#services input[name=to]").blur();
    await expect.poll(() => map.locator("svg").getAttribute("aria-label")).toMatch(/, 2015: .*Georgia \d/);
    expect(await barriers(page, RULES)).toEqual([]);
    const again = await open(page.url().slice(site.address.length - 1));
    await expect
      .poll(() => again.page.locator("#services svg.member-map").getAttribute("aria-label"))
      .toMatch(/, 2015: /);
    expect([...problems, ...again.problems]).toEqual([]);
  });

  it("show the measure that a link names, without a script too", async () => {
    const {page} = await open("/indicators/TRP-OC1#rail-swd");
    expect(await shown(page)).toBe("rail-swd");
    const plain = await (await site.newContext({javaScriptEnabled: false})).newPage();
    await plain.goto(new URL("indicators/TRP-OC1", site.address).href);
    expect(await plain.locator(".measure:visible").count()).toBe(4);
    expect(await plain.locator("table.values:visible").count()).toBe(4);
  });
});

describe("in forced colors", () => {
  it("tells the chosen tab from the others, and a filled cell of the scorecard by its mark", async () => {
    const page = await (await site.newContext({forcedColors: "active"})).newPage();
    await page.goto(new URL("indicators/TRD-OP1", site.address).href, {waitUntil: "load"});
    const lines = await page
      .locator(".measure-tabs a[aria-selected]")
      .evaluateAll((tabs) =>
        tabs.map((tab) => `${tab.getAttribute("aria-selected")} ${getComputedStyle(tab).borderBottomColor}`)
      );
    const line = (chosen: string) => lines.find((words) => words.startsWith(chosen))!.split(/ (.*)/)[1];
    expect(line("true")).not.toBe(line("false"));
    await page.goto(site.address, {waitUntil: "load"});
    const [fill, mark] = await page
      .locator(".standings .cell.good")
      .first()
      .evaluate((cell) => [
        getComputedStyle(cell).backgroundColor,
        getComputedStyle(cell.querySelector(".mark")!).color
      ]);
    expect(mark).not.toBe(fill);
    await page.context().close();
  });
});
