import {describe, expect, it} from "vitest";
import type {Measure} from "../../../../src/lib/contract/framework.js";
import type {ProgressValue} from "../../../../src/lib/progress/progress-context.js";
import {describeChange} from "../../../../src/lib/progress/progress-wording.js";
import {measure} from "../contract/make-inputs.js";
import {hours, progress, target, value} from "./progress-of-hours.js";

const of = (over: Partial<Measure> = {}) =>
  measure({result: "TRD-OP1", measure: "m", baseline_value: 10, baseline_year: 2017, ...over});
const rowOf = (over: Partial<Measure>, values: ProgressValue[]) =>
  progress(of(over), target(2023, null, of(over)), values).row;

describe("the row of the progress table", () => {
  it.each([
    ["higher", 11, null, "better"],
    ["higher", 9, null, "worse"],
    ["higher", 10, null, "unchanged"],
    ["lower", 11, null, "worse"],
    ["lower", 9, null, "better"],
    ["yes", 11, null, "better"],
    ["none", 11, null, null],
    ["none", 10, null, null],
    ["higher", 11, "≥", "better"],
    ["higher", 10, "≥", null],
    ["higher", 9, "≥", null],
    ["lower", 11, "≥", "worse"],
    ["higher", 9, "<", "worse"],
    ["higher", 10, "<", "worse"],
    ["higher", 11, "<", null],
    ["lower", 10, "<", "better"],
    ["higher", 10, "≈", "unchanged"]
  ] as const)("has with %s better, from 10 to %d (%s), the direction %s", (better, figure, sign, direction) => {
    expect(rowOf({better}, [{...value(2022, figure), sign}]).direction).toBe(direction);
  });

  it.each([
    [null, 0.2],
    ["≈", 0.2],
    ["≥", null],
    ["<", null]
  ] as const)("has for a value with the sign %s the change a year %s", (sign, change) => {
    expect(rowOf({}, [{...value(2022, 11), sign}]).change_per_year).toBe(change);
  });

  it("gives a change in twelve digits", () => {
    expect(rowOf({baseline_value: 22.2}, [value(2018, 23.4)]).change_per_year).toBe(1.2);
  });

  it("names the releases of the figures that it compares, and none of the published baseline", () => {
    const own = (year: number, figure: number | null, releases: string) => ({...value(year, figure), releases});
    const values = [own(2022, null, "words"), own(2022, 11, "wdi b"), own(2017, 10, "wdi a")];
    expect(rowOf({}, values)).toMatchObject({base: 10, base_releases: "wdi a", value_releases: "wdi b"});
    const published = rowOf({}, [own(2017, null, "wdi a"), own(2022, 11, "wdi b")]);
    expect(published).toMatchObject({base: 10, base_releases: null, value_releases: "wdi b"});
  });

  it("compares a count with what it began from only where there is a figure of that", () => {
    const count = {type: "count", baseline_value: null} as const;
    expect(rowOf(count, [value(2022, 3)])).toMatchObject({base: null, compared: null, change_per_year: null});
    const own = rowOf(count, [value(2017, 1), value(2022, 3)]);
    expect(own).toMatchObject({base: 1, compared: 3, change_per_year: 0.4, direction: "better"});
    expect(rowOf({...count, baseline_value: 2}, [value(2022, 3)])).toMatchObject({base: 2, change_per_year: 0.2});
  });
});

describe("describeChange(measure, from, to)", () => {
  const said = (over: Partial<Measure>, figure: number) =>
    describeChange(of(over), {year: 2017, value: 10}, {year: 2022, value: figure});
  it.each([
    [{unit: "hours"}, 11, "up 0.2 hours a year from 2017 to 2022, which is better"],
    [{unit: "hours"}, 9, "down 0.2 hours a year from 2017 to 2022, which is worse"],
    [{unit: "hours", better: "lower"}, 9, "down 0.2 hours a year from 2017 to 2022, which is better"],
    [{unit: "hours", better: "none"}, 9, "down 0.2 hours a year from 2017 to 2022"],
    [{unit: "hours"}, 10, "unchanged from 2017 to 2022"],
    [{unit: "% of GDP"}, 11, "up 0.2 points a year from 2017 to 2022, which is better"],
    [{unit: "count", type: "count"}, 11, "up 0.2 a year from 2017 to 2022, which is better"],
    [{type: "rank", better: "lower"}, 11, "1 place down from 2017 to 2022"],
    [{type: "rank", better: "lower"}, 8, "2 places up from 2017 to 2022"],
    [{type: "rank", better: "lower"}, 10, "unchanged from 2017 to 2022"]
  ] as const)("says of %o from 10 to %d: %s", (over, figure, words) => {
    expect(said(over, figure)).toBe(words);
  });
});

describe("what is said of forecasts", () => {
  const note = (values: ProgressValue[]) => {
    const {reason} = progress(hours, target(2023, 8), values).row;
    return /; the figures? of (.*)$/.exec(reason)?.[1];
  };
  const forecast = (year: number, figure: number | null = 9) => value(year, figure, "forecast");
  it.each([
    [
      "that of the milestone's year",
      [value(2020, 11), forecast(2023)],
      "2023 is a forecast and does not count as reached"
    ],
    [
      "all after the latest value",
      [forecast(2023), value(2020, 11), forecast(2021)],
      "2021 to 2023 are forecasts and do not count as reached"
    ],
    ["none after the milestone", [value(2020, 11), forecast(2024)], undefined],
    ["none up to the latest value", [forecast(2019), value(2020, 11)], undefined],
    ["none without a figure", [value(2020, 11), forecast(2022, null)], undefined],
    ["no other flag", [value(2020, 11), value(2022, null, "estimate")], undefined]
  ])("names %s", (_, values, words) => {
    expect(note(values)).toBe(words);
  });
});
