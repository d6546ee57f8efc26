import {describe, expect, it} from "vitest";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {robustness} from "../../../../src/lib/indicators/robustness.js";
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
});
