import {describe, expect, it} from "vitest";
import {germanWeather} from "../../../../src/lib/progress/german-weather.js";
import {linearSchedule} from "../../../../src/lib/progress/linear-schedule.js";
import {flips} from "../../../../src/lib/progress/measure-progress.js";
import type {RuleInput} from "../../../../src/lib/progress/rule.js";
import {judgeByEveryRule, opsysNextMilestone} from "../../../../src/lib/progress/rule-of-type.js";
import {limitFactor, statisticsCanada} from "../../../../src/lib/progress/statistics-canada.js";
import {unProgressChart} from "../../../../src/lib/progress/un-progress-chart.js";
import {BORDER_HOURS} from "./reference-case.js";

/** 10 in 2017, a value in 2023, a target in 2029; lower is better unless told otherwise. */
function input(baseline: number, value: number, target: number | null, changes: Partial<RuleInput> = {}): RuleInput {
  const point = target === null ? null : {year: 2029, value: target};
  return {
    ...BORDER_HOURS,
    baseline: {year: 2017, value: baseline},
    latest: {year: 2023, value},
    target: point,
    targets: point ? [point] : [],
    history: [
      {year: 2017, value: baseline},
      {year: 2023, value}
    ],
    ...changes
  };
}

describe("judgeByEveryRule(input)", () => {
  it("gives the worked example's four numbers for border hours 12.2, 10.9, 8.0", () => {
    const ratios = Object.fromEntries(judgeByEveryRule(BORDER_HOURS).map(({rule, ratio}) => [rule, ratio]));
    expect(ratios["statistics-canada"]).toBeCloseTo(0.538, 3);
    expect(ratios["linear-schedule"]).toBeCloseTo(0.619, 3);
    expect(ratios["un-progress-chart"]).toBeCloseTo(0.586, 3);
    expect(ratios["opsys-next-milestone"]).toBeCloseTo(0.542, 3);
  });

  it("shows that the verdict hangs on the rule", () => {
    const statuses = Object.fromEntries(judgeByEveryRule(BORDER_HOURS).map(({rule, status}) => [rule, status]));
    expect(statuses).toEqual({
      "linear-schedule": "accelerate",
      "opsys-next-milestone": null,
      "statistics-canada": "off track",
      "un-progress-chart": "accelerate",
      "german-weather": null
    });
  });
});

describe("linearSchedule(input)", () => {
  it("takes a zero baseline and a zero target as ordinary", () => {
    expect(linearSchedule(input(0, 3, 6, {better: "higher"}))).toMatchObject({ratio: 1, status: "on track"});
    expect(linearSchedule(input(10, 5, 0))).toMatchObject({ratio: 1, status: "on track"});
  });

  it("takes a baseline and a value of opposite sign as ordinary", () => {
    expect(linearSchedule(input(-2, 1, 4, {better: "higher"}))).toMatchObject({ratio: 1, status: "on track"});
  });

  it("changes its word at 0.95, 0.60 and 0", () => {
    expect(linearSchedule(input(0, 47.5, 100, {better: "higher"})).status).toBe("on track");
    expect(linearSchedule(input(0, 47.4, 100, {better: "higher"})).status).toBe("accelerate");
    expect(linearSchedule(input(0, 30, 100, {better: "higher"})).status).toBe("accelerate");
    expect(linearSchedule(input(0, 29.9, 100, {better: "higher"})).status).toBe("off track");
    expect(linearSchedule(input(0, -0.1, 100, {better: "higher"})).status).toBe("moving away");
  });

  it("keeps a target that equals the baseline: met or not, without a ratio", () => {
    expect(linearSchedule(input(10, 10, 10))).toMatchObject({ratio: null, status: "achieved"});
    expect(linearSchedule(input(10, 11, 10))).toMatchObject({ratio: null, status: "moving away"});
  });

  it("says nothing better than accelerate once the target's year has come and it is not met", () => {
    const due = {latest: {year: 2029, value: 8.1}};
    expect(linearSchedule(input(10, 8.1, 8, due))).toMatchObject({ratio: 0.95, status: "accelerate"});
    expect(linearSchedule(input(10, 8, 8, {latest: {year: 2029, value: 8}})).status).toBe("achieved");
  });

  it("judges a milestone that lies later than the newest data by the time that has passed at the data", () => {
    expect(linearSchedule(input(12.2, 12.0, 8, {latest: {year: 2018, value: 12}})).ratio).toBeCloseTo(0.571, 3);
  });

  it("has no answer where no time has passed", () => {
    expect(linearSchedule(input(10, 9, 8, {latest: {year: 2017, value: 9}}))).toMatchObject({
      ratio: null,
      status: null
    });
  });
});

