import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {unctadTrade} from "../../../../src/lib/indicators/unctad-trade.js";
import {makeInputs, observation} from "../contract/make-inputs.js";
import {find, MEASURES, release} from "./made-up-trade.js";

// A made-up matrix: seven members, each with a GDP of 1,000,000 US dollars; exports and imports of each in thousands.
const SEVEN = ["AFG", "AZE", "GEO", "KAZ", "KGZ", "MNG", "PAK"];
const flow = (area: string, product: string, partner: string, value: number) =>
  ["EXPORTS", "IMPORTS"].map((name) =>
    observation({source: "trade", series: `UNCTAD.${name}.${product}`, area, partner, year: 2015, value})
  );
const matrix = SEVEN.flatMap((area) => [
  ...flow(area, "TOTAL", "UZB", 10),
  ...flow(area, "TOTAL", "CHN", 90),
  ...flow(area, "SITC3", "UZB", 4),
  ...flow(area, "SITC3", "CHN", 30)
]);
const gdp = SEVEN.map((area) =>
  observation({source: "wdi", series: "NY.GDP.MKTP.CD", area, year: 2015, value: 1_000_000})
);

const values = (trade: readonly Observation[] = matrix, wdi: readonly Observation[] = gdp) =>
  unctadTrade(
    makeInputs({releases: [release("UNCTAD", "2018-01-01", trade), release("World Bank", "2018-07-01", wdi)]})
  );
const of = (measure: string, ...rows: Parameters<typeof values>) =>
  find(values(...rows), `unctad-${measure}`, "CAREC-X", "headline", 2015);

describe("unctadTrade(inputs) in a made-up matrix", () => {
  it("adds exports and imports up, in % of GDP: thousands of US dollars over US dollars", () => {
    expect(MEASURES.map((measure) => of(measure)?.value.value)).toEqual(
      [0.8, 6, 1.2, 12].map((value) => expect.closeTo(value, 9))
    );
    expect(of("fuel-intra")?.value).toMatchObject({
      unit: "% of GDP",
      reporting: 7,
      expected: 10,
      method: "unctad-trade"
    });
  });

  it("has the region alone, and no row of a member", () => {
    expect(new Set(values().map(({value}) => value.area))).toEqual(new Set(["CAREC-X"]));
  });

  it("leaves out a member without GDP, or without one of the two flows", () => {
    const missing = (...rows: Parameters<typeof values>) => of("nonfuel-rest", ...rows)?.value.missing;
    expect(missing()).toBe("TJK;TKM;UZB");
    expect(missing(matrix, gdp.slice(1))).toBe("AFG;TJK;TKM;UZB");
    expect(
      missing(
        matrix,
        gdp.map((row, i) => (i === 0 ? {...row, value: null} : row))
      )
    ).toBe("AFG;TJK;TKM;UZB");
    const exportsAlone = matrix.filter(
      ({area, series}) => area !== "AFG" || !series.startsWith("UNCTAD.IMPORTS.TOTAL")
    );
    expect(missing(exportsAlone)).toBe("AFG;TJK;TKM;UZB");
  });

  it("needs two thirds of the GDP of the ten", () => {
    const others = ["TJK", "TKM", "UZB"];
    const region = (usd: number) =>
      of("fuel-intra", matrix, [...gdp, ...others.map((area) => Object.assign({}, gdp[0]!, {area, value: usd}))])!
        .value;
    // 7 of 10.5 million is two thirds.
    expect(region(1_166_666)).toMatchObject({value: expect.closeTo(0.8, 9), weight_share: expect.closeTo(2 / 3, 6)});
    expect(region(1_166_668)).toMatchObject({value: null, reporting: 7});
  });

  it("says which missing members the publishers do not have", () => {
    const series = [...new Set([...matrix, ...gdp].map((row) => row.series))];
    const scope = [{series, areas: ["TJK"], first_year: 2000, last_year: 2015}];
    const releases = [release("UNCTAD", "2018-01-01", matrix), release("World Bank", "2018-07-01", gdp)];
    const own = unctadTrade(makeInputs({releases: releases.map((one) => Object.assign(one, {scope}))}));
    const region = find(own, "unctad-fuel-intra", "CAREC-X", "headline", 2015)!.value;
    expect(region.missing_kinds).toBe("not published;not held;not held");
  });

  it("takes a member without rows of fuel for one that trades none", () => {
    const noFuel = matrix.filter(({area, series}) => area !== "AFG" || !series.endsWith("SITC3"));
    expect(of("fuel-intra", noFuel)?.value).toMatchObject({reporting: 7, value: expect.closeTo((6 * 0.8) / 7, 9)});
    expect(of("nonfuel-intra", noFuel)?.value.value).toBeCloseTo((6 * 1.2 + 2) / 7, 9);
  });

  it("names what adds up with its share, what is taken away, and the GDP", () => {
    const own = (measure: string) =>
      of(measure)!
        .lineage.filter(({input_area}) => input_area === "KAZ")
        .map(({series, input_partner, role, weight}) => [series, input_partner, role, weight && weight * 7]);
    expect(own("fuel-rest")).toEqual([
      ["UNCTAD.EXPORTS.SITC3", "CHN", "value", expect.closeTo(0.5, 9)],
      ["UNCTAD.IMPORTS.SITC3", "CHN", "value", expect.closeTo(0.5, 9)],
      ["NY.GDP.MKTP.CD", null, "part", null]
    ]);
    expect(own("nonfuel-intra").map(([series, , role]) => `${series} ${role}`)).toEqual([
      "UNCTAD.EXPORTS.TOTAL value",
      "UNCTAD.EXPORTS.SITC3 part",
      "UNCTAD.IMPORTS.TOTAL value",
      "UNCTAD.IMPORTS.SITC3 part",
      "NY.GDP.MKTP.CD part"
    ]);
  });

  it("says who traded nothing within the region by the trade that it reported", () => {
    const outside = matrix.filter(({area, partner}) => area !== "AFG" || partner !== "UZB");
    const own = of("fuel-intra", outside)!.lineage.filter(
      ({input_area, role}) => input_area === "AFG" && role === "value"
    );
    expect(own.map(({series, input_partner}) => `${series} ${input_partner}`)).toEqual([
      "UNCTAD.EXPORTS.TOTAL CHN",
      "UNCTAD.IMPORTS.TOTAL CHN"
    ]);
  });
});
