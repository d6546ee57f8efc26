import {describe, expect, it} from "vitest";
import {formatFigure, formatNumber, formatUnit} from "../../../../src/lib/wording/format-figure.js";

describe("formatNumber(value, unit)", () => {
  it.each([
    [10.09, "% of GDP", "10.1"],
    [10, "% of GDP", "10.0"],
    [0.43, "% of GDP", "0.43"],
    [1850.4, "USD", "1,850"],
    [-3.12, "%", "−3.1"],
    [-0.001, "%", "0.00"],
    [2, "count", "2"],
    [0, "count", "0"]
  ])("%s %s is %s", (value, unit, text) => {
    expect(formatNumber(value, unit)).toBe(text);
  });
});

describe("formatFigure(figure)", () => {
  it("keeps bounds and approximations as printed", () => {
    expect(formatFigure({value: 1, sign: "<", unit: "%"})).toBe("<1");
    expect(formatFigure({value: 150, sign: "≈", unit: "count"})).toBe("about 150");
  });
  it("gives the reported words, and null where nothing was reported", () => {
    expect(formatFigure({value: null, text: "in_progress", unit: "yes/no"})).toBe("under way");
    expect(formatFigure({value: 0, unit: "yes/no"})).toBe("no");
    expect(formatFigure({value: null, text: null, unit: "%"})).toBeNull();
  });
});

describe("formatUnit(unit)", () => {
  it("is silent for counts, ranks and words", () => {
    expect(["%", "km/h", "count", "rank"].map(formatUnit)).toEqual(["%", " km/h", "", ""]);
  });
});