describe("statisticsCanada(input)", () => {
  it("shows why a zero target cannot be replaced by a small number: 10 to 3.16 gives four different ratios", () => {
    const ratios = [0.001, 0.01, 0.1, 1].map((target) => statisticsCanada(input(10, 3.16, target)).ratio!.toFixed(2));
    expect(ratios).toEqual(["0.33", "0.40", "0.55", "1.00"]);
  });

  it("refuses zeros, opposite signs, a target equal to the baseline, and rates", () => {
    for (const odd of [
      input(10, 3, 0),
      input(0, 3, 6, {better: "higher"}),
      input(-2, 1, 4, {better: "higher"}),
      input(10, 11, 10),
      input(4, 5, 6, {better: "higher", is_rate: true})
    ]) {
      expect(statisticsCanada(odd)).toMatchObject({ratio: null, status: null});
    }
  });

  it("judges growth a year without a target, at 1.5% and 0.5%", () => {
    const grown = (rate: number) => input(100, 100 * (1 + rate) ** 6, null, {better: "higher"});
    expect(statisticsCanada(grown(0.016)).label).toBe("substantial progress");
    expect(statisticsCanada(grown(0.014)).label).toBe("moderate progress");
    expect(statisticsCanada(grown(0.004)).label).toBe("negligible progress");
    expect(statisticsCanada(grown(-0.001)).label).toBe("negative progress");
  });

  it("asks less near a natural limit: 95 to 96.5% is moderate progress", () => {
    expect(statisticsCanada(input(95, 96.5, null, {better: "higher"})).label).toBe("negligible progress");
    expect(statisticsCanada(input(95, 96.5, null, {better: "higher", limit: 100})).label).toBe("moderate progress");
    expect(statisticsCanada(input(95, 97.5, null, {better: "higher", limit: 100})).label).toBe("substantial progress");
  });
});

describe("limitFactor(baseline, limit)", () => {
  it("is 1 − (v/L)^4.44 up to the limit, its mirror up to twice the limit, and 1 beyond", () => {
    expect(limitFactor(90, 100)).toBeCloseTo(1 - 0.9 ** 4.44, 12);
    expect(limitFactor(110, 100)).toBeCloseTo(1 - 0.9 ** 4.44, 12);
    expect(limitFactor(100, 100)).toBe(0);
    expect(limitFactor(250, 100)).toBe(1);
    expect(limitFactor(90, null)).toBe(1);
  });
});

describe("unProgressChart(input)", () => {
  it("counts a share within one point of its better end as met", () => {
    expect(unProgressChart(input(98, 99.2, null, {better: "higher", limit: 100})).status).toBe("achieved");
    expect(unProgressChart(input(98, 98.9, null, {better: "higher", limit: 100})).status).not.toBe("achieved");
  });

  it("leaves rates of growth to experts", () => {
    expect(unProgressChart(input(4, 5, 6, {better: "higher", is_rate: true}))).toMatchObject({status: null});
  });

  it("separates stagnation from regression", () => {
    expect(unProgressChart(input(10, 9.95, 5)).status).toBe("off track");
    expect(unProgressChart(input(10, 10.5, 5)).status).toBe("moving away");
  });
});

describe("opsysNextMilestone(input)", () => {
  it("takes the first target that is not past", () => {
    expect(opsysNextMilestone({...BORDER_HOURS, latest: {year: 2024, value: 10.1}}).ratio).toBeCloseTo(0.5, 12);
  });

  it("has no verdict where no target lies ahead", () => {
    expect(opsysNextMilestone({...BORDER_HOURS, latest: {year: 2030, value: 10}})).toMatchObject({
      ratio: null,
      status: null
    });
  });
});

