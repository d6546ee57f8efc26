import {describe, expect, it} from "vitest";
import {linearAxis, logAxis} from "../../../../src/lib/charts/axis.js";

describe("linearAxis(highest, start, end)", () => {
  it("reaches a round figure at or above the highest", () => {
    const axis = linearAxis(81.3, 0, 500);
    expect(axis.ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect([axis.at(0), axis.at(50), axis.at(100)]).toEqual([0, 250, 500]);
  });

  it("ends on the highest where that is round", () => {
    expect(linearAxis(100, 0, 1).top).toBe(100);
    expect(linearAxis(0, 0, 1).ticks.every(Number.isFinite)).toBe(true);
  });

  it("runs upwards where it is told to", () => {
    expect(linearAxis(10, 200, 0).at(10)).toBe(0);
  });
});

describe("logAxis(lowest, highest, start, end)", () => {
  it("gives equal ratios equal distances", () => {
    const axis = logAxis(1, 100, 0, 200);
    expect(axis.ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(axis.at(10) - axis.at(1)).toBeCloseTo(axis.at(100) - axis.at(10), 9);
  });

  it("keeps the powers of ten alone where there would be many", () => {
    expect(logAxis(2, 5809, 0, 100).ticks).toEqual([10, 100, 1000, 10000]);
  });

  it("stands on one figure", () => {
    expect(logAxis(5, 5, 0, 100).at(5)).toBe(0);
  });
});
