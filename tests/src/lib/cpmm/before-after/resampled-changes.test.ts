import {describe, expect, it} from "vitest";
import type {BeforeAfterCounts} from "../../../../../src/lib/cpmm/before-after.js";
import {resampledChanges} from "../../../../../src/lib/cpmm/before-after.js";
import {bootstrapWeights, RESAMPLES} from "../../../../../src/lib/cpmm/bootstrap-interval.js";

type Span = BeforeAfterCounts["levels"][number]["span"];
/** Crossings and hours of X in two buckets of trips, by part of the windows. */
const PARTS = {
  early: {3: [2, 20], 200: [8, 64]},
  late: {3: [5, 60], 200: [5, 40]},
  after: {3: [4, 20], 200: [6, 54]}
} as const;
const MEANS = {early: 8.4, late: 10, before: 9.2, after: 7.4};

/** Counts of X; `trips` in each span, and the means and parts that are given in place of those above. */
function counts({trips = {}, means = {}, only}: {trips?: Partial<Record<Span, number>>; means?: object; only?: 3}) {
  const spans = ["early", "late", "before", "after"] as const;
  const mean: Record<Span, number> = {...MEANS, ...means};
  return {
    levels: spans.map((span) => ({
      bcp: "X",
      span,
      n: 10,
      trips: trips[span] ?? 10,
      mean: mean[span],
      median: mean[span],
      outbound: 10
    })),
    sums: (["early", "late", "after"] as const).map((part) => {
      const [n, sum] = [new Float64Array(256), new Float64Array(256)];
      for (const bucket of only === undefined ? ([3, 200] as const) : [only])
        [n[bucket], sum[bucket]] = PARTS[part][bucket] as readonly [number, number];
      return {bcp: "X", part, n, sum};
    }),
    months: [],
    synthetic: false
  } satisfies BeforeAfterCounts;
}

describe("resampledChanges(counts, seed)", () => {
  const weights = bootstrapWeights(5);
  const drawn = (r: number, parts: readonly (keyof typeof PARTS)[]) => {
    let [n, sum] = [0, 0];
    for (const part of parts)
      for (const bucket of [3, 200] as const) {
        n += weights[r * 256 + bucket]! * PARTS[part][bucket][0];
        sum += weights[r * 256 + bucket]! * PARTS[part][bucket][1];
      }
    return sum / n;
  };

  it("gives the change and, in each resample, that of the trips drawn: both halves of the window before together", () => {
    const move = resampledChanges(counts({}), 5)("X", "before", "after")!;
    expect(move.change.value).toBeCloseTo(7.4 - 9.2, 12);
    expect(move.log!.value).toBeCloseTo(Math.log(7.4 / 9.2), 12);
    expect(move.change.draws).toHaveLength(RESAMPLES);
    for (const r of [0, 1, 57, RESAMPLES - 1]) {
      const [after, before] = [drawn(r, ["after"]), drawn(r, ["early", "late"])];
      if (Number.isNaN(after)) expect(move.change.draws![r]).toBeNaN();
      else {
        expect(move.change.draws![r]).toBeCloseTo(after - before, 12);
        expect(move.log!.draws![r]).toBeCloseTo(Math.log(after / before), 12);
      }
    }
  });
  it("takes either half by itself", () => {
    const move = resampledChanges(counts({}), 5)("X", "early", "late")!;
    expect(move.change.value).toBeCloseTo(1.6, 12);
    const r = Array.from({length: RESAMPLES}, (_, i) => i).find((i) => weights[i * 256 + 3]! > 0)!;
    expect(move.change.draws![r]).toBeCloseTo(drawn(r, ["late"]) - drawn(r, ["early"]), 12);
  });
  it("gives nothing where either span has fewer than ten trips, or the crossing none", () => {
    const nine = resampledChanges(counts({trips: {after: 9}}), 5);
    expect(nine("X", "before", "after")).toBeNull();
    expect(nine("X", "after", "before")).toBeNull();
    expect(nine("X", "early", "late")).not.toBeNull();
    expect(nine("Y", "before", "after")).toBeNull();
  });
  it("has no resamples where one bucket holds all trips of a span", () => {
    const move = resampledChanges(counts({only: 3}), 5);
    expect(move("X", "early", "late")!.change).toEqual({value: expect.closeTo(1.6, 12), draws: null});
    expect(move("X", "early", "late")!.log!.draws).toBeNull();
  });
  it("has no ratio where a mean is zero", () => {
    expect(resampledChanges(counts({means: {before: 0}}), 5)("X", "before", "after")).toMatchObject({log: null});
    expect(resampledChanges(counts({means: {after: 0}}), 5)("X", "before", "after")!.log).toBeNull();
    expect(resampledChanges(counts({means: {after: 0.1}}), 5)("X", "before", "after")!.log).not.toBeNull();
  });
});
