import {describe, expect, it} from "vitest";
import type {Framework, Measure} from "../../../../src/lib/contract/framework.js";
import {speedGaps} from "../../../../src/lib/corridors/speed-gaps.js";
import {cpmmRow} from "../contract/cpmm-rows.js";

const measure = (result: string, name: string, baseline_value: number | null) =>
  ({result, measure: name, baseline_value, baseline_year: 2017, baseline_text_en: "as printed"}) as Measure;
const framework = {
  edition: "2020-12",
  measures: [
    measure("TRP-OC1", "road-swd", 22.2),
    measure("TRP-OC1", "road-swod", 45),
    measure("TRP-OP2", "c2-swd", null),
    measure("TRP-OP2", "c2-swod", null)
  ]
} as Framework;
const speed = (series: "SWD" | "SWOD", year: number, value: number | null) =>
  cpmmRow({series, area: "ALL", unit: "km/h", year, value});
const rows = [speed("SWOD", 2022, 42), speed("SWD", 2022, 23.4), speed("SWOD", 2021, 41.6)];
const gaps = speedGaps(rows, framework);

describe("speedGaps(observations, framework)", () => {
  it("puts the two speeds side by side with the hours between them, the PRF's baseline among them", () => {
    expect(gaps.map(({year, origin, swd, swod}) => [year, origin, swd, swod])).toEqual([
      [2017, "prf", 22.2, 45],
      [2021, "cpmm", null, 41.6],
      [2022, "cpmm", 23.4, 42]
    ]);
    expect(gaps[2]?.total_hours).toBeCloseTo(21.368, 3);
    expect(gaps[2]?.lost_hours).toBeCloseTo(9.463, 3);
  });

  it("gives no hours where a speed is not printed, and no row for a baseline that does not apply", () => {
    expect(gaps[1]?.lost_hours).toBeNull();
    expect(gaps.some(({area}) => area === "C2")).toBe(false);
  });

  it("says where a figure stands", () => {
    expect(gaps[2]).toMatchObject({swd_place: "cpmm/2024-12-31:2"});
    expect(gaps[0]?.reference).toBe("PRF 2020-12, TRP-OC1: as printed");
  });

  it("leaves out other sources and figures of one direction", () => {
    const other = [
      {...speed("SWD", 2022, 1), source: "wdi"},
      {...speed("SWD", 2022, 1), direction: "inbound" as const}
    ];
    expect(speedGaps(other, {...framework, measures: []})).toEqual([]);
  });
});
