import {describe, expect, it} from "vitest";
import {corridorTrade} from "../../../../src/lib/sectors/corridor-trade.js";
import {observation} from "../contract/make-inputs.js";

const flow = (series: string, area: string, partner: string | null, year: number, value: number | null = 1) =>
  observation({source: "trade", series, area, partner, year, value});

describe("corridorTrade(members, observations)", () => {
  it("gives the flows between the members by year", () => {
    const rows = [
      flow("WITS.EXPORTS", "KGZ", "KAZ", 2019, 347.07),
      flow("WITS.EXPORTS", "KGZ", "KAZ", 2018, 270.29),
      flow("WITS.IMPORTS", "KGZ", "KAZ", 2018)
    ];
    const found = corridorTrade(["KAZ", "KGZ"], rows);
    expect(found.map((row) => [row.flow, row.rows.map(({year}) => year)])).toEqual([
      ["exports", [2018, 2019]],
      ["imports", [2018]]
    ]);
  });

  it("leaves out the world, others than the members, and blanks", () => {
    const rows = [
      flow("WITS.EXPORTS", "KGZ", null, 2019),
      flow("WITS.EXPORTS", "KGZ", "RUS", 2019),
      flow("WITS.EXPORTS", "KGZ", "KAZ", 2019, null),
      flow("WITS.EXPORTS.SHARE", "KGZ", "KAZ", 2019)
    ];
    expect(corridorTrade(["KAZ", "KGZ"], rows)).toEqual([]);
  });
});
