import {describe, expect, it} from "vitest";
import {compareAreas} from "../../../../src/lib/contract/reference.js";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {aggregateAreas} from "../../../../src/lib/indicators/aggregate-areas.js";
import {publishedContribution} from "../../../../src/lib/indicators/contributions.js";
import {coverage, weightedMean, worstFlag} from "../../../../src/lib/indicators/coverage.js";
import {indexObservations} from "../../../../src/lib/indicators/observation-index.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {checkBound, checkNumber} from "../../../../src/lib/quality/check-baseline.js";
import {measure, observation, seriesRows} from "../contract/make-inputs.js";

function valueRow(row: Partial<ValueRow>): ValueRow {
  return {
    result: "TRD-OP1",
    measure: "services",
    area: "CAREC-X",
    year: 2016,
    variant: "headline",
    value: null,
    text: null,
    sign: null,
    unit: "% of GDP",
    reporting: 9,
    expected: 10,
    missing: "TKM",
    weight_share: 0.94,
    method: "gdp-weighted-mean",
    flag: null,
    releases: null,
    reason: null,
    missing_kinds: null,
    vintage: "test",
    ...row
  };
}

describe("weightedMean(terms)", () => {
  it("gives the mean and each term's share", () => {
    expect(
      weightedMean([
        {value: 10, weight: 3},
        {value: 20, weight: 1}
      ])
    ).toEqual({value: 12.5, shares: [0.75, 0.25]});
  });
  it("gives null for no terms and for no weight", () => {
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{value: 1, weight: 0}])).toBeNull();
  });
});

describe("coverage(expected, reporting, weightOf)", () => {
  const weights: Record<string, number> = {KAZ: 60, UZB: 30, TJK: 10};
  it("gives who is missing and the share of the weight", () => {
    expect(coverage(["KAZ", "UZB", "TJK"], new Set(["KAZ", "TJK"]), (area) => weights[area] ?? null)).toEqual({
      reporting: 2,
      expected: 3,
      missing: "UZB",
      weight_share: 0.7,
      sufficient: true
    });
  });
  it("is not sufficient below two thirds of the weight or half of the members", () => {
    expect(coverage(["KAZ", "UZB", "TJK"], new Set(["UZB", "TJK"]), (area) => weights[area] ?? null).sufficient).toBe(
      false
    );
    expect(coverage(["KAZ", "UZB", "TJK"], new Set(["KAZ"]), () => null).sufficient).toBe(false);
  });
  it.each([
    [["KAZ", "UZB"], {KAZ: 2, UZB: 1}, true],
    [["KAZ", "UZB"], {KAZ: 1.99, UZB: 1}, false],
    [["KAZ", "UZB"], null, true],
    [["KAZ", "UZB", "TJK"], null, false],
    [[], null, false]
  ] as [string[], Record<string, number> | null, boolean][])(
    "of %j with the weights %j, Kazakhstan alone suffices: %s",
    (expected, weightOf, isEnough) => {
      const found = coverage(expected, new Set(["KAZ"]), weightOf ? (area) => weightOf[area] ?? null : undefined);
      expect(found.sufficient).toBe(isEnough);
    }
  );
  it("has nobody missing where all reported, and no share of weights that add up to nothing", () => {
    expect(coverage(["KAZ"], new Set(["KAZ"]), () => 0)).toEqual({
      reporting: 1,
      expected: 1,
      missing: null,
      weight_share: null,
      sufficient: true
    });
  });
  it("leaves the share open where a weight is unknown, and counts", () => {
    expect(coverage(["KAZ", "TKM"], new Set(["KAZ"]), (area) => weights[area] ?? null)).toMatchObject({
      weight_share: null,
      sufficient: true
    });
  });
});

