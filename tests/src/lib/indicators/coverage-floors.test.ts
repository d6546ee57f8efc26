import {describe, expect, it} from "vitest";
import type {Indicator} from "../../../../src/lib/contract/indicator.js";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {MEMBERS_WITHOUT_PRC} from "../../../../src/lib/contract/reference.js";
import {efsCo} from "../../../../src/lib/indicators/efs-co.js";
import {engOc1} from "../../../../src/lib/indicators/eng-oc1.js";
import {trdOc1} from "../../../../src/lib/indicators/trd-oc1.js";
import {trdOp1} from "../../../../src/lib/indicators/trd-op1.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {makeInputs, seriesRows} from "../contract/make-inputs.js";
import {comtrade, FIVE, find, wits} from "./made-up-trade.js";

const all = (values: number, areas: readonly string[] = FIVE) =>
  Object.fromEntries(areas.map((area) => [area, values]));
/** Weights of all ten members: 1000 of each of the five that report, and so much of each of the others. */
const weights = (source: string, series: string, others: number) =>
  seriesRows(
    source,
    series,
    2016,
    Object.fromEntries(MEMBERS_WITHOUT_PRC.map((area) => [area, FIVE.includes(area) ? 1000 : others]))
  );
const reports = (source: string, series: readonly string[]) =>
  series.flatMap((code) => seriesRows(source, code, 2016, all(10)));
const GDP = "NY.GDP.MKTP.CD";
const FUEL_SHARES = ["TX.VAL.FUEL.ZS.UN", "TX.VAL.MRCH.CD.WT", "TM.VAL.FUEL.ZS.UN", "TM.VAL.MRCH.CD.WT"];

/** Half of the members report; whether that is enough hangs on the weight of the others. */
const CASES: [string, Indicator, string, string, string, string, Observation[]][] = [
  ["growth", efsCo, "growth", "headline", "weo", "NGDPD", reports("weo", ["NGDP_RPCH"])],
  ["growth of WDI", efsCo, "growth", "wdi", "wdi", GDP, reports("wdi", ["NY.GDP.MKTP.KD.ZG"])],
  ["services", trdOp1, "services", "headline", "wdi", GDP, reports("wdi", ["BG.GSR.NFSV.GD.ZS"])],
  ["the sum of fuels", trdOc1, "fuel-total", "headline", "wdi", GDP, reports("wdi", FUEL_SHARES)],
  [
    "renewables",
    engOc1,
    "renewable-share",
    "headline",
    "energy",
    "electricity_generation",
    reports("energy", ["renewables_electricity", "hydro_electricity"])
  ]
];

describe("a regional value without some members", () => {
  it.each(CASES)("of %s says whose figure or weight its publisher has not published", (...args) => {
    const [, indicator, measure, variant, source, weight, reported] = args;
    // Tajikistan has the figures and no weight, the others left out have no figure. Afghanistan and Tajikistan are in scope.
    const tajikistan = reported.filter(({area}) => area === "KAZ").map((row) => ({...row, area: "TJK"}));
    const weighed = weights(source, weight, 500).filter(({area}) => area !== "TJK");
    const rows = [...reported, ...tajikistan, ...weighed];
    const series = [...new Set(rows.map((row) => row.series))];
    const scope = [{series, areas: ["AFG", "TJK"], first_year: 2000, last_year: 2016}];
    const releases = toReleases(rows).map((release) => ({...release, scope}));
    const {value} = find(indicator.compute(makeInputs({releases})), measure, "CAREC-X", variant)!;
    expect(value.missing).toBe("AFG;GEO;TJK;TKM;UZB");
    expect(value.missing_kinds).toBe("not published;not held;not published;not held;not held");
    expect(value.method).toMatch(/^[a-z-]+$/);
  });
});

describe("a regional value over half of the members", () => {
  it.each(CASES)("of %s needs two thirds of the weight", (_, indicator, measure, variant, source, weight, rows) => {
    const region = (others: number) =>
      find(
        indicator.compute(makeInputs({observations: [...rows, ...weights(source, weight, others)]})),
        measure,
        "CAREC-X",
        variant
      )!.value;
    // 5000 of 7500 is two thirds, 5000 of 7505 is less.
    expect(region(500)).toMatchObject({reporting: 5, weight_share: expect.closeTo(2 / 3, 9), reason: null});
    expect(region(500).value).not.toBeNull();
    expect(region(501)).toMatchObject({value: null, reporting: 5, weight_share: expect.closeTo(5000 / 7505, 9)});
  });

  it.each(["fuel-intra", "nonfuel-rest"])("of %s by partner needs two thirds of the GDP", (measure) => {
    const region = (others: number) => {
      const {releases} = makeInputs({observations: weights("wdi", GDP, others)});
      const values = trdOc1.compute(makeInputs({releases: [wits, comtrade, ...releases]}));
      return find(values, measure, "CAREC-X")!.value;
    };
    expect(region(500).value).not.toBeNull();
    expect(region(501)).toMatchObject({value: null, reporting: 5, weight_share: expect.closeTo(5000 / 7505, 9)});
  });
});
