import {describe, expect, it} from "vitest";
import {measure} from "../contract/make-inputs.js";
import {hours, progress, target, value} from "./progress-of-hours.js";

describe("measureProgress(measure, milestones, milestone, values)", () => {
  it("judges a quantity by the published baseline and the latest value up to the milestone", () => {
    const {row, needed_per_year} = progress(hours, target(2029, 8), [value(2023, 10.9), value(2019, 12)]);
    expect(row).toMatchObject({
      baseline: 12.2,
      value: 10.9,
      value_year: 2023,
      target: 8,
      status: "accelerate",
      direction: "better"
    });
    expect(row.ratio).toBeCloseTo(0.619, 3);
    expect(row.change_per_year).toBeCloseTo(-1.3 / 6, 12);
    expect(needed_per_year).toBeCloseTo(-2.9 / 6, 12);
  });

  it("names the releases of what it compares", () => {
    const own = (year: number, figure: number, releases: string) => ({...value(year, figure), releases});
    const {row} = progress(hours, target(2023, 9.8), [own(2017, 12, "cpmm a"), own(2023, 10.9, "cpmm b")]);
    expect(row).toMatchObject({base: 12, base_releases: "cpmm a", value_releases: "cpmm b"});
    const published = progress(hours, target(2023, 9.8), [own(2023, 10.9, "cpmm b")]).row;
    expect(published).toMatchObject({base: 12.2, base_releases: null, value_releases: "cpmm b"});
  });

  it("judges no value of the baseline's own year, and one of the year after", () => {
    expect(progress(hours, target(2023, 8), [value(2017, 11)]).row).toMatchObject({
      status: "baseline only",
      standing: "no figure held",
      direction: null
    });
    expect(progress(hours, target(2023, 8), [value(2018, 11)]).row).toMatchObject({
      status: "on track",
      standing: "improved",
      direction: "better"
    });
  });

  it("leaves values after the milestone out", () => {
    expect(progress(hours, target(2020, 11), [value(2019, 12), value(2023, 7)]).row).toMatchObject({value_year: 2019});
  });

  it("never counts a forecast as reached", () => {
    const {row} = progress(hours, target(2029, 8), [value(2023, 7.5, "forecast")]);
    expect(row).toMatchObject({value: null, status: "baseline only"});
    expect(row.reason).toContain("the figure of 2023 is a forecast and does not count as reached");
    const open = progress(hours, target(2029, null), [
      value(2022, 9),
      value(2023, 8, "forecast"),
      value(2024, 7, "forecast")
    ]);
    expect(open.row).toMatchObject({value: 9, value_year: 2022});
    expect(open.row.reason).toContain("; the figures of 2023 to 2024 are forecasts and do not count as reached");
  });

  it("measures within one series, and says where the published baseline would give another status", () => {
    const {row} = progress(hours, target(2029, 8), [value(2017, 12.9), value(2023, 10.5)]);
    expect(row).toMatchObject({status: "on track", base: 12.9, base_year: 2017, baseline: 12.2});
    expect(row.reason).toContain(
      "measured from 12.9, the publisher's figure of 2017; the published baseline is 12.2, from which it would be “accelerate”"
    );
  });

  it("takes the published baseline where the series has no figure of its year, unless the value is a mean of ours", () => {
    const mean = (year: number, share: number | null) => ({...value(year, 10.9), weight_share: share});
    expect(progress(hours, target(2023, null), [mean(2023, null)]).row).toMatchObject({
      base: 12.2,
      direction: "better"
    });
    const other = progress(hours, target(2023, null), [mean(2023, 0.9)]).row;
    expect(other).toMatchObject({base: null, direction: null, standing: "not comparable", baseline: 12.2});
    expect(other.reason).toContain(
      "no figure of 2017 in this series, and the published baseline of 12.2 may be another reading"
    );
    const asked = progress(hours, target(2029, 8), [mean(2023, 0.9)]).row;
    expect(asked).toMatchObject({status: "no data", ratio: null});
    expect(
      progress(hours, target(2023, null), [mean(2023, 0.9), {...value(2017, 12.4), weight_share: 0.9}]).row
    ).toMatchObject({
      base: 12.4,
      direction: "better"
    });
  });

  it("compares the members that both years have where membership changes, and nothing where too few have", () => {
    const now = {...value(2023, 10), weight_share: 0.9};
    const base = {...value(2017, 12.4), weight_share: 0.9};
    const members = ["KAZ", "UZB"];
    const like = progress(hours, target(2023, null), [base, {...now, like_for_like: {from: 9, to: 9.6, members}}]).row;
    expect(like).toMatchObject({value: 10, base: 9, base_year: 2017, compared: 9.6, direction: "worse"});
    expect(like.reason).toContain("over the 2 members that have both years: 9.0 in 2017, 9.6 in 2023");
    expect(like.reason).toContain("the published baseline is 12.2");
    const none = progress(hours, target(2023, null), [base, {...now, like_for_like: null}]).row;
    expect(none).toMatchObject({base: null, compared: null, direction: null, standing: "not comparable"});
    expect(none.reason).toContain("the figures of 2017 and 2023 are of other members or of another release");
    const same = progress(hours, target(2023, null), [base, now]).row;
    expect(same).toMatchObject({base: 12.4, compared: 10, direction: "better"});
  });

  it("judges a share with a bound for a baseline within its own reading: 1.369 to 2.209 is 0.42 points a year", () => {
    const share = measure({
      result: "ENG-OC1",
      measure: "renewable-share",
      unit: "%",
      better: "higher",
      type: "share",
      baseline_value: 1,
      baseline_sign: "<",
      baseline_year: 2017,
      baseline_status: "set"
    });
    const {row} = progress(share, target(2023, null, share), [value(2017, 1.369), value(2019, 2.209)]);
    expect(row.change_per_year).toBeCloseTo(0.42, 2);
    expect(row.reason).toContain("up 0.42 points a year from 2017 to 2019");
    expect(row.reason).toContain("the published baseline is <1");
    const below = progress(share, target(2023, null, share), [value(2017, 0.5), value(2019, 0.8)]).row;
    expect(below.direction).toBe("better");
  });
});
