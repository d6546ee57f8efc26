import {describe, expect, it} from "vitest";
import type {Result} from "../../../../src/lib/contract/framework.js";
import {type Amendment, applyAmendments, type FrameworkChange} from "../../../../src/lib/framework/apply-amendments.js";
import {framework, measure, milestone} from "../contract/make-inputs.js";

const result = (id: string): Result => ({
  id,
  code_printed: null,
  cluster: 3,
  sector: id.slice(0, 3),
  level: "outcome",
  title_en: `Title of ${id}`,
  title_zh: id,
  indicator_en: id,
  indicator_zh: id,
  sources_en: "reports",
  sources_zh: "报告",
  headline: true,
  themes: null
});
const risk = (ref: string) => ({scope: "result", ref, kind: "risk", text_en: "a", text_zh: "b"}) as const;
const edition = {
  ...framework(
    [
      measure({result: "TRP-OC1", measure: "road-swd", baseline_value: 22.2}),
      measure({result: "ENG-OC1", measure: "x"})
    ],
    [
      milestone({result: "TRP-OC1", measure: "road-swd", milestone: 2026}),
      milestone({result: "ENG-OC1", measure: "x", milestone: 2026})
    ]
  ),
  results: [result("TRP-OC1"), result("ENG-OC1")],
  risks: [risk("TRP-OC1"), risk("ENG-OC1")]
};
const amendment = (date: string, word: string, ...changes: FrameworkChange[]): Amendment => ({
  id: `${date}-${word}`,
  state: "endorsed",
  decision: null,
  date,
  reason: "made up",
  document: "made up, paragraph 1",
  changes
});
const add = (change: Partial<Extract<FrameworkChange, {action: "add"}>>): FrameworkChange => ({
  action: "add",
  measures: [],
  milestones: [],
  risks: [],
  ...change
});
const setTarget = (value: number, name = "road-swd"): FrameworkChange => ({
  action: "set-target",
  result: "TRP-OC1",
  measure: name,
  milestone: 2026,
  value,
  sign: "≥",
  text_zh: null,
  text_en: `at least ${value}`,
  status: "set"
});
const baseline = {
  baseline_value: 23,
  baseline_sign: null,
  baseline_year: 2019,
  baseline_text_zh: null,
  baseline_text_en: "23 km/h",
  baseline_status: "set"
} as const;

