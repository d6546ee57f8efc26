import {describe, expect, it} from "vitest";
import {smartGaps} from "../../../../src/lib/quality/gaps.js";
import {measure, milestone} from "../contract/make-inputs.js";

const SCHEMES = {result: "WTR-OC1", measure: "schemes", kind: "reported", unit: "count"} as const;

const READINGS = [
  {result: "WTR-OC1", measure: "countries", letter: "S", reason: "road maps and measures", text_issue: null},
  {result: "TSM-OC1", measure: null, letter: "R", reason: "another index", text_issue: null}
] as const;

describe("smartGaps(measure, milestones, readings)", () => {
  const letters = (targets: Parameters<typeof milestone>[0][], baseline: number | null = 0, name = "schemes") =>
    smartGaps(measure({...SCHEMES, measure: name, baseline_value: baseline}), targets.map(milestone), READINGS).map(
      ({detail}) => detail
    );
  const key = {result: "WTR-OC1", measure: "schemes"};

  it("fails T where no year has a target, and A where none is set", () => {
    expect(letters([{...key, milestone: 2023, status: "blank"}])).toEqual(["A", "T"]);
    expect(letters([{...key, milestone: 2023, status: "unset"}])).toEqual(["A"]);
    expect(letters([{...key, milestone: 2023, value: 2}])).toEqual([]);
  });

  it("fails A where the only target is the baseline, but not where it is a condition in words", () => {
    expect(letters([{...key, milestone: 2020, value: 0}])).toEqual(["A"]);
    expect(letters([{...key, milestone: 2020, status: "set", text_en: "Network established (yes/no)"}])).toEqual([]);
  });

  it("adds the readings of the measure and of its whole result", () => {
    expect(letters([{...key, milestone: 2023, value: 2}], 0, "countries")).toEqual(["S"]);
    const ranks = measure({result: "TSM-OC1", measure: "rank-kgz"});
    const set = [milestone({result: "TSM-OC1", measure: "rank-kgz", milestone: 2023, value: 2})];
    expect(smartGaps(ranks, set, READINGS).map(({detail, reason}) => [detail, reason])).toEqual([
      ["R", "another index"]
    ]);
  });
});
