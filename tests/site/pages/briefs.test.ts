import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {buildBrief} from "../../../loaders/site/briefs/build-brief.js";
import {listBriefs} from "../../../loaders/site/briefs/read-brief.js";
import {renderPdfs} from "../../../loaders/site/briefs/render-pdf.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

describe("briefs", () => {
  const {first, pages} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  it("are all there in both languages, with the vintage in their address", () => {
    for (const name of listBriefs("data/briefs"))
      for (const lang of ["", ".zh"])
        expect(pages.some((page) => new RegExp(`^/briefs/[a-z0-9-]+/${name}${lang}$`).test(page))).toBe(true);
  });

  it("have a social card of their own each, of the size that those who show them ask for", async () => {
    const cards = new Set<string>();
    for (const page of pages.filter((each) => /^\/briefs\/[^/]+\/./.test(each))) {
      const text = await readFile(join(first, `${page}.html`), "utf8");
      const [, card = ""] = /<meta property="og:image" content="([^"]*)">/.exec(text) ?? [];
      const png = await readFile(join(first, dirname(page), card));
      expect([16, 20].map((at) => png.readUInt32BE(at))).toEqual([1200, 630]);
      cards.add(join(dirname(page), card));
    }
    const versions = pages.filter((each) => /^\/briefs\/[^/]+\/[^/]*\.v\d/.test(each));
    expect(cards.size).toBe(versions.length);
  });

  it("have each figure as PNG for print beside them, as wide as the text of a page at 300 dots an inch", async () => {
    let count = 0;
    for (const page of pages.filter((each) => /^\/briefs\/[^/]+\/./.test(each))) {
      const text = await readFile(join(first, `${page}.html`), "utf8");
      const files = [...text.matchAll(/<a href="(\.\/[^"]+\.png)">PNG<\/a>/g)];
      expect(files.length).toBe([...text.matchAll(/<p class="figure-files">/g)].length);
      for (const [, file] of files) {
        const png = await readFile(join(first, dirname(page), file!));
        expect([png.readUInt32BE(16), png.toString("latin1", 37, 41), png.readUInt32BE(41)]).toEqual([
          2008,
          "pHYs",
          11811
        ]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThanOrEqual(10);
  });

  // CPMM annual report 2022: 9.9 hours by road; the framework says 16.9 for 2017.
  it("are complete without scripts, and a version holds none", async () => {
    const context = await site.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(new URL("briefs/defr-2024/corridor-speeds.v1", site.address).href);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not there to read.
    const text = await page.locator("main").innerText();
    expect(text).toContain("fell from 16.9 to 9.9 hours");
    expect(text).toMatch(/Figure 1 .*\n?.*km\/h/);
    expect(await page.locator("svg.plot-chart:visible").count()).toBe(2);
    expect(await page.locator("script").count()).toBe(0);
    await context.close();
  });

  it("have the site's header with its search at the address of the newest version, in their language", async () => {
    const context = await site.newContext();
    const {page, problems} = await watchedPage(context, site.address);
    for (const [file, briefs, term] of [
      ["corridor-speeds", "Briefs", "Kazakhstan"],
      ["corridor-speeds.zh", "简报", "哈萨克斯坦"],
      ["corridor-speeds.ru", "Справки", "Казахстан"]
    ] as const) {
      await page.goto(new URL(`briefs/defr-2024/${file}`, site.address).href);
      const open = page.locator(".site-frame .site-nav a[aria-current]");
      expect(await open.textContent(), file).toContain(briefs);
      const {pathname} = new URL(await open.evaluate((link: HTMLAnchorElement) => link.href));
      expect((await page.request.get(new URL(pathname, site.address).href)).ok(), pathname).toBe(true);
      await page.locator("#site-search").pressSequentially(term);
      const found = page.locator("#site-found a").first();
      await found.waitFor();
      expect(new URL(await found.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toContain("countries/KAZ");
    }
    await context.close();
    expect(problems).toEqual([]);
  });

  it("print to tagged A4 pages with an outline and the brief's date as stamp", async () => {
    const built = (await buildBrief("corridor-speeds", {data: "data", root: "src"})).slice(0, 1);
    const prints: Uint8Array[] = [];
    await renderPdfs(built, async (_, pdf) => {
      prints.push(pdf);
    });
    const text = Buffer.from(prints[0]!).toString("latin1");
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("/Outlines");
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(text).toContain("D:20261125000000+00'00'");
  });
});
