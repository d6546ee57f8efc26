import {describe, expect, it} from "vitest";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {comparableValues, likeForLike, lineageByMeasure} from "../../../../src/lib/progress/like-for-like.js";
import {measure} from "../contract/make-inputs.js";

const row = (year: number, over: Partial<ValueRow> = {}) =>
  ({area: "CAREC-X", year, value: 1, expected: 4, releases: "wdi 2020-07-01", ...over}) as ValueRow;
const share = (input_area: string, year: number, weight: number) =>
  ({input_area, year, role: "value", weight, input_value: null}) as LineageRow;
const own = (area: string, year: number, value: number) => row(year, {area, value});

// 2016: KAZ 1 (half), UZB 3 and PAK 5 (a quarter each). 2019: KAZ 2 and UZB 6, half each.
const values = [
  own("KAZ", 2016, 1),
  own("UZB", 2016, 3),
  own("PAK", 2016, 5),
  own("KAZ", 2019, 2),
  own("UZB", 2019, 6)
];
const parts = ["KAZ", "UZB", "PAK"].flatMap((area) =>
  [2016, 2019].map((year) => ({input_area: area, year, role: "part", weight: null}) as LineageRow)
);
const lineage = [
  ...parts,
  share("KAZ", 2016, 0.5),
  share("UZB", 2016, 0.25),
  share("PAK", 2016, 0.25),
  share("KAZ", 2019, 0.2),
  share("KAZ", 2019, 0.3),
  share("UZB", 2019, 0.5)
];

describe("likeForLike(rows)", () => {
  it("gives both means over the members that both years have, each with its share of its year", () => {
    const found = likeForLike({base: row(2016), later: row(2019), own: values, lineage});
    expect(found?.members).toEqual(["KAZ", "UZB"]);
    expect(found?.from).toBeCloseTo((1 * 0.5 + 3 * 0.25) / 0.75, 12);
    expect(found?.to).toBeCloseTo(4, 12);
  });
  it("takes a figure as it was published in the mean's own release, and none of another release", () => {
    const other = values.map((one) => ({...one, releases: "wdi 2026-04-08", value: 99}));
    const rows = {base: row(2016, {value: 1.5}), later: row(2019, {value: 3.75}), own: other};
    expect(likeForLike({...rows, lineage})).toBeNull();
    const published = [
      share("KAZ", 2016, 0.5),
      share("UZB", 2016, 0.5),
      share("KAZ", 2019, 0.25),
      share("UZB", 2019, 0.75)
    ];
    const found = likeForLike({...rows, lineage: published.map((one, i) => ({...one, input_value: i + 1}))});
    expect([found?.from, found?.to]).toEqual([1.5, 3.75]);
  });
  it("takes published figures only where they give both means to the last digits that count", () => {
    const published = [1.5, 1.5, 3.75, 3.75].map((figure, i) => {
      const [area, year] = [i % 2 === 0 ? "KAZ" : "UZB", i < 2 ? 2016 : 2019];
      return {...share(area!, year, 0.5), input_value: figure};
    });
    const found = (base: number | null, later: number | null, lines: LineageRow[] = published) =>
      likeForLike({base: row(2016, {value: base}), later: row(2019, {value: later}), own: [], lineage: lines});
    expect(found(1.5, 3.75)?.members).toEqual(["KAZ", "UZB"]);
    expect(found(1.5 + 1e-10, 3.75)?.members).toEqual(["KAZ", "UZB"]);
    expect(found(1.5 + 1e-8, 3.75)).toBeNull();
    expect(found(1.5, 3.75 + 1e-8)).toBeNull();
    // The same digits count of a million times as much.
    const millions = published.map((one) => ({...one, input_value: one.input_value * 1e6}));
    expect(found(1.5e6 + 1e-4, 3.75e6, millions)?.members).toEqual(["KAZ", "UZB"]);
    expect(found(1.5e6 + 1e-2, 3.75e6, millions)).toBeNull();
    expect(found(1.5, null)).toBeNull();
    const weights = published.map((one) => ({...one, role: "weight", weight: null, input_value: 99}) as LineageRow);
    expect(found(1.5, 3.75, [...published, ...weights])?.to).toBe(3.75);
    // A figure that was computed from further rows is not one that was published.
    const parts = published.map((one) => ({...one, role: "part", weight: null}) as LineageRow);
    expect(found(1.5, 3.75, [...published, ...parts])).toBeNull();
  });
  it("compares values, not the publisher's figures, where a mean turns their sign", () => {
    const turned = lineage.map((one) => {
      const value = values.find(({area, year}) => area === one.input_area && year === one.year)?.value;
      return one.role === "value" && value != null ? {...one, input_value: -value} : one;
    });
    const balance = turned.filter((one) => one.role === "value" && (one.input_area !== "KAZ" || one.weight !== 0.3));
    const means = {base: row(2016, {value: 2.5}), later: row(2019, {value: 3.4}), own: values};
    expect(likeForLike({...means, lineage: balance})?.from).toBeCloseTo((1 * 0.5 + 3 * 0.25) / 0.75, 12);
  });
  it("compares nothing below half of the expected members, or without a member's own figure", () => {
    const five = {base: row(2016), later: row(2019, {expected: 5}), own: values, lineage};
    expect(likeForLike(five)).toBeNull();
    expect(likeForLike({...five, later: row(2019, {expected: 4}), own: values.slice(1)})).toBeNull();
    expect(likeForLike({...five, later: row(2019), lineage: lineage.slice(0, 9)})).toBeNull();
  });
  it("compares nothing where nobody has both years, nothing is expected, or the shares add up to nothing", () => {
    const base = {base: row(2016), later: row(2019), own: values, lineage};
    expect(likeForLike({...base, later: row(2019, {expected: null})})).toBeNull();
    expect(likeForLike({...base, later: row(2019, {expected: 0}), lineage: []})).toBeNull();
    const none = lineage.map((one) => ({...one, weight: one.year === 2019 && one.weight !== null ? 0 : one.weight}));
    expect(likeForLike({...base, lineage: none})).toBeNull();
    expect(likeForLike({...base, own: values.filter(({year}) => year !== 2019)})).toBeNull();
  });
  it("takes a member's share from its rows of role `value` alone", () => {
    const further = ["KAZ", "UZB"].map((area) => ({...share(area, 2019, 9), role: "weight"}) as LineageRow);
    const found = likeForLike({base: row(2016), later: row(2019), own: values, lineage: [...lineage, ...further]});
    expect(found?.to).toBeCloseTo(4, 12);
  });
});

