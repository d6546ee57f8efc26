import {describe, expect, it} from "vitest";
import type {Measure, Milestone} from "../../../../src/lib/contract/framework.js";
import {type ProgressRow, STANDINGS, type Standing} from "../../../../src/lib/contract/tables.js";
import type {ProgressValue} from "../../../../src/lib/progress/progress-context.js";
import {
  countStandings,
  measureStanding,
  resultStanding,
  resultsStanding
} from "../../../../src/lib/progress/standing.js";

const milestone = {milestone: 2023} as Milestone;
const measure = (over: Partial<Measure> = {}) => ({kind: "computed", baseline_year: 2017, ...over}) as Measure;
const value = (year: number, over: Partial<ProgressValue> = {}): ProgressValue => ({
  year,
  value: 1,
  flag: null,
  text: null,
  ...over
});
const said = (
  values: ProgressValue[],
  direction: ProgressRow["direction"] = null,
  status: ProgressRow["status"] = "no target set",
  over: Partial<Measure> = {}
) => measureStanding({measure: measure(over), milestone, values}, {direction, status});

describe("measureStanding(context, row)", () => {
  it("follows the direction, and a met target without one is an improvement", () => {
    const values = [value(2018)];
    expect(said(values, "better")).toBe("improved");
    expect(said(values, "worse", "achieved")).toBe("worsened");
    expect(said(values, "unchanged")).toBe("unchanged");
    expect(said(values, null, "achieved")).toBe("improved");
    expect(said(values, null)).toBe("not comparable");
  });
  it("asks for a value after the baseline's year and not after the milestone", () => {
    expect(said([value(2017)])).toBe("no figure held");
    expect(said([value(2018)])).toBe("not comparable");
    expect(said([value(2023)])).toBe("not comparable");
    expect(said([value(2024)])).toBe("no figure held");
  });
  it("takes neither a forecast nor a year of too few members for a value, but words", () => {
    expect(said([value(2020, {flag: "forecast"})])).toBe("no figure held");
    expect(said([value(2020, {value: null, expected: 10, reporting: 2})])).toBe("no figure held");
    expect(said([value(2020, {value: null, text: "a platform was set up"})])).toBe("not comparable");
  });
  it("tells what a sector has not reported from what is not held here", () => {
    expect(said([], null, "no data", {kind: "reported"})).toBe("not reported");
    expect(said([], null, "no data", {kind: "computed"})).toBe("no figure held");
  });
});

describe("resultStanding(measures)", () => {
  it("is mixed only where some improved and some worsened", () => {
    expect(resultStanding(["improved", "worsened"])).toBe("mixed");
    expect(resultStanding(["improved", "unchanged", "not reported"])).toBe("improved");
    expect(resultStanding(["not comparable", "worsened"])).toBe("worsened");
  });
  it("says why nothing is compared where nothing is", () => {
    expect(resultStanding(["not comparable", "no figure held"])).toBe("not comparable");
    expect(resultStanding(["no figure held", "not reported"])).toBe("no figure held");
    expect(resultStanding(["not reported"])).toBe("not reported");
    expect(resultStanding([])).toBe("not reported");
  });
});

describe("countStandings(results, progress, milestone)", () => {
  const row = (result: string, standing: Standing, over: Partial<ProgressRow> = {}) =>
    ({result, milestone: 2023, standing, target: null, target_status: "unset", ...over}) as ProgressRow;
  const progress = [
    row("A", "improved", {target: 3, target_status: "set", milestone: 2029}),
    row("A", "improved"),
    row("A", "worsened"),
    row("B", "not reported"),
    row("C", "improved")
  ];
  const counts = countStandings([{id: "A"}, {id: "B"}], progress, 2023);

  it("counts each result once and each of its measures once, and nothing of others", () => {
    expect(counts.results).toMatchObject({all: 2, mixed: 1, "not reported": 1, improved: 0});
    expect(counts.measures).toMatchObject({all: 3, improved: 1, worsened: 1, "not reported": 1, mixed: 0});
    expect(counts.with_target).toBe(1);
  });
  it("counts a result whose target of the milestone is met, once, and one whose target is a number", () => {
    const met = [
      row("A", "improved", {status: "achieved"}),
      row("A", "improved", {status: "achieved"}),
      row("B", "improved", {status: "achieved", milestone: 2029}),
      row("C", "improved", {status: "on track", target: 3, target_status: "unset"}),
      row("D", "improved", {target: null, target_status: "set"})
    ];
    const found = countStandings(
      ["A", "B", "C", "D", "E"].map((id) => ({id})),
      met,
      2023
    );
    expect(found).toMatchObject({achieved: 1, with_target: 0});
    // Without a measure at all a result is not reported, and adds none.
    expect(found.results).toMatchObject({all: 5, improved: 3, "not reported": 2});
    expect(found.measures.all).toBe(4);
  });
  it("adds up", () => {
    for (const part of [counts.results, counts.measures])
      expect(STANDINGS.reduce((sum, standing) => sum + part[standing], 0)).toBe(part.all);
  });
});

describe("resultsStanding(results, progress, milestone, standing)", () => {
  const row = (result: string, standing: Standing, year = 2023) => ({result, milestone: year, standing}) as ProgressRow;
  const progress = [
    row("C", "improved"),
    row("A", "improved"),
    row("A", "worsened"),
    row("B", "improved", 2029),
    row("B", "worsened")
  ];
  const found = (standing: Standing) =>
    resultsStanding(
      ["A", "B", "C", "D"].map((id) => ({id})),
      progress,
      2023,
      standing
    );

  it("gives those that stand as asked at the milestone, in the framework's order", () => {
    expect(found("mixed")).toEqual(["A"]);
    expect(found("worsened")).toEqual(["B"]);
    expect(found("improved")).toEqual(["C"]);
    expect(found("not reported")).toEqual(["D"]);
    expect(resultsStanding([{id: "C"}, {id: "A"}, {id: "B"}], progress, 2029, "not reported")).toEqual(["C", "A"]);
  });
});
