import {describe, expect, it} from "vitest";
import type {Flag} from "../../../../src/lib/observations.js";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import {progressWithTarget} from "../../../../src/lib/progress/progress-with-target.js";
import {measure, milestone} from "../make-inputs.js";

const hours = measure({
  ...{result: "TRP-OP1", measure: "road-hours", unit: "hours", better: "lower", type: "quantity"},
  ...{baseline_value: 12.2, baseline_year: 2017, baseline_status: "set"}
});
const value = (year: number, number: number | null, flag: Flag = null, text: string | null = null) => ({
  year,
  value: number,
  flag,
  text
});
const target = (year: 2020 | 2023 | 2026 | 2029, number: number | null, of = hours) =>
  milestone({result: of.result, measure: of.measure, milestone: year, value: number});

function progress(of: typeof hours, stone: ReturnType<typeof target>, values: ReturnType<typeof value>[]) {
  return measureProgress(of, [stone], stone, values);
}

describe("measureProgress(measure, milestones, milestone, values)", () => {
  it("judges a quantity by the approved baseline and the latest value up to the milestone", () => {
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

  it("leaves values after the milestone out", () => {
    expect(progress(hours, target(2020, 11), [value(2019, 12), value(2023, 7)]).row).toMatchObject({value_year: 2019});
  });

  it("never counts a forecast as reached", () => {
    const {row} = progress(hours, target(2029, 8), [value(2023, 7.5, "forecast")]);
    expect(row).toMatchObject({value: null, status: "baseline only"});
    expect(row.reason).toContain("forecasts do not count as reached");
  });

  it("says where the status would differ with the baseline as the publisher now gives it", () => {
    const {row} = progress(hours, target(2029, 8), [value(2017, 12.9), value(2023, 10.5)]);
    expect(row.status).toBe("accelerate");
    expect(row.reason).toContain("measured from 12.9, which the publisher now gives for 2017, it would be “on track”");
  });

  it("gives direction and size without a target, and says that none is set", () => {
    const {row} = progress(hours, target(2023, null), [value(2023, 10.9)]);
    expect(row).toMatchObject({status: "no target set", direction: "better", ratio: null, target_status: "unset"});
    expect(row.reason).toBe(
      "the PRF leaves the target open (#); −0.2167 hours a year, better than in 2017; 1.9 % a year better, which Statistics Canada would call “on track”"
    );
  });

  it("separates not applicable, baseline only and no data", () => {
    const none = milestone({...{result: "TRP-OP1", measure: "road-hours", milestone: 2020}, status: "not_applicable"});
    expect(measureProgress(hours, [none], none, [value(2019, 12)]).row.status).toBe("not applicable");
    expect(progress(hours, target(2020, null), []).row.status).toBe("baseline only");
    const bare = measure({result: "TRP-OP1", measure: "road-hours"});
    expect(progress(bare, target(2020, null), []).row.status).toBe("no data");
  });

  it("counts places for a rank and never takes its growth rate", () => {
    const rank = measure({
      ...{result: "TSM-OC1", measure: "rank-geo", unit: "rank", better: "lower", type: "rank"},
      ...{baseline_value: 70, baseline_year: 2017}
    });
    const {row} = progress(rank, target(2023, 60, rank), [value(2019, 68)]);
    expect(row.reason).toContain("2 places gained of 10 to gain");
    expect(progress(rank, target(2023, null, rank), [value(2019, 68)]).row.reason).toBe(
      "the PRF leaves the target open (#); 2 places up since 2017"
    );
  });

  it("calls a count not begun, begun or met", () => {
    const count = measure({
      ...{result: "HLT-OP1", measure: "solutions", unit: "count", better: "higher", type: "count"},
      ...{baseline_status: "not_applicable"}
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
      ...{result: "EDC-OC1", measure: "agreements", unit: "count", better: "higher", type: "count"},
      ...{baseline_value: 0, baseline_year: 2017}
    });
    expect(progress(count, target(2020, 0, count), [value(2019, 0)]).row.status).toBe("achieved");
  });

  it("takes yes and no as they are", () => {
    const yesNo = measure({
      ...{result: "AGR-OC1", measure: "standards-adopted", unit: "yes/no", better: "yes", type: "yes_no"}
    });
    const stone = milestone({...{result: "AGR-OC1", measure: "standards-adopted", milestone: 2023}, status: "set"});
    const status = (text: string) => measureProgress(yesNo, [stone], stone, [value(2022, null, null, text)]).row.status;
    expect([status("yes"), status("in_progress"), status("no")]).toEqual(["achieved", "accelerate", "off track"]);
  });

  it("judges a growth rate by its level, never by the growth of the rate", () => {
    const growth = measure({
      ...{result: "EFS-CO", measure: "growth", unit: "%", better: "higher", type: "growth_rate"},
      ...{baseline_value: 4, baseline_year: 2017}
    });
    const {row, other_rules} = progress(growth, target(2029, 6, growth), [value(2023, 5)]);
    expect(row).toMatchObject({ratio: 1, status: "on track"});
    const refused = other_rules.filter(({status}) => status === null).map(({rule}) => rule);
    expect(refused).toEqual(expect.arrayContaining(["statistics-canada", "un-progress-chart"]));
  });

  it("gives no direction where a value lies within a baseline that is printed as a bound", () => {
    const share = measure({
      ...{result: "ENG-OC1", measure: "renewable-share", better: "higher", type: "share"},
      ...{baseline_value: 1, baseline_sign: "<", baseline_year: 2017}
    });
    expect(progress(share, target(2020, null, share), [value(2019, 0.8)]).row.direction).toBeNull();
    expect(progress(share, target(2020, null, share), [value(2019, 2.2)]).row.direction).toBe("better");
  });
});

describe("progressWithTarget(measure, milestones, values, whatIf)", () => {
  const stones = [target(2023, null), target(2029, null)];

  it("gives status and needed pace for a typed target, and keeps nothing", () => {
    const {row, needed_per_year} = progressWithTarget(hours, stones, [value(2023, 10.9)], {milestone: 2029, target: 8});
    expect(row).toMatchObject({status: "accelerate", target: 8, target_status: "set"});
    expect(needed_per_year).toBeCloseTo(-0.4833, 4);
    expect(stones[1]?.status).toBe("unset");
  });

  it("throws TypeError for a target that is no number", () => {
    expect(() => progressWithTarget(hours, stones, [], {milestone: 2029, target: Number.NaN})).toThrow(TypeError);
  });
});
