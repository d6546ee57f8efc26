import {describe, expect, it} from "vitest";
import {
  type BucketSums,
  bootstrapInterval,
  bootstrapWeights,
  RESAMPLES,
  seededRandom
} from "../../../../src/lib/cpmm/bootstrap.js";
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
});
