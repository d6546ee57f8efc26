import {describe, expect, it} from "vitest";
import {formatFigure, formatNumber, formatUnit, measureDecimals} from "../../../../src/lib/wording/format-figure.js";

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

describe("measureDecimals(measure)", () => {
  it.each([
    [{unit: "%"}, 1],
    [{unit: "% of GDP", result: "TRD-OP1"}, 1],
    [{unit: "% of GDP", result: "TRD-OC1"}, 2],
    [{unit: "%", result: "ENG-OC1"}, 2],
    [{unit: "hours", result: "TRP-OP1"}, 1],
    [{unit: "count", result: "ENG-OC1"}, undefined]
  ])("of %o is %s", (measure, decimals) => {
    expect(measureDecimals(measure)).toBe(decimals);
  });
});

describe("formatFigure(figure)", () => {
  it("keeps bounds and approximations as printed", () => {
    expect(formatFigure({value: 1, sign: "<", unit: "%"})).toBe("<1");
    expect(formatFigure({value: 150, sign: "≈", unit: "count"})).toBe("about 150");
  });
  it("has the decimals of its measure, whatever its size, but never makes a zero of what is none", () => {
    const of = (values: number[], unit: string, result?: string) =>
      values.map((value) => formatFigure({value, unit, result}));
    expect(of([0.31, 9.44, 149.6], "hours")).toEqual(["0.3", "9.4", "149.6"]);
    expect(of([0.97, 1.37, 99.787], "%", "ENG-OC1")).toEqual(["0.97", "1.37", "99.79"]);
    expect(of([0.04, 0.05, 0], "%")).toEqual(["0.04", "0.1", "0.0"]);
    expect(of([2, 2.5], "count")).toEqual(["2", "2.5"]);
    expect(of([0.43, 120.4], "USD")).toEqual(["0.43", "120"]);
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
