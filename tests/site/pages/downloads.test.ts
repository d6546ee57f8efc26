import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import type {DownloadFacts} from "../../../src/components/downloads/download-facts.js";
import {type OpenSite, openSite} from "./open-site.js";

const EMBED = "embed/defr-2024/TRD-OP1-services-members";

describe("downloads and embeds", () => {
  const {first} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  it("lists every file of every vintage on the page, with the size and hash that it has", async () => {
    const all = JSON.parse(await readFile(join(first, "downloads", "index.json"), "utf8")) as DownloadFacts[];
    expect(all.map(({vintage}) => vintage)).toEqual(expect.arrayContaining(["current", "prf-2020", "defr-2024"]));
    const page = await readFile(join(first, "downloads.html"), "utf8");
    for (const {vintage, permanent, files, archive} of all) {
      for (const {path, bytes, sha256} of [...files, archive]) {
        expect(page).toContain(`./downloads/${vintage}/${path}"`);
        const file = await readFile(join(first, "downloads", permanent, path));
        expect(file.length, path).toBe(bytes);
        expect(createHash("sha256").update(file).digest("hex"), path).toBe(sha256);
      }
    }
  });

  it("shows an embed in a page of another origin, and no other page", async () => {
    const other = createServer((_, response) => {
      response.writeHead(200, {"Content-Type": "text/html"});
      response.end(`<iframe src="${site.address}${EMBED}"></iframe><iframe src="${site.address}about"></iframe>`);
    }).listen(0, "127.0.0.1");
    try {
      const page = await (await site.newContext({javaScriptEnabled: false})).newPage();
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`, {waitUntil: "load"});
      const frames = page.frames().map((frame) => frame.url());
      expect(frames).toContain(`${site.address}${EMBED}`);
      expect(frames).not.toContain(`${site.address}about`);
      const shown = page.frameLocator("iframe").first().locator("body");
      expect(await shown.textContent()).toContain("Vintage defr-2024.");
      await page.close();
    } finally {
      other.close();
    }
  });

  it("gives a chart's data, its picture and one for print on white, on a phone in the dark", async () => {
    const context = await site.newContext({
      viewport: {width: 390, height: 844},
      colorScheme: "dark",
      acceptDownloads: true
    });
    const page = await context.newPage();
    await page.goto(new URL("indicators/TRP-OC1", site.address).href, {waitUntil: "load"});
    await page.waitForFunction(() => document.querySelector('.plot-chart[tabindex="0"]') !== null);
    const download = async (action: string) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`#figure-TRP-OC1-road-swd-members [data-action=${action}]`).click()
      ]);
      return await readFile(await file.path());
    };
    const csv = (await download("csv")).toString();
    expect(csv).toMatch(/^result,measure,area,year,/);
    expect(csv).toMatch(/^TRP-OC1,road-swd,CAREC,2022,headline,23\.4,/m);
    const svg = (await download("svg")).toString();
    expect(svg).toMatch(/^<svg [^>]*width="170mm"/);
    expect(svg).toContain('fill="#fff"');
    expect(svg).toContain("rgb(28, 29, 31)");
    expect(svg).toContain("Vintage current.");
    const png = await download("png");
    expect(png.readUInt32BE(16)).toBe(2008);
    expect(png.subarray(37, 41).toString()).toBe("pHYs");
    await page.locator("#figure-TRP-OC1-road-swd-members [data-action=embed]").click();
    const code = page.locator("#figure-TRP-OC1-road-swd-members textarea");
    await expect.poll(() => code.inputValue()).toContain(`src="${site.address}embed/TRP-OC1-road-swd-members"`);
    await page.locator("#figure-TRP-OC1-road-swd-members select").selectOption("defr-2024");
    await expect.poll(() => code.inputValue()).toContain("embed/defr-2024/TRP-OC1-road-swd-members");
    await context.close();
  });
});
