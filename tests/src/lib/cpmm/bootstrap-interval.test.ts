import {describe, expect, it} from "vitest";
import {
  type BucketSums,
  bootstrapInterval,
  bootstrapWeights,
  RESAMPLES,
  seededRandom,
  toEstimate,
  toRelative
} from "../../../../src/lib/cpmm/bootstrap-interval.js";
import {BUCKETS} from "../../../../src/lib/cpmm/definitions.js";

describe("bootstrapWeights(seed)", () => {
  it("repeats itself for a seed and draws each bucket once on average", () => {
    const weights = bootstrapWeights(5);
    expect(bootstrapWeights(5).join()).toBe(weights.join());
    expect(bootstrapWeights(6).join()).not.toBe(weights.join());
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / (BUCKETS * RESAMPLES);
    expect(mean).toBeCloseTo(1, 1);
  });
});

describe("bootstrapInterval(buckets, weights)", () => {
  it("gives null for trips in fewer than two buckets", () => {
    const one = {bucket: 3, n: 5, sum_x: 10, sum_num: 10, sum_den: 5};
    expect(bootstrapInterval([one], bootstrapWeights(1))).toEqual({mean_of_trips: null, ratio_of_sums: null});
  });
  it("is as wide as theory says: 1.96 standard errors of 400 values either side of 0.5", () => {
    const random = seededRandom(2);
    const buckets = new Map<number, BucketSums>();
    for (let i = 0; i < 400; i++) {
      const bucket = Math.floor(random() * BUCKETS);
      const x = random();
      const sums = buckets.get(bucket) ?? {bucket, n: 0, sum_x: 0, sum_num: 0, sum_den: 0};
      buckets.set(bucket, {
        bucket,
        n: sums.n + 1,
        sum_x: sums.sum_x + x,
        sum_num: sums.sum_num + x,
        sum_den: sums.sum_den + 1
      });
    }
    const {mean_of_trips, ratio_of_sums} = bootstrapInterval([...buckets.values()], bootstrapWeights(1));
    const width = 2 * 1.96 * Math.sqrt(1 / 12 / 400);
    expect(mean_of_trips![1] - mean_of_trips![0]).toBeGreaterThan(0.8 * width);
    expect(mean_of_trips![1] - mean_of_trips![0]).toBeLessThan(1.2 * width);
    expect(ratio_of_sums).toEqual(mean_of_trips);
  });
  it("leaves 2.5 % of the resamples out at each end", () => {
    const weights = bootstrapWeights(1);
    const buckets = Array.from({length: 40}, (_, bucket) => ({
      bucket,
      n: 1,
      sum_x: bucket,
      sum_num: bucket,
      sum_den: 1
    }));
    const means = Array.from({length: RESAMPLES}, (_, r) => {
      const own = buckets.map(({bucket}) => weights[r * BUCKETS + bucket]!);
      return own.reduce((sum, weight, i) => sum + weight * i, 0) / own.reduce((sum, weight) => sum + weight, 0);
    }).sort((a, b) => a - b);
    // 2.5 % of the 399 steps between 400 resamples is 9.975: nearly the eleventh from each end.
    const {mean_of_trips} = bootstrapInterval(buckets, weights);
    expect(mean_of_trips![0]).toBeCloseTo(means[9]! + 0.975 * (means[10]! - means[9]!), 12);
    expect(mean_of_trips![1]).toBeCloseTo(means[390]! - 0.975 * (means[390]! - means[389]!), 12);
    expect(means[19]! - means[10]!).toBeGreaterThan(0.1);
  });
});

describe("toEstimate(figure)", () => {
  const draws = (length: number, value: (i: number) => number) => Float64Array.from({length}, (_, i) => value(i));

  it("runs from the 2.5 % to the 97.5 % point of the resamples: from 10 to 390 of 0 to 400", () => {
    expect(toEstimate({value: 200, draws: draws(401, (i) => 400 - i)})).toEqual({value: 200, low: 10, high: 390});
  });
  it("interpolates between two resamples: 2.5 % of the way from 0 to 1", () => {
    const {low, high} = toEstimate({value: 0.5, draws: Float64Array.of(1, 0)});
    expect([low, high]).toEqual([expect.closeTo(0.025, 12), expect.closeTo(0.975, 12)]);
  });
  it("leaves out resamples that drew no trip", () => {
    const some = draws(402, (i) => (i === 7 ? Number.NaN : i > 7 ? i - 1 : i));
    expect(toEstimate({value: 200, draws: some})).toEqual({value: 200, low: 10, high: 390});
  });
  it("has no ends where nothing could be resampled", () => {
    expect(toEstimate({value: 3, draws: null})).toEqual({value: 3, low: null, high: null});
  });
});

describe("toRelative(log)", () => {
  it("is a share of change with the same points as ends", () => {
    const draws = Float64Array.from({length: 401}, (_, i) => Math.log1p(i / 1000));
    const {value, low, high} = toRelative({value: Math.log1p(0.2), draws});
    expect([value, low, high]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.01, 12), expect.closeTo(0.39, 12)]);
  });
});
