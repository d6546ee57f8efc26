import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {listNotebooks} from "../../../loaders/site/framework/list-notebooks.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const {first} = inject("builds");
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(first);
});
afterAll(() => site.close());

describe("the notebooks", () => {
  for (const {name, title} of listNotebooks("src")) {
    it(`${name} shows a figure or a table, its source, and no error`, async () => {
      const {page, problems} = await watchedPage(await site.newContext(), site.address);
      await page.goto(new URL(`notebooks/${name}`, site.address).href);
      expect(title).not.toBe("");
      await expect
        .poll(() => page.locator("figure svg, svg[class^=plot], table.data-table tbody tr").count())
        .toBeGreaterThan(0);
      if (name !== "sql")
        await expect.poll(() => page.locator(".note").first().textContent()).toMatch(/Source: .*vintage current\./s);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      expect(problems).toEqual([]);
      await page.close();
    });
  }

  it("weigh three crossings by a file of one's own: coverage, baseline, and the rows without a partner", async () => {
    const {page} = await watchedPage(await site.newContext(), site.address);
    await page.goto(new URL("notebooks/three-crossings", site.address).href);
    const means = page.getByRole("grid", {name: "Weighted means"});
    const text = async () => (await means.locator("tbody tr").allTextContents()).length;
    await expect.poll(text).toBe(4);
    // Road 2022: Alashankou 81.3 hours with 650,000 t and Horgos 23.5 with 520,000; Torugart has no mean of both directions.
    const road = await means.locator("tbody tr").nth(1).locator("td").allTextContents();
    expect(road.slice(0, 5)).toEqual(["crossings, road", "2022", "55.6", "2", "3"]);
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
    await expect.poll(() => page.locator("figure h2").first().textContent()).toContain("Economic growth");
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
});
