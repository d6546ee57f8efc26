import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {renewablesByDemand} from "../../../../src/lib/indicators/renewables-by-demand.js";
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
  it("adds the four shares of a member up, and takes an empty part for nothing only where the others make up 100 %", () => {
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
});
