import {appendFile, cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readHealthPillars} from "../../../loaders/reference/read-page-facts.js";
import {readReference} from "../../../loaders/reference/read-reference.js";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "pillars-"));
  await cp("data/reference", join(data, "reference"), {recursive: true});
});
afterEach(() => rm(data, {recursive: true}));

describe("readHealthPillars(dataDir)", () => {
  it("gives the four pillars of the strategy, each with series that are described and with what none says", async () => {
    const pillars = await readHealthPillars(data);
    expect(pillars.map(({pillar, series, blanks}) => [pillar, series.length, blanks.length])).toEqual([
      [1, 4, 2],
      [2, 3, 3],
      [3, 2, 2],
      [4, 4, 2]
    ]);
    expect(pillars[1]!.series[2]).toEqual({
      series: "SH.TBS.INCD",
      short_en: "Tuberculosis incidence",
      better: "lower"
    });
    const known = (await readReference(data)).series.filter(({source}) => source === "wdi").map(({series}) => series);
    for (const {series} of pillars.flatMap((row) => row.series)) expect(known).toContain(series);
  });

  it.each([
    ["health_series.csv", "5,SH.MED.PHYS.ZS,Physicians,higher", /unknown pillar 5 in .*health_series\.csv row 15/],
    ["health_blanks.csv", "0,What,Who", /unknown pillar 0 in .*health_blanks\.csv row 11/],
    ["health_series.csv", "1,SH.MED.PHYS.ZS,Physicians,up", /invalid better "up" in .*health_series\.csv row 15/]
  ])("refuses a wrong row of %s: %s", async (file, row, message) => {
    await appendFile(join(data, "reference", file), `${row}\n`);
    await expect(readHealthPillars(data)).rejects.toThrow(message);
  });
});
