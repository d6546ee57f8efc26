import {describe, expect, it} from "vitest";
import type {Measure} from "../../../../src/lib/contract/framework.js";
import {
  describeChange,
  describeGrowth,
  fromFigureWords,
  measureNumber
} from "../../../../src/lib/progress/progress-wording.js";

describe("describeGrowth(growth)", () => {
  it.each([
    [-0.0215, "2.2% a year worse"],
    [0.0215, "2.2% a year better"],
    [0.02149, "2.1% a year better"],
    [-0.02151, "2.2% a year worse"],
    [0.0105, "1.1% a year better"],
    [-0.0105, "1.1% a year worse"],
    [0, "0% a year better"]
  ])("says %d as %s", (growth, words) => {
    expect(describeGrowth(growth)).toBe(words);
  });
});

describe("figures of a measure in a sentence", () => {
  const measureOf = (columns: Partial<Measure>) =>
    ({result: "TRP-OP1", type: "quantity", unit: "hours", better: "lower", baseline_sign: null, ...columns}) as Measure;

  it("have the decimals that the measure has on every page", () => {
    expect(measureNumber(measureOf({}), 9.888)).toBe("9.9");
    expect(measureNumber(measureOf({result: "ENG-OC1", unit: "%"}), 1.369)).toBe("1.37");
    expect(measureNumber(measureOf({type: "count", unit: "count"}), 2)).toBe("2");
    expect(measureNumber(measureOf({type: "count", unit: "%"}), 2)).toBe("2");
    expect(measureNumber(measureOf({}), 1, "<")).toBe("<1");
  });

  it("have more where two that differ would be written alike", () => {
    const words = (value: number) => fromFigureWords(measureOf({}), {year: 2017, value}, 10);
    expect(words(9.9)).toContain("measured from 9.9, the publisher's figure of 2017; the published baseline is 10.0");
    expect(words(10.04)).toContain("measured from 10.04, the publisher's figure of 2017; the published baseline is 10");
    expect(words(10)).toContain("measured from 10.0, the publisher's figure of 2017; the published baseline is 10.0");
  });

  it("change by a pace of one decimal more, or of its first digit", () => {
    const words = (value: number, columns: Partial<Measure> = {}) =>
      describeChange(measureOf(columns), {year: 2017, value: 12.2}, {year: 2023, value});
    expect(words(10.9)).toBe("down 0.22 hours a year from 2017 to 2023, which is better");
    expect(words(12.2 + 6 * 0.0049)).toBe("up 0.005 hours a year from 2017 to 2023, which is worse");
    expect(words(10.9, {unit: "dollars"})).toBe("down 0.217 dollars a year from 2017 to 2023, which is better");
  });
});
