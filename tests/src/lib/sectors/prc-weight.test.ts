import {describe, expect, it} from "vitest";
import {prcWeight} from "../../../../src/lib/sectors/member-figures.js";
import {seriesRows} from "../contract/make-inputs.js";

const gdp = (year: number, values: Record<string, number>) => seriesRows("wdi", "NY.GDP.MKTP.CD", year, values);

describe("prcWeight(rows)", () => {
  it("takes the newest year with the most members", () => {
    const rows = [...gdp(2018, {CHN: 90, KAZ: 6, UZB: 4}), ...gdp(2019, {CHN: 95, KAZ: 5})];
    expect(prcWeight(rows)).toEqual({year: 2018, share: 90, reporting: 3});
  });

  it("leaves out countries that are no members, and gives null without the PRC", () => {
    expect(prcWeight(gdp(2019, {CHN: 50, KAZ: 50, USA: 900}))).toEqual({year: 2019, share: 50, reporting: 2});
    expect(prcWeight(gdp(2019, {KAZ: 50}))).toBeNull();
  });
});