describe("comparableValues(measure, values, lineageOf)", () => {
  const services = measure({result: "TRD-OP1", measure: "services", baseline_year: 2016});
  const mean = (year: number, over: Partial<ValueRow> = {}) =>
    row(year, {variant: "headline", missing: "", weight_share: 0.9, reporting: 3, ...over});
  const figures = values.map((one) => ({...one, variant: "headline", reporting: null, weight_share: null}));
  const compare = (later: Partial<ValueRow>, base: Partial<ValueRow> = {}) =>
    comparableValues(services, [mean(2016, base), mean(2019, later), ...figures], ({year}) =>
      lineage.filter((one) => one.year === year)
    ).find(({area, year}) => area === "CAREC-X" && year === 2019)!;

  it("leaves a value over the same members of the same release as it is", () => {
    expect(compare({})).not.toHaveProperty("like_for_like");
  });

  it("compares over the members of both years where one is gone or new", () => {
    expect(compare({missing: "PAK"}).like_for_like?.members).toEqual(["KAZ", "UZB"]);
    expect(compare({}, {missing: "PAK"}).like_for_like?.members).toEqual(["KAZ", "UZB"]);
  });

  it("leaves a year before the baseline's as it is, over whatever members", () => {
    const rows = [mean(2012, {missing: "PAK"}), mean(2016), ...figures];
    const found = comparableValues(services, rows, ({year}) => lineage.filter((one) => one.year === year));
    expect(found[0]).not.toHaveProperty("like_for_like");
  });

  it("compares nothing with another release, and nothing without a value then or now", () => {
    expect(compare({releases: "wdi 2026-04-08"}).like_for_like).toBeNull();
    expect(compare({missing: "PAK", value: null})).not.toHaveProperty("like_for_like");
    expect(compare({missing: "PAK"}, {value: null})).not.toHaveProperty("like_for_like");
  });

  it("compares a plain mean too, over the members' figures of the reading that gives it", () => {
    const plain = {variant: "simple-mean", weight_share: null};
    // 2016: 1/2 + 3/4 + 5/4; 2019: (2 + 6)/2.
    const [base, later] = [
      {...plain, value: 2.5},
      {...plain, missing: "PAK", value: 4}
    ];
    expect(compare(later, base).like_for_like?.from).toBeCloseTo((1 * 0.5 + 3 * 0.25) / 0.75, 12);
    // A count, whose value no figures with these shares give, is compared as it is.
    expect(compare({...later, value: 5}, base)).not.toHaveProperty("like_for_like");
    expect(compare(later, {...base, reporting: null})).not.toHaveProperty("like_for_like");
  });
});

describe("lineageByMeasure(lineage)", () => {
  const line = (result: string, measure: string, year: number) => ({result, measure, year}) as LineageRow;
  it("gives the rows of each measure in their order, those that stand apart as well", () => {
    const rows = [line("A", "x", 1), line("A", "x", 2), line("A", "y", 3), line("B", "y", 4), line("A", "x", 5)];
    const years = [...lineageByMeasure(rows)].map(([key, own]) => [key, own.map(({year}) => year)]);
    expect(years).toEqual([
      ["A/x", [1, 2, 5]],
      ["A/y", [3]],
      ["B/y", [4]]
    ]);
    expect(lineageByMeasure(rows)).toBe(lineageByMeasure(rows));
    expect(lineageByMeasure([]).size).toBe(0);
  });
});
