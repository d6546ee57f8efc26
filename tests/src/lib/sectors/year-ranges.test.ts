import {describe, expect, it} from "vitest";
import {yearRanges} from "../../../../src/lib/sectors/revised-figures.js";

describe("yearRanges(years)", () => {
  it("joins years that follow each other and shows the gap", () => {
    expect(yearRanges([2013, 2003, 2002, 2003])).toBe("2002–2003, 2013");
    expect(yearRanges([])).toBe("");
  });
});
