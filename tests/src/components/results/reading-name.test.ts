import {describe, expect, it} from "vitest";
import {readingName} from "../../../../src/components/results/measure-table.js";

describe("readingName(variant)", () => {
  it.each([
    ["gdp-of-all-ten", "GDP of all ten"],
    ["prc-as-partner", "PRC as partner"],
    ["simple-mean", "simple mean"],
    ["afghan", "afghan"]
  ])("writes %s as %s", (variant, name) => {
    expect(readingName(variant)).toBe(name);
  });
});
