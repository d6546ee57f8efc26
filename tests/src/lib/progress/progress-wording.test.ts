import {describe, expect, it} from "vitest";
import {describeGrowth} from "../../../../src/lib/progress/progress-wording.js";

describe("describeGrowth(growth)", () => {
  it.each([
    [-0.0215, "2.2 % a year worse"],
    [0.0215, "2.2 % a year better"],
    [0.02149, "2.1 % a year better"],
    [-0.02151, "2.2 % a year worse"],
    [0.0105, "1.1 % a year better"],
    [-0.0105, "1.1 % a year worse"],
    [0, "0 % a year better"]
  ])("says %d as %s", (growth, words) => {
    expect(describeGrowth(growth)).toBe(words);
  });
});
