import {describe, expect, it} from "vitest";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {countRanks, countryFigures, differences} from "../../../../src/lib/countries/country-view.js";
import {framework, measure} from "../contract/make-inputs.js";

const RESULT = {
  id: "TRD-OP1",
  code_printed: null,
  cluster: 2,
  sector: "TRD",
  level: "output" as const,
  title_en: "Trade",
  title_zh: "贸易",
  indicator_en: "Services",
  indicator_zh: "服务",
  sources_en: "WDI",
  sources_zh: "WDI",
  headline: false,
  themes: null
};

const FRAMEWORK = {
  ...framework([measure({result: "TRD-OP1", measure: "services", unit: "% of GDP"})]),
  results: [RESULT]
};

function value(area: string, year: number, figure: number | null, more: Partial<ValueRow> = {}): ValueRow {
  return {
    result: "TRD-OP1",
    measure: "services",
    area,
    year,
    variant: "headline",
    value: figure,
    text: null,
    sign: null,
    unit: "% of GDP",
    reporting: null,
    expected: null,
    missing: null,
    weight_share: null,
    method: "as-published",
    flag: null,
    releases: null,
    reason: null,
    missing_kinds: null,
    vintage: "current",
    ...more
  };
}

const yearOf = (year: number, figures: Record<string, number>) =>
  Object.entries(figures).map(([area, figure]) => value(area, year, figure));

const FIVE = {AZE: 10, GEO: 40, KAZ: 10, KGZ: 20, MNG: 10};
const figures = (iso3: string, values: ValueRow[]) => countryFigures(iso3, {framework: FRAMEWORK, values});

describe("countryFigures(iso3, {framework, values})", () => {
  it("gives the newest figure, its place among the members and the region's figure of that year", () => {
    const [row] = figures("GEO", [...yearOf(2018, {GEO: 30}), ...yearOf(2019, FIVE), value("CAREC-X", 2019, 12)]);
    expect(row).toMatchObject({latest: {year: 2019, value: 40}, rank: 1, of: 5, region: {value: 12}});
    expect(row?.trend.map(({year}) => year)).toEqual([2018, 2019]);
  });

  it("compares in the newest year in which five members have a figure", () => {
    const [row] = figures("KAZ", [...yearOf(2019, FIVE), value("KAZ", 2024, 9)]);
    expect(row).toMatchObject({latest: {year: 2024}, compared: {year: 2019}, rank: 3, of: 5});
  });

  it("leaves forecasts out, and a member without a figure", () => {
    expect(figures("KAZ", [value("KAZ", 2025, 9, {flag: "forecast"})])).toEqual([]);
    expect(figures("UZB", yearOf(2019, FIVE))).toEqual([]);
  });

  it("gives words without a place", () => {
    const [row] = figures("GEO", [value("GEO", 2022, null, {text: "yes"})]);
    expect(row).toMatchObject({latest: {text: "yes"}, compared: null, rank: null, of: 0, distance: null});
  });
});

describe("countryFigures of a measure with several readings", () => {
  const energy = {
    ...framework([measure({result: "ENG-OC1", measure: "renewable-share"})]),
    results: [{...RESULT, id: "ENG-OC1", sector: "ENG"}]
  };
  const share = (variant: string, figure: number) =>
    value("TJK", 2024, figure, {result: "ENG-OC1", measure: "renewable-share", variant});

  it("says of each what it counts, and gives the share with hydropower beside the one without", () => {
    const values = [share("headline", 0), share("with-hydro", 97), share("other-renewables", 0)];
    const rows = countryFigures("TJK", {framework: energy, values});
    expect(rows.map(({reading, latest, is_beside}) => [reading, latest.value, is_beside])).toEqual([
      ["electricity, excluding hydropower", 0, false],
      ["electricity, including hydropower", 97, true]
    ]);
  });
});

describe("differences(figures)", () => {
  it("compares no year that lies more than three before the newest figures", () => {
    const old = yearOf(2019, FIVE);
    expect(differences(figures("GEO", [...old, value("UZB", 2022, 1)]))).toHaveLength(1);
    expect(differences(figures("GEO", [...old, value("UZB", 2023, 1)]))).toEqual([]);
    expect(differences(figures("GEO", [...old, value("UZB", 2023, 1, {flag: "forecast"})]))).toHaveLength(1);
    expect(differences(figures("GEO", [...old, value("CAREC-X", 2023, 1)]))).toHaveLength(1);
  });

  it("gives figures further from the mean than one standard deviation", () => {
    const values = yearOf(2019, FIVE);
    expect(differences(figures("GEO", values))).toHaveLength(1);
    expect(differences(figures("KGZ", values))).toEqual([]);
  });

  it("judges by no spread where fewer than five members have a figure", () => {
    expect(differences(figures("GEO", yearOf(2019, {GEO: 40, KAZ: 1, KGZ: 1})))).toEqual([]);
  });
});

describe("standing(figures)", () => {
  it("counts first and last places among three members or more", () => {
    const values = yearOf(2019, {AZE: 10, GEO: 40, KAZ: 5});
    expect(countRanks(figures("GEO", values))).toEqual({ranked: 1, first: 1, last: 0});
    expect(countRanks(figures("KAZ", values))).toEqual({ranked: 1, first: 0, last: 1});
    expect(countRanks(figures("GEO", [...values, value("UZB", 2023, 1)]))).toEqual({ranked: 0, first: 0, last: 0});
    expect(countRanks(figures("GEO", yearOf(2019, {AZE: 10, GEO: 40})))).toEqual({ranked: 0, first: 0, last: 0});
  });
});
