import {describe, expect, it} from "vitest";
import {judge, opsysNextMilestone} from "../../../../src/lib/progress/rule-of-type.js";
import {way} from "./reference-case.js";

describe("judge(type, input)", () => {
  const rank = (now: number) =>
    judge("rank", way(now, {better: "lower", baseline: {year: 2017, value: 70}, target: {year: 2029, value: 60}}));
  it.each([
    [69, "1 place gained of 10 to gain"],
    [68, "2 places gained of 10 to gain"],
    [70, "the rank is unchanged of 10 to gain"],
    [71, "1 place lost of 10 to gain"]
  ])("says of a rank of %d after 70: %s", (now, words) => {
    expect(rank(now).reason).toContain(`${words}; `);
  });
  it("asks for no places without a target", () => {
    expect(judge("rank", way(98, {better: "lower", target: null})).reason).toBe("2 places gained; no target is set");
  });

  const counted = (value: number, from = 1, year = 2023) =>
    judge(
      "count",
      way(value, {baseline: {year: 2017, value: from}, latest: {year, value}, target: {year: 2029, value: 5}})
    );
  it.each([
    [0, "off track", "not begun", "0 of 5: not begun"],
    [1, "off track", "begun", "1 of 5: none since the baseline"],
    [2, "off track", "begun", "2 of 5: begun; 25% of the way in 50% of the time"],
    [3, "on track", "begun", "3 of 5: begun; 50% of the way in 50% of the time"],
    [5, "achieved", "met", "5 of 5: the target is met"],
    [6, "achieved", "met", "6 of 5: the target is met"]
  ])("says of a count of %d after 1, of 5 to reach: %s", (value, status, label, reason) => {
    expect(counted(value)).toMatchObject({rule: "count-from-zero", status, label, reason});
  });
  it("calls a count that was begun when no time had passed to be accelerated, and has no answer without a target", () => {
    expect(counted(2, 1, 2017)).toMatchObject({status: "accelerate", ratio: null});
    expect(judge("count", way(2, {target: null}))).toMatchObject({rule: "count-from-zero", status: null});
  });

  it.each([
    [1, "achieved", "yes"],
    [0.5, "accelerate", "in progress"],
    [0, "off track", "no"]
  ])("takes an answer of level %d for %s", (value, status, label) => {
    expect(judge("yes_no", way(value))).toMatchObject({status, label, ratio: null});
  });
});

describe("opsysNextMilestone(input) at its edges", () => {
  const targets = [
    {year: 2029, value: 200},
    {year: 2023, value: 160},
    {year: 2020, value: 120}
  ];
  it.each([
    [2020, 110, 0.5, null],
    [2021, 130, 0.5, null],
    [2023, 160, 1, "achieved"],
    [2024, 150, 0.5, null]
  ])("takes of targets in any order the first not before %d", (year, value, ratio, status) => {
    expect(opsysNextMilestone(way(value, {targets, latest: {year, value}}))).toMatchObject({ratio, status});
  });
  it("has no answer where the next target equals the baseline", () => {
    const kept = opsysNextMilestone(way(110, {targets: [{year: 2029, value: 100}]}));
    expect(kept).toMatchObject({ratio: null, status: null});
    expect(kept.reason).toContain("equals the baseline");
  });
});
