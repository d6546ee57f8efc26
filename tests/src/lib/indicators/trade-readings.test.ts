import {describe, expect, it} from "vitest";
import type {Observation, Release} from "../../../../src/lib/contract/observations.js";
import {splitTrade} from "../../../../src/lib/indicators/bilateral-trade.js";
import {makeInputs, observation} from "../contract/make-inputs.js";
import {comtrade, FIVE, find, four, fuels, gdp, release, totals, wdi, wits} from "./made-up-trade.js";

describe("splitTrade(inputs) in the other readings of a made-up world", () => {
  const values = (releases: Release[]) => splitTrade(makeInputs({releases}));
  const gdpOf = (amounts: Record<string, number | null>, day = "2020-07-01") =>
    release(
      "World Bank",
      day,
      Object.entries(amounts).map(([area, value]) =>
        observation({source: "wdi", series: "NY.GDP.MKTP.CD", area, year: 2016, value})
      )
    );
  const five = Object.fromEntries(FIVE.map((area) => [area, 1000]));
  const small = {AFG: 400, GEO: 400, TJK: 400, TKM: 400, UZB: 400};
  const as = (area: string, rows: readonly Observation[]) =>
    rows.filter((row) => row.area === "AZE").map((row) => ({...row, area}));
  const both = (own: (rows: readonly Observation[]) => Observation[]) => [
    release("WITS", "2017-11-13", own(totals)),
    release("UN Comtrade", "2020-06-01", own(fuels))
  ];

  it("C divides by the GDP of all ten, and has nothing where one of them is not known", () => {
    expect(four([wits, comtrade, gdpOf({...five, ...small})], "gdp-of-all-ten")).toEqual(
      [0.4, 2.6, 0.6, 6.4].map((value) => expect.closeTo((value * 5000) / 7000, 9))
    );
    const ten = find(values([wits, comtrade, gdpOf({...five, ...small})]), "fuel-intra", "CAREC-X", "gdp-of-all-ten");
    expect(ten?.value).toMatchObject({reporting: 5, missing: "AFG;GEO;TJK;TKM;UZB"});
    const parts = ten!.lineage.filter(({role, input_area}) => role === "part" && input_area in small);
    expect(parts.map(({series, input_area}) => [series, input_area])).toEqual(
      Object.keys(small).map((area) => ["NY.GDP.MKTP.CD", area])
    );
    const without = find(
      values([wits, comtrade, gdpOf({...five, ...small, TKM: null})]),
      "fuel-intra",
      "CAREC-X",
      "gdp-of-all-ten"
    );
    expect(without).toMatchObject({
      value: {value: null, releases: null, reason: "no GDP of the year for every member in the release"},
      lineage: []
    });
  });

  it("C takes all ten from the release that the reporters' own GDP is of", () => {
    // Without the GDP of one of the five the release that came out first has too few members.
    const {PAK: _, ...rest} = five;
    const editions = [gdpOf({...rest, ...small}), gdpOf({...five, ...small}, "2021-07-01")];
    expect(four([wits, comtrade, ...editions], "gdp-of-all-ten")).toEqual(
      [0.4, 2.6, 0.6, 6.4].map((value) => expect.closeTo((value * 5000) / 7000, 9))
    );
  });

  it("C is the headline where all ten reported, and says why where too few did", () => {
    const all = [...FIVE, ...Object.keys(small)];
    const everyone = both((rows) => all.flatMap((area) => as(area, rows)));
    const same = gdpOf(Object.fromEntries(all.map((area) => [area, 1000])));
    expect(four([...everyone, same], "gdp-of-all-ten")).toEqual(four([...everyone, same]));
    const few = find(
      values([wits, release("UN Comtrade", "2020-06-01", fuels.slice(0, 12)), gdpOf({...five, ...small})]),
      "fuel-intra",
      "CAREC-X",
      "gdp-of-all-ten"
    );
    expect(few?.value.reason).toMatch(/^too few members: 2 of 10/);
  });

  it("D leaves Afghanistan's reports out, and E has the PRC among the members", () => {
    const double = (rows: readonly Observation[]) => as("AFG", rows).map((row) => ({...row, value: row.value! * 2}));
    const seven = [
      ...both((rows) => [...rows, ...double(rows), ...as("CHN", rows)]),
      gdpOf({...five, AFG: 1000, CHN: 1000})
    ];
    // Six members, one of which trades twice as much: 7/6 of 0.4.
    expect(four(seven)[0]).toBeCloseTo(0.4667, 4);
    expect(four(seven, "without-afg")).toEqual([0.4, 2.6, 0.6, 6.4]);
    const own = (measure: string, area: string) => find(values(seven), measure, area)?.value;
    // Exports to the PRC are trade within the region then, and the PRC's own with itself are not.
    expect(own("fuel-intra", "CHN")?.value).toBeCloseTo(0.4, 9);
    expect(own("fuel-intra", "CAREC")).toMatchObject({reporting: 7, expected: 11});
    expect(own("fuel-intra", "CAREC")?.value).toBeCloseTo((4 + 7 * 9) / 70, 9);
    expect(own("fuel-intra", "KAZ")?.value).toBeCloseTo(0.4, 9);
  });

  it("has members in the headline alone, and each region in its own readings", () => {
    const shown = values([...both((rows) => [...rows, ...as("CHN", rows)]), gdpOf({...five, CHN: 1000})])
      .filter(({value}) => value.measure === "fuel-intra")
      .map(({value}) => `${value.area} ${value.variant}`);
    expect(shown.sort()).toEqual(
      [
        "CAREC headline",
        "CHN headline",
        ...FIVE.map((area) => `${area} headline`),
        ..."headline prc-as-partner gdp-of-all-ten without-afg".split(" ").map((variant) => `CAREC-X ${variant}`)
      ].sort()
    );
  });

  it("F and G take totals from each WDI, and G counts as partners those that reported alone", () => {
    const shares = (fuel: number) =>
      release("World Bank", `20${fuel}-07-01`, [
        ...gdp,
        ...["TX", "TM"].flatMap((code) =>
          FIVE.flatMap((area) => [
            observation({source: "wdi", series: `${code}.VAL.MRCH.CD.WT`, area, year: 2016, value: 50}),
            observation({source: "wdi", series: `${code}.VAL.FUEL.ZS.UN`, area, year: 2016, value: fuel})
          ])
        )
      ]);
    expect(four([wits, comtrade, shares(40)], "wdi-totals")).toEqual([0.4, 3.6, 0.6, 5.4]);
    expect(four([wits, comtrade, shares(30)], "wdi-totals")).toEqual([0.4, 2.6, 0.6, 6.4]);
    // Georgia did not report, so trade with it is trade with the rest of the world.
    expect(four([wits, comtrade, shares(40)], "reporters-only")).toEqual([0, 4, 0, 6]);
    const toKazakhstan = (rows: readonly Observation[]) =>
      rows.map((row) => (row.partner === "GEO" && row.area !== "KAZ" ? {...row, partner: "KAZ"} : row));
    // Four of the five trade with Kazakhstan, which reported.
    expect(four([...both(toKazakhstan), shares(40)], "reporters-only")).toEqual([0.32, 3.68, 0.48, 5.52]);
  });

  it("takes the years that totals and fuels have both, and leaves out a member without GDP", () => {
    const later = (rows: readonly Observation[]) => [...rows, ...rows.map((row) => ({...row, year: 2017}))];
    const withFuels = values([
      wits,
      release("UN Comtrade", "2020-06-01", later(fuels)),
      release("WB", "2020-07-01", later(gdp))
    ]);
    expect(find(withFuels, "fuel-rest", "CAREC-X", "headline", 2017)?.value.value).toBeCloseTo(2.6, 9);
    expect(find(withFuels, "nonfuel-rest", "CAREC-X", "headline", 2017)).toBeUndefined();
    const six = [...both((rows) => [...rows, ...as("UZB", rows)]), gdpOf({...five, UZB: null})];
    expect(find(values(six), "fuel-rest", "UZB")).toBeUndefined();
    expect(find(values(six), "fuel-rest", "CAREC-X")?.value).toMatchObject({reporting: 5, weight_share: null});
  });

  it("names the fuels that a member reported where none of them enters the sum", () => {
    const noFuelWithin = fuels.filter(({area, partner}) => area !== "KAZ" || partner !== "GEO");
    const named = (rows: Observation[]) =>
      find(values([wits, release("UN Comtrade", "2020-06-01", rows), wdi]), "nonfuel-intra", "KAZ")!
        .lineage.filter(({series}) => series.endsWith("HS2.27"))
        .map(({series, input_partner, role}) => [series, input_partner, role]);
    const world = ["EXPORTS.HS2.27", "IMPORTS.HS2.27"].map((series) => [series, null, "part"]);
    expect(named(fuels)).toEqual(world.map(([series, , role]) => [series, "GEO", role]));
    expect(named(noFuelWithin)).toEqual(world);
    const noWorld = noFuelWithin.filter(({area, partner}) => area !== "KAZ" || partner !== null);
    expect(named(noWorld)).toEqual(world.map(([series, , role]) => [series, "CHN", role]));
  });
});
