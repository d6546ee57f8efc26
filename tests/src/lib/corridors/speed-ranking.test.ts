import {describe, expect, it} from "vitest";
import type {SpeedGap} from "../../../../src/lib/corridors/speed-gaps.js";
import {areaKind, rankedYears, speedRanking} from "../../../../src/lib/corridors/speed-ranking.js";

const gap = (area: string, year: number, lost_hours: number | null, more: Partial<SpeedGap> = {}): SpeedGap => ({
  area,
  mode: "road",
  year,
  swd: 20,
  swod: 50,
  total_hours: lost_hours === null ? null : lost_hours + 10,
  lost_hours,
  origin: "cpmm",
  reference: "a report",
  swd_place: null,
  swod_place: null,
  ...more
});
const gaps = [
  gap("ALL", 2017, 11, {origin: "prf"}),
  gap("ALL", 2021, 10),
  gap("ALL", 2022, 9),
  gap("C1", 2022, 50),
  gap("CHN", 2022, 13),
  gap("CHN", 2023, 8),
  gap("KAZ", 2021, 7),
  gap("KAZ", 2022, 6),
  gap("UZB", 2020, 8),
  gap("TKM", 2020, 17),
  gap("TJK", 2022, null),
  gap("KAZ", 2022, 39, {mode: "rail"})
];
const named = (rows: readonly SpeedGap[]) => rows.map(({area, year}) => `${area} ${year}`);

describe("speedRanking(gaps, choice)", () => {
  it("ranks members of one mode in the newest year of the region, the others apart by area with their own year", () => {
    const {year, region, baseline, ranked, apart} = speedRanking(gaps, {mode: "road", kind: "member", year: null});
    expect(year).toBe(2022);
    expect([region?.year, baseline?.year]).toEqual([2022, 2017]);
    expect(named(ranked)).toEqual(["CHN 2022", "KAZ 2022"]);
    expect(named(apart)).toEqual(["TKM 2020", "UZB 2020"]);
  });

  it("puts the region apart in a year that it has no pair for, before the others, with its newest year", () => {
    const {region, ranked, apart} = speedRanking(gaps, {mode: "road", kind: "member", year: 2023});
    expect(region).toBeNull();
    expect(named(ranked)).toEqual(["CHN 2023"]);
    expect(named(apart)).toEqual(["ALL 2022", "KAZ 2022", "TKM 2020", "UZB 2020"]);
  });

  it("never mixes modes, or members with corridors", () => {
    expect(named(speedRanking(gaps, {mode: "rail", kind: "member", year: null}).ranked)).toEqual(["KAZ 2022"]);
    const corridors = speedRanking(gaps, {mode: "road", kind: "corridor", year: null});
    expect([...named(corridors.ranked), ...named(corridors.apart)]).toEqual(["C1 2022"]);
  });

  it("takes the newest year of the others where none is the region's, and the region's where there are no others", () => {
    const apart = [gap("ALL", 2022, 9), gap("KAZ", 2020, 6), gap("CHN", 2021, 6)];
    expect(speedRanking(apart, {mode: "road", kind: "member", year: null}).year).toBe(2021);
    expect(speedRanking(apart, {mode: "road", kind: "corridor", year: null}).year).toBe(2022);
    expect(speedRanking(apart, {mode: "rail", kind: "member", year: null})).toEqual({
      year: null,
      region: null,
      baseline: null,
      ranked: [],
      apart: []
    });
  });

  it("marks no baseline beside itself, and takes CPMM's row of a year that both have", () => {
    expect(speedRanking(gaps, {mode: "road", kind: "member", year: 2017})).toMatchObject({
      region: {origin: "prf"},
      baseline: null
    });
    const both = speedRanking([...gaps, gap("ALL", 2017, 12)], {mode: "road", kind: "member", year: 2017});
    expect([both.region?.origin, both.baseline?.origin]).toEqual(["cpmm", "prf"]);
  });

  it("orders areas that lost the same by area", () => {
    const same = [gap("UZB", 2022, 5), gap("AZE", 2022, 5)];
    expect(named(speedRanking(same, {mode: "road", kind: "member", year: null}).ranked)).toEqual([
      "AZE 2022",
      "UZB 2022"
    ]);
  });
});

describe("rankedYears(gaps)", () => {
  it("lists years with a pair of speeds, newest first", () => {
    expect(rankedYears(gaps)).toEqual([2023, 2022, 2021, 2020, 2017]);
  });
});

describe("areaKind(area)", () => {
  it("tells the whole, corridors and members apart", () => {
    expect(["ALL", "C4", "KAZ"].map(areaKind)).toEqual(["all", "corridor", "member"]);
  });
});
