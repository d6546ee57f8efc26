import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {renewablesByDemand} from "../../../../src/lib/indicators/renewables-by-demand.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {makeInputs, observation} from "../contract/make-inputs.js";

/** Kazakhstan, Pakistan and the Kyrgyz Republic of 2024 as published, in %; Kazakhstan's other renewables are left empty. */
const SHARES: Record<string, Record<string, number>> = {
  solar_share_elec: {KAZ: 1.5779259, PAK: 9.967051, KGZ: 0},
  wind_share_elec: {KAZ: 4.1431103, PAK: 2.9928608, KGZ: 0},
  biofuel_share_elec: {KAZ: 0, PAK: 1.0708402, KGZ: 0},
  other_renewables_share_elec_exc_biofuel: {PAK: 0, KGZ: 0},
  hydro_share_elec: {KAZ: 9.492869},
  coal_share_elec: {KAZ: 54.029194},
  gas_share_elec: {KAZ: 29.288666},
  oil_share_elec: {KAZ: 1.4682305},
  nuclear_share_elec: {KAZ: 0}
};
const DEMAND = {KAZ: 119.5, PAK: 183.24, KGZ: 21.01};

function rows(shares = SHARES): Observation[] {
  const owid = {source: "energy", year: 2024, release: "2025-04-08..2026-04-05", snapshot: "energy/2026-04-05"};
  const ember = {source: "energy", year: 2024, release: "2025-05-21", snapshot: "energy/2025-05-21"};
  return [
    ...Object.entries(shares).flatMap(([series, values]) =>
      Object.entries(values).map(([area, value]) => observation({...owid, series, area, value}))
    ),
    ...Object.entries(DEMAND).map(([area, value]) => observation({...ember, series: "ember_demand", area, value}))
  ];
}

const of = (observations: Observation[], area: string) =>
  renewablesByDemand(makeInputs({observations})).find(
    ({value}) => value.area === area && value.variant === "by-demand"
  );

describe("renewablesByDemand(inputs)", () => {
  it("adds the four shares of a member up, and takes an empty part for nothing only where the others make up 100%", () => {
    expect(of(rows(), "PAK")?.value.value).toBeCloseTo(14.030752, 6);
    expect(of(rows(), "KGZ")?.value.value).toBe(0);
    expect(of(rows(), "KAZ")?.value.value).toBeCloseTo(5.7210362, 6);
    const oil = (value: number) => ({...SHARES, oil_share_elec: {KAZ: value}});
    expect(of(rows(oil(1.4592)), "KAZ")?.value.value).toBeCloseTo(5.7210362, 6);
    expect(of(rows(oil(1.457)), "KAZ")).toBeUndefined();
    expect(of(rows({...SHARES, oil_share_elec: {}}), "KAZ")).toBeUndefined();
  });

  it("names the release of a member's shares and every published part, and has nothing without demand or without all four series", () => {
    const kazakhstan = of(rows(), "KAZ");
    expect(kazakhstan?.value.releases).toBe("energy 2025-04-08..2026-04-05");
    expect(kazakhstan?.lineage.filter(({role}) => role === "part").map(({series}) => series)).toContain(
      "oil_share_elec"
    );
    const without = (series: string) =>
      renewablesByDemand(makeInputs({observations: rows().filter((row) => row.series !== series)}));
    expect(without("ember_demand")).toEqual([]);
    expect(without("other_renewables_share_elec_exc_biofuel")).toEqual([]);
  });

  it("weighs members by their demand, and gives each part its share of the member's own", () => {
    // Half of the members are needed: five, the two with a large share having half of the demand.
    const five = Object.entries({AZE: 20, GEO: 20, KAZ: 5, KGZ: 5, PAK: 5}).map(([area, value]) => ({area, value}));
    const year = {source: "energy", year: 2024, release: "2025-04-08", snapshot: "energy/2025-04-08"};
    const ember = {release: "2025-05-21", snapshot: "energy/2025-05-21"};
    const made = five.flatMap(({area, value}) => [
      observation({...year, series: "solar_share_elec", area, value: value * 0.75}),
      observation({...year, series: "wind_share_elec", area, value: value * 0.25}),
      observation({...year, series: "biofuel_share_elec", area, value: 0}),
      observation({...year, series: "other_renewables_share_elec_exc_biofuel", area, value: 0}),
      observation({...year, ...ember, series: "ember_demand", area, value: value === 20 ? 15 : 10})
    ]);
    const region = (rows: Observation[], variant = "by-demand") =>
      renewablesByDemand(makeInputs({observations: rows})).find(
        ({value}) => value.area === "CAREC-X" && value.variant === variant
      );
    expect(region(made)?.value).toMatchObject({value: (20 * 30 + 5 * 30) / 60, reporting: 5, expected: 10});
    expect(region(made, "by-demand-simple-mean")?.value).toMatchObject({value: 11, method: "simple-mean"});
    // The five demand 60; the others may demand 30 in all, and no more.
    const others = (value: number) =>
      ["AFG", "MNG", "TJK", "TKM", "UZB"].map((area) =>
        observation({...year, ...ember, series: "ember_demand", area, value})
      );
    expect(region([...made, ...others(5.9)])?.value.value).toBe(12.5);
    expect(region([...made, ...others(6.1)])?.value).toMatchObject({value: null, reporting: 5});
    const series = [...new Set(made.map((row) => row.series))];
    const scope = [{series, areas: ["AFG"], first_year: 2000, last_year: 2024}];
    const releases = toReleases(made).map((release) => ({...release, scope}));
    const known = renewablesByDemand(makeInputs({releases})).find(({value}) => value.area === "CAREC-X")!;
    expect(known.value.missing_kinds).toBe("not published;not held;not held;not held;not held");
    const azerbaijan = region(made)!.lineage.filter(({input_area}) => input_area === "AZE");
    expect(azerbaijan.map(({series, role, weight}) => [series, role, weight])).toEqual([
      ["solar_share_elec", "value", 0.1875],
      ["wind_share_elec", "value", 0.0625],
      ["biofuel_share_elec", "value", 0],
      ["other_renewables_share_elec_exc_biofuel", "value", 0],
      ["ember_demand", "weight", null]
    ]);
    // Without demand of its own the member is missing; what the others demand then does not cover two thirds.
    const noDemand = made.filter(({area, series}) => area !== "AZE" || series !== "ember_demand");
    expect(region(noDemand)?.value).toMatchObject({value: null, reporting: 4});
    const blank = made.map((row) =>
      row.area === "AZE" && row.series === "ember_demand" ? {...row, value: null} : row
    );
    expect(region(blank)?.value).toMatchObject({value: null, reporting: 4});
  });

  it("shares a sum of zero equally, and has nothing of a member with none of the four parts", () => {
    const kyrgyz = of(rows(), "KGZ")!.lineage.filter(({role}) => role === "value");
    expect(kyrgyz.map(({weight}) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
    const noParts = Object.fromEntries(
      Object.entries(SHARES).map(([series, {PAK: _, ...others}]) => [series, others as Record<string, number>])
    );
    expect(of(rows(noParts), "PAK")).toBeUndefined();
    expect(of(rows({...noParts, hydro_share_elec: {KAZ: 9.492869, PAK: 100}}), "PAK")).toBeUndefined();
  });
});
