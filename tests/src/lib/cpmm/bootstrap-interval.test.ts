import {describe, expect, it} from "vitest";
import {
  average,
  type BucketSums,
  bootstrapInterval,
  bootstrapWeights,
  logOf,
  minus,
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
  it("leaves 2.5% of the resamples out at each end", () => {
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
    // 2.5% of the 399 steps between 400 resamples is 9.975: nearly the eleventh from each end.
    const {mean_of_trips} = bootstrapInterval(buckets, weights);
    expect(mean_of_trips![0]).toBeCloseTo(means[9]! + 0.975 * (means[10]! - means[9]!), 12);
    expect(mean_of_trips![1]).toBeCloseTo(means[390]! - 0.975 * (means[390]! - means[389]!), 12);
    expect(means[19]! - means[10]!).toBeGreaterThan(0.1);
  });
});

describe("bootstrapInterval(buckets, weights), of a ratio", () => {
  const weights = bootstrapWeights(4);
  const buckets = Array.from({length: 30}, (_, i) => ({
    bucket: i * 8,
    n: 1 + (i % 3),
    sum_x: i,
    sum_num: 50 + i * i,
    sum_den: 2 + (i % 5)
  }));
  const points = (averages: number[]) => {
    const sorted = averages.sort((a, b) => a - b);
    return [sorted[9]! + 0.975 * (sorted[10]! - sorted[9]!), sorted[390]! - 0.975 * (sorted[390]! - sorted[389]!)];
  };
  const drawn = (r: number, name: "n" | "sum_x" | "sum_num" | "sum_den") =>
    buckets.reduce((sum, row) => sum + weights[r * BUCKETS + row.bucket]! * row[name], 0);
  const draws = Array.from({length: RESAMPLES}, (_, r) => r);

  it("takes each rule by its own sums", () => {
    const found = bootstrapInterval(buckets, weights);
    const means = points(draws.map((r) => drawn(r, "sum_x") / drawn(r, "n")));
    const ratios = points(draws.map((r) => drawn(r, "sum_num") / drawn(r, "sum_den")));
    expect(found.mean_of_trips).toEqual(means.map((point) => expect.closeTo(point, 9)));
    expect(found.ratio_of_sums).toEqual(ratios.map((point) => expect.closeTo(point, 9)));
  });
  it("takes both rules for one only where no bucket differs: else dollars doubled or halved are twice or half the mean", () => {
    const plain = buckets.map(({bucket, n, sum_x}) => ({bucket, n, sum_x, sum_num: sum_x, sum_den: n}));
    const [low, high] = bootstrapInterval(plain, weights).mean_of_trips!;
    const ratio = (rows: BucketSums[]) => bootstrapInterval(rows, weights).ratio_of_sums!;
    const sized = (num: number, den: number) =>
      ratio(plain.map(({bucket, n, sum_x}) => ({bucket, n, sum_x, sum_num: num * sum_x, sum_den: den * n})));
    const near = (...ends: number[]) => ends.map((end) => expect.closeTo(end, 9));
    expect(sized(1, 1)).toEqual([low, high]);
    expect(sized(2, 1)).toEqual(near(2 * low, 2 * high));
    expect(sized(1, 2)).toEqual(near(low / 2, high / 2));
    const [first, ...others] = plain;
    expect(ratio([{...first!, sum_num: 1000}, ...others])[1]).toBeGreaterThan(high);
  });
  it("takes two buckets for enough", () => {
    expect(bootstrapInterval(buckets.slice(0, 2), weights).mean_of_trips).not.toBeNull();
  });
});

describe("toEstimate(figure)", () => {
  const draws = (length: number, value: (i: number) => number) => Float64Array.from({length}, (_, i) => value(i));

  it("runs from the 2.5% to the 97.5% point of the resamples: from 10 to 390 of 0 to 400", () => {
    expect(toEstimate({value: 200, draws: draws(401, (i) => 400 - i)})).toEqual({value: 200, low: 10, high: 390});
  });
  it("interpolates between two resamples: 2.5% of the way from 0 to 1", () => {
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

describe("minus(a, b), average(figures) and logOf(figure)", () => {
  const figure = (value: number, ...draws: number[]) => ({value, draws: Float64Array.from(draws)});
  const alone = (value: number) => ({value, draws: null});

  it("take resample by resample", () => {
    expect(minus(figure(5, 1, 7), figure(2, 4, 3))).toEqual(figure(3, -3, 4));
    expect(average([figure(1, 2, 3), figure(4, 6, 9)])).toEqual(figure(2.5, 4, 6));
    expect(average([figure(1, 2, 3), figure(4, 6, 9), figure(7, 1, 0)])).toEqual(figure(4, 3, 4));
    expect(logOf(figure(1, Math.E, 1))).toEqual(figure(0, 1, 0));
  });
  it("have no resamples where one of the figures has none", () => {
    expect(minus(alone(5), figure(2, 4))).toEqual(alone(3));
    expect(minus(figure(5, 4), alone(2))).toEqual(alone(3));
    expect(average([figure(1, 2), alone(2)])).toEqual(alone(1.5));
    expect(average([alone(1), figure(2, 2)])).toEqual(alone(1.5));
    expect(logOf(alone(1))).toEqual(alone(0));
    expect(toRelative(alone(0))).toEqual({value: 0, low: null, high: null});
  });
  it("refuse to average nothing", () => {
    expect(() => average([])).toThrow(new TypeError("missing figures to average"));
  });
});

describe("seededRandom(seed)", () => {
  it("gives the numbers of mulberry32", () => {
    const random = seededRandom(7);
    const again = mulberry32(7);
    for (let i = 0; i < 50; i++) expect(random()).toBe(again());
  });
});

/** The published algorithm, with whole numbers of 32 bits as BigInt. */
function mulberry32(seed: number): () => number {
  const cut = (x: bigint) => BigInt.asUintN(32, x);
  let state = BigInt(seed);
  return () => {
    state = cut(state + 0x6d2b79f5n);
    let z = cut((state ^ (state >> 15n)) * (state | 1n));
    z = cut(z ^ (z + cut((z ^ (z >> 7n)) * (z | 61n))));
    return Number(z ^ (z >> 14n)) / 2 ** 32;
  };
}