describe("indexObservations(observations)", () => {
  const rows = [
    ...seriesRows("wdi", "GDP", 2016, {KAZ: 137}),
    ...seriesRows("wdi", "GDP", 2019, {KAZ: 180}),
    observation({source: "cpmm", series: "TFI1", area: "KAZ", mode: "road", direction: "inbound", year: 2020, value: 4})
  ];
  const index = indexObservations(rows);
  it("finds by area, year and flow", () => {
    expect(index.find("wdi", "GDP", "KAZ", 2016)?.value).toBe(137);
    expect(index.find("cpmm", "TFI1", "KAZ", 2020)).toBeUndefined();
    expect(index.find("cpmm", "TFI1", "KAZ", 2020, {mode: "road", direction: "inbound"})?.value).toBe(4);
    expect(index.find("cpmm", "TFI1", "KAZ", 2020, {mode: "rail", direction: "inbound"})).toBeUndefined();
    expect(index.find("wdi", "GDP", "KAZ", 2016, {partner: "UZB"})).toBeUndefined();
    expect(index.find("wdi", "DEBT", "KAZ", 2016)).toBeUndefined();
    expect(index.find("weo", "GDP", "KAZ", 2016)).toBeUndefined();
    expect(index.find("cpmm", "TFI1", "KAZ", 2020, {mode: "road", direction: "outbound"})).toBeUndefined();
    expect(index.find("wdi", "GDP", "KAZ", 2016, {partner: null})?.value).toBe(137);
  });
  it("gives the later of two rows with one key", () => {
    const twice = [...seriesRows("wdi", "GDP", 2016, {KAZ: 137}), ...seriesRows("wdi", "GDP", 2016, {KAZ: 138})];
    expect(indexObservations(twice).find("wdi", "GDP", "KAZ", 2016)?.value).toBe(138);
  });
  it("lists years and codes in their order, and is made once", () => {
    expect(index.years("wdi", "GDP")).toEqual([2016, 2019]);
    const more = ["B2", "A2", "B1"].map((series) => observation({...rows[0]!, series}));
    expect(indexObservations([...more, ...rows]).codes("wdi", "B")).toEqual(["B1", "B2"]);
    expect(index.codes("cpmm", "TFI")).toEqual(["TFI1"]);
    expect([index.codes("weo", ""), index.years("weo", "X"), index.series("weo", "X")]).toEqual([[], [], []]);
    const turned = [rows[1]!, rows[0]!];
    expect(indexObservations(turned).years("wdi", "GDP")).toEqual([2016, 2019]);
    expect(indexObservations(turned).series("wdi", "GDP")).toEqual(turned);
    expect(indexObservations(rows)).toBe(index);
  });
});

describe("aggregateAreas(aggregation)", () => {
  it("keeps the weighted and the plain mean apart and carries the worst flag", () => {
    const rows = [...seriesRows("s", "x", 2020, {KAZ: 10, UZB: 20}), ...seriesRows("s", "w", 2020, {KAZ: 3, UZB: 1})];
    rows[1] = {...rows[1]!, flag: "estimate"};
    const index = indexObservations(rows);
    const values = aggregateAreas({
      result: "R",
      measure: "m",
      unit: "%",
      lastYear: null,
      groups: [{area: "G", members: ["KAZ", "UZB"]}],
      methods: {area: "a", weighted: "w", simple: "s"},
      candidates: [
        {
          releases: "s 2020-07-01",
          years: [2020],
          contribution: (area, year) =>
            publishedContribution(index.find("s", "x", area, year), index.find("s", "w", area, year))
        }
      ]
    });
    expect(values.map(({value}) => [value.area, value.variant, value.value, value.method, value.flag])).toEqual([
      ["KAZ", "headline", 10, "a", null],
      ["UZB", "headline", 20, "a", "estimate"],
      ["G", "headline", 12.5, "w", "estimate"],
      ["G", "simple-mean", 15, "s", "estimate"]
    ]);
  });
});

describe("aggregateAreas(aggregation) with a weight missing", () => {
  const members = ["KAZ", "UZB", "PAK"];
  /** The group's row of a year: values of all but PAK in 2020 and 2026, and weights by year. */
  function group(year: number, weights: Record<number, Record<string, number>>) {
    const rows = [2016, 2020, 2026].flatMap((of) => [
      ...seriesRows("s", "x", of, of === 2016 ? {KAZ: 1, UZB: 1, PAK: 1} : {KAZ: 10, UZB: 20}),
      ...seriesRows("s", "w", of, weights[of] ?? {})
    ]);
    const index = indexObservations(rows);
    const values = aggregateAreas({
      result: "R",
      measure: "m",
      unit: "%",
      lastYear: null,
      simpleVariant: null,
      groups: [{area: "G", members}],
      methods: {area: "a", weighted: "w", simple: "s"},
      candidates: [
        {
          releases: "s 2026-04-01",
          years: [2016, 2020, 2026],
          contribution: (area, of) =>
            publishedContribution(index.find("s", "x", area, of), index.find("s", "w", area, of)),
          weightOf: (area, of) => index.find("s", "w", area, of)?.value ?? null
        }
      ]
    });
    return values.find(({value}) => value.area === "G" && value.year === year)?.value;
  }
  const common = {KAZ: 30, UZB: 30, PAK: 40};

  it("freezes all weights at the last year common to all, so that growth of the others covers for nobody", () => {
    // With PAK alone frozen at 40 beside 60 and 60 the two would carry three quarters of the weight.
    const grown = group(2026, {2016: common, 2020: common, 2026: {KAZ: 60, UZB: 60}});
    expect(grown).toMatchObject({value: null, weight_share: 0.6, missing: "PAK"});
    const light = group(2026, {2016: common, 2020: {KAZ: 34, UZB: 33, PAK: 33}, 2026: {KAZ: 60, UZB: 60}});
    expect(light?.weight_share).toBeCloseTo(0.67, 9);
    expect(light?.value).toBe(15);
    // Of two common years, one before and one after, it is the one before, though the two carry enough in the other.
    const between = group(2020, {2016: common, 2020: {KAZ: 60, UZB: 60}, 2026: {KAZ: 45, UZB: 45, PAK: 10}});
    expect(between).toMatchObject({value: null, weight_share: 0.6});
  });
  it("takes the year's own weights where every member has one, though it did not report", () => {
    const own = group(2026, {2016: common, 2020: common, 2026: {KAZ: 60, UZB: 60, PAK: 30}});
    expect(own).toMatchObject({value: 15, weight_share: 0.8});
  });
  it("takes the first common year after where none is before, and counts members where there is none", () => {
    expect(group(2020, {2020: {KAZ: 60, UZB: 60}, 2026: common})).toMatchObject({value: null, weight_share: 0.6});
    expect(group(2020, {2020: {KAZ: 60, UZB: 60}})).toMatchObject({value: 15, weight_share: null});
  });
});

