import {describe, expect, it} from "vitest";
import {germanWeather} from "../../../../src/lib/progress/german-weather.js";
import {elapsedShare, linearSchedule} from "../../../../src/lib/progress/linear-schedule.js";
import type {RuleInput} from "../../../../src/lib/progress/rule.js";
import {limitFactor, statisticsCanada} from "../../../../src/lib/progress/statistics-canada.js";
import {unProgressChart} from "../../../../src/lib/progress/un-progress-chart.js";
import {way} from "./reference-case.js";

const open = (from: number, to: number, changes: Partial<RuleInput> = {}) =>
  way(to, {baseline: {year: 2022, value: from}, target: null, targets: [], ...changes});

describe("linearSchedule(input) at its edges", () => {
  it("says how much of the way is covered in how much of the time", () => {
    expect(linearSchedule(way(145))).toMatchObject({ratio: 0.9, reason: "45% of the way in 50% of the time"});
    expect(linearSchedule(way(145, {target: null}))).toMatchObject({status: null, reason: "no target is set"});
  });

  it.each([
    [195, "accelerate"],
    [160, "accelerate"],
    [159.9, "off track"],
    [200, "achieved"]
  ])("calls %d in the target's own year %s", (value, status) => {
    expect(linearSchedule(way(value, {latest: {year: 2029, value}})).status).toBe(status);
  });

  it.each([
    [2017, 2029, null],
    [2018, 2029, 1 / 12],
    [2029, 2029, 1],
    [2030, 2029, 1],
    [2018, 2017, null],
    [2019, 2018, 1]
  ])("has at a value of %d and a target of %d an elapsed share of %s", (latest, target, share) => {
    expect(elapsedShare(way(150, {latest: {year: latest, value: 150}, target: {year: target, value: 200}}))).toBe(
      share
    );
  });
});

describe("statisticsCanada(input) at its edges", () => {
  it("has the word of Open SDG for each verdict", () => {
    expect(statisticsCanada(way(200))).toMatchObject({status: "achieved", label: "target achieved"});
    expect(statisticsCanada(way(150))).toMatchObject({status: "on track", label: "on track"});
    expect(statisticsCanada(way(99)).label).toBe("deterioration");
  });
  it.each([
    [0, 3, 6, "the baseline or value is zero, or their signs differ"],
    [10, 3, 0, "the target is zero, or its sign differs from the baseline's"],
    [10, 11, 10, "the target equals the baseline"]
  ])("says why %d, %d and a target of %d have no rate", (from, value, target, why) => {
    const better = from > 0 ? "lower" : "higher";
    const point = {year: 2029, value: target};
    const answer = statisticsCanada(way(value, {baseline: {year: 2017, value: from}, target: point, better}));
    expect(answer.status).toBeNull();
    expect(answer.reason).toContain(why);
  });
  it("calls no change negligible, also at the limit itself, where the thresholds are zero", () => {
    expect(statisticsCanada(open(50, 50)).label).toBe("negligible progress");
    expect(statisticsCanada(open(50, 49.99)).label).toBe("negative progress");
    expect(statisticsCanada(open(100, 100, {limit: 100})).label).toBe("negligible progress");
    expect(statisticsCanada(open(100, 100.01, {limit: 100})).label).toBe("substantial progress");
  });
  it.each([
    [-5, 100],
    [0, 100],
    [200, 100],
    [50, 0],
    [50, -10]
  ])("makes no threshold smaller at %d with a limit of %d", (baseline, limit) => {
    expect(limitFactor(baseline, limit)).toBe(1);
  });
});

