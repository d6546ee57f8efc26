import {describe, expect, it} from "vitest";
import {wdi} from "../../../../loaders/sources/wdi/wdi.js";
import {findValue, toContext, toFile} from "../source-context.js";

const HEADER = "indicator,iso3,year,value,retrieved_commit_date,commit\n";
/** Figures of datasets/world-development-indicators; TX.VAL.FUEL.ZS.UN was not updated in the commit of December 2025. */
const TABLE = `${HEADER}NY.GDP.MKTP.CD,AFG,2002,4128820723.04713,2018-08-01,e73c49d
TX.VAL.FUEL.ZS.UN,AZE,2016,87.5149826574534,2018-08-01,e73c49d
NY.GDP.MKTP.CD,AFG,2002,3825701438.99963,2025-12-17,20289a7
TX.VAL.FUEL.ZS.UN,AZE,2016,87.5149826574534,2025-12-17,20289a7
NY.GDP.MKTP.CD,AFG,2002,3825701438.99963,2026-04-01,59aa866
NY.GDP.MKTP.CD,AFG,1999,1,2026-04-01,59aa866
NY.GDP.MKTP.CD,FRA,2002,1,2026-04-01,59aa866
TX.VAL.FUEL.ZS.UN,AZE,2016,91.6996216529,2026-04-01,59aa866
TX.VAL.FUEL.ZS.UN,AZE,2024,87.9785269977749,2026-04-01,59aa866
`;
const read = (text: string, date: string | null, ...more: string[]) =>
  wdi.read([toFile("table.csv", text), ...more.map((other) => toFile("other.csv", other))], toContext({date}));

describe("wdi.read(files): a table of several commits", () => {
  it("takes the figures of the day that is asked for, and no others", async () => {
    const {rows, upstream_date, urls, scope} = await read(TABLE, "2026-04-01");
    expect(rows).toHaveLength(3);
    expect(findValue(rows, {series: "NY.GDP.MKTP.CD", area: "AFG", year: 2002})).toBe(3825701438.99963);
    expect(rows.every(({updated}) => updated === null)).toBe(true);
    expect(upstream_date).toBeNull();
    expect(urls).toEqual(["https://github.com/datasets/world-development-indicators/tree/59aa866/indicators"]);
    expect(scope).toMatchObject([{series: ["NY.GDP.MKTP.CD", "TX.VAL.FUEL.ZS.UN"], first_year: 2000, last_year: 2024}]);
  });

  it("refuses a day on which a series still held the figures of an older year", async () => {
    await expect(read(TABLE, "2025-12-17")).rejects.toThrow(
      "invalid series TX.VAL.FUEL.ZS.UN of 2025-12-17: its figures are those of 2018-08-01"
    );
  });

  it("takes figures that did not change within a year, and refuses them when a year has passed", async () => {
    const same = (older: string, day: string) =>
      `${HEADER}NY.GDP.MKTP.CD,AFG,2002,1,${older},a\nNY.GDP.MKTP.CD,AFG,2002,1,${day},b\n`;
    expect((await read(same("2025-04-02", "2026-04-01"), "2026-04-01")).rows).toHaveLength(1);
    await expect(read(same("2025-04-01", "2026-04-01"), "2026-04-01")).rejects.toThrow("those of 2025-04-01");
  });

  it.each([
    ["no day", TABLE, null, "missing date of table.csv: it contains 2018-08-01, 2025-12-17, 2026-04-01"],
    ["another day", TABLE, "2026-04-02", "unknown date 2026-04-02"],
    ["an unknown series", TABLE.replaceAll("NY.GDP.MKTP.CD", "XX.YYY"), "2026-04-01", 'unknown series "XX.YYY"'],
    [
      "a figure given twice",
      `${TABLE}NY.GDP.MKTP.CD,AFG,2002,2,2026-04-01,59aa866\n`,
      "2026-04-01",
      ": NY.GDP.MKTP.CD AFG 2002; keep one"
    ]
  ])("refuses %s", async (_, text, date, message) => {
    await expect(read(text, date)).rejects.toThrow(message);
  });

  it("refuses other files beside it", async () => {
    await expect(read(TABLE, "2026-04-01", TABLE)).rejects.toThrow("mismatched files: table.csv is a separate release");
  });
});

describe("wdi.read(files): a series typed from an archive's page", () => {
  const commit = "00185452d20dc3f0c1cf7df9a95d417db6c69726";
  const text = `indicator,iso3,year,value,source_commit
BG.GSR.NFSV.GD.ZS,AZE,2016,31.40227,${commit}
BG.GSR.NFSV.GD.ZS,PAK,2022,4.86366,${commit}
`;

  it("reads it as an undated release of its own, with the page that it was typed from", async () => {
    const {rows, upstream_date, urls, scope} = await read(text, null);
    expect(findValue(rows, {series: "BG.GSR.NFSV.GD.ZS", area: "PAK", year: 2022})).toBe(4.86366);
    expect(upstream_date).toBeNull();
    expect(urls[0]).toContain(`/blob/${commit}/datapoints/ddf--datapoints--bg_gsr_nfsv_gd_zs--by--geo--time.csv`);
    expect(scope).toMatchObject([{series: ["BG.GSR.NFSV.GD.ZS"], first_year: 2016, last_year: 2022}]);
  });

  it.each([
    ["a figure given twice", `${text}BG.GSR.NFSV.GD.ZS,PAK,2022,4.9,${commit}\n`, "duplicate row"],
    ["an unknown series", text.replaceAll("BG.GSR.NFSV.GD.ZS", "XX.YYY"), 'unknown series "XX.YYY"'],
    ["half a commit", text.replaceAll(commit, "00185452"), "invalid source_commit"]
  ])("refuses %s", async (_, broken, message) => {
    await expect(read(broken, null)).rejects.toThrow(message);
  });
});
