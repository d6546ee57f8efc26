import {describe, expect, it} from "vitest";
import {inputTables, newestYear, valuesTable, valueTables} from "../../../../src/lib/indicators/compute-tables.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {framework, makeInputs, measure, observation, seriesRows} from "../contract/make-inputs.js";

const hours = (area: string, year: number, direction: "inbound" | null = null) =>
  observation({source: "cpmm", series: "TFI1", area, mode: "road", direction, year, value: year - 2000});
const observations = [
  hours("UZB", 2022, "inbound"),
  hours("UZB", 2022),
  hours("UZB", 2020),
  hours("C2", 2022),
  hours("ALL", 2022),
  ...seriesRows("wef", "TTCI.RANK", 2017, {GEO: 70})
];
const rank = measure({result: "TSM-OC1", measure: "rank-geo"});
const road = measure({result: "TRP-OP1", measure: "road-hours", baseline_year: 2020});
const results = ["TRP-OP1", "TSM-OC1"].map((id) => ({id}));
const inputs = makeInputs({
  observations,
  framework: {...framework([road, rank]), results: results as ReturnType<typeof framework>["results"]}
});

describe("valueTables(inputs)", () => {
  const {values, lineage, progress} = valueTables(inputs);

  it("orders values as the framework does, then by area, by variant with the headline first, and by year", () => {
    expect(values.map(({measure, area, variant, year}) => [measure, area, variant, year])).toEqual([
      ["road-hours", "CAREC", "headline", 2022],
      ["road-hours", "UZB", "headline", 2020],
      ["road-hours", "UZB", "headline", 2022],
      ["road-hours", "UZB", "inbound", 2022],
      ["road-hours", "C2", "headline", 2022],
      ["rank-geo", "GEO", "ttci", 2017],
      // What the framework does not name comes last, by name.
      ["members-in-top-70", "CAREC", "ttci", 2017],
      ["rank", "GEO", "ttci", 2017]
    ]);
  });

  it("gives the same order for observations in any order", () => {
    const turned = observations.toReversed();
    const again = valuesTable({...inputs, observations: turned, releases: toReleases(turned)});
    expect(again).toEqual(values);
  });

  it("names the vintage in each row, and has lineage and progress of the same values", () => {
    expect(new Set([...values, ...lineage, ...progress].map(({vintage}) => vintage))).toEqual(new Set(["test"]));
    expect(lineage.map(({measure, area, year, variant}) => [measure, area, variant, year])).toEqual(
      values.filter(({value}) => value !== null).map((row) => [row.measure, row.area, row.variant, row.year])
    );
    expect(lineage[0]).toMatchObject({
      source: "cpmm",
      series: "TFI1",
      input_area: "ALL",
      input_year: 2022,
      input_value: 22,
      release: "2020-07-01",
      row: 2,
      role: "value",
      weight: 1
    });
    expect(progress.map(({measure, milestone}) => `${measure} ${milestone}`)).toEqual(
      ["road-hours", "rank-geo"].flatMap((of) => [2020, 2023, 2026, 2029].map((year) => `${of} ${year}`))
    );
  });
});

describe("inputTables(inputs)", () => {
  it("has a row per observation in their order, with no correction where there is none", () => {
    const rows = inputTables(inputs).observations;
    expect(rows.map(({area, year}) => `${area} ${year}`)).toEqual(
      observations.map(({area, year}) => `${area} ${year}`)
    );
    expect(rows[0]).toMatchObject({direction: "inbound", release: "2020-07-01", correction: null});
    expect(inputTables(inputs).observations).toBe(rows);
    const corrected = {...inputs, observations: [{...observations[0]!, correction: "c1"}]};
    expect(inputTables(corrected).observations[0]?.correction).toBe("c1");
  });
});

describe("newestYear({observations, reported})", () => {
  const rows = (...snapshots: string[]) =>
    snapshots.map((snapshot) => observation({source: "wdi", series: "A", area: "KAZ", year: 2019, value: 1, snapshot}));
  const report = (reported_on: string) => ({reported_on}) as ReturnType<typeof makeInputs>["reported"][number];

  it("gives the year of the newest snapshot or report, and 0 without any", () => {
    expect(newestYear({observations: rows("wdi/2020-07-01", "weo/2023-10-10.2"), reported: []})).toBe(2023);
    expect(newestYear({observations: rows("weo/2023-10-10", "wdi/2020-07-01"), reported: []})).toBe(2023);
    expect(newestYear({observations: rows("wdi/2020-07-01"), reported: [report("2024-06-28")]})).toBe(2024);
    expect(newestYear({observations: rows("wdi/2026-07-01"), reported: [report("2024-06-28")]})).toBe(2026);
    expect(newestYear({observations: [], reported: []})).toBe(0);
  });
});
