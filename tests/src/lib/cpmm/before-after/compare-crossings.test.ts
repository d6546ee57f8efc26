import {describe, expect, it} from "vitest";
import type {ComparisonOptions} from "../../../../../src/lib/cpmm/before-after/compare-crossings.js";
import {compareCrossings, countBeforeAfter} from "../../../../../src/lib/cpmm/before-after.js";
import {toCrossingTrips} from "./crossing-trips.js";
import {PLACES, QUESTION, rowsByHand} from "./rows-by-hand.js";

const CHOICES: ComparisonOptions = {seed: 1, with: [], without: []};
const answer = (choices = CHOICES, question = QUESTION, trips = 30) =>
  compareCrossings(countBeforeAfter(toCrossingTrips(rowsByHand(trips)), question), question, PLACES, choices);

describe("compareCrossings(counts, question, places, options), worked out with a pencil", () => {
  it("X: 10 hours before, 7 after, 3 less or 30%; the medians fell from 10 to 7", () => {
    const {chosen} = answer();
    expect(chosen.before).toMatchObject({n: 30, trips: 30, mean: 10, median: 10});
    expect(chosen.after).toMatchObject({n: 30, trips: 30, mean: 7, median: 7});
    expect(chosen.own!.change.value).toBe(-3);
    expect(chosen.own!.relative!.value).toBeCloseTo(-0.3, 12);
    expect(chosen).toMatchObject({median_change: -3, few_trips: false, empty_months: {before: 10, after: 10}});
  });
  it("has an interval as wide as theory says: 1.96 × √(4/30 + 1/30) either side", () => {
    const {low, high} = answer().chosen.own!.change;
    const width = 2 * 1.96 * Math.sqrt(5 / 30);
    expect(high! - low!).toBeGreaterThan(0.8 * width);
    expect(high! - low!).toBeLessThan(1.2 * width);
    expect(low!).toBeLessThan(-3);
    expect(high!).toBeGreaterThan(-3);
  });
  it("takes A and B by the rule, and says why not the others", () => {
    const rows = answer().compared.map(({bcp, taken, left_out, same_corridor}) => [
      bcp,
      taken,
      left_out,
      same_corridor
    ]);
    expect(rows).toEqual([
      ["BCP-a", true, null, true],
      ["BCP-b", true, null, false],
      ["BCP-few", false, "too few trips", false],
      ["BCP-y", false, "across the line", true],
      ["BCP-high", false, "another level", false]
    ]);
  });
  it("pools A (+1, × 1.1) and B (+4, × 1.25): +2.5 hours, × √1.375", () => {
    const {pooled} = answer();
    expect(pooled!.change.value).toBe(2.5);
    expect(pooled!.relative!.value).toBeCloseTo(Math.sqrt(1.375) - 1, 12);
  });
  it("gives the difference in differences: −3 − 2.5 hours, 0.7 / √1.375", () => {
    const {difference} = answer();
    expect(difference!.change.value).toBe(-5.5);
    expect(difference!.relative!.value).toBeCloseTo(0.7 / Math.sqrt(1.375) - 1, 12);
    expect(difference!.change.high!).toBeLessThan(0);
  });
  it("finds the drift before: X +4, A +2, B 0, so 4 − 1", () => {
    expect(answer().pre_trend!.change.value).toBe(3);
  });
  it("follows the reader: without B, with Y", () => {
    const {pooled, difference} = answer({seed: 1, with: ["BCP-y"], without: ["BCP-b"]});
    expect(pooled!.change.value).toBe((1 - 3) / 2);
    expect(difference!.change.value).toBe(-2);
    expect(answer({seed: 1, with: [], without: ["BCP-a", "BCP-b"]})).toMatchObject({pooled: null, difference: null});
  });
  it("says how unusual the difference is among three others: 0.7 is far from × 1.1, 1.25, 1", () => {
    const with_high = answer({seed: 1, with: ["BCP-high"], without: []});
    expect(with_high.unusual).toEqual({as_large: 0, of: 3});
    expect(answer().unusual).toBeNull();
  });
  it("computes nothing below ten trips, and marks fewer than thirty", () => {
    const nine = answer(CHOICES, QUESTION, 9);
    expect(nine.chosen).toMatchObject({own: null, median_change: null, few_trips: true});
    expect(nine).toMatchObject({difference: null, pre_trend: null, unusual: null});
    expect(nine.chosen.before).toMatchObject({trips: 9});
    const twenty = answer(CHOICES, QUESTION, 20);
    expect(twenty.chosen).toMatchObject({few_trips: true});
    expect(twenty.chosen.own!.change.value).toBe(-3);
  });
  it("counts dollars for TFI2", () => {
    expect(answer(CHOICES, {...QUESTION, indicator: "TFI2"}).difference!.change.value).toBe(-55);
  });
  it("repeats itself for a seed", () => {
    expect(answer()).toEqual(answer());
    expect(answer({...CHOICES, seed: 2}).chosen.own!.change.low).not.toBe(answer().chosen.own!.change.low);
  });
});

