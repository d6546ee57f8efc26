import {describe, expect, it} from "vitest";
import type {ComputedValue} from "../../../../src/lib/contract/indicator.js";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {robustness, vintageValues} from "../../../../src/lib/indicators/robustness.js";
import {framework, measure} from "../contract/make-inputs.js";

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
