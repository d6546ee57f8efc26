import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {barriers, RULES} from "./barriers.js";
import {leaveOutRows} from "./leave-out-rows.js";
import {type OpenSite, openSite} from "./open-site.js";

describe("leaveOutRows(page)", () => {
  let site: OpenSite;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(inject("builds").first);
    page = await (await site.newContext()).newPage();
  });
  afterAll(() => site.close());

  /** A page with a table of fifty years; the row of 2000 may be another. */
  const show = async (row = "") => {
    const rows = Array.from({length: 50}, (_, i) => `<tr><th scope="row">${1970 + i}<td><a href="#${i}">${i}.5 km</a>`);
    if (row !== "") rows[30] = `<tr><th scope="row">2000${row}`;
    await page.setContent(
      `<!doctype html><html lang="en"><title>t</title><style>td { padding: 9px; } .faint { color: #ccc; }</style>
       <main><h1>t</h1><table><thead><tr><th scope="col">Year<th scope="col">Value<tbody>${rows.join("")}</table></main>`
    );
  };
  const rows = () => page.locator("tbody th").allTextContents();

  it("leaves two rows of each kind", async () => {
    await show();
    expect(await leaveOutRows(page)).toBe(48);
    expect(await rows()).toEqual(["1970", "1971"]);
    expect(await barriers(page, RULES)).toEqual([]);
  });

  it.each([
    ["of another color", '<td><a class="faint" href="#">30.5</a>', "color-contrast"],
    ["with a link without a name", '<td><a href="#"></a>', "link-name"],
    [
      "with a link that is too small to hit",
      '<td style="padding: 0"><a href="#">3</a> <a href="#">0</a>',
      "target-size"
    ],
    ["with a picture without a text", '<td><img src="data:,">', "image-alt"]
  ])("keeps a row %s, and what is wrong with it is found", async (_, row, rule) => {
    await show(row);
    expect(await leaveOutRows(page)).toBeGreaterThan(40);
    expect(await rows()).toContain("2000");
    expect((await barriers(page, RULES)).map((text) => text.split(" ")[0])).toEqual([rule]);
  });

  it("keeps a table whose cells span rows", async () => {
    await show('<td rowspan="2"><a href="#">30.5 km</a>');
    expect(await leaveOutRows(page)).toBe(0);
  });
});
