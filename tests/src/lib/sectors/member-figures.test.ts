import {describe, expect, it} from "vitest";
import {newestByMember} from "../../../../src/lib/sectors/member-figures.js";
import {observation} from "../contract/make-inputs.js";

const row = (area: string, year: number, value: number | null, more = {}) =>
  observation({source: "wdi", series: "ST.INT.ARVL", area, year, value, ...more});

describe("newestByMember(rows)", () => {
  it("gives the newest figure of each member, in their order", () => {
    const found = newestByMember([row("UZB", 2018, 5), row("GEO", 2019, 7), row("GEO", 2018, 6), row("RUS", 2019, 9)]);
    expect(found.map(({area, year}) => [area, year])).toEqual([
      ["GEO", 2019],
      ["UZB", 2018]
    ]);
  });

  it("passes over blanks, forecasts and flows by partner", () => {
    const rows = [
      row("GEO", 2020, null),
      row("GEO", 2021, 8, {flag: "forecast"}),
      row("GEO", 2022, 8, {partner: "KAZ"})
    ];
    expect(newestByMember([...rows, row("GEO", 2018, 6)])[0]?.year).toBe(2018);
  });
});
