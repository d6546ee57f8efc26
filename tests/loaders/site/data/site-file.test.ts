import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {isSiteFileLoader, siteFile} from "../../../../loaders/site/data/site-file.js";

const site = {data: "data", vintage: "current"};
const text = async (path: string) => String(await siteFile(path, site));

describe("siteFile(path, site)", () => {
  it("refuses a file, table, source or result that there is not, with what there is", async () => {
    await expect(siteFile("valuess.arrow", site)).rejects.toThrow(/unknown table "valuess"; known are results, /);
    await expect(siteFile("values.xlsx", site)).rejects.toThrow('unknown file "values.xlsx" of src/data');
    await expect(siteFile("lineage/TRD-OP9.json", site)).rejects.toThrow(/unknown lineage "TRD-OP9"; known are EFS-CO/);
    await expect(siteFile("current/releases/who.arrow", site)).rejects.toThrow(/unknown source "who"; known are cpmm/);
    await expect(siteFile("defr-2099/vintage.json", site)).rejects.toThrow('unknown vintage "defr-2099"');
  });

  it("gives tables, vintages, lineage and the files of a vintage", async () => {
    expect(JSON.parse(await text("vintages.json"))[0]).toBe("current");
    expect(await text("results.csv")).toMatch(/^id,cluster,/);
    expect(JSON.parse(await text("members.json")).features).toHaveLength(11);
    expect(await text("current/vintage.json")).toContain('"name":"current"');
    expect(await text("lineage/TRD-OP1.json")).toContain("wdi/");
    expect((await siteFile("current/values.arrow", site)).length).toBeGreaterThan(1000);
    expect((await siteFile("current/releases/wef.arrow", site)).length).toBeGreaterThan(1000);
  });
});

describe("isSiteFileLoader(file)", () => {
  /** Loaders of what every page fetches, which is no data: a preview starts these. */
  const OTHERS = ["search.json.ts", "search-ru.json.ts", "search-zh.json.ts", "fonts/[name].woff2.ts"];

  it("holds for every loader of data in src/data, each of which prints the file that it is named for", async () => {
    const files = readdirSync("src/data", {recursive: true}).map(String);
    const loaders = files.filter((file) => file.endsWith(".ts"));
    expect(loaders.length).toBeGreaterThan(8);
    for (const file of loaders)
      expect([file, await isSiteFileLoader(join("src/data", file))]).toEqual([file, !OTHERS.includes(file)]);
  });

  it("does not for one that does more", async () => {
    expect(await isSiteFileLoader("tests/site/fixture/src/data/idioms.arrow.ts")).toBe(false);
  });
});
