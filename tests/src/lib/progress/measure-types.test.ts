import {describe, expect, it} from "vitest";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import {measure, milestone} from "../contract/make-inputs.js";
import {hours, progress, target, value} from "./progress-of-hours.js";

describe("measureProgress(measure, …) by the type of the measure", () => {
  it("gives direction and size without a target, and says that none is set", () => {
    const {row} = progress(hours, target(2023, null), [value(2023, 10.9)]);
    expect(row).toMatchObject({status: "no target set", direction: "better", ratio: null, target_status: "unset"});
    expect(row.reason).toBe(
      "the PRF leaves the target open (#); down 0.22 hours a year from 2017 to 2023, which is better; 1.9% a year better, which Statistics Canada would call “substantial progress”"
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
