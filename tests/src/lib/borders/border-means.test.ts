import {describe, expect, it} from "vitest";
import {borderMeans} from "../../../../src/lib/borders/border-figures.js";
import type {Framework} from "../../../../src/lib/contract/framework.js";
import {cpmmRow} from "../contract/cpmm-rows.js";

const whole = (year: number, value: number | null, more = {}) =>
  cpmmRow({area: "ALL", direction: null, year, value, ...more});
const framework = {
  measures: [
    {result: "TRP-OP1", measure: "road-hours", baseline_value: 16.9, baseline_year: 2017},
    {result: "TRP-OP1", measure: "rail-hours", baseline_value: null, baseline_year: 2017},
    {result: "TRP-OC1", measure: "road-hours", baseline_value: 1, baseline_year: 2017}
  ]
} as Framework;

describe("borderMeans(observations, framework)", () => {
  it("takes the means of all corridors by year, with the baselines that the PRF gives", () => {
    const rows = [whole(2022, 9.9), whole(2021, 13.6), whole(2022, 208, {series: "TFI2"})];
    expect(
      borderMeans(rows, framework).map(({measure, mode, year, value, origin}) => [measure, mode, year, value, origin])
    ).toEqual([
      ["hours", "road", 2017, 16.9, "prf"],
      ["hours", "road", 2021, 13.6, "cpmm"],
      ["hours", "road", 2022, 9.9, "cpmm"],
      ["dollars", "road", 2022, 208, "cpmm"]
    ]);
  });

  it("leaves out one crossing, one direction, other sources and what is not published", () => {
    const rows = [
      cpmmRow({direction: null}),
      whole(2022, 1, {direction: "inbound"}),
      whole(2022, 1, {source: "wdi"}),
      whole(2022, null),
      whole(2022, 1, {series: "SWD"})
    ];
    expect(borderMeans(rows, {...framework, measures: []})).toEqual([]);
  });
});
