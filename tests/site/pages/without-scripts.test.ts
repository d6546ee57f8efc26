import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {type OpenSite, openSite} from "./open-site.js";

describe("a reader without scripts", () => {
  const {first} = inject("builds");
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(first);
  });
  afterAll(() => site.close());

  const read = async (path: string): Promise<string> => {
    const page = await (await site.newContext({javaScriptEnabled: false})).newPage();
    await page.goto(new URL(path, site.address).href);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not there to read.
    const text = await page.locator("main").innerText();
    await page.context().close();
    return text;
  };

  it("finds every result on the scorecard", async () => {
    const text = await read("");
    const {inputs} = await readSiteData("data", "current");
    for (const {id} of inputs.framework.results) expect(text).toContain(id);
  });

  it("finds a result's value of 2016, its source and its method", async () => {
    const {tables} = await readSiteData("data", "current");
    const value = tables.values.find(
      (row) => row.result === "TRD-OP1" && row.measure === "services" && row.area === "CAREC-X" && row.year === 2016
    );
    const text = await read("indicators/TRD-OP1");
    expect(text).toContain(value!.value!.toFixed(1));
    expect(text).toMatch(/World Development Indicators/i);
    expect(text).toMatch(/GDP/);
  });
});
