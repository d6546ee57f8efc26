import {describe, expect, it} from "vitest";
import {readOutlierRules} from "../../../../loaders/reference/read-quality-rules.js";
import {readContradictions} from "../../../../loaders/reference/read-reference.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {speedNotes} from "../../../../src/lib/corridors/speed-gaps.js";
import {findOutliers} from "../../../../src/lib/quality/find-outliers.js";
import {observation} from "../contract/make-inputs.js";

const RULES = [{source: "cpmm", series: "SWD", factor: 1.5, reason: "test"}];
const years = (values: (number | null)[], first = 2019) =>
  values.map((value, i) =>
    observation({source: "cpmm", series: "SWD", area: "CHN", mode: "road", year: first + i, value})
  );
const found = (values: (number | null)[]) => findOutliers(years(values), RULES).map(({observation: row}) => row.value);

describe("findOutliers(observations, rules)", () => {
  it("flags from the factor on, against both neighboring years", () => {
    expect(found([20, 30, 20])).toEqual([30]);
    expect(found([20, 29.9, 20])).toEqual([]);
    expect(found([20, 40, 30])).toEqual([]);
    expect(found([30, 20, 30])).toEqual([20]);
    expect(found([30, 20.1, 30])).toEqual([]);
  });
  it("flags nothing at the end of a line, across a gap or beside zero", () => {
    expect(found([20, 60])).toEqual([]);
    expect(found([20, 60, null])).toEqual([]);
    expect(found([0, 60, 0])).toEqual([]);
    const rows = [...years([20]), ...years([60], 2021), ...years([20], 2022)];
    expect(findOutliers(rows, RULES)).toEqual([]);
  });
  it("asks no series that it has no rule for, and no mode by another", () => {
    const other = years([20, 60, 20]).map((row) => ({...row, series: "TFI1"}));
    expect(findOutliers(other, RULES)).toEqual([]);
    const mixed = years([20, 60, 20]).map((row, i) => (i === 1 ? row : {...row, mode: "rail" as const}));
    expect(findOutliers(mixed, RULES)).toEqual([]);
  });
});

describe("speedNotes(observations, known)", () => {
  it("flags the PRC's road speed of 2020, which stays 47.2, and what CPMM's reports disagree about", async () => {
    const {observations} = (await readSiteData("data", "current")).inputs;
    const known = {contradictions: await readContradictions("data"), outlier_rules: await readOutlierRules("data")};
    const notes = speedNotes(observations, known);
    const prc = notes.filter(({text}) => text.startsWith("Outlier"));
    expect(prc.map(({area, mode, year, series}) => [area, mode, year, series])).toContainEqual([
      "CHN",
      "road",
      2020,
      "SWD"
    ]);
    expect(prc.find(({area}) => area === "CHN")!.text).toContain("47.2 km/h between 25.9 in 2019 and 22.3 in 2021");
    const swapped = notes.filter(({area, year, text}) => area === "PAK" && year === 2020 && text.includes("swapped"));
    expect(swapped.map(({series}) => series)).toEqual(["SWD", "SWOD"]);
  });
});
