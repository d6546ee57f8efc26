import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

describe("a notebook that uses Framework's idioms", () => {
  const {first} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  it("gives every answer without a network, DuckDB's included", async () => {
    const {page, problems} = await watchedPage(await site.newContext(), site.address);
    await page.goto(new URL("notebooks/idioms", site.address).href);
    const ids = [
      "pick",
      "d3",
      "csv",
      "json",
      "arrow",
      "aq",
      "aq-arrow",
      "one-copy",
      "topojson",
      "html",
      "sql",
      "sql-table"
    ];
    const answers = async () =>
      Object.fromEntries(
        await Promise.all(ids.map(async (id) => [id, await page.locator(`#${id}`).textContent()] as const))
      );
    await expect.poll(answers).toEqual({
      pick: "a",
      d3: "7",
      csv: "1, year value",
      json: "corridor",
      arrow: "2 Almaty",
      aq: "2",
      "aq-arrow": "2",
      "one-copy": "true",
      topojson: "Feature",
      html: "bold",
      sql: "3",
      "sql-table": "Almaty Bishkek"
    });
    await expect.poll(() => page.locator("figure svg, svg[class^=plot]").count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
  });

  it("loads one copy of each library", async () => {
    const html = await readFile(join(first, "notebooks", "idioms.html"), "utf8");
    const names = [...html.matchAll(/rel="modulepreload" href="[^"]*\/_npm\/([\w-]+)\.[0-9a-f]{8}\.js"/g)].map(
      ([, name]) => name
    );
    expect(names).toContain("plot");
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("allows code from text only where Arquero is loaded", async () => {
    expect(await readFile(join(first, "notebooks", "idioms.html"), "utf8")).toContain("'unsafe-eval'");
    expect(await readFile(join(first, "about.html"), "utf8")).not.toContain("'unsafe-eval'");
  });
});