describe("compareCrossings(…), from counts that are given", () => {
  /** Of each crossing its trips before and after, and the logarithm of its move; null has none. */
  type Given = Record<string, readonly [before: number, after: number, log: number | null]>;
  const given = (crossings: Given, choices = CHOICES) => {
    const levels = Object.entries(crossings).flatMap(([bcp, [before, after]]) =>
      (["before", "after"] as const).map((span) => {
        const trips = span === "before" ? before : after;
        return {bcp, span, n: trips, trips, mean: 10, median: span === "before" ? 9 : 8, outbound: trips};
      })
    );
    const alone = (value: number) => ({value, draws: null});
    return compareCrossings({sums: [], levels, months: [], synthetic: false}, QUESTION, [], choices, (bcp) => {
      const log = crossings[bcp]?.[2];
      return log === undefined ? null : {change: alone(10), log: log === null ? null : alone(log)};
    });
  };

  it("counts the months without a crossing on each side, the month of the date being after", () => {
    const months = [-3, -1, 0, 2, 5].map((slot) => ({bcp: "BCP-x", slot, n: 1, mean: 1, median: 1}));
    const counts = {sums: [], levels: [], months: [...months, {...months[0]!, bcp: "BCP-y"}], synthetic: false};
    const {chosen} = compareCrossings(counts, QUESTION, [], CHOICES, () => null);
    expect(chosen).toMatchObject({before: null, after: null, few_trips: true, empty_months: {before: 10, after: 9}});
  });
  it("marks fewer than thirty trips in either window", () => {
    const few = (before: number, after: number) => given({"BCP-x": [before, after, 0]}).chosen.few_trips;
    expect([few(30, 30), few(29, 30), few(30, 29)]).toEqual([false, true, true]);
  });
  it("says of how many crossings a difference is no larger, one that is as large among them", () => {
    const three = {A: [30, 30, 0.1], B: [30, 30, 0.1], C: [30, 30, 0.1]} as const;
    // The three move alike, and X with them: each of them differs from the others as little as X does.
    expect(given({"BCP-x": [30, 30, 0.1], ...three}).unusual).toEqual({as_large: 3, of: 3});
    expect(given({"BCP-x": [30, 30, 0.2], ...three}).unusual).toEqual({as_large: 0, of: 3});
    // B and C differ by 0.15 from the mean of the two others, A by 0.3; X, at 0.3, by 0.2 from the mean of the three.
    const apart = {A: [30, 30, 0.3], B: [30, 30, 0], C: [30, 30, 0]} as const;
    expect(given({"BCP-x": [30, 30, 0.3], ...apart}).unusual).toEqual({as_large: 1, of: 3});
    expect(given({"BCP-x": [30, 30, -0.05], ...apart}).unusual).toEqual({as_large: 3, of: 3});
  });
  it("says nothing of it with fewer than three others, or without a ratio", () => {
    const two = {A: [30, 30, 0.1], B: [30, 30, 0.1]} as const;
    expect(given({"BCP-x": [30, 30, 0.1], ...two}).unusual).toBeNull();
    expect(given({"BCP-x": [30, 30, 0.1], ...two, C: [30, 30, null]}).unusual).toBeNull();
    expect(given({"BCP-x": [30, 30, null], ...two, C: [30, 30, 0.1]}).unusual).toBeNull();
  });
  it("has no ratio for the pool where one of it has none", () => {
    const {pooled, difference} = given({"BCP-x": [30, 30, 0.5], A: [30, 30, 0.1], B: [30, 30, null]});
    expect(pooled).toMatchObject({change: {value: 10}, relative: null});
    expect(difference).toMatchObject({change: {value: 0}, relative: null});
    expect(given({"BCP-x": [30, 30, 0.5], A: [30, 30, 0.1]}).difference!.relative!.value).toBeCloseTo(
      Math.expm1(0.4),
      12
    );
  });
  it("takes in what a reader takes, but for what cannot be computed", () => {
    const crossings = {"BCP-x": [30, 30, 0], A: [12, 40, 0], B: [9, 40, 0]} as const;
    const taken = (choices: Partial<ComparisonOptions>) =>
      given(crossings, {...CHOICES, ...choices})
        .compared.filter((row) => row.taken)
        .map(({bcp}) => bcp);
    expect(taken({})).toEqual([]);
    expect(taken({with: ["A", "B"]})).toEqual(["A"]);
    expect(taken({with: ["A"], without: ["A"]})).toEqual([]);
  });
  it("refuses a question that has no windows", () => {
    expect(() => answer(CHOICES, {...QUESTION, window_months: 0})).toThrow(/invalid window 0/);
  });
});

describe("countBeforeAfter(table, question)", () => {
  it("leaves out the gap, other directions and modes, and what is beyond the windows", () => {
    const rows = rowsByHand().filter(({bcp}) => bcp === "BCP-x");
    const [first] = rows;
    const extra = [
      {...first!, trip: "inbound", direction: "inbound" as const},
      {...first!, trip: "rail", mode: "rail" as const},
      {...first!, trip: "earlier", entered: "2020-12-31T23:59:59Z"},
      {...first!, trip: "later", entered: "2023-01-01T00:00:00Z"}
    ];
    const table = toCrossingTrips([...rows, ...extra]);
    expect(countBeforeAfter(table, QUESTION)).toEqual(countBeforeAfter(toCrossingTrips(rows), QUESTION));
    // With three months out on each side the windows are October 2020 to September 2021 and April 2022 to March 2023.
    const gap = countBeforeAfter(toCrossingTrips(rows), {...QUESTION, gap_months: 3});
    expect(gap.months.map(({slot, n}) => [slot, n])).toEqual([
      [-7, 15],
      [-1, 15],
      [5, 15]
    ]);
    const both = countBeforeAfter(table, {...QUESTION, direction: null});
    expect(both.levels.find(({span}) => span === "before")).toMatchObject({n: 31, trips: 31, outbound: 30});
  });
  it("leaves a payment that was not recorded out of the dollars", () => {
    const rows = rowsByHand().map((row, i) => (i === 0 ? {...row, cost_usd: null} : row));
    const question = {...QUESTION, indicator: "TFI2" as const};
    const before = countBeforeAfter(toCrossingTrips(rows), question).levels.find(({span}) => span === "before");
    expect(before).toMatchObject({bcp: "BCP-x", n: 29});
  });
});
