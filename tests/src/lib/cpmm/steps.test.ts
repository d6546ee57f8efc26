import {describe, expect, it} from "vitest";
import {inRanges, runSteps, STEP_ROWS, type Steps} from "../../../../src/lib/cpmm/steps.js";

/** The ranges that some rows are gone over in, and how many steps that takes. */
function rangesOf(length: number): {ranges: [number, number][]; steps: number} {
  const ranges: [number, number][] = [];
  const steps = [...inRanges(length, (from, end) => ranges.push([from, end]))].length;
  return {ranges, steps};
}

describe("inRanges(length, each)", () => {
  it("goes over every row once, a range a step, the last one as long as what is left", () => {
    const [one, two] = [STEP_ROWS, 2 * STEP_ROWS];
    expect(rangesOf(0)).toEqual({ranges: [], steps: 0});
    expect(rangesOf(1)).toEqual({ranges: [[0, 1]], steps: 1});
    expect(rangesOf(one)).toEqual({ranges: [[0, one]], steps: 1});
    const three = [
      [0, one],
      [one, two],
      [two, two + 1]
    ];
    expect(rangesOf(two + 1)).toEqual({ranges: three, steps: 3});
  });
});

describe("runSteps(steps)", () => {
  it("does every step and gives what they end with", () => {
    const done: number[] = [];
    function* work(): Steps<string> {
      for (let i = 0; i < 3; i++) {
        done.push(i);
        yield;
      }
      return "made";
    }
    expect(runSteps(work())).toBe("made");
    expect(done).toEqual([0, 1, 2]);
  });
});
