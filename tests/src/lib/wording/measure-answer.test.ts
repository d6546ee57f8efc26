import {describe, expect, it} from "vitest";
import type {MeasureView} from "../../../../src/lib/framework/result-views.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {changeWords, heldKind} from "../../../../src/lib/wording/measure-answer.js";

describe("heldKind(view)", () => {
  it.each([
    [{value: 0, text: null}, "figure"],
    [{value: null, text: "in_progress"}, "figure"],
    [{value: null, text: "A platform was established."}, "words"],
    [{value: null, text: null}, "missing"],
    [null, "missing"]
  ])("of %j is %s", (latest, kind) => {
    expect(heldKind({latest})).toBe(kind);
  });
});

interface Case {
  latest?: number;
  sign?: string | null;
  year?: number;
  base?: number | null;
  compared?: number;
  own?: number;
  value_year?: number;
}

/** A share of which the PRF states <1 for 2017. */
function words({
  latest = 2.2,
  sign = null,
  year = 2019,
  base = 1.4,
  compared = latest,
  own = 1.4,
  value_year = year
}: Case): string | null {
  return changeWords({
    measure: {unit: "%", baseline_value: 1, baseline_sign: "<"},
    latest: {year, value: latest, text: null, sign},
    trend: [{year: 2017, value: own}],
    shown_milestone: 2023,
    progress: [{milestone: 2023, base, base_year: 2017, compared, value_year}]
  } as unknown as MeasureView);
}

describe("changeWords(view)", () => {
  it("compares with the figure and year that the status is measured from", () => {
    expect(words({})).toBe("up from 1.4% in 2017");
    expect(words({latest: 1.2})).toBe("down from 1.4% in 2017");
    expect(words({base: 1, own: 1})).toBe("up from <1% in 2017");
  });
  it("says that a mean is over the same members, and no figure where the latest is over others", () => {
    expect(words({own: 1.6})).toBe("up from 1.4% in 2017 over the same members");
    expect(words({compared: 2.1})).toBe("up since 2017 over the members that have both years");
  });
  it("prints no two figures that look alike", () => {
    expect(words({latest: 1.42})).toBe("about the same as in 2017");
    expect(words({latest: 1.4})).toBe("the same as in 2017");
  });
  it("says nothing without a base, of a bound, of the base's own year, and of a year that the status does not reach", () => {
    expect(words({base: null})).toBeNull();
    expect(words({sign: "≥"})).toBeNull();
    expect(words({sign: "≈"})).not.toBeNull();
    expect(words({year: 2017})).toBeNull();
    expect(words({year: 2018})).not.toBeNull();
    expect(words({value_year: 2018})).toBeNull();
  });
});

describe("changeWords(view) of a rank, whose number falls where the place is a better one", () => {
  const change = (now: number, unit: string) =>
    changeWords({
      measure: {unit, baseline_value: 15, baseline_sign: null},
      latest: {year: 2019, value: now, text: null, sign: null},
      trend: [{year: 2017, value: 15}],
      progress: [{milestone: 2020, value_year: 2019, base: 15, base_year: 2017, compared: now}],
      shown_milestone: 2020
    } as unknown as MeasureView);
  it.each([
    [13, "rank", "较2017年的15上升", "подъем по сравнению с 15 в 2017 году", "down from 15 in 2017"],
    [17, "rank", "较2017年的15下降", "снижение по сравнению с 15 в 2017 году", "up from 15 in 2017"],
    [15, "rank", "与2017年相同", "столько же, сколько в 2017 году", "the same as in 2017"],
    [13, "count", "较2017年的15下降", "снижение по сравнению с 15 в 2017 году", "down from 15 in 2017"]
  ])("%d in %s", (now, unit, chinese, russian, english) => {
    expect(withLanguage("zh", () => change(now, unit))).toBe(chinese);
    expect(withLanguage("ru", () => change(now, unit))).toBe(russian);
    expect(change(now, unit)).toBe(english);
  });
});
