import {describe, expect, it} from "vitest";
import type {ComputedValue} from "../../../../src/lib/contract/indicator.js";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {robustness, vintageValues} from "../../../../src/lib/indicators/robustness.js";
import {framework, measure, milestone} from "../contract/make-inputs.js";

const value = (year: number, number: number): ValueRow => ({
  result: "TRD-OP1",
  measure: "services",
  area: "CAREC-X",
  year,
  variant: "headline",
  value: number,
  text: null,
  sign: null,
  unit: "% of GDP",
  reporting: 9,
  expected: 10,
  missing: "TKM",
  weight_share: 0.94,
  method: "gdp-weighted-mean",
  flag: null,
  releases: null,
  reason: null,
  missing_kinds: null,
  vintage: "test"
});
const prf = framework([measure({result: "TRD-OP1", measure: "services", baseline_year: 2016, baseline_value: 10})]);

describe("robustness(framework, vintages)", () => {
  it("counts another vintage where it ends in a year of the first, and leaves out what is older", () => {
    const current = {vintage: "current", values: [value(2016, 9.82), value(2017, 10.33), value(2018, 10.64)]};
    const then = {vintage: "defr-2021", values: [value(2016, 10.09), value(2017, 10.54)]};
    const [services] = robustness(prf, [current, then]);
    expect(services?.choices.map(({vintage, end_year, value}) => [vintage, end_year, value])).toEqual([
      ["current", 2017, 10.33],
      ["current", 2018, 10.64],
      ["defr-2021", 2017, 10.54]
    ]);
    expect([services?.min, services?.max]).toEqual([10.33, 10.64]);
  });

  it("leaves out a measure that the first vintage has no value of", () => {
    expect(
      robustness(prf, [
        {vintage: "current", values: []},
        {vintage: "x", values: [value(2017, 1)]}
      ])
    ).toEqual([]);
  });

  it("leaves out what is reported, and measures that other milestones are of", () => {
    const donors = measure({result: "CPF-OP1", measure: "donors", kind: "reported", baseline_year: 2016});
    const set = [
      milestone({result: "TRD-OP1", measure: "top-five", milestone: 2020, value: 99}),
      milestone({result: "TRD-OC1", measure: "services", milestone: 2020, value: 99}),
      milestone({result: "TRD-OP1", measure: "services", milestone: 2029, value: 12})
    ];
    const own = [value(2016, 10), value(2019, 12)];
    const found = robustness(framework([donors, ...prf.measures], set), [
      {vintage: "current", values: [...own, ...own.map((row) => ({...row, result: "CPF-OP1", measure: "donors"}))]}
    ]);
    expect(found.map(({measure}) => measure)).toEqual(["services"]);
    expect(found[0]!.choices.at(-1)).toMatchObject({end_year: 2019, status: "achieved"});
  });

  it.each([
    [2019, "accelerate"],
    [2020, "accelerate"],
    [2021, "on track"],
    [2023, "accelerate"],
    [2024, "no target set"]
  ] as const)("judges a value of %d by the first set target that is not before it", (year, status) => {
    const set = [
      milestone({result: "TRD-OP1", measure: "services", milestone: 2020, value: 16}),
      milestone({result: "TRD-OP1", measure: "services", milestone: 2023, value: 15, status: "unset"}),
      milestone({result: "TRD-OP1", measure: "services", milestone: 2023, value: 14.1})
    ];
    const values = [value(2016, 10), value(year, 14)];
    const [services] = robustness(framework(prf.measures, set), [{vintage: "current", values}]);
    const last = services!.choices.find(({end_year}) => end_year === year);
    expect(last?.status).toBe(status);
  });

  it("takes both regions and every reading of a regional measure, and no member, direction, forecast or blank", () => {
    const row = (over: Partial<ValueRow>) => ({...value(2018, 11), ...over});
    const values = [
      value(2016, 10),
      row({}),
      row({area: "CAREC"}),
      row({variant: "simple-mean"}),
      row({area: "KAZ"}),
      row({variant: "inbound"}),
      row({variant: "outbound"}),
      row({year: 2019, flag: "forecast"}),
      row({year: 2019, value: null})
    ];
    const [services] = robustness(prf, [{vintage: "current", values}]);
    expect(services!.choices.map(({area, variant, end_year}) => `${area} ${variant} ${end_year}`)).toEqual([
      "CAREC-X headline 2016",
      "CAREC-X headline 2018",
      "CAREC headline 2018",
      "CAREC-X simple-mean 2018"
    ]);
  });

  it("reads one member's rank in its own edition of the index alone", () => {
    const rank = measure({result: "TSM-OC1", measure: "rank-geo", type: "rank", better: "lower"});
    const row = (area: string, variant: string, year: number) =>
      ({...value(year, 68), result: "TSM-OC1", measure: "rank-geo", area, variant}) as ValueRow;
    const values = [row("GEO", "ttci", 2019), row("GEO", "ttdi-2024", 2019), row("KAZ", "ttci", 2019)];
    const [found] = robustness(framework([rank]), [{vintage: "current", values}]);
    expect(found!.choices.map(({area, variant}) => `${area} ${variant}`)).toEqual(["GEO ttci"]);
    expect(robustness(framework([rank]), [])).toEqual([]);
  });

  it("reads a count of members in the edition of its headline alone, and a corridor's speed on that corridor", () => {
    const count = measure({result: "TSM-OC1", measure: "members-in-top-70", type: "count"});
    const speed = measure({result: "TRP-OP2", measure: "c1-swd"});
    const row = (of: typeof count, area: string, variant: string): ValueRow => ({
      ...value(2019, 3),
      result: of.result,
      measure: of.measure,
      area,
      variant
    });
    const values = [
      row(count, "CAREC", "ttci"),
      row(count, "CAREC", "ttdi-2024"),
      row(speed, "C1", "headline"),
      row(speed, "C2", "headline"),
      row(speed, "CAREC", "headline")
    ];
    const found = robustness(framework([count, speed]), [{vintage: "current", values}]);
    expect(found.map(({choices}) => choices.map(({area, variant}) => `${area} ${variant}`))).toEqual([
      ["CAREC ttci"],
      ["C1 headline"]
    ]);
  });

  it("gives each status and direction once, in the order of the choices, and none that is not known", () => {
    const rows = [value(2018, 11), value(2016, 10), value(2017, 9)];
    const [services] = robustness(prf, [{vintage: "current", values: rows}]);
    expect(services).toMatchObject({directions: ["worse", "better"], statuses: ["no target set"], unit: "%"});
    const [alone] = robustness(prf, [{vintage: "current", values: [value(2018, 11)]}]);
    expect(alone).toMatchObject({directions: [], min: 11, max: 11});
  });

  it("compares over the members of both years where the membership changes, as the headline does", () => {
    // 2016: KAZ 8, UZB 10, PAK 30; 2018: KAZ 9, UZB 11. The mean falls because PAK is gone; both of the others rose.
    const members = {KAZ: [8, 9], UZB: [10, 11], PAK: [30]};
    const computed = [2016, 2018].flatMap((year, i): ComputedValue[] => {
      const own = Object.entries(members).flatMap(([area, figures]) =>
        i in figures ? [{area, figure: figures[i]!}] : []
      );
      const share = 1 / own.length;
      const lineage = own.map(
        ({area, figure}) => ({input_area: area, input_value: figure, role: "value", weight: share}) as LineageRow
      );
      const mean = own.reduce((sum, {figure}) => sum + figure * share, 0);
      const region = {...value(year, mean), expected: 3, reporting: own.length, missing: i === 0 ? null : "PAK"};
      return [
        {value: region, lineage},
        ...own.map(({area, figure}) => ({
          value: {...value(year, figure), area, reporting: null, weight_share: null, missing: null},
          lineage: []
        }))
      ];
    });
    const compared = vintageValues(prf.measures, computed, "current");
    const last = (values: readonly ValueRow[]) =>
      robustness(prf, [{vintage: "current", values}])[0]!.choices.find(({end_year}) => end_year === 2018)!;
    expect(last(compared.values)).toMatchObject({value: 10, direction: "better"});
    expect(last(computed.map((one) => ({...one.value, vintage: "current"}))).direction).toBe("worse");
  });
});