describe("germanWeather(input)", () => {
  const five = (from: number, to: number) => ({
    history: [2018, 2019, 2020, 2021, 2022, 2023].map((year, i) => ({year, value: from + ((to - from) * i) / 5}))
  });

  it("carries the mean change of five years to the target's year", () => {
    expect(germanWeather(input(12, 9, 6, five(11.5, 9))).status).toBe("on track");
    expect(germanWeather(input(12, 9, 6, five(11.1, 9))).status).toBe("accelerate");
    expect(germanWeather(input(12, 9, 6, five(9.5, 9))).status).toBe("off track");
    expect(germanWeather(input(12, 9, 6, five(8.5, 9))).status).toBe("moving away");
  });

  it("counts a miss of exactly 20% as slightly cloudy, and one of exactly 5% no longer as sun", () => {
    // Of the 3 hours that are left, six years at the mean change cover 2.4 (a miss of 20%) and 2.85 (5%).
    expect(germanWeather(input(12, 9, 6, five(11, 9))).status).toBe("accelerate");
    expect(germanWeather(input(12, 9, 6, five(10.99, 9))).status).toBe("off track");
    expect(germanWeather(input(12, 9, 6, five(11.375, 9))).status).toBe("accelerate");
    expect(germanWeather(input(12, 9, 6, five(11.38, 9))).status).toBe("on track");
  });

  it("lets the worst of several targets count", () => {
    const targets = [
      {year: 2026, value: 6},
      {year: 2029, value: 6}
    ];
    expect(germanWeather(input(12, 9, 6, {...five(11.5, 9), targets})).status).toBe("off track");
  });

  it("works on zeros", () => {
    expect(germanWeather(input(10, 5, 0, five(9.2, 5))).status).toBe("on track");
  });
});

describe("a rule without a target", () => {
  const history = [2018, 2019, 2020, 2021, 2022, 2023].map((year) => ({year, value: year - 2000}));
  const rising = input(10, 23, null, {better: "higher", history});

  it("names the change and never says on track, for there is no track", () => {
    for (const rule of [statisticsCanada, unProgressChart, germanWeather])
      expect(rule(rising)).toMatchObject({status: "no target set", ratio: null});
    expect(unProgressChart(rising).label).toBe("substantial progress");
    expect(unProgressChart(input(10, 10.4, null, {better: "higher"})).label).toBe("fair progress");
    expect(unProgressChart(input(10, 10.1, null, {better: "higher"})).label).toBe("stagnation");
    expect(unProgressChart(input(10, 9, null, {better: "higher"})).label).toBe("regression");
  });

  it("gives the German symbol only where all five yearly changes exist", () => {
    expect(germanWeather(rising).label).toBe("sun");
    const gap = germanWeather({...rising, history: history.filter(({year}) => year !== 2020)});
    expect(gap).toMatchObject({status: null, label: null});
    expect(gap.reason).toBe("the rule needs 5 yearly changes, and 3 of the last 5 are known");
    const short = germanWeather({...rising, history: history.slice(1)});
    expect(short.reason).toBe("the rule needs 5 yearly changes, and 4 of the last 5 are known");
  });
});

describe("flips(input)", () => {
  it("says how far the value is from another status on each side", () => {
    const [better, worse] = flips(BORDER_HOURS);
    expect(better).toMatchObject({status: "on track"});
    expect(better?.value).toBeCloseTo(10.205, 9);
    expect(better?.distance).toBeCloseTo(-0.695, 9);
    expect(worse).toMatchObject({status: "off track"});
    expect(worse?.value).toBeCloseTo(10.94, 9);
    expect(worse?.distance).toBeCloseTo(0.04, 9);
  });

  it("has nothing to say without a target", () => {
    expect(flips(input(10, 9, null))).toEqual([]);
  });

  it("says that a value at the very edge flips at once, at a distance of zero", () => {
    // Standing where it began is off track; any step back moves away.
    const [better, worse] = flips(input(10, 10, 4));
    expect(better).toMatchObject({status: "accelerate"});
    expect(better!.distance).toBeLessThan(0);
    expect(worse).toEqual({status: "moving away", value: 10, distance: 0});
    expect(flips(input(10, 9.5, 4))[1]).toMatchObject({status: "moving away", value: 10, distance: 0.5});
  });
});
