import {readFile} from "node:fs/promises";
import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {barriers, RULES} from "./barriers.js";
import {leaveOutRows} from "./leave-out-rows.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

describe("/sql", () => {
  let site: OpenSite;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  const requests: string[] = [];

  beforeAll(async () => {
    site = await openSite(inject("builds").first);
    context = await site.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true});
    ({page, problems} = await watchedPage(context, site.address));
    context.on("request", (request) => requests.push(request.url()));
  });
  afterAll(async () => {
    expect(problems).toEqual([]);
    await site.close();
  });

  const open = async (query = "") => {
    await page.goto(new URL(`sql${query}`, site.address).href, {waitUntil: "load"});
    await page.locator("#sql-run:enabled").waitFor();
    await page.waitForLoadState("networkidle");
  };
  const write = async (sql: string) => {
    await page.locator("#sql-text").fill(sql);
    await page.locator("#sql-text").press("Control+Enter");
  };
  const status = () => page.locator("#sql-status").textContent();
  const rows = () => page.locator("#sql-result tbody tr").count();
  const download = async (ending: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(`[data-file="${ending}"]`)]);
    expect(file.suggestedFilename()).toBe(`query.${ending}`);
    return readFile(await file.path());
  };

  it("loads neither the engine nor a table before a query runs", async () => {
    await open();
    expect(requests.filter((url) => /duckdb-eh|\.arrow/.test(url))).toEqual([]);
    expect(await page.locator("#sql-text").textContent()).toContain("SELECT");
  });

  it("runs an example, with a bar of bytes while it loads, over the tables that it names", async () => {
    const loading = page.locator("#sql-loading:not([hidden])").waitFor();
    await page.click('[data-example="3"]');
    await page.click("#sql-run");
    await loading;
    expect(await page.locator("#sql-bytes").textContent()).toMatch(/^Loading .+: [\d.]+( of [\d.]+)? MB$/);
    await expect.poll(status).toMatch(/^\d+ rows in [\d.]+ s, vintage current\.$/);
    expect(await rows()).toBeGreaterThan(100);
    const tables = requests.filter((url) => url.endsWith(".arrow")).map((url) => new URL(url).pathname);
    expect(tables).toEqual(["/downloads/current/observations.arrow"]);
    expect(await page.locator("#sql-loading").isHidden()).toBe(true);
    const years = await page.locator("#sql-result tbody tr td:nth-child(2)").allTextContents();
    expect(years.filter((year) => !/^\d{4}$/.test(year))).toEqual([]);
  });

  it("sorts by a column, and draws the result", async () => {
    await page.click("#sql-result thead th:nth-child(3) button");
    const values = (await page.locator("#sql-result tbody tr td:nth-child(3)").allTextContents()).slice(0, 20);
    const numbers = values.map((value) => Number(value.replace("−", "-").replaceAll(",", "")));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    await page.click("#sql-chart summary");
    await page.locator("#sql-chart svg").waitFor();
    await page.selectOption('[name="chart-color"]', "");
    await page.locator("#sql-chart svg circle").first().waitFor();
  });

  it("shows the first 1,000 rows of more, and saves all of them in each format", async () => {
    await write("SELECT i, i / 2 AS half, 'name ' || i AS name FROM range(1500) AS t(i)");
    await expect.poll(() => page.locator(".sql-count").textContent()).toContain("First 1,000 of 1,500 rows");
    expect(await rows()).toBe(1000);
    const csv = String(await download("csv"))
      .trim()
      .split("\n");
    expect(csv).toHaveLength(1501);
    expect(csv.at(-1)).toBe("1499,749.5,name 1499");
    const last = {i: 1499, half: 749.5, name: "name 1499"};
    const parquet = new Uint8Array(await download("parquet"));
    const read = await parquetReadObjects({file: parquet.buffer});
    expect([read.length, read.at(-1)]).toEqual([1500, last]);
    const arrow = tableFromIPC(await download("arrow"));
    expect([arrow.numRows, arrow.get(1499)!.toJSON()]).toEqual([1500, last]);
  });

  it("names the nearest table and marks the line of an error", async () => {
    await write("SELECT *\nFROM valuess");
    await page.locator("#sql-failure:not([hidden])").waitFor();
    const words = await page.locator("#sql-failure").textContent();
    expect(words).toContain("Table with name valuess does not exist");
    expect(words).toContain("nearest: values");
    expect(await page.locator(".sql-wrong-line").textContent()).toBe("FROM valuess");
    await write("DROP TABLE results");
    await expect.poll(() => page.locator("#sql-failure").textContent()).toContain("unknown statement DROP");
  });

  it("says that a result is empty, and which id may have been meant", async () => {
    await write("SELECT * FROM values WHERE area = 'KAX'");
    await expect.poll(status).toMatch(/^No rows: .*"KAX" is no id of this vintage; nearest: KAZ/);
  });

  it("stops a long query by button and by key, and goes on", async () => {
    const endless = "SELECT count(*) FROM range(1000000000000) AS a(i) WHERE i % 7 = 3";
    await write(endless);
    await page.locator("#sql-stop").click();
    await expect.poll(status).toBe("Stopped.");
    await write(`${endless} `);
    await page.locator("#sql-stop").waitFor();
    await page.locator("#sql-text").press("Escape");
    await expect.poll(status).toBe("Stopped.");
    await write("SELECT count(*) AS n FROM observations");
    await expect.poll(status).toMatch(/^1 rows? in/);
  });

  it("goes on loading the engine for the next query where one is stopped meanwhile", async () => {
    let arrive = () => {};
    const engine = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const asked: string[] = [];
    await context.route(/duckdb-eh\.wasm/, async (route) => {
      asked.push(route.request().url());
      await engine;
      await route.continue();
    });
    await open();
    await write("SELECT 'first' AS which");
    await expect.poll(() => asked.length).toBe(1);
    await page.locator("#sql-stop").click();
    await expect.poll(status).toBe("Stopped.");
    await write("SELECT 'second' AS which");
    arrive();
    await expect.poll(() => page.locator("#sql-result td").allTextContents()).toEqual(["second"]);
    expect(await page.locator("#sql-loading").isHidden()).toBe(true);
    expect(asked).toHaveLength(1);
    await context.unrouteAll({behavior: "wait"});
  });

  it("opens the query and the vintage of an address, and lists what was run", async () => {
    const sql = "SELECT DISTINCT vintage FROM values";
    await open(`#${new URLSearchParams({vintage: "defr-2024", sql})}`);
    expect(await page.locator("#sql-text").textContent()).toContain(sql);
    await page.click("#sql-run");
    await expect.poll(() => page.locator("#sql-result td").allTextContents()).toEqual(["defr-2024"]);
    expect(await page.locator("#sql-history li").first().textContent()).toContain(sql);
    await write("SELECT 1 AS one");
    await expect.poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get("sql")).toBe("SELECT 1 AS one");
    await page.click("#sql-forget");
    expect(await page.locator("#sql-history li").count()).toBe(0);
  });

  it("proposes tables, columns and ids, and lets Tab leave the editor", async () => {
    const propose = async (text: string) => {
      await page.locator("#sql-text").fill(text);
      await page.locator("#sql-text").press("Control+Space");
      await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
      const labels = await page.locator(".cm-completionLabel").allTextContents();
      await page.keyboard.press("Escape");
      return labels;
    };
    expect(await propose("SELECT * FROM baseline_ch")).toContain("baseline_checks");
    expect(await propose("FROM progress WHERE progress.stan")).toContain("standing");
    const ids = await propose("FROM values WHERE result = 'TRD-OP");
    expect(ids).toContain("TRD-OP1");
    expect(ids).not.toContain("results");
    const names = await propose("SELECT * FROM values WHERE result = 'TRD-OP1' AND meas");
    expect(names).toEqual(expect.arrayContaining(["measure", "measures"]));
    expect(names).not.toContain("TRD-OP1");
    await page.locator("#sql-text").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("sql-run");
  });

  it("has no barrier and no sideways scroll with a result, at two widths and in two themes", async () => {
    await write("SELECT area, year, value FROM values WHERE measure = 'services' AND year > 2018");
    await page.locator("#sql-result tbody tr").first().waitFor();
    await page.click("#sql-chart summary");
    const found: string[] = [];
    for (const width of [1280, 390]) {
      await page.setViewportSize({width, height: 850});
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      if (over > 0) found.push(`${width}: sideways scroll of ${over} px`);
      await leaveOutRows(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({colorScheme});
        const rules = colorScheme === "light" ? RULES : ["color-contrast"];
        found.push(...(await barriers(page, rules)).map((barrier) => `${width} ${colorScheme}: ${barrier}`));
      }
    }
    expect(found).toEqual([]);
  });

  it("asks nobody but the site", () => {
    expect(requests.filter((url) => !url.startsWith(site.address) && !/^(blob|data):/.test(url))).toEqual([]);
  });
});