describe("checkNumber(published, reading, isExact)", () => {
  const check = (value: number) =>
    checkNumber(10, {headline: valueRow({value}), others: [], earlier: undefined}, false);
  it("is reproduced within 1%, close within 10%, and differs beyond", () => {
    expect([10.09, 9.82, 11.01].map((value) => check(value).verdict)).toEqual(["reproduced", "close", "differs"]);
    expect(check(9.82).reason).toContain("−1.8%, within 10%");
  });
  it("says why in the language that is being written, and names members where it is told how", () => {
    const few = valueRow({value: 9.82, unit: "% of GDP", reporting: 9, expected: 10, missing: "TKM"});
    const other = valueRow({value: 16.5, unit: "% of GDP", area: "CAREC", variant: "simple-mean"});
    const reason = () => checkNumber(10, {headline: few, others: [other], earlier: undefined}, false, () => "N").reason;
    expect(withLanguage("ru", reason)).toBe(
      "9,82\u00a0% против 10: −1,8\u00a0%, в пределах 10\u00a0%; издатели пересматривают данные, и другие версии дают другие значения; данные по 9 из 10 стран, без N; простое среднее, с КНР: 16,5\u00a0%"
    );
    expect(withLanguage("zh", reason)).toMatch(
      /^重新计算为9\.82%，框架所载10：−1\.8%，在10%以内；.*；10个成员国中9个，不含N；简单平均，含中华人民共和国：16\.5%$/
    );
    expect(reason()).toMatch(/; 9 of 10 members, without N; plain mean, with the PRC: 16\.5%$/);
  });
  it("asks counts and ranks to be the same", () => {
    const exact = (value: number) =>
      checkNumber(70, {headline: valueRow({value}), others: [], earlier: undefined}, true).verdict;
    expect([exact(70), exact(71)]).toEqual(["reproduced", "differs"]);
  });
});

describe("checkBound(measure, reading)", () => {
  const share = measure({result: "ENG-OC1", measure: "renewable-share", baseline_value: 1, baseline_sign: "<"});
  it("takes the reading that keeps the bound and gives the others", () => {
    const headline = valueRow({value: 1.369, method: "non-hydro-electricity"});
    const others = [valueRow({value: 0.322, variant: "other-renewables"}), valueRow({value: 0.2, area: "CAREC"})];
    const checked = checkBound(share, {headline, others, earlier: undefined});
    expect(checked).toMatchObject({verdict: "reproduced", recomputed: 0.322, difference: null});
    expect(checked.reason).toContain("non-hydro electricity, without the PRC: 1.369%");
  });
  it("is broken by the bound itself, and kept by what is below", () => {
    const verdict = (value: number) =>
      checkBound(share, {headline: valueRow({value}), others: [], earlier: undefined}).verdict;
    expect([verdict(0.999), verdict(1)]).toEqual(["reproduced", "differs"]);
    const least = {...share, baseline_sign: "≥" as const};
    const atLeast = (value: number) =>
      checkBound(least, {headline: valueRow({value}), others: [], earlier: undefined}).verdict;
    expect([atLeast(1), atLeast(0.999)]).toEqual(["reproduced", "differs"]);
  });
  it("differs where no reading over the same members keeps it", () => {
    const checked = checkBound(share, {
      headline: valueRow({value: 1.4}),
      others: [valueRow({value: 0.2, area: "CAREC"})],
      earlier: undefined
    });
    expect(checked.verdict).toBe("differs");
  });
});

describe("small things", () => {
  it("orders regions, members, corridors, then crossings", () => {
    expect(["BCP-x", "C1", "UZB", "CAREC", "AFG", "CAREC-X"].sort(compareAreas)).toEqual([
      "CAREC-X",
      "CAREC",
      "AFG",
      "UZB",
      "C1",
      "BCP-x"
    ]);
  });
  it("lets a forecast outrank every other flag", () => {
    const flags = [null, "restated", "provisional", "estimate", "forecast"] as const;
    for (const [i, flag] of flags.entries()) expect(worstFlag(flags.slice(0, i + 1).toReversed())).toBe(flag);
    expect(worstFlag([])).toBeNull();
  });
});