describe("unProgressChart(input) at its edges", () => {
  const due = (value: number) => unProgressChart(way(value, {latest: {year: 2029, value}}));
  it.each([
    [200, "achieved", "target met"],
    [195, "on track", "target met or on track"],
    [194.9, "accelerate", "fair progress, but acceleration needed"],
    [110, "accelerate", "fair progress, but acceleration needed"],
    [109.9, "off track", "stagnation"],
    [100, "off track", "stagnation"],
    [99.9, "moving away", "regression"]
  ])("calls %d of a way from 100 to 200 %s", (value, status, label) => {
    expect(due(value)).toMatchObject({status, label});
  });
  it("says how much of the way is covered", () => {
    expect(due(150)).toMatchObject({ratio: 0.5, reason: "at this growth the value of 2029 covers 50% of the way"});
  });

  it.each([
    ["higher", 99, true],
    ["higher", 98.9, false],
    ["higher", 0.5, false],
    ["lower", 1, true],
    ["lower", 1.1, false],
    ["lower", 99.5, false]
  ] as const)("with %s the better end, a share of %d %% is within one point of it: %s", (better, value, isNear) => {
    const {status} = unProgressChart(open(50, value, {limit: 100, better}));
    expect(status === "achieved").toBe(isNear);
  });

  it("has no answer from zero, nor for a target that equals the baseline", () => {
    expect(unProgressChart(way(3, {baseline: {year: 2017, value: 0}}))).toMatchObject({ratio: null, status: null});
    const kept = unProgressChart(way(90, {target: {year: 2029, value: 100}}));
    expect(kept).toMatchObject({ratio: null, status: null});
    expect(kept.reason).toContain("equals the baseline");
  });

  it.each([
    [100, 102.1, "substantial progress"],
    [100, 101.9, "fair progress"],
    [100, 100.6, "fair progress"],
    [100, 100.4, "stagnation"],
    [100, 99.6, "stagnation"],
    [100, 99.4, "regression"],
    [-100, -97, "substantial progress"],
    [-100, -103, "regression"]
  ])("calls a year from %d to %d without a target %s", (from, to, label) => {
    expect(unProgressChart(open(from, to)).label).toBe(label);
  });
});

describe("germanWeather(input) at its edges", () => {
  // The year before the six has another course, so that only the last five changes count.
  const course = (values: number[]) => values.map((value, i) => ({year: 2023 - values.length + 1 + i, value}));
  const from = (values: number[], changes: Partial<RuleInput> = {}) =>
    way(values.at(-1)!, {history: course(values), ...changes});

  it("calls a met target sun, with or without yearly changes", () => {
    expect(germanWeather(way(200))).toMatchObject({status: "achieved", label: "sun"});
    expect(germanWeather(way(199)).status).toBeNull();
  });

  it("takes a mean change of zero for one that moves away", () => {
    expect(germanWeather(from([0, 150, 160, 160, 160, 160, 150]))).toMatchObject({
      status: "moving away",
      label: "thunderstorm"
    });
  });

  it("says what share of the rest is covered, and what is missed", () => {
    // 5 a year for six years are 30 of the 50 that are left.
    const answer = germanWeather(from([900, 125, 130, 135, 140, 145, 150]));
    expect(answer).toMatchObject({status: "off track", label: "cloudy", ratio: 0.6});
    expect(answer.reason).toContain("40% of the rest is missed in 2029");
  });

  it("judges by targets ahead, that of the value's own year among them, the worst of them counting in any order", () => {
    const rising = [900, 110, 118, 126, 134, 142, 150];
    const [past, due, far] = [2020, 2023, 2029].map((year) => ({year, value: 190}));
    const status = (targets: {year: number; value: number}[]) => germanWeather(from(rising, {targets})).status;
    expect(status([far!])).toBe("on track");
    expect(status([past!, far!])).toBe("on track");
    expect(status([due!, far!])).toBe("off track");
    expect(status([far!, due!])).toBe("off track");
    // A target that is met already is no worse than that, however far behind it lies.
    expect(status([{year: 2026, value: 60}, far!])).toBe("on track");
    expect(germanWeather(from(rising, {targets: [past!]}))).toMatchObject({
      status: null,
      reason: "no dated target lies ahead"
    });
  });

  it.each([
    ["both rise", [900, 100, 1, 1, 1, 104, 105], "sun"],
    ["the last falls", [900, 100, 1, 1, 1, 106, 105], "slightly cloudy"],
    ["the last is none", [900, 100, 1, 1, 1, 105, 105], "slightly cloudy"],
    ["the mean falls", [0, 106, 1, 1, 1, 104, 105], "cloudy"],
    ["the mean is none", [0, 105, 1, 1, 1, 104, 105], "cloudy"],
    ["both fall", [0, 106, 1, 1, 1, 106, 105], "thunderstorm"]
  ])("without a target, where of the five-year mean and the last change %s", (_, values, label) => {
    expect(germanWeather(from(values, {target: null, targets: []}))).toMatchObject({status: "no target set", label});
  });
});
