import {describe, expect, it} from "vitest";
import type {Measure} from "../../../../src/lib/contract/framework.js";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import type {ProgressValue} from "../../../../src/lib/progress/progress-context.js";
import {measure, milestone} from "../contract/make-inputs.js";
import {hours, progress, target, value} from "./progress-of-hours.js";

const share = (over: Partial<Measure> = {}) =>
  measure({
    result: "ENG-OC1",
    measure: "renewable-share",
    type: "share",
    baseline_value: 4,
    baseline_year: 2017,
    baseline_status: "set",
    ...over
  });
const reasonOf = (of: Measure, goal: number | null, values: ProgressValue[], year: 2023 | 2029 = 2023) =>
  progress(of, target(year, goal, of), values).row.reason;

describe("the reason of a status, beside the published baseline", () => {
  const bound = share({baseline_sign: "<"});
  it.each([
    ["none in the series", share(), [], ""],
    ["the same in the series", share(), [value(2017, 4)], ""],
    [
      "another that gives the same status",
      share(),
      [value(2017, 3.9)],
      "; measured from 3.90, the publisher's figure of 2017; the published baseline is 4.00"
    ],
    [
      "another that gives another status",
      share(),
      [value(2017, 5.9)],
      "; measured from 5.90, the publisher's figure of 2017; the published baseline is 4.00, from which it would be “on track”"
    ],
    ["none in the series, and a bound is published", bound, [], "; the published baseline is <4"],
    [
      "the same in the series, and a bound is published",
      bound,
      [value(2017, 4)],
      "; measured from 4.00, the publisher's figure of 2017; the published baseline is <4"
    ],
    [
      "another in the series, and a bound is published",
      bound,
      [value(2017, 5.9)],
      "; measured from 5.90, the publisher's figure of 2017; the published baseline is <4"
    ]
  ])("says of a figure of the baseline's year: %s", (_, of, own, note) => {
    const reason = reasonOf(of, 8, [...own, value(2023, 6)], 2029);
    expect(reason.slice(reason.indexOf("% of the time") + "% of the time".length)).toBe(note);
  });

  it.each([
    ["≥", "; the value is a bound (at least 6.00), and the status is that of 6.00"],
    ["<", "; the value is a bound (below 6.00), and the status is that of 6.00"],
    ["≈", ""],
    [null, ""]
  ] as const)("says of a value with the sign %s that it is a bound, or nothing", (sign, note) => {
    const reason = reasonOf(share(), 8, [{...value(2023, 6), sign}], 2029);
    expect(reason).toBe(`50% of the way in 50% of the time${note}`);
  });

  it("asks no pace of yes or no, and none once the target's year has come", () => {
    const answer = measure({result: "AGR-OC1", measure: "standards-adopted", type: "yes_no", better: "yes"});
    const stone = milestone({result: "AGR-OC1", measure: "standards-adopted", milestone: 2029, status: "set"});
    expect(measureProgress(answer, [stone], stone, [value(2023, null, null, "no")]).needed_per_year).toBeNull();
    const pace = (year: 2023 | 2026) => progress(hours, target(year, 8), [value(2023, 10)]).needed_per_year;
    expect(pace(2023)).toBeNull();
    expect(pace(2026)).toBeCloseTo(-2 / 3, 12);
  });
});

describe("a target without a figure to measure from", () => {
  const bare = (better: Measure["better"]) =>
    measure({result: "TRP-OP1", measure: "road-hours", unit: "hours", type: "quantity", better});
  it.each([
    ["lower", 9.9, "achieved"],
    ["lower", 10, "achieved"],
    ["lower", 10.1, "no data"],
    ["higher", 9.9, "no data"],
    ["higher", 10, "achieved"],
    ["higher", 10.1, "achieved"],
    ["none", 10, "no data"]
  ] as const)("with %s better, is at %d of 10: %s", (better, figure, status) => {
    const {row, needed_per_year, other_rules, flips} = progress(bare(better), target(2029, 10, bare(better)), [
      value(2023, figure)
    ]);
    const words = {achieved: "the target is met; ", "no data": better === "none" ? "" : "the target is not met; "};
    expect(row).toMatchObject({status, ratio: null});
    expect(row.reason).toBe(
      `${words[status]}no pace so far can be told: the PRF states no baseline, and the sources have no figure of 2017`
    );
    expect(needed_per_year).toBeCloseTo((10 - figure) / 6, 12);
    expect([other_rules, flips]).toEqual([[], []]);
  });

  it("names a published baseline that may be another reading, with its sign", () => {
    const mean = {...value(2023, 5), weight_share: 0.9};
    expect(reasonOf(share(), 8, [mean])).toContain("the published baseline of 4.00 may be another reading");
    expect(reasonOf(share({baseline_sign: "<"}), 8, [mean])).toContain("the published baseline of <4 may be");
  });
});

describe("a milestone without a value", () => {
  it.each([
    [2017, false],
    [2018, true],
    [2023, true],
    [2024, false]
  ])("says that in %d too few members reported where it lies after the baseline and up to 2023: %s", (year, isSaid) => {
    const few = {...value(year, null), reporting: 4, expected: 11};
    expect(reasonOf(share(), 8, [few]).includes(`in ${year} only 4 of 11 members`)).toBe(isSaid);
  });

  it.each([
    [2017, false],
    [2018, true],
    [2023, true],
    [2024, false]
  ])("says that for %d words were reported where it lies after the baseline and up to 2023: %s", (year, isSaid) => {
    const words = value(year, null, null, "two platforms were set up");
    expect(reasonOf(share(), 8, [words]).includes(`; reported in words for ${year}, without a number`)).toBe(isSaid);
  });

  it("names the last such year, and leaves out years with a figure, or with nothing said of coverage", () => {
    const few = (year: number) => ({...value(year, null), reporting: year - 2015, expected: 11});
    expect(reasonOf(share(), 8, [few(2018), few(2020), value(2021, null)])).toBe(
      "no value after 2017 up to 2023; in 2020 only 5 of 11 members reported, too few for a figure"
    );
    const words = [2018, 2020].map((year) => value(year, null, null, "set up"));
    expect(reasonOf(share(), 8, words)).toContain("in words for 2020");
    const forecast = {...value(2019, 6, "forecast", "expected"), reporting: 9, expected: 11};
    expect(reasonOf(share(), 8, [forecast])).toBe(
      "no value after 2017 up to 2023; the figure of 2019 is a forecast and does not count as reached"
    );
  });

  it("has a baseline only where one is published or counted in the baseline's year, else no data", () => {
    const count = measure({result: "HLT-OP1", measure: "solutions", type: "count"});
    const status = (of: Measure, values: ProgressValue[]) => progress(of, target(2023, 8, of), values).row.status;
    expect(status(count, [])).toBe("no data");
    expect(status(count, [value(2017, 1)])).toBe("baseline only");
    expect(status(share(), [])).toBe("baseline only");
  });

  it("gives the pace from the baseline to a number that is set, and to none that is not", () => {
    const pace = (stone: Parameters<typeof milestone>[0]) =>
      measureProgress(share(), [], milestone(stone), []).needed_per_year;
    const key = {result: "ENG-OC1", measure: "renewable-share", milestone: 2029} as const;
    expect(pace({...key, value: 16})).toBe(1);
    expect(pace({...key, value: 16, status: "unset"})).toBeNull();
    expect(pace({...key, value: null, status: "set"})).toBeNull();
  });
});
