import {describe, expect, it} from "vitest";
import {linearAxis, logAxis, signedAxis} from "../../../../src/lib/charts/axis.js";

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

  it("is on one figure", () => {
    expect(logAxis(5, 5, 0, 100).at(5)).toBe(0);
  });
});

describe("signedAxis(lowest, highest, start, end)", () => {
  it("is a linear axis from zero where nothing lies below", () => {
    expect(signedAxis(0, 81.3, 0, 500).ticks).toEqual(linearAxis(81.3, 0, 500).ticks);
    expect(signedAxis(3, 81.3, 0, 500).bottom).toBe(0);
  });

  it("reaches round figures on both sides of zero, which is a tick", () => {
    const axis = signedAxis(-3.1, 6, 0, 500);
    expect(axis.ticks).toEqual([-4, -2, 0, 2, 4, 6]);
    expect([axis.at(-4), axis.at(1), axis.at(6)]).toEqual([0, 250, 500]);
    expect(signedAxis(-5, -1, 0, 1).ticks).toEqual([-5, -4, -3, -2, -1, 0]);
  });
});
