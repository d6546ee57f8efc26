import {readFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {listNotebooks} from "../../../loaders/site/framework/list-notebooks.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const {first} = inject("builds");
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(first);
});
afterAll(() => site.close());

/** The project's own, what `prf new notebook` writes, and the page that was written by the docs alone. */
const NOTEBOOKS = [...listNotebooks("src").map(({name}) => name), "made-by-prf", "trial"];

/** The modules with Plot that a page asked for: one at most, whoever asks. */
function watchPlot(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const {pathname} = new URL(request.url());
    if (/\/plot\.[0-9a-f]{8}\.js$|\/prf-draw-chart-/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

describe("the notebooks", () => {
  for (const name of NOTEBOOKS) {
    it(`${name} shows a figure or a table, its source, and no error`, async () => {
      const {page, problems} = await watchedPage(await site.newContext(), site.address);
      const plots = watchPlot(page);
      await page.goto(new URL(`notebooks/${name}`, site.address).href);
      await expect
        .poll(() => page.locator("figure svg, svg[class^=plot], table.data-table tbody tr").count())
        .toBeGreaterThan(0);
      if (name !== "sql")
        await expect
          .poll(() => page.locator("p.note, .figure-source").first().textContent())
          .toMatch(/Source: .*vintage current\./s);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      expect(problems).toEqual([]);
      expect(new Set(plots).size).toBe(plots.length);
      expect(plots.length).toBeLessThanOrEqual(1);
      await page.close();
    });
  }

  it("are forty lines at most, and the one that was written by the docs alone twenty-five", () => {
    const lines = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;
    for (const {name} of listNotebooks("src")) expect(lines(`src/notebooks/${name}.md`), name).toBeLessThanOrEqual(40);
    expect(listNotebooks("src").length).toBeGreaterThanOrEqual(10);
    expect(lines("tests/site/fixture/src/notebooks/trial.md")).toBeLessThanOrEqual(25);
  });

  it("show the mean of three crossings with its coverage beside the baseline, and why the rail has none", async () => {
    const {page} = await watchedPage(await site.newContext(), site.address);
    await page.goto(new URL("notebooks/trial", site.address).href);
    const rows = page.getByRole("grid", {name: "Means"}).locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(2);
    const cells = await Promise.all([0, 1].map((i) => rows.nth(i).locator("td").allTextContents()));
    const [road, rail] = ["road-hours", "rail-hours"].map((name) => cells.find(([measure]) => measure === name));
    // Alashankou 81.3 hours with 650,000 t and Horgos 23.5 with 520,000; Torugart has no mean of both directions.
    expect(road!.slice(1, 5)).toEqual(["55.61", "16.9", "2", "3"]);
    expect(rail!.slice(3, 5)).toEqual(["2", "3"]);
    await expect.poll(() => page.locator("figure.prf-chart svg").count()).toBe(1);
    await page.close();
  });

  it("say on the page the nearest name of each that is misspelled", async () => {
    const {page} = await watchedPage(await site.newContext(), site.address);
    await page.goto(new URL("notebooks/misspelled", site.address).href);
    const errors = page.locator(".observablehq--error");
    const expected = [
      /unknown vintage "defr-2042"; nearest: .*defr-2024/,
      /unknown table "valuess"; nearest: values/,
      /unknown measure "TRP-OP1\/road-hour"; nearest: TRP-OP1\/road-hours/,
      /unknown area "Kazakstan"; nearest: Kazakhstan \(KAZ\)/,
      /unknown variant "inbond" of TRP-OP1\/road-hours; nearest: inbound/,
      /unknown series "weo\/NGDP_RPCHH"; nearest: weo\/NGDP_RPCH/,
      /unknown option "yeer" of values; nearest: year/,
      /unknown chart "trendByAera"; nearest: trendByArea/,
      /unknown column "valeu" of dataTable; nearest: value/,
      /unknown measure "BCP-erenhot"/,
      /missing values of TRP-OP1\/road-hours for BCP-erenhot: not held/
    ];
    await expect.poll(() => errors.count()).toBe(expected.length);
    const texts = await errors.allTextContents();
    for (const [i, pattern] of expected.entries()) expect(texts[i]).toMatch(pattern);
    await page.close();
  });

  it("weigh three crossings by a file of one's own: coverage, baseline, and the rows without a partner", async () => {
    const {page} = await watchedPage(await site.newContext(), site.address);
    await page.goto(new URL("notebooks/three-crossings", site.address).href);
    const means = page.getByRole("grid", {name: "Weighted means"});
    const text = async () => (await means.locator("tbody tr").allTextContents()).length;
    await expect.poll(text).toBe(4);
    // Road 2022: Alashankou 81.3 hours with 650,000 t and Horgos 23.5 with 520,000; Torugart has no mean of both directions.
    const road = await means.locator("tbody tr").nth(1).locator("td").allTextContents();
    expect(road.slice(0, 5)).toEqual(["crossings, road", "2022", "55.61", "2", "3"]);
    expect(road[5]).toBe("BCP-torugart");
    expect(road.slice(8)).toEqual(["16.9", "2017"]);
    const own = await page
      .getByRole("grid", {name: "Own rows without a partner"})
      .locator("tbody tr")
      .allTextContents();
    expect(own.some((row) => row.includes('unknown area "Horgoss"'))).toBe(true);
    expect(own.some((row) => row.includes("no row for Torugart, 2022"))).toBe(true);
  });

  it("ask for each published file once", async () => {
    const {page} = await watchedPage(await site.newContext(), site.address);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/downloads/")) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(new URL("notebooks/two-vintages", site.address).href);
    await expect.poll(() => page.locator("table.data-table tbody tr").count()).toBeGreaterThan(0);
    await page.selectOption("select", {label: "EFS-CO/growth: Economic growth"});
    await expect.poll(() => page.locator("figcaption strong").first().textContent()).toContain("Economic growth");
    expect(asked.sort()).toEqual([
      "/downloads/current/values.arrow",
      "/downloads/current/vintage.json",
      "/downloads/defr-2024/values.arrow",
      "/downloads/defr-2024/vintage.json",
      "/downloads/vintages.json"
    ]);
  });
});

describe("/prf.js in a page of another site", () => {
  let other: Server;
  let address: string;

  beforeAll(async () => {
    other = createServer((_, response) => {
      response.writeHead(200, {"Content-Type": "text/html"});
      response.end(`<!doctype html><title>t</title><link rel="icon" href="data:,"><pre id="out"></pre><script type="module">
import {prf} from "${site.address}prf.js";
const out = document.querySelector("#out");
try {
  const db = await prf.open({vintage: "defr-2024"});
  const rows = await db.values("TRP-OP1/road-hours", {area: "CAREC", year: 2022});
  document.body.append(prf.dataTable(rows), prf.yearInput(rows));
  const button = document.createElement("button");
  button.onclick = async () => document.body.append(db.chart("trendByArea", await db.values("TRP-OP1/road-hours", {area: ["CAREC", "KAZ"]})));
  document.body.append(button);
  const wrong = await db.values("TRP-OP1/road-hour").catch((error) => error.message);
  out.textContent = [db.name, rows[0].value, wrong].join(" | ");
} catch (error) {
  out.textContent = String(error);
}
</script>`);
    });
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    other.closeAllConnections();
    other.close();
  });

  it("opens a vintage of the site that it came from, and says the nearest name of a wrong one", async () => {
    const page = await (await site.newContext()).newPage();
    await page.goto(address);
    await expect
      .poll(() => page.locator("#out").textContent())
      .toMatch(/^defr-2024 \| 9\.9 \| unknown measure "TRP-OP1\/road-hour"; nearest: TRP-OP1\/road-hours, /);
    expect(await page.locator("table.data-table tbody tr").count()).toBe(1);
    await page.close();
  });

  it("draws there, in the page's own colors, and asks for Plot once and with the first chart only", async () => {
    const page = await (await site.newContext()).newPage();
    const plots = watchPlot(page);
    await page.goto(address);
    await expect.poll(() => page.locator("#out").textContent()).toContain("defr-2024");
    expect(plots).toEqual([]);
    for (const count of [1, 2]) {
      await page.locator("button", {hasText: /^$/}).click();
      await expect.poll(() => page.locator("figure.prf-chart svg").count()).toBe(count);
    }
    expect(plots).toHaveLength(1);
    const line = page.locator("figure.prf-chart svg .area-CAREC path").first();
    expect(await line.evaluate((path) => getComputedStyle(path).stroke)).toBe("rgb(0, 0, 0)");
    await page.locator("figure.prf-chart svg").first().focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("figure.prf-chart .readout").first().textContent()).toMatch(/^20\d\d: .*hours/);
    await page.close();
  });

  it("has its types beside it, open to other sites", async () => {
    const answer = await fetch(new URL("prf.d.ts", site.address));
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await answer.text()).toContain("chart<K extends ChartKind>");
  });
});
