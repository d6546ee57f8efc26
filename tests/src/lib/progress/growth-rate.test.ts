import {describe, expect, it} from "vitest";
import {growthRate} from "../../../../src/lib/progress/rule.js";

const rate = (from: number, to: number, years = 2) =>
  growthRate({year: 2017, value: from}, {year: 2017 + years, value: to});

describe("growthRate(from, to)", () => {
  it.each([
    [4, 9, 2, 0.5],
    [4, 6, 1, 0.5],
    [4, 6, 0, null],
    [4, 6, -1, null],
    [0, 6, 2, null],
    [4, 0, 2, null],
    [0, -6, 2, null],
    [-4, 0, 2, null],
    [-4, 9, 2, null],
    [4, -9, 2, null],
    [-4, -9, 2, 0.5]
  ])("of %d to %d in %d years is %s", (from, to, years, expected) => {
    if (expected === null) expect(rate(from, to, years)).toBeNull();
    else expect(rate(from, to, years)).toBeCloseTo(expected, 12);
  });
});
