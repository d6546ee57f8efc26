import {describe, expect, it} from "vitest";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {progressTable} from "../../../../src/lib/progress/progress-table.js";
import {framework, measure} from "../contract/make-inputs.js";

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
  ...[line("KAZ", 2016, 4), line("UZB", 2016, 6), line("GEO", 2016, 20)],
  ...[line("KAZ", 2019, 5), line("UZB", 2019, 7), line("GEO", 2019, 21)]
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
  it("compares no means of two releases", () => {
    const other = row(mean(2019, 11, {releases: "wdi 2026-04-08"}));
    expect(other).toMatchObject({base: null, compared: null, value: 11, standing: "not comparable"});
    expect(other?.reason).toContain("of another release");
  });
});
