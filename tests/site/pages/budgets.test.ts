import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type OpenSite, openSite} from "./open-site.js";
import {type CompressingHost, compressingHost, loadPage} from "./page-load.js";

/**
 * The most that each kind of page may cost, in budgets.json: requests and kilobytes at load with an empty cache (text compressed
 * with gzip, headers included), elements of the document, stops of the Tab key, and the sum of layout shifts, scrolled through,
 * of which any is too much. `ready` is what is there once a page that computes has done so: what it asks for is counted up to then, however
 * long its machine takes between two requests.
 */
interface Budget {
  pages: string[];
  requests: number;
  kilobytes: number;
  elements: number;
  tab_stops: number;
  shift: number;
  ready?: string;
}

const BUDGETS: Record<string, Budget> = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"));

/** A shift of less is a rounding of the browser. */
const STILL = 0.001;

const CASES = Object.entries(BUDGETS).flatMap(([kind, budget]) => budget.pages.map((path) => ({kind, path, budget})));

describe("the cost of a page", () => {
  const {first, pages} = inject("builds");
  let site: OpenSite;
  let host: CompressingHost;

  beforeAll(async () => {
    site = await openSite(first);
    host = await compressingHost(site.address);
  });
  afterAll(async () => {
    await host.close();
    await site.close();
  });

  /** On a busy machine a page is painted while it is still read, and moves: the least of a few loads is what it does by itself. */
  const loadStill = async (address: string, {shift}: Budget, options: Parameters<typeof loadPage>[2]) => {
    const load = await loadPage(site, address, options);
    for (let more = 0; more < 3 && load.shift > shift + STILL; more++)
      load.shift = Math.min(load.shift, (await loadPage(site, address, options)).shift);
    return load;
  };

  it.concurrent.each(CASES)("of /$path, $kind, keeps its budget", async ({path, budget}) => {
    const address = new URL(path, host.address).href;
    const {ready = null} = budget;
    const wide = await loadStill(address, budget, {ready});
    const narrow = await loadStill(address, budget, {width: 390, height: 844, ready});
    const cost = {
      requests: Math.max(wide.requests, narrow.requests),
      kilobytes: Math.max(wide.bytes, narrow.bytes) / 1000,
      elements: Math.max(wide.elements, narrow.elements),
      tab_stops: Math.max(wide.tab_stops, narrow.tab_stops),
      shift: Math.max(wide.shift, narrow.shift)
    };
    const over = (["requests", "kilobytes", "elements", "tab_stops", "shift"] as const).flatMap((name) =>
      cost[name] > budget[name] + (name === "shift" ? STILL : 0)
        ? [`${name} ${cost[name]}, at most ${budget[name]}`]
        : []
    );
    expect(over).toEqual([]);
  });

  it("has a budget for every page at the top and for every folder of pages", () => {
    const placeOf = (path: string) => path.replace(/^\//, "").replace(/(?<=\/)[^/]*$/, "*");
    const known = new Set(CASES.map(({path}) => placeOf(path)));
    const places = [...new Set(pages.map(placeOf))].filter((place) => !/^(downloads|briefs)\/./.test(place));
    expect(places.filter((place) => !known.has(place))).toEqual([]);
  });
});
