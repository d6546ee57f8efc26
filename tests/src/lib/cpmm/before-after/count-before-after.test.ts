import {describe, expect, it} from "vitest";
import {type BeforeAfterQuestion, countBeforeAfter} from "../../../../../src/lib/cpmm/before-after.js";
import {type CrossingRow, toCrossingTrips} from "./crossing-trips.js";
import {QUESTION} from "./rows-by-hand.js";

/** Crossings of X at some moments, of 1, 2, 3 … hours; the trip and its bucket are of the same number unless given. */
const crossings = (moments: readonly string[], trips = moments.map((_, i) => i + 1)): CrossingRow[] =>
  moments.map((entered, i) => ({
    trip: `T${trips[i]}`,
    bcp: "BCP-x",
    direction: "outbound",
    mode: "road",
    entered,
    border_hours: i + 1,
    cost_usd: null,
    bucket: trips[i]!
  }));
const count = (moments: readonly string[], given: Partial<BeforeAfterQuestion>, trips?: number[]) =>
  countBeforeAfter(toCrossingTrips(crossings(moments, trips)), {...QUESTION, ...given});
const slots = (counts: ReturnType<typeof count>) => counts.months.map(({slot, n, mean}) => [slot, n, mean]);

describe("countBeforeAfter(table, question), at the edges of its windows", () => {
  it("takes a first moment into what it begins, and ends before the last", () => {
    const moments = [
      "2021-09-30T23:59:59Z",
      "2021-10-01T00:00:00Z",
      "2021-12-31T23:59:59Z",
      "2022-01-01T00:00:00Z",
      "2022-03-31T23:59:59Z",
      "2022-04-01T00:00:00Z"
    ];
    expect(slots(count(moments, {window_months: 3}))).toEqual([
      [-3, 1, 2],
      [-1, 1, 3],
      [0, 1, 4],
      [2, 1, 5]
    ]);
  });
  it("takes nothing of one crossing for another", () => {
    const moments = ["2020-12-31T00:00:00Z", "2021-02-01T00:00:00Z", "2023-01-01T00:00:00Z", "2023-05-01T00:00:00Z"];
    const other = crossings(["2021-01-01T00:00:00Z"]).map((row) => ({...row, trip: "other", bcp: "BCP-y"}));
    const counts = countBeforeAfter(toCrossingTrips([...crossings(moments), ...other]), QUESTION);
    expect(counts.months.map(({bcp, slot, n, mean}) => [bcp, slot, n, mean])).toEqual([
      ["BCP-x", -11, 1, 2],
      ["BCP-y", -12, 1, 1]
    ]);
  });
  it("leaves the gap out from its first moment to its last", () => {
    const moments = [
      "2021-11-30T23:59:59Z",
      "2021-12-01T00:00:00Z",
      "2022-01-31T23:59:59Z",
      "2022-02-01T00:00:00Z",
      "2022-02-28T23:59:59Z",
      "2022-03-01T00:00:00Z"
    ];
    expect(slots(count(moments, {window_months: 1, gap_months: 1}))).toEqual([
      [-1, 1, 1],
      [0, 2, 4.5]
    ]);
  });
  it("halves the window before by whole months, the earlier half the shorter", () => {
    const moments = ["2021-10-31T00:00:00Z", "2021-11-01T00:00:00Z", "2021-12-31T00:00:00Z", "2022-01-01T00:00:00Z"];
    expect(count(moments, {window_months: 3}).levels.map(({span, n, mean}) => [span, n, mean])).toEqual([
      ["early", 1, 1],
      ["late", 2, 2.5],
      ["before", 3, 2],
      ["after", 1, 4]
    ]);
    expect(count(moments, {window_months: 1}).levels.map(({span}) => span)).toEqual(["late", "before", "after"]);
  });
  it("counts a trip once, however often it crosses, and sums by its bucket", () => {
    const march = ["2021-03-01T00:00:00Z", "2021-03-02T00:00:00Z", "2021-03-03T00:00:00Z", "2021-09-01T00:00:00Z"];
    const counts = count(march, {}, [7, 7, 9, 7]);
    expect(counts.levels.find(({span}) => span === "early")).toMatchObject({n: 3, trips: 2, median: 2, outbound: 3});
    expect(counts.levels.find(({span}) => span === "before")).toMatchObject({n: 4, trips: 2, median: 2.5});
    const sums = counts.sums.map(({part, n, sum}) => [part, n[7], sum[7], n[9], sum[9], n.length]);
    expect(sums).toEqual([
      ["early", 2, 3, 1, 3, 256],
      ["late", 1, 4, 0, 0, 256]
    ]);
  });
});
