import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

describe("a result's page", () => {
  const {first} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  const open = async (path: string): Promise<{page: Page; problems: string[]}> => {
    const watched = await watchedPage(await site.newContext({acceptDownloads: true}), site.address);
    await watched.page.goto(new URL(path, site.address).href);
    await watched.page.locator(".result-main.live").waitFor();
    return watched;
  };

  it("judges a typed target everywhere, draws it, and keeps it in the address", async () => {
    const {page, problems} = await open("indicators/TRP-OC1");
    await page.locator('input[name="road-swd.2023"]').waitFor();
    const status = page.locator('.lede [data-status-of="road-swd"]');
    const printed = await status.textContent();
    await page.locator('input[name="road-swd.2023"]').fill("30");
    await expect.poll(() => new URL(page.url()).searchParams.get("road-swd.2023")).toBe("30");
    const cell = page.locator('.side-measure[data-measure="road-swd"] .judged');
    // The rules of progress come with the first target.
    await expect
      .poll(() => cell.textContent())
      .toMatch(/for 2023, with your target, requires \+[\d.]+ ?km\/h per year/);
    expect(await status.textContent()).toMatch(/\(with your target\)$/);
    expect(await page.locator('[data-chart="road-swd"] .at-wide .target.trial text').first().textContent()).toBe(
      "your target 30.0"
    );
    expect(await page.locator('[data-chart="rail-swd"] .target.trial').count()).toBe(0);

    const address = page.url();
    const again = await open(address);
    expect(await again.page.locator('input[name="road-swd.2023"]').inputValue()).toBe("30");
    const judged = await cell.textContent();
    await expect
      .poll(() => again.page.locator('.side-measure[data-measure="road-swd"] .judged').textContent())
      .toBe(judged);

    await again.page.locator('input[name="road-swd.2023"]').fill("");
    await expect.poll(() => new URL(again.page.url()).search).toBe("");
    await expect.poll(() => again.page.locator(".target.trial").count()).toBe(0);
    expect(await again.page.locator('.lede [data-status-of="road-swd"]').textContent()).toBe(printed);
    expect([...problems, ...again.problems]).toEqual([]);
  });

  it("opens the rows that a figure came from, by keyboard, and closes them", async () => {
    const {page, problems} = await open("indicators/TRD-OP1");
    await page.locator('.measure:not([hidden]) [data-show="table"]').click();
    const years = await page.locator("table.values").first().locator("thead th").allTextContents();
    const line = page.locator('tr[data-of="services|CAREC-X|headline"]');
    const button = line.locator("> *").nth(years.indexOf("2016")).locator("a");
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog#from");
    await dialog.locator("h2").waitFor();
    expect(await dialog.locator("h2").textContent()).toMatch(/^CAREC without the PRC, 2016: 10\.1% of GDP$/);
    expect(await dialog.locator("tbody tr").count()).toBeGreaterThan(9);
    expect(await dialog.textContent()).toContain("NY.GDP.MKTP.CD");
    expect(await dialog.textContent()).toMatch(/ × \d+% .*= 10\.1% of GDP\./);
    expect(await dialog.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    const address = page.url();
    expect(address).toMatch(/#lineage=services,CAREC-X,headline,2016$/);
    const again = await open(address);
    expect(await again.page.locator("dialog#from h2").textContent()).toMatch(/^CAREC without the PRC, 2016/);
    await page.goBack();
    await dialog.waitFor({state: "hidden"});
    expect(new URL(page.url()).hash).toBe("");
    await page.goForward();
    await dialog.waitFor({state: "visible"});
    await page.keyboard.press("Escape");
    await dialog.waitFor({state: "hidden"});
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    expect(await button.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(problems).toEqual([]);
  });

  it("writes the values to files", async () => {
    const {page, problems} = await open("indicators/TRD-OP1");
    await page.locator(".fold:has([data-download]) > summary").click();
    const download = async (kind: string): Promise<[name: string, text: string]> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`[data-download="${kind}"]`).click()
      ]);
      return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
    };
    const [csvName, csv] = await download("csv");
    expect(csvName).toBe("TRD-OP1.csv");
    expect(csv.split("\n")[0]).toContain("result,measure,area,year");
    const [jsonName, json] = await download("json");
    expect(jsonName).toBe("TRD-OP1.json");
    const rows = JSON.parse(json) as {measure: string; area: string; variant: string; year: number; value: number}[];
    const row = rows.find(
      (own) => own.measure === "services" && own.area === "CAREC-X" && own.variant === "headline" && own.year === 2016
    );
    expect(row?.value).toBeCloseTo(10.091, 3);
    expect(rows).toHaveLength(csv.trim().split("\n").length - 1);
    expect(problems).toEqual([]);
  });
});
