import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {tableToArrow} from "../../../loaders/export/table-bytes.js";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {vintageFiles} from "../../../loaders/site/toolkit/toolkit-files.js";
import {TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {prf} from "../../../src/prf.js";

let data: SiteData;
let files: Map<string, Uint8Array>;
const asked: string[] = [];

beforeAll(async () => {
  data = await readSiteData("data", "prf-2020");
  files = new Map();
  for await (const [path, bytes] of vintageFiles(data)) files.set(path, bytes);
  files.set("values.arrow", tableToArrow(TABLE_SPECS.values, data.tables.values));
  files.set("observations.arrow", tableToArrow(TABLE_SPECS.observations, data.tables.observations));
});
afterEach(() => vi.unstubAllGlobals());

/** A published site at an address of its own, since what was fetched once is kept. */
function publish(site: string) {
  asked.length = 0;
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address.replace(`${site}downloads/`, ""));
    if (address.endsWith("/vintages.json")) return new Response('["current", "prf-2020"]');
    const bytes = files.get(address.replace(/^.*\/prf-2020\//, ""));
    return bytes === undefined ? new Response("", {status: 404}) : new Response(new Uint8Array(bytes));
  });
  return prf.open({from: site, vintage: "prf-2020"});
}

describe("publishedTables(base, vintage)", () => {
  it("gives the rows that data/ gives, one request a file, however often they are asked for", async () => {
    const db = await publish("https://one.example/");
    const own = await prf.open({vintage: "prf-2020"});
    const id = "EFS-CO/growth";
    expect(await db.values(id)).toEqual(await own.values(id));
    expect(await db.values("TRD-OP1/services", {area: "Georgia"})).toEqual(
      await own.values("TRD-OP1/services", {area: "Georgia"})
    );
    const series = "weo/NGDP_RPCH";
    expect(await db.observations(series)).toEqual((await own.observations(series)).map((row) => ({...row})));
    expect(await db.releases(series)).toEqual(await own.releases(series));
    const hours = [{area: "KAZ", value: 9}];
    expect(await db.chartSvg("memberMap", hours)).toBe(await own.chartSvg("memberMap", hours));
    expect(db.facts).toEqual(JSON.parse(JSON.stringify(own.facts)));
    expect(asked.sort()).toEqual([
      "prf-2020/map.json",
      "prf-2020/observations.arrow",
      "prf-2020/releases/weo.arrow",
      "prf-2020/values.arrow",
      "prf-2020/vintage.json",
      "vintages.json"
    ]);
  });

  it("names the address of a file that cannot be had, and asks again afterwards", async () => {
    const db = await publish("https://two.example/");
    const missing = "missing https://two.example/downloads/prf-2020/gaps.arrow (status 404)";
    await expect(db.table("gaps")).rejects.toThrow(missing);
    files.set("gaps.arrow", tableToArrow(TABLE_SPECS.gaps, data.tables.gaps));
    expect(await db.table("gaps")).toEqual(data.tables.gaps);
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(prf.open({from: "https://three.example/"})).rejects.toThrow(
      "missing https://three.example/downloads/vintages.json: Failed to fetch; is the site there, and does it send Access-Control-Allow-Origin?"
    );
  });

  it("refuses a vintage that the site has not published", async () => {
    await publish("https://four.example/");
    await expect(prf.open({from: "https://four.example/", vintage: "prf-2021"})).rejects.toThrow(
      'unknown vintage "prf-2021"; nearest: prf-2020; allowed: current, prf-2020'
    );
  });
});
