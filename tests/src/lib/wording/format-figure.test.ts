import {describe, expect, it} from "vitest";
import {decimalsOf, formatFigure, formatNumber, formatUnit} from "../../../../src/lib/wording/format-figure.js";

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

describe("decimalsOf(values, unit)", () => {
  it("takes the decimals that half of the figures have by their size, and nothing from zeros", () => {
    expect(decimalsOf([0.3, 9.4, 12.1], "%")).toBe(1);
    expect(decimalsOf([0.3, 0.4, 12.1], "%")).toBe(2);
    expect(decimalsOf([0, 0, 0, 250], "USD")).toBe(0);
    expect(decimalsOf([4, null], "count")).toBe(0);
    expect(decimalsOf([], "%")).toBe(0);
  });
  it("is kept by all figures of a column, but never makes a zero of what is none", () => {
    expect([0.31, 9.44, 120].map((value) => formatNumber(value, "%", 1))).toEqual(["0.3", "9.4", "120.0"]);
    expect(formatNumber(0.04, "%", 1)).toBe("0.04");
    expect(formatNumber(0.05, "%", 1)).toBe("0.1");
    expect(formatNumber(0, "%", 1)).toBe("0.0");
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
