import {describe, expect, it} from "vitest";
import type {Measure, Milestone} from "../../../../src/lib/contract/framework.js";
import {flips} from "../../../../src/lib/progress/measure-progress.js";
import {latestSign, type ProgressValue, progressContext} from "../../../../src/lib/progress/progress-context.js";
import {roundRatio, ruleInput} from "../../../../src/lib/progress/rule.js";
import {measure, milestone} from "../contract/make-inputs.js";
import {value} from "./progress-of-hours.js";
import {BORDER_HOURS} from "./reference-case.js";

const key = {result: "ENG-OC1", measure: "m"};
const of = (over: Partial<Measure> = {}) => measure({...key, baseline_value: 10, baseline_year: 2017, ...over});
const stone = (year: 2020 | 2023 | 2026 | 2029, over: Partial<Milestone> = {}) =>
  milestone({...key, milestone: year, ...over});

function inputOf(over: Partial<Measure>, judged: Milestone, values: ProgressValue[] = [value(2022, 12)]) {
  const context = progressContext(of(over), [stone(2020), judged], judged, values);
  return ruleInput(context, {year: 2017, value: 10});
}

describe("ruleInput(context, baseline)", () => {
  it.each([
    ["share", "%", "higher", 100],
    ["share", "% of GDP", "higher", 100],
    ["share", "points of %", "higher", null],
    ["share", "%", "lower", null],
    ["quantity", "%", "higher", null]
  ] as const)("has for a %s in %s, %s better, the limit %s", (type, unit, better, limit) => {
    expect(inputOf({type, unit, better}, stone(2023)).limit).toBe(limit);
  });

  it.each([
    ["quantity", {value: 12}, [{year: 2023, value: 12}]],
    ["quantity", {value: 0}, [{year: 2023, value: 0}]],
    ["quantity", {value: 12, status: "unset"}, []],
    ["quantity", {value: null, status: "set"}, []],
    ["yes_no", {value: null, status: "set"}, [{year: 2023, value: 1}]]
  ] as const)("takes of a %s with the target %o the targets %o", (type, over, targets) => {
    const input = inputOf({type}, stone(2023, over));
    expect(input.targets).toEqual(targets);
    expect(input.target).toEqual(targets[0] ?? null);
  });

  it.each([
    ["none", 9, "lower"],
    ["none", 10, "higher"],
    ["none", 11, "higher"],
    ["none", null, "higher"],
    ["lower", 11, "lower"],
    ["higher", 9, "higher"],
    ["yes", 9, "higher"]
  ] as const)("reads %s with a target of %s against 10 as %s", (better, goal, expected) => {
    expect(inputOf({better}, stone(2023, {value: goal})).better).toBe(expected);
  });

  it("hands the values up to the latest over, and tells a rate of growth", () => {
    const values = [2019, 2022, 2025].map((year) => value(year, year));
    const {latest, history, is_rate} = inputOf({type: "growth_rate"}, stone(2023), values);
    expect(latest).toEqual({year: 2022, value: 2022});
    expect(history.map(({year}) => year)).toEqual([2019, 2022]);
    expect(is_rate).toBe(true);
    expect(inputOf({}, stone(2023)).is_rate).toBe(false);
  });
});

describe("roundRatio(ratio)", () => {
  it.each([
    [0.9499995, 0.95],
    [0.9499994, 0.949999],
    [-0.0000004, 0],
    [-0.0000006, -0.000001]
  ])("rounds %d to %d, never to a zero below zero", (ratio, rounded) => {
    expect(Object.is(roundRatio(ratio), rounded)).toBe(true);
  });
});

describe("progressContext(measure, milestones, milestone, values)", () => {
  const contextOf = (over: Partial<Measure>, values: ProgressValue[], year: 2023 | 2029 = 2023) =>
    progressContext(of(over), [], stone(year), values);

  it("takes words for a number only in answers of yes or no, and other words there for none", () => {
    const words = ["no", "in_progress", "yes", "perhaps"].map((text, i) => value(2018 + i, null, null, text));
    expect(contextOf({type: "yes_no"}, words).points).toEqual([
      {year: 2018, value: 0},
      {year: 2019, value: 0.5},
      {year: 2020, value: 1}
    ]);
    expect(contextOf({type: "text"}, words).points).toEqual([]);
  });

  it.each([
    ["count", 0],
    ["yes_no", 0],
    ["quantity", null]
  ] as const)("begins a %s without a published baseline at %s, once there is a value", (type, begin) => {
    const over = {type, baseline_value: null};
    expect(contextOf(over, [value(2022, 3)]).base?.value ?? null).toBe(begin);
    expect(contextOf(over, []).base).toBeNull();
  });

  it("has the sign of the latest value, and not that of a forecast, of a blank or of an earlier year", () => {
    const sign = (values: ProgressValue[]) => latestSign(contextOf({}, values));
    const bound = {...value(2022, 12), sign: "≥" as const};
    expect(sign([{...value(2019, 12), sign: "<"}, bound])).toBe("≥");
    expect(sign([{...bound, year: 2019}, value(2022, 12)])).toBeNull();
    expect(sign([{...value(2022, 13, "forecast"), sign: "<"}, bound])).toBe("≥");
    expect(sign([{...value(2022, null), sign: "<"}, bound])).toBe("≥");
    expect(sign([])).toBeNull();
  });
});

describe("flips(input) at its edges", () => {
  it.each([
    ["no target", {target: null}],
    ["no time passed", {latest: {year: 2017, value: 10.9}}],
    ["a target that equals the baseline", {target: {year: 2029, value: 12.2}}]
  ])("has nothing to say with %s", (_, over) => {
    expect(flips({...BORDER_HOURS, ...over})).toEqual([]);
  });

  it("has one side where nothing lies beyond the other", () => {
    const at = (figure: number) => flips({...BORDER_HOURS, latest: {year: 2023, value: figure}});
    expect(at(7).map(({status}) => status)).toEqual(["on track"]);
    expect(at(13).map(({status}) => status)).toEqual(["off track"]);
    expect(at(13)[0]).toMatchObject({value: 12.2, distance: expect.closeTo(-0.8, 9)});
  });

  it("goes up where more is better, and down where less is", () => {
    const rising = {...BORDER_HOURS, baseline: {year: 2017, value: 0}, target: {year: 2029, value: 100}};
    const found = flips({...rising, better: "higher", latest: {year: 2023, value: 40}});
    expect(found).toEqual([
      {status: "on track", value: 47.5, distance: 7.5},
      {status: "off track", value: 30, distance: -10}
    ]);
  });
});
