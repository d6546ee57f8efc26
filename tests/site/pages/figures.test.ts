import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import type {ValueRow} from "../../../src/lib/contract/tables.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const {first, pages} = inject("builds");
/** Pages whose figures open their rows. */
const WITH_FIGURES = /^\/($|baselines$|(indicators|sectors|countries)\/)/;
const paths = pages.filter((path) => WITH_FIGURES.test(path));

describe("figures in the HTML", () => {
  it.each(paths)("of %s are those of the export", async (path) => {
    const {tables, checked} = await readSiteData("data", "current");
    const key = ({measure, area, variant, year}: ValueRow) => `${measure}|${area}|${variant}|${year}`;
    const values = new Map(tables.values.map((row) => [`${row.result}/${key(row)}`, row]));
    const then = new Map(checked.values.map((row) => [`${row.result}/${key(row)}`, row]));
    const {document} = new JSDOM(await readFile(fileOf(path), "utf8")).window;
    const wrong: string[] = [];
    const compare = (known: Map<string, ValueRow>, wanted: string, text: string) => {
      const row = known.get(wanted);
      if (row === undefined) wrong.push(`${wanted} is in no export`);
      else if (row.value !== null && !isRounded(text, row.value)) wrong.push(`${wanted} is ${row.value}, not ${text}`);
    };
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-from]")) {
      const result = /indicators\/([A-Z]+-[A-Z0-9]+)/.exec(link.href)?.[1] ?? path.split("/").at(-1)!;
      const {from = "", file} = link.dataset;
      compare(file ? then : values, file ? from : `${result}/${from}`, link.textContent ?? "");
    }
    for (const line of document.querySelectorAll<HTMLTableRowElement>("tr[data-of]")) {
      const years = [...line.closest("table")!.tHead!.rows[0]!.cells].map((cell) => cell.textContent);
      for (const cell of line.querySelectorAll("td")) {
        const link = cell.querySelector("a");
        const wanted = `${path.split("/").at(-1)}/${line.dataset.of}|${years[cell.cellIndex]}`;
        if (link !== null) compare(values, wanted, link.textContent ?? "");
        else if (values.get(wanted)?.value != null) wrong.push(`${wanted} is not on the page`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("a figure", () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  const open = async (path: string, javaScriptEnabled = true): Promise<{page: Page; problems: string[]}> => {
    const watched = await watchedPage(await site.newContext({javaScriptEnabled}), site.address);
    await watched.page.goto(new URL(path, site.address).href);
    // Before its script has come a figure is a link as any other, and a click would follow it.
    if (javaScriptEnabled) await watched.page.locator("dialog#from").waitFor({state: "attached"});
    return watched;
  };

  it.each([
    ["", '[data-result="TRD-OP1"] .c-last a', /^CAREC without the PRC, 2019: 10\.8% of GDP.*GDP.*NY\.GDP\.MKTP\.CD/s],
    ["baselines", 'a[data-from^="TRD-OP1/services"]', /^CAREC without the PRC, 2016: 10\.1% of GDP.*prf-2020/s],
    ["sectors/TRP", 'a[data-from="road-swd|CAREC|headline|2022"]', /^CAREC, 2022: 23\.4 km\/h.*SWD/s],
    ["sectors/TSM", "a[data-row*=ARVL]", /million|count.*ST\.INT\.ARVL/s],
    ["countries/GEO", 'a[data-from^="services|GEO"]', /^Georgia.*BG\.GSR\.NFSV\.GD\.ZS/s],
    [
      "corridors",
      ".lede a[data-place]",
      /^All corridors, road, 2022: 9\.5.*500 km divided by the mean speed with delay, minus 500 km.*SWD.*23\.4/s
    ],
    [
      "corridors",
      "#corridor-hours a[data-place]",
      /^Corridor \d.*TFI1.*report.*Asian Development Bank.*License: CC BY/s
    ],
    ["borders", ".lede a[data-place]", /^All corridors, road, 2022: 9\.9 hours.*TFI1/s],
    ["borders/chaman", "#chaman-figures a[data-place]", /^Chaman.*TFI1.*table.*cpmm\/\d{4}-12-31, \d+.*License: CC BY/s]
  ])("on /%s opens the rows it was made from", async (path, figure, said) => {
    const {page, problems} = await open(path);
    await page.locator(figure).first().click();
    const dialog = page.locator("dialog#from[open]");
    await dialog.locator("tbody tr").first().waitFor();
    const title = await dialog.locator("h2").textContent();
    expect(`${title} ${await dialog.textContent()}`).toMatch(said);
    await page.keyboard.press("Escape");
    expect(problems).toEqual([]);
  });

  // CPMM annual report 2022: the figures of rail are in other tables than those of the first choice, road.
  it("of the borders opens its row after the filters drew the tables again", async () => {
    const {page, problems} = await open("borders");
    await page.locator('#border-filters select[name="mode"]').selectOption("rail");
    await page.locator("#ranking summary").click();
    const figure = page.locator('#dots-table tr:has(td:text-is("rail")) a[data-place]').first();
    const amount = Number.parseFloat((await figure.textContent())!);
    await figure.click();
    const dialog = page.locator("dialog#from[open]");
    expect(await dialog.locator("h2").textContent()).toMatch(/, rail.*: [\d.]+ hours$/);
    expect(Number(await dialog.locator("tbody td").nth(2).textContent())).toBe(amount);
    expect(problems).toEqual([]);
  });

  it("leads to the source where scripts do not run", async () => {
    const {page} = await open("borders/chaman", false);
    await page.locator("#chaman-figures a[data-place]").first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/sources#cpmm");
  });

  it("leads to the result's figures where scripts do not run", async () => {
    const {page} = await open("sectors/TRP", false);
    await page.locator('a[data-from="road-swd|CAREC|headline|2022"]').first().click();
    await page.waitForURL((url) => url.pathname + url.hash === "/indicators/TRP-OC1#road-swd");
    expect(await page.locator('tr[data-of="road-swd|CAREC|headline"]').textContent()).toContain("23.4");
  });
});

/** Whether a text is a number as rounded to the digits that it shows; bounds (`<1`) and words of a count are not read. */
function isRounded(text: string, value: number): boolean {
  const shown = /[−-]?[\d,]+(\.\d+)?/.exec(text)?.[0].replace("−", "-").replaceAll(",", "");
  if (shown === undefined || /^[<≥]/.test(text)) return true;
  const step = 10 ** -(shown.split(".")[1]?.length ?? 0);
  return Math.abs(Number(shown) - value) <= step * 0.5000001;
}

function fileOf(path: string): string {
  return join(first, `${path.endsWith("/") ? `${path}index` : path}.html`);
}
