import {describe, expect, it} from "vitest";
import {countBeforeAfterSteps} from "../../../../src/lib/cpmm/before-after.js";
import {inRanges, STEP_ROWS} from "../../../../src/lib/cpmm/steps.js";
import {toCrossingTrips} from "./before-after/crossing-trips.js";
import {QUESTION, rowsByHand} from "./before-after/rows-by-hand.js";

describe("inRanges(length, each)", () => {
  const rangesOf = (length: number) => {
    const found: number[][] = [];
    const steps = [...inRanges(length, (...range) => found.push(range))].length;
    expect(steps).toBe(found.length);
    return found;
  };
  it("goes over every row once, so many a step", () => {
    expect(rangesOf(0)).toEqual([]);
    expect(rangesOf(1)).toEqual([[0, 1]]);
    expect(rangesOf(STEP_ROWS)).toEqual([[0, STEP_ROWS]]);
    expect(rangesOf(STEP_ROWS + 1)).toEqual([
      [0, STEP_ROWS],
      [STEP_ROWS, STEP_ROWS + 1]
    ]);
  });
});

describe("countBeforeAfterSteps(table, question)", () => {
  const table = toCrossingTrips(rowsByHand());
  it("lets a page paint after each pass and each span of a crossing", () => {
    const steps = [...countBeforeAfterSteps(table, QUESTION)].length;
    expect(steps).toBeGreaterThanOrEqual(2 + table.dictionaries.bcp.length * 4);
  });
});