describe("applyAmendments(framework, amendments, asOf)", () => {
  it("gives the edition of a date before the first amendment", () => {
    const later = [amendment("2024-11-01", "targets", setTarget(25))];
    expect(applyAmendments(edition, later, "2024-10-31")).toEqual({...edition, as_of: "2024-10-31"});
  });

  it("applies on the day itself, in the order of dates whatever the order of the files", () => {
    const amendments = [
      amendment("2025-11-01", "targets", setTarget(30)),
      amendment("2024-11-01", "targets", setTarget(25))
    ];
    const of2024 = applyAmendments(edition, amendments, "2024-11-01");
    expect(of2024.milestones[0]).toMatchObject({milestone: 2026, value: 25, sign: "≥", status: "set"});
    const latest = applyAmendments(edition, amendments, null);
    expect(latest.milestones[0]).toMatchObject({value: 30, text_en: "at least 30"});
    expect([latest.as_of, latest.amendments]).toEqual(["2025-11-01", ["2024-11-01-targets", "2025-11-01-targets"]]);
  });

  it("leaves its input as it is", () => {
    const before = structuredClone(edition);
    const retire: FrameworkChange = {action: "retire", result: "TRP-OC1"};
    applyAmendments(edition, [amendment("2024-11-01", "all", setTarget(25), retire)], null);
    expect(edition).toEqual(before);
  });

  it("adds a result with its measures, milestones and risks", () => {
    const change = add({
      result: result("WTR-OC2"),
      measures: [measure({result: "WTR-OC2", measure: "plans"})],
      milestones: [milestone({result: "WTR-OC2", measure: "plans", milestone: 2026, value: 3})],
      risks: [risk("WTR-OC2")]
    });
    const after = applyAmendments(edition, [amendment("2024-11-01", "add", change)], null);
    expect(after.results.map(({id}) => id)).toEqual(["TRP-OC1", "ENG-OC1", "WTR-OC2"]);
    expect([after.measures.length, after.milestones.length, after.risks.length]).toEqual([3, 3, 3]);
  });

  it("retires a result with everything that hangs on it", () => {
    const after = applyAmendments(edition, [amendment("2024-11-01", "r", {action: "retire", result: "ENG-OC1"})], null);
    expect(after.results.map(({id}) => id)).toEqual(["TRP-OC1"]);
    expect(after.measures.map(({measure}) => measure)).toEqual(["road-swd"]);
    expect([after.milestones.length, after.risks.length]).toEqual([1, 1]);
  });

  it("retires one measure of several", () => {
    const rail = add({measures: [measure({result: "TRP-OC1", measure: "rail"})]});
    const retire: FrameworkChange = {action: "retire", result: "TRP-OC1", measure: "road-swd"};
    const after = applyAmendments(edition, [amendment("2024-11-01", "r", rail, retire)], null);
    expect(after.measures.map(({measure}) => measure)).toEqual(["x", "rail"]);
    expect([after.results.length, after.risks.length]).toEqual([2, 2]);
  });

  it("renames a result or a measure and leaves the rest of it", () => {
    const changes: FrameworkChange[] = [
      {action: "rename", result: "TRP-OC1", set: {title_en: "Faster corridors"}},
      {action: "rename", result: "TRP-OC1", measure: "road-swd", set: {name_en: "Road SWD"}}
    ];
    const after = applyAmendments(edition, [amendment("2024-11-01", "r", ...changes)], null);
    expect(after.results[0]).toEqual({...result("TRP-OC1"), title_en: "Faster corridors"});
    expect(after.measures[0]).toEqual({...edition.measures[0], name_en: "Road SWD"});
  });

  it("gives a measure a new baseline", () => {
    const change: FrameworkChange = {action: "rebaseline", result: "TRP-OC1", measure: "road-swd", ...baseline};
    const after = applyAmendments(edition, [amendment("2024-11-01", "b", change)], null);
    expect(after.measures[0]).toEqual({...edition.measures[0], ...baseline});
  });

  it.each([
    [
      "retire of an unknown result",
      {action: "retire", result: "TRP-OC9"},
      /unknown result "TRP-OC9" in amendment .*-x \(retire/
    ],
    ["a target of an unknown measure", setTarget(1, "air"), /unknown measure "TRP-OC1\/air" .*set-target/],
    [
      "a target without a milestone row",
      {...setTarget(1), milestone: 2029},
      /unknown milestone "TRP-OC1\/road-swd\/2029"/
    ],
    ["a result that is there", add({result: result("ENG-OC1")}), /invalid result "ENG-OC1" .* is there already/],
    ["a measure that is there", add({measures: [edition.measures[0]!]}), /invalid measure "TRP-OC1\/road-swd"/],
    [
      "a measure of no result",
      add({measures: [measure({result: "ABC-OC1", measure: "y"})]}),
      /unknown result "ABC-OC1"/
    ],
    [
      "retire of the last measure",
      {action: "retire", result: "ENG-OC1", measure: "x"},
      /the last measure; retire the result/
    ],
    ["a rename of nothing", {action: "rename", result: "ENG-OC1", set: {}}, /rename of ENG-OC1 sets nothing/]
  ] as [string, FrameworkChange, RegExp][])("refuses %s", (_, change, message) => {
    expect(() => applyAmendments(edition, [amendment("2024-11-01", "x", change)], null)).toThrow(message);
  });

  it("refuses two amendments of one id, and a date before the endorsement", () => {
    const twice = [amendment("2024-11-01", "a"), amendment("2024-11-01", "a")];
    expect(() => applyAmendments(edition, twice, null)).toThrow(
      /invalid amendment id "2024-11-01-a": it is used twice/
    );
    expect(() => applyAmendments(edition, [], "2020-12-06")).toThrow(/invalid date 2020-12-06: edition 2020-12 was/);
  });
});
