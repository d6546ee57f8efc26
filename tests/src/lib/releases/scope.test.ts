import {describe, expect, it} from "vitest";
import {isInScope} from "../../../../src/lib/releases/releases.js";

const blocks = [
  {series: ["A", "B"], areas: ["KAZ"], first_year: 2000, last_year: 2019},
  {series: ["WITS.*"], areas: ["*"], first_year: 2010, last_year: 2010}
];

describe("isInScope(blocks, series, area, year)", () => {
  it.each([
    ["A", "KAZ", 2000, true],
    ["A", "KAZ", 2019, true],
    ["A", "KAZ", 1999, false],
    ["A", "KAZ", 2020, false],
    ["A", "UZB", 2000, false],
    ["AB", "KAZ", 2000, false],
    ["WITS.EXPORTS", "UZB", 2010, true],
    ["WITS", "UZB", 2010, false]
  ])("%s of %s in %d: %s", (series, area, year, expected) => {
    expect(isInScope(blocks, series, area, year)).toBe(expected);
  });

  it("is never where nothing was said", () => {
    expect(isInScope([], "A", "KAZ", 2000)).toBe(false);
  });
});
