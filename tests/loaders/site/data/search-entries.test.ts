import MiniSearch from "minisearch";
import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {searchFile} from "../../../../loaders/site/data/search-file.js";
import {createFinder, type Finder} from "../../../../src/components/layout/site-search.js";

describe("searchEntries(searchable)", () => {
  let rows: [string, string, string, string][];
  let find: Finder;
  beforeAll(async () => {
    rows = JSON.parse(searchFile(await readSiteData("data", "current"), "data", "src"));
    find = createFinder(MiniSearch, rows as Parameters<typeof createFinder>[1]);
  });

  it("has every kind, and no entry without a name", () => {
    expect([...new Set(rows.map(([, kind]) => kind))].sort()).toEqual([
      "brief",
      "corridor",
      "crossing",
      "measure",
      "member",
      "method",
      "notebook",
      "page",
      "result",
      "sector",
      "target",
      "term",
      "theme"
    ]);
    expect(rows.filter(([path, , name]) => !path.startsWith("/") || name.trim() === "")).toEqual([]);
    expect(rows.filter(([, kind]) => kind === "result")).toHaveLength(31);
    expect(rows.filter(([, kind]) => kind === "member")).toHaveLength(11);
  });

  it.each([
    ["吉尔吉斯", "/countries/KGZ"],
    ["共和国 KGZ", "/countries/KGZ"],
    ["kyrgyz", "/countries/KGZ"],
    ["KGZ", "/countries/KGZ"],
    ["TRD-OP1", "/indicators/TRD-OP1"],
    ["trdop1", "/indicators/TRD-OP1"],
    ["gender", "/themes/gender"],
    ["气候变化", "/themes/climate"],
    ["SDG 9.1", "/sdg#target-9-1"],
    ["corridor 3", "/corridors"],
    ["swod", "/glossary#swod"],
    ["scorecard", "/"]
  ])("finds %s first at %s", (query, path) => {
    expect(find(query)[0]?.path).toBe(path);
  });

  it.each(["Horgos", "Khorgos", "khorgas"])("finds the crossings on both sides for %s", (query) => {
    expect(
      find(query)
        .filter(({kind}) => kind === "crossing")
        .map(({name}) => name.split(",")[0])
        .join()
    ).toMatch(/orgos/);
  });

  it("finds a measure by words in another order", () => {
    const top = find("services trade")
      .slice(0, 4)
      .map(({path}) => path);
    expect(top.some((path) => path.startsWith("/indicators/TRD-OP1"))).toBe(true);
  });

  it("finds nothing where one word is met by nothing", () => {
    expect(find("trade zebra")).toEqual([]);
  });
});
