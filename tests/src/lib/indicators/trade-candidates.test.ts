import {describe, expect, it} from "vitest";
import {tradeCandidates} from "../../../../src/lib/indicators/trade-flows.js";
import {comtrade, fuels, gdp, release, totals, wits} from "./made-up-trade.js";

const wdi = (day: string) => release("World Bank", day, gdp);
const candidates = (releases: ReturnType<typeof release>[], needsTotals = true) =>
  tradeCandidates({releases}, needsTotals, ({totals: own}) => ({years: own ? [1] : [2], contribution: () => null}));
const names = (...args: Parameters<typeof candidates>) => candidates(...args).map((one) => one.releases);

describe("tradeCandidates(inputs, needsTotals, make)", () => {
  it("combines totals and fuels with the WDI that came out first on or after the later of the two", () => {
    const editions = ["2017-01-01", "2017-12-01", "2020-06-01", "2021-01-01"].map(wdi);
    const trade = "trade 2017-11-13;trade 2020-06-01";
    expect(names([wits, comtrade, ...editions])).toEqual([
      `${trade};wdi 2020-06-01`,
      `${trade};wdi 2021-01-01`,
      `${trade};wdi 2017-12-01`,
      `${trade};wdi 2017-01-01`
    ]);
    const older = release("UN Comtrade", "2016-06-01", fuels);
    expect(names([wits, older, ...editions])[0]).toBe("trade 2016-06-01;trade 2017-11-13;wdi 2017-12-01");
    expect(names([comtrade, ...editions], false)[0]).toBe("trade 2020-06-01;wdi 2020-06-01");
  });

  it("hands totals over only where they are needed", () => {
    expect(candidates([wits, comtrade, wdi("2020-07-01")])[0]?.years).toEqual([1]);
    expect(candidates([wits, comtrade, wdi("2020-07-01")], false)[0]?.years).toEqual([2]);
  });

  it("has none where a release has the world alone", () => {
    const world = release(
      "UN Comtrade",
      "2020-06-01",
      fuels.filter(({partner}) => partner === null)
    );
    expect(names([wits, world, wdi("2020-07-01")])).toEqual([]);
    const both = release("UN Comtrade", "2020-06-01", [...fuels, ...totals.map((row) => ({...row, partner: null}))]);
    expect(names([both, wdi("2020-07-01")])).toEqual([]);
  });

  it("says of a member without figures whether the publisher has none of it in the scope that is held", () => {
    const scope = (series: string[]) => [{series, areas: ["AFG"], first_year: 2000, last_year: 2016}];
    const trade = ["EXPORTS.HS2.27", "IMPORTS.HS2.27", "EXPORTS.TOTAL", "IMPORTS.TOTAL"];
    const [one] = candidates([
      {...wits, scope: scope(trade)},
      {...comtrade, scope: scope(trade)},
      {...wdi("2020-07-01"), scope: scope(["NY.GDP.MKTP.CD"])}
    ]);
    expect(one?.absence?.("AFG", 2016, true)).toBe("not published");
    expect(one?.absence?.("AFG", 2017, true)).toBe("not held");
    expect(one?.absence?.("TKM", 2016, true)).toBe("not held");
    // Of fuels alone the totals are not asked for.
    const fuel = [
      {...comtrade, scope: scope(trade.slice(0, 2))},
      {...wdi("2020-07-01"), scope: scope(["NY.GDP.MKTP.CD"])}
    ];
    expect(candidates(fuel, false)[0]?.absence?.("AFG", 2016, true)).toBe("not published");
    expect(candidates(fuel, false)[0]?.absence?.("AFG", 2017, true)).toBe("not held");
  });
});
