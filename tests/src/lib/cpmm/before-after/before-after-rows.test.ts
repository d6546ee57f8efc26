import {describe, expect, it} from "vitest";
import {
  BEFORE_AFTER_COLUMNS,
  beforeAfterMonths,
  beforeAfterRows,
  compareCrossings,
  countBeforeAfter
} from "../../../../../src/lib/cpmm/before-after.js";
import {toCrossingTrips} from "./crossing-trips.js";
import {PLACES, QUESTION, rowsByHand} from "./rows-by-hand.js";

const countsOf = (trips = 30, question = QUESTION) => countBeforeAfter(toCrossingTrips(rowsByHand(trips)), question);
const answerOf = (counts = countsOf(), question = QUESTION) =>
  compareCrossings(counts, question, PLACES, {seed: 1, with: [], without: []});

describe("beforeAfterRows(answer, cautions)", () => {
  it("has the chosen crossing, every other one, and what is of none", () => {
    const rows = beforeAfterRows(answerOf(), []);
    expect(rows.map(({row, bcp}) => [row, bcp])).toEqual([
      ["chosen", "BCP-x"],
      ["compared", "BCP-a"],
      ["compared", "BCP-b"],
      ["compared", "BCP-few"],
      ["compared", "BCP-y"],
      ["compared", "BCP-high"],
      ["pooled", undefined],
      ["difference", undefined],
      ["pre_trend", undefined]
    ]);
    const asked = {direction: "outbound", mode: "road", indicator: "TFI1", date: "2022-01-01", window_months: 12};
    for (const row of rows) expect(row).toMatchObject({...asked, gap_months: 0, synthetic: false});
  });
  it("has a column for each figure, and no other", () => {
    const answer = answerOf();
    const [chosen, compared, ...rest] = beforeAfterRows(answer, ["few_compared", "empty_months"]);
    const {change, relative} = answer.chosen.own!;
    expect(chosen).toEqual({
      row: "chosen",
      bcp: "BCP-x",
      direction: "outbound",
      mode: "road",
      indicator: "TFI1",
      date: "2022-01-01",
      window_months: 12,
      gap_months: 0,
      synthetic: false,
      few_trips: false,
      n_before: 30,
      trips_before: 30,
      mean_before: 10,
      median_before: 10,
      n_after: 30,
      trips_after: 30,
      mean_after: 7,
      median_after: 7,
      change: -3,
      change_low: change.low,
      change_high: change.high,
      relative: relative!.value,
      relative_low: relative!.low,
      relative_high: relative!.high,
      median_change: -3,
      cautions: "few_compared;empty_months"
    });
    expect(compared).toMatchObject({taken: true, left_out: null, same_corridor: true, few_trips: false, change: 1});
    const named = new Set([chosen!, compared!, ...rest].flatMap((row) => Object.keys(row)));
    expect([...named].sort()).toEqual([...BEFORE_AFTER_COLUMNS].sort());
    expect(BEFORE_AFTER_COLUMNS.slice(0, 10).join()).toBe(
      "row,bcp,direction,mode,indicator,date,window_months,gap_months,synthetic,taken"
    );
  });
  it("leaves null what was not computed, and no caution", () => {
    const counts = countsOf(9);
    counts.levels = counts.levels.filter(({bcp, span}) => bcp !== "BCP-x" || span !== "after");
    const [chosen, ...rest] = beforeAfterRows(answerOf(counts), []);
    expect(chosen).toMatchObject({cautions: null, few_trips: true, change: null, relative: null, median_change: null});
    expect(chosen).toMatchObject({n_before: 9, mean_before: 88 / 9, n_after: 0, trips_after: 0, mean_after: null});
    expect(chosen).toMatchObject({change_low: null, change_high: null, relative_low: null, relative_high: null});
    expect(chosen).toMatchObject({trips_before: 9, median_before: 8, median_after: null});
    expect(rest.at(-2)).toMatchObject({row: "difference", change: null, relative: null});
  });
});

describe("beforeAfterRows(answer, cautions), of a crossing without trips", () => {
  it("has zeros for counts and null for figures, and null for a ratio that there is not", () => {
    const answer = answerOf();
    const chosen = {...answer.chosen, before: null, own: {change: answer.chosen.own!.change, relative: null}};
    const [row] = beforeAfterRows({...answer, chosen}, []);
    expect(row).toMatchObject({n_before: 0, trips_before: 0, mean_before: null, median_before: null, change: -3});
    expect(row).toMatchObject({relative: null, relative_low: null, relative_high: null, n_after: 30});
  });
});

describe("beforeAfterMonths(counts, answer, measure)", () => {
  const counts = countsOf();
  for (const row of counts.months) row.median = row.mean + 1;
  const months = (measure: "mean" | "median") => beforeAfterMonths(counts, answerOf(counts), measure);

  it("has every month of the windows, with the chosen crossing beside the plain mean of those compared", () => {
    const found = months("mean");
    expect(found.map(({slot}) => slot)).toEqual(Array.from({length: 24}, (_, i) => i - 12));
    expect(found[0]).toEqual({
      slot: -12,
      from: Date.UTC(2021, 0, 1),
      n: 0,
      value: null,
      compared_n: 0,
      compared: null
    });
    // Of those compared A took 9 hours in March 2021 and B 16; a year later 10 and 20.
    expect(found[2]).toEqual({
      slot: -10,
      from: Date.UTC(2021, 2, 1),
      n: 15,
      value: 8,
      compared_n: 30,
      compared: 12.5
    });
    expect(found[14]).toMatchObject({slot: 2, from: Date.UTC(2022, 2, 1), n: 15, value: 6, compared: 15});
    expect(found.at(-1)).toMatchObject({slot: 11, from: Date.UTC(2022, 11, 1)});
  });
  it("takes the chosen crossing, wherever it stands among the counts", () => {
    const question = {...QUESTION, bcp: "BCP-b"};
    const own = compareCrossings(counts, question, PLACES, {seed: 1, with: [], without: []});
    expect(beforeAfterMonths(counts, own, "mean")[2]).toMatchObject({n: 15, value: 16});
  });
  it("takes the medians where they are asked for", () => {
    expect(months("median")[2]).toMatchObject({value: 9, compared: 13.5});
  });
  it("leaves a gap around the date out", () => {
    const question = {...QUESTION, window_months: 2, gap_months: 3};
    const own = countsOf(30, question);
    const found = beforeAfterMonths(own, answerOf(own, question), "mean");
    expect(found.map(({from}) => new Date(from).toISOString().slice(0, 7))).toEqual([
      "2021-08",
      "2021-09",
      "2022-04",
      "2022-05"
    ]);
    expect(found.map(({n}) => n)).toEqual([0, 15, 0, 0]);
  });
});
