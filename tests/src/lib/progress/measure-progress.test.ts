import {describe, expect, it} from "vitest";
import type {Flag} from "../../../../src/lib/contract/observations.js";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import type {ProgressValue} from "../../../../src/lib/progress/progress-context.js";
import {measure, milestone} from "../contract/make-inputs.js";

const hours = measure({
  result: "TRP-OP1",
  measure: "road-hours",
  unit: "hours",
  better: "lower",
  type: "quantity",
  baseline_value: 12.2,
  baseline_year: 2017,
  baseline_status: "set"
});
const value = (year: number, number: number | null, flag: Flag = null, text: string | null = null) => ({
  year,
  value: number,
  flag,
  text
});
const target = (year: 2020 | 2023 | 2026 | 2029, number: number | null, of = hours) =>
  milestone({result: of.result, measure: of.measure, milestone: year, value: number});

function progress(of: typeof hours, stone: ReturnType<typeof target>, values: ProgressValue[]) {
  return measureProgress(of, [stone], stone, values);
}

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
    expect(like.reason).toContain("over the 2 members that have both years: 9 in 2017, 9.6 in 2023");
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

  it("gives direction and size without a target, and says that none is set", () => {
    const {row} = progress(hours, target(2023, null), [value(2023, 10.9)]);
    expect(row).toMatchObject({status: "no target set", direction: "better", ratio: null, target_status: "unset"});
    expect(row.reason).toBe(
      "the PRF leaves the target open (#); down 0.217 hours a year from 2017 to 2023, which is better; 1.9 % a year better, which Statistics Canada would call “substantial progress”"
    );
  });

  it("separates not applicable, baseline only and no data", () => {
    const none = milestone({result: "TRP-OP1", measure: "road-hours", milestone: 2020, status: "not_applicable"});
    expect(measureProgress(hours, [none], none, [value(2019, 12)]).row.status).toBe("not applicable");
    expect(progress(hours, target(2020, null), []).row.status).toBe("baseline only");
    const bare = measure({result: "TRP-OP1", measure: "road-hours"});
    expect(progress(bare, target(2020, null), []).row.status).toBe("no data");
  });

  it("counts places for a rank and never takes its growth rate", () => {
    const rank = measure({
      result: "TSM-OC1",
      measure: "rank-geo",
      unit: "rank",
      better: "lower",
      type: "rank",
      baseline_value: 70,
      baseline_year: 2017
    });
    const {row} = progress(rank, target(2023, 60, rank), [value(2019, 68)]);
    expect(row.reason).toContain("2 places gained of 10 to gain");
    expect(progress(rank, target(2023, null, rank), [value(2019, 68)]).row.reason).toBe(
      "the PRF leaves the target open (#); 2 places up from 2017 to 2019"
    );
  });

  it("calls a count not begun, begun or met", () => {
    const count = measure({
      result: "HLT-OP1",
      measure: "solutions",
      unit: "count",
      better: "higher",
      type: "count",
      baseline_status: "not_applicable"
    });
    const status = (number: number) => progress(count, target(2023, 2, count), [value(2022, number)]).row;
    expect(status(0)).toMatchObject({status: "off track", reason: "0 of 2: not begun"});
    expect(status(1)).toMatchObject({status: "accelerate"});
    expect(status(1).reason).toContain("1 of 2: begun");
    expect(status(2)).toMatchObject({status: "achieved"});
    expect(progress(count, target(2023, null, count), [value(2022, 1)]).row.reason).toContain("begun: 1");
  });

  it("keeps a zero target that equals a zero baseline", () => {
    const count = measure({
      result: "EDC-OC1",
      measure: "agreements",
      unit: "count",
      better: "higher",
      type: "count",
      baseline_value: 0,
      baseline_year: 2017
    });
    expect(progress(count, target(2020, 0, count), [value(2019, 0)]).row).toMatchObject({
      status: "achieved",
      reason: "the target equals the baseline, and the value keeps to it"
    });
  });

  it("counts one place as one place", () => {
    const rank = measure({
      result: "TSM-OC1",
      measure: "rank-geo",
      unit: "rank",
      better: "lower",
      type: "rank",
      baseline_value: 70,
      baseline_year: 2017
    });
    const reason = (goal: number | null, now: number) =>
      progress(rank, target(2023, goal, rank), [value(2019, now)]).row.reason;
    expect(reason(null, 69)).toBe("the PRF leaves the target open (#); 1 place up from 2017 to 2019");
    expect(reason(null, 72)).toContain("2 places down");
    expect(reason(60, 71)).toContain("1 place lost of 10 to gain");
  });

  it("takes a bound for what it proves and no more", () => {
    const count = measure({
      result: "TSM-OC1",
      measure: "members-in-top-70",
      unit: "count",
      better: "higher",
      type: "count",
      baseline_value: 2,
      baseline_year: 2017,
      baseline_status: "set"
    });
    const row = (now: number, goal: number | null = null) =>
      progress(count, target(2023, goal, count), [{...value(2019, now), sign: "≥"}]).row;
    expect(row(2)).toMatchObject({direction: null, standing: "not comparable"});
    expect(row(2).reason).toBe("the PRF leaves the target open (#); at least 2 in 2019 against 2 in 2017");
    expect(row(3)).toMatchObject({direction: "better", standing: "improved"});
    // At least 2 against 2 is no change of 0, and at least 3 no change of exactly 1.
    expect(row(2).change_per_year).toBeNull();
    expect(row(3).change_per_year).toBeNull();
    expect(progress(count, target(2020, null, count), [value(2019, 2)]).row.change_per_year).toBe(0);
    const below = {...count, baseline_sign: "<" as const};
    expect(progress(below, target(2020, null, below), [value(2019, 4)]).row.change_per_year).toBeNull();
    expect(row(1)).toMatchObject({direction: null, standing: "not comparable"});
    expect(row(4, 4)).toMatchObject({status: "achieved"});
    expect(row(3, 4).reason).toContain("the value is a bound (at least 3), and the status is that of 3");
  });

  it("takes a value below a bound for worse where it is not above the baseline", () => {
    const share = measure({
      result: "ENG-OC1",
      measure: "renewable-share",
      better: "higher",
      type: "share",
      baseline_value: 2,
      baseline_year: 2017,
      baseline_status: "set"
    });
    const row = (bound: number) => progress(share, target(2020, null, share), [{...value(2019, bound), sign: "<"}]).row;
    expect(row(2)).toMatchObject({direction: "worse", change_per_year: null});
    expect(row(2.1)).toMatchObject({direction: null, change_per_year: null});
  });

  it("says how many members reported where they were too few for a figure", () => {
    const few = {...value(2019, null), reporting: 4, expected: 11};
    expect(measureProgress(hours, [], target(2020, null), [few]).row.reason).toBe(
      "no value after 2017 up to 2020; in 2019 only 4 of 11 members reported, too few for a figure"
    );
  });

  it("gives the pace from the baseline where a target stands and no value is known", () => {
    const {row, needed_per_year} = progress(hours, target(2029, 8), []);
    expect(row.status).toBe("baseline only");
    expect(needed_per_year).toBeCloseTo(-4.2 / 12, 12);
  });

  it("tells met from not met, and no pace, where there is nothing to measure from", () => {
    const bare = measure({result: "TRP-OP1", measure: "road-hours", unit: "hours", better: "lower"});
    const {row} = progress(bare, target(2023, 10, bare), [value(2022, 9.9)]);
    expect(row).toMatchObject({status: "achieved", ratio: null, direction: null});
    expect(progress(bare, target(2023, 9, bare), [value(2022, 9.9)]).row).toMatchObject({
      status: "no data",
      reason:
        "the target is not met; no pace so far can be told: the PRF states no baseline, and the sources have no figure of 2017"
    });
    expect(progress(bare, target(2023, null), [value(2022, 9.9)]).row.reason).toContain(
      "no change is measured, as there is no figure of 2017"
    );
  });

  it("calls nothing better or worse where the PRF does not say which way is better", () => {
    const open = measure({...hours, better: "none"});
    const {row, other_rules} = progress(open, target(2023, null, open), [value(2022, 9.9)]);
    expect(row).toMatchObject({direction: null, status: "no target set"});
    expect(row.reason).toBe("the PRF leaves the target open (#); down 0.46 hours a year from 2017 to 2022");
    expect(other_rules).toEqual([]);
    expect(progress(open, target(2023, 9, open), [value(2022, 11)]).row.status).toBe("off track");
  });

  it("keeps the sign of an approximate count", () => {
    const count = measure({result: "HLT-OP2", measure: "participants", unit: "count", type: "count"});
    const about = {...value(2022, 150), sign: "≈" as const};
    expect(measureProgress(count, [], target(2023, null, count), [about]).row.reason).toBe(
      "the PRF leaves the target open (#); begun: ≈150 in 2022"
    );
  });

  it("takes yes and no as they are", () => {
    const yesNo = measure({
      result: "AGR-OC1",
      measure: "standards-adopted",
      unit: "yes/no",
      better: "yes",
      type: "yes_no"
    });
    const stone = milestone({result: "AGR-OC1", measure: "standards-adopted", milestone: 2023, status: "set"});
    const status = (text: string) => measureProgress(yesNo, [stone], stone, [value(2022, null, null, text)]).row.status;
    expect([status("yes"), status("in_progress"), status("no")]).toEqual(["achieved", "accelerate", "off track"]);
  });

  it("judges a growth rate by its level, never by the growth of the rate", () => {
    const growth = measure({
      result: "EFS-CO",
      measure: "growth",
      unit: "%",
      better: "higher",
      type: "growth_rate",
      baseline_value: 4,
      baseline_year: 2017
    });
    const {row, other_rules} = progress(growth, target(2029, 6, growth), [value(2023, 5)]);
    expect(row).toMatchObject({ratio: 1, status: "on track"});
    const refused = other_rules.filter(({status}) => status === null).map(({rule}) => rule);
    expect(refused).toEqual(expect.arrayContaining(["statistics-canada", "un-progress-chart"]));
  });

  it("gives no direction where a value lies within a baseline that is printed as a bound", () => {
    const share = measure({
      result: "ENG-OC1",
      measure: "renewable-share",
      better: "higher",
      type: "share",
      baseline_value: 1,
      baseline_sign: "<",
      baseline_year: 2017
    });
    expect(progress(share, target(2020, null, share), [value(2019, 0.8)]).row.direction).toBeNull();
    expect(progress(share, target(2020, null, share), [value(2019, 1)]).row.direction).toBeNull();
    expect(progress(share, target(2020, null, share), [value(2019, 1.01)]).row.direction).toBe("better");
    expect(progress(share, target(2020, null, share), [value(2019, 2.2)]).row).toMatchObject({
      direction: "better",
      reason:
        "the PRF leaves the target open (#); up 0.6 points a year from 2017 to 2019, which is better; measured from 1, as the baseline is published as <1"
    });
  });
});
