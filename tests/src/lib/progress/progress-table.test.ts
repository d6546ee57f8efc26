import {describe, expect, it} from "vitest";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {everyMilestone, progressTable} from "../../../../src/lib/progress/progress-table.js";
import {framework, measure, milestone} from "../contract/make-inputs.js";

const services = measure({
  result: "TRD-OP1",
  measure: "services",
  baseline_value: 10,
  baseline_year: 2016,
  baseline_status: "set"
});
const key = {result: "TRD-OP1", measure: "services", area: "CAREC-X", variant: "headline"};
const mean = (year: number, value: number, over: Partial<ValueRow> = {}) =>
  ({
    ...key,
    year,
    value,
    text: null,
    sign: null,
    unit: "%",
    reporting: 3,
    expected: 4,
    missing: null,
    weight_share: 0.9,
    method: "m",
    flag: null,
    releases: "wdi 2020-07-01",
    reason: null,
    vintage: "v",
    ...over
  }) as ValueRow;
const line = (input_area: string, year: number, input_value: number) =>
  ({...key, input_area, year, input_value, role: "value", weight: 1 / 3}) as LineageRow;
const lineage = [
  line("KAZ", 2016, 4),
  line("UZB", 2016, 6),
  line("GEO", 2016, 20),
  line("KAZ", 2019, 5),
  line("UZB", 2019, 7),
  line("GEO", 2019, 21)
];
const row = (later: ValueRow, lines = lineage) =>
  progressTable(framework([services]), [mean(2016, 10), later], lines, "v").find(({milestone}) => milestone === 2023);

describe("progressTable(framework, values, lineage, vintage)", () => {
  it("compares means over the same members as they are", () => {
    expect(row(mean(2019, 11))).toMatchObject({base: 10, compared: 11, value: 11, standing: "improved"});
  });
  it("compares the members that both years have where membership changes", () => {
    const without = lineage
      .filter(({input_area, year}) => input_area !== "GEO" || year === 2016)
      .map((one) => (one.year === 2019 ? {...one, weight: 1 / 2} : one));
    expect(row(mean(2019, 6, {missing: "GEO", reporting: 2}), without)).toMatchObject({
      base: 5,
      compared: 6,
      value: 6,
      direction: "better",
      standing: "improved"
    });
  });
  it("judges by the headline alone, beside other readings, the other region and members", () => {
    const others = [{variant: "simple-mean"}, {area: "CAREC"}, {area: "KAZ"}].flatMap((over) =>
      [2016, 2019, 2020].map((year) => mean(year, 99, over))
    );
    const judged = (more: ValueRow[]) =>
      progressTable(framework([services]), [...more, mean(2016, 10), mean(2019, 11), ...more], lineage, "v");
    expect(judged(others)).toEqual(judged([]));
    expect(judged(others)[1]).toMatchObject({base: 10, value: 11, value_year: 2019});
  });
  it("compares no means of two releases", () => {
    const other = row(mean(2019, 11, {releases: "wdi 2026-04-08"}));
    expect(other).toMatchObject({base: null, compared: null, value: 11, standing: "not comparable"});
    expect(other?.reason).toContain("of another release");
  });
});

describe("everyMilestone(measure, stated)", () => {
  it("gives all four in their order, and a blank one for each that the framework has no row for", () => {
    const stated = milestone({result: "TRD-OP1", measure: "services", milestone: 2026, value: 12});
    const all = everyMilestone(services, [stated]);
    expect(all.map(({milestone, status}) => [milestone, status])).toEqual([
      [2020, "blank"],
      [2023, "blank"],
      [2026, "set"],
      [2029, "blank"]
    ]);
    expect(all[2]).toBe(stated);
    expect(all[0]).toMatchObject({result: "TRD-OP1", measure: "services", value: null, sign: null, text_en: null});
  });
});

describe("progressTable(framework, values, lineage, vintage) of several measures", () => {
  const stones = [milestone({result: "TRD-OP1", measure: "services", milestone: 2023, value: 12})];
  const topFive = measure({result: "TRD-OP1", measure: "top-five"});
  const rows = progressTable(
    framework([topFive, services], stones),
    [mean(2016, 10), mean(2019, 11), mean(2019, 50, {measure: "top-five"})],
    lineage,
    "v"
  );
  it("has four rows of each, in the framework's order, each with its own values and milestones", () => {
    const shown = rows.map(({measure, milestone, value, target_status}) => [measure, milestone, value, target_status]);
    expect(shown).toEqual([
      ["top-five", 2020, 50, "blank"],
      ["top-five", 2023, 50, "blank"],
      ["top-five", 2026, 50, "blank"],
      ["top-five", 2029, 50, "blank"],
      ["services", 2020, 11, "blank"],
      ["services", 2023, 11, "set"],
      ["services", 2026, 11, "blank"],
      ["services", 2029, 11, "blank"]
    ]);
    expect(new Set(rows.map(({vintage}) => vintage))).toEqual(new Set(["v"]));
  });
});

describe("progressTable(framework, values, lineage, vintage) of a rank in several editions of an index", () => {
  const geo = {result: "TSM-OC1", measure: "rank-geo"};
  const rank = measure({...geo, unit: "rank", type: "rank", better: "lower", baseline_value: 70, baseline_year: 2017});
  const edition = (variant: string, year: number, value: number | null, over: Partial<ValueRow> = {}) =>
    mean(year, value!, {...geo, area: "GEO", variant, weight_share: null, ...over});
  const reason = (values: ValueRow[], year = 2023) =>
    progressTable(framework([rank]), values, [], "v").find(({milestone}) => milestone === year)!.reason;
  const said = (values: ValueRow[], year = 2023) => /; the TT.*$/.exec(reason(values, year))?.[0] ?? "";

  it("judges by the edition of the baseline, and gives the last figure of another up to the milestone beside it", () => {
    const values = [
      edition("ttci", 2019, 68),
      edition("ttdi-2024", 2021, 44),
      edition("ttdi-2021", 2019, 46),
      edition("ttdi-2024", 2024, 41)
    ];
    expect(reason(values)).toContain("2 places up from 2017 to 2019");
    expect(said(values)).toBe("; the TTDI 2024 gives 44 for 2021, and as another index it is not compared");
    expect(said(values, 2020)).toBe("; the TTDI 2021 gives 46 for 2019, and as another index it is not compared");
    expect(said(values, 2026)).toContain("gives 41 for 2024");
  });

  it("takes of two of one year the later edition, and a figure of the milestone's own year", () => {
    const values = [edition("ttdi-2021", 2019, 46), edition("ttdi-2024", 2019, 45), edition("ttci", 2019, 68)];
    expect(said(values)).toContain("the TTDI 2024 gives 45 for 2019");
    expect(said([edition("ttdi-2024", 2023, 43)])).toContain("gives 43 for 2023");
  });

  it("names no blank, no other area, no other measure, and nothing where the edition is the only one", () => {
    for (const other of [
      edition("ttdi-2024", 2019, null),
      edition("ttdi-2024", 2019, 45, {area: "KAZ"}),
      edition("ttdi-2024", 2019, 45, {measure: "rank"}),
      edition("ttdi-2024", 2019, 45, {result: "TSM-OC2"}),
      edition("ttci", 2018, 69),
      edition("ttdi-2024", 2024, 41)
    ])
      expect(said([edition("ttci", 2019, 68), other])).toBe("");
  });
});
