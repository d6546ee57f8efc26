import {describe, expect, it} from "vitest";
import {borderChanges, comparableYears} from "../../../../src/lib/borders/border-changes.js";
import {borderFigures} from "../../../../src/lib/borders/border-figures.js";
import {
  type BorderChoice,
  borderRanking,
  borderYear,
  countryPairs
} from "../../../../src/lib/borders/border-ranking.js";
import type {Bcp} from "../../../../src/lib/contract/reference.js";
import {cpmmRow} from "../contract/cpmm-rows.js";

const hours = (area: string, direction: "inbound" | "outbound", year: number, value: number | null) =>
  cpmmRow({area, direction, year, value});
const figures = borderFigures(
  [
    hours("BCP-chaman", "outbound", 2020, 70.7),
    hours("BCP-chaman", "outbound", 2021, 57.5),
    hours("BCP-chaman", "outbound", 2022, 54),
    hours("BCP-dusti", "inbound", 2020, 4),
    hours("BCP-dusti", "inbound", 2022, 2.2),
    hours("BCP-yarant", "outbound", 2020, 1.8),
    hours("BCP-yarant", "outbound", 2021, 2.7),
    hours("BCP-yarant", "outbound", 2022, null),
    cpmmRow({area: "BCP-alashankou", mode: "rail", year: 2022, value: 30.5})
  ],
  []
);
const choice: BorderChoice = {measure: "hours", mode: "road", direction: null, year: null, country: null, years: null};
const country: Record<string, string> = {"BCP-chaman": "PAK", "BCP-dusti": "TJK", "BCP-yarant": "MNG"};
const rank = (given: Partial<BorderChoice>) => borderRanking(figures, {...choice, ...given}, (bcp) => country[bcp]);

describe("borderRanking(figures, choice, countryOf)", () => {
  it("ranks the latest figure of each with the range of all years", () => {
    expect(rank({}).map(({bcp, figure, low, high}) => [bcp, figure.year, figure.value, low, high])).toEqual([
      ["BCP-chaman", 2022, 54, 54, 70.7],
      ["BCP-yarant", 2021, 2.7, 1.8, 2.7],
      ["BCP-dusti", 2022, 2.2, 2.2, 4]
    ]);
  });

  it("carries nothing over into a year that is not printed or has no samples", () => {
    expect(rank({year: 2022}).map(({bcp}) => bcp)).toEqual(["BCP-chaman", "BCP-dusti"]);
    expect(rank({year: 2019})).toEqual([]);
  });

  it("keeps to mode, direction, measure and country", () => {
    expect(rank({mode: "rail"}).map(({bcp}) => bcp)).toEqual(["BCP-alashankou"]);
    expect(rank({direction: "inbound"}).map(({bcp}) => bcp)).toEqual(["BCP-dusti"]);
    expect(rank({country: "MNG"}).map(({bcp}) => bcp)).toEqual(["BCP-yarant"]);
    expect(rank({measure: "dollars"})).toEqual([]);
  });
});

describe("borderYear(figures, choice, countryOf)", () => {
  const yearOf = (given: Partial<BorderChoice>) => borderYear(figures, {...choice, ...given}, (bcp) => country[bcp]);
  const named = (rows: ReturnType<typeof rank>) => rows.map(({bcp, figure}) => `${bcp} ${figure.year}`);

  it("ranks the newest year alone, and puts the others apart with their own", () => {
    const {year, ranked, apart} = yearOf({});
    expect(year).toBe(2022);
    expect(named(ranked)).toEqual(["BCP-chaman 2022", "BCP-dusti 2022"]);
    expect(named(apart)).toEqual(["BCP-yarant 2021"]);
  });

  it("ranks the chosen year, and puts apart what has none in it with its newest", () => {
    const {ranked, apart} = yearOf({year: 2021});
    expect(named(ranked)).toEqual(["BCP-chaman 2021", "BCP-yarant 2021"]);
    expect(named(apart)).toEqual(["BCP-dusti 2022"]);
  });

  it("takes the newest year of the chosen country, and none where it has no figure", () => {
    expect(yearOf({country: "MNG"}).year).toBe(2021);
    expect(yearOf({country: "AFG"})).toEqual({year: null, ranked: [], apart: []});
  });
});

describe("borderChanges(ranking, from, to)", () => {
  it("compares crossings with a figure in both years, the greatest rise first", () => {
    expect(borderChanges(rank({}), 2020, 2021).map(({bcp, from, to}) => [bcp, from, to])).toEqual([
      ["BCP-yarant", 1.8, 2.7],
      ["BCP-chaman", 70.7, 57.5]
    ]);
  });

  it("keeps the years between and leaves out a crossing without an end", () => {
    const changes = borderChanges(rank({}), 2020, 2022);
    expect(changes.map(({bcp}) => bcp)).toEqual(["BCP-dusti", "BCP-chaman"]);
    expect(changes[1]?.points).toEqual([
      {year: 2020, value: 70.7},
      {year: 2021, value: 57.5},
      {year: 2022, value: 54}
    ]);
  });

  it("compares no year with itself", () => {
    expect(borderChanges(rank({}), 2020, 2020)).toEqual([]);
  });
});

describe("comparableYears(ranking)", () => {
  it("takes the newest year that can be compared, with the nearest year before it", () => {
    expect(comparableYears(rank({}))).toEqual([2021, 2022]);
    expect(comparableYears(rank({country: "MNG"}))).toEqual([2020, 2021]);
    expect(comparableYears(rank({country: "TJK"}))).toEqual([2020, 2022]);
  });

  it("gives null where nothing can be compared", () => {
    expect(comparableYears(rank({mode: "rail"}))).toBeNull();
  });
});

describe("countryPairs(bcps, ranking)", () => {
  const bcp = (name: string, iso3: string, neighbour_iso3: string | null) => ({bcp: name, iso3, neighbour_iso3}) as Bcp;
  const bcps = [bcp("BCP-chaman", "PAK", "AFG"), bcp("BCP-spin-buldak", "AFG", "PAK"), bcp("BCP-kuryk", "KAZ", null)];

  it("gives lowest and highest of each side, nulls where none is printed, no row without a neighbour", () => {
    expect(
      countryPairs(bcps, rank({})).map(({iso3, neighbour_iso3, low, high}) => [iso3, neighbour_iso3, low, high])
    ).toEqual([
      ["AFG", "PAK", null, null],
      ["PAK", "AFG", 54, 54]
    ]);
  });

  it("averages nothing over crossings of one border", () => {
    const two = [bcp("BCP-chaman", "PAK", "AFG"), bcp("BCP-dusti", "PAK", "AFG")];
    expect(countryPairs(two, rank({}))[0]).toMatchObject({low: 2.2, high: 54, bcps: ["BCP-chaman", "BCP-dusti"]});
  });
});
