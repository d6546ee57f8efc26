import {describe, expect, it} from "vitest";
import type {Measure} from "../../../../src/lib/contract/framework.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import type {ProgressValue} from "../../../../src/lib/progress/progress-context.js";
import {measure, milestone} from "../contract/make-inputs.js";
import {hours, target, value} from "./progress-of-hours.js";

const OPEN = "the PRF leaves the target open (#)";
const of = (one: Measure, values: ProgressValue[]) => measureProgress(one, [], target(2023, null, one), values);
const reasonOf = (one: Measure, values: ProgressValue[]) => of(one, values).row.reason;
const quantity = (over: Partial<Measure> = {}) =>
  measure({result: "TRD-OP1", measure: "m", unit: "hours", type: "quantity", ...over});
const from10 = (over: Partial<Measure> = {}) => quantity({baseline_value: 10, baseline_year: 2017, ...over});

describe("progress without a target", () => {
  it("tells a target that is left open from a milestone of which the framework says nothing", () => {
    const blank = milestone({result: "TRP-OP1", measure: "road-hours", milestone: 2023, status: "blank"});
    const reason = measureProgress(hours, [], blank, [value(2023, 10.9)]).row.reason;
    expect(reason).toMatch(/^the PRF states no target for this year; /);
    expect(reasonOf(hours, [value(2023, 10.9)])).toMatch(/^the PRF leaves the target open \(#\); /);
  });

  it.each([
    [0, null, "not begun in 2022"],
    [0.5, null, "begun: 0.5 in 2022"],
    [2, "≥", "begun: at least 2 in 2022"],
    [2, "≈", "begun: ≈2 in 2022"],
    [2, null, "begun: 2 in 2022"]
  ] as const)("says of a count of %d with the sign %s and no baseline: %s", (figure, sign, words) => {
    const count = measure({result: "HLT-OP1", measure: "solutions", type: "count"});
    const earlier = {...value(2019, 7), sign: "<" as const};
    const {row, other_rules, flips} = of(count, [earlier, {...value(2022, figure), sign}]);
    expect(row).toMatchObject({reason: `${OPEN}; ${words}`, status: "no target set", direction: null});
    expect([other_rules, flips]).toEqual([[], []]);
  });

  it.each([
    ["yes_no", "yes", `${OPEN}; reported: yes`],
    ["text", "Two platforms. One is open.", `${OPEN}; reported: Two platforms. One is open`],
    ["text", null, OPEN]
  ] as const)("gives what was reported of a measure of type %s: %s", (type, text, reason) => {
    const words = measure({
      result: "AGR-OC1",
      measure: "m",
      type,
      better: "yes",
      baseline_value: 0,
      baseline_year: 2017
    });
    expect(reasonOf(words, [value(2019, 1, null, "earlier"), value(2022, 1, null, text)])).toBe(reason);
  });

  it("gives words that stand for themselves, in the language that is being written", () => {
    const words = measure({result: "AGR-OC1", measure: "m", type: "yes_no", better: "yes"});
    const said = (text: string) => reasonOf(words, [value(2022, null, null, text)]);
    expect(said("yes")).toBe(`${OPEN}; reported: yes`);
    expect(withLanguage("ru", () => said("yes"))).toMatch(/; по отчету: да$/);
    const sentence = {...words, type: "text"} as const;
    const open = () => reasonOf(sentence, [value(2022, 1, null, "Two platforms.")]);
    expect(withLanguage("ru", open)).toMatch(/; по отчету: Two platforms$/);
    // A rise of 2% a year: 10 × 1.02².
    const size = () => reasonOf(from10(), [value(2019, 10.404)]);
    expect(size()).toContain("2% a year better, which Statistics Canada would call “substantial progress”");
    expect(withLanguage("ru", size)).toContain("Канады – «значительный прогресс»");
    expect(withLanguage("ru", size)).not.toMatch(/[A-Za-z]/);
  });

  it("measures a count from the publisher's figure where the PRF states no baseline", () => {
    const count = measure({result: "HLT-OP1", measure: "solutions", unit: "count", type: "count", baseline_year: 2017});
    const {row} = of(count, [value(2017, 3), value(2022, 5)]);
    expect(row).toMatchObject({direction: "better", change_per_year: 0.4, base: 3, value: 5});
    expect(row.reason).toMatch(
      /^.*; up 0\.4 a year from 2017 to 2022, .*; measured from the publisher's figure of 2017, /
    );
  });

  it("adds the words of a figure that has nothing to be compared with", () => {
    const reason = (text: string | null) => reasonOf(quantity(), [value(2022, 5, null, text)]);
    expect(reason("after a survey.")).toBe(
      `${OPEN}; no change is measured, as there is no figure of 2017; reported: after a survey`
    );
    expect(reason(null)).toBe(`${OPEN}; no change is measured, as there is no figure of 2017`);
  });

  it.each([
    ["≥", "; at least 12.0 in 2022 against 10.0 in 2017"],
    ["<", "; below 12.0 in 2022 against 10.0 in 2017"]
  ] as const)("sets a value with the sign %s beside the baseline, without a pace", (sign, words) => {
    expect(reasonOf(from10(), [{...value(2022, 12), sign}])).toBe(`${OPEN}${words}`);
  });
  it("gives the pace of an approximate value", () => {
    expect(reasonOf(from10(), [{...value(2022, 12), sign: "≈"}])).toContain("up 0.4 hours a year from 2017 to 2022");
  });

  it("asks the other rules where it is known which way is better, and not from a bound", () => {
    const rules = (over: Partial<Measure>) => of(from10(over), [value(2022, 12)]).other_rules.length;
    expect(rules({})).toBe(5);
    expect(rules({better: "none"})).toBe(0);
    expect(rules({baseline_sign: "<"})).toBe(0);
  });

  it.each([
    ["quantity", true],
    ["share", true],
    ["rating", false],
    ["growth_rate", false],
    ["rank", false]
  ] as const)("says of a %s what Statistics Canada would call it: %s", (type, isSaid) => {
    expect(reasonOf(from10({type}), [value(2022, 12)]).includes("Statistics Canada")).toBe(isSaid);
  });
});

describe("the published baseline beside what change is measured from", () => {
  const after = (own: ProgressValue[], over: Partial<Measure> = {}) => {
    // A rating has no word of Statistics Canada between the change and the note.
    const reason = reasonOf(from10({type: "rating", ...over}), [...own, value(2022, 12)]);
    return reason.slice(reason.indexOf("which is better") + "which is better".length);
  };
  it.each([
    ["is what it is measured from", [], {}, ""],
    ["is the publisher's figure too", [value(2017, 10)], {}, ""],
    [
      "is another figure",
      [value(2017, 9)],
      {},
      "; measured from 9.0, the publisher's figure of 2017; the published baseline is 10.0"
    ],
    [
      "would give another direction",
      [value(2017, 9)],
      {baseline_value: 13},
      "; measured from 9.0, the publisher's figure of 2017; the published baseline is 13.0, from which the direction would be another"
    ],
    [
      "would give another direction to a fall",
      [value(2017, 14)],
      {better: "lower"},
      "; measured from 14.0, the publisher's figure of 2017; the published baseline is 10.0, from which the direction would be another"
    ],
    [
      "would give no change",
      [value(2017, 9)],
      {baseline_value: 12},
      "; measured from 9.0, the publisher's figure of 2017; the published baseline is 12.0, from which the direction would be another"
    ],
    [
      "is a bound",
      [value(2017, 9)],
      {baseline_value: 13, baseline_sign: "<"},
      "; measured from 9.0, the publisher's figure of 2017; the published baseline is <13"
    ],
    [
      "is a bound of the same number",
      [value(2017, 10)],
      {baseline_sign: "<"},
      "; measured from 10.0, the publisher's figure of 2017; the published baseline is <10"
    ],
    [
      "is not stated",
      [value(2017, 9)],
      {baseline_value: null},
      "; measured from the publisher's figure of 2017, as the PRF states no baseline"
    ]
  ] as const)("is said where it %s", (_, own, over, note) => {
    expect(after([...own], over)).toBe(note);
  });

  it("is said beside a mean over the members of both years, and where none is published nothing is", () => {
    const like = {from: 9, to: 11, members: ["KAZ", "UZB"]};
    const mean = {...value(2022, 12), weight_share: 0.9, like_for_like: like};
    const own = {...value(2017, 9.5), weight_share: 0.9};
    const over = "; over the 2 members that have both years: 9.0 in 2017, 11.0 in 2022";
    const reason = (one: Partial<Measure>) => reasonOf(from10({type: "rating", ...one}), [own, mean]);
    expect(reason({})).toContain(`${over}; the published baseline is 10.0`);
    expect(reason({baseline_sign: "<"})).toContain(`${over}; the published baseline is <10`);
    expect(reason({baseline_value: null}).endsWith(over)).toBe(true);
  });
});
