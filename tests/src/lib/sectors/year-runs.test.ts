import {describe, expect, it} from "vitest";
import {yearRuns} from "../../../../src/lib/sectors/year-runs.js";

describe("yearRuns(years)", () => {
  it("joins years that follow each other and shows the gap", () => {
    expect(yearRuns([2013, 2003, 2002, 2003])).toBe("2002–2003, 2013");
    expect(yearRuns([])).toBe("");
  });
});
