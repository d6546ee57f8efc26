import {describe, expect, it} from "vitest";
import {
  type DelayCase,
  delayCostForm,
  delayResult,
  firstAssumptions
} from "../../../../src/components/corridors/delay-cost-form.js";

const ROAD: DelayCase = {key: "ALL-road-2022", label: "All corridors, road, 2022", swd: 20, swod: 50, tfi3: 1000};

describe("firstAssumptions(case)", () => {
  it("starts with CPMM's own units and leaves empty what no source gives", () => {
    expect(firstAssumptions(ROAD)).toEqual({
      swd: 20,
      swod: 50,
      trip_km: 500,
      tonnes: 20,
      usd_per_hour: 40,
      corridor_km: null,
      trips_per_year: null
    });
    expect(firstAssumptions({...ROAD, tfi3: null}).usd_per_hour).toBeNull();
  });
});

describe("delayResult(given)", () => {
  it("gives the figures and says what the others need", () => {
    const text = String(delayResult(firstAssumptions(ROAD)));
    expect(text).toContain("A trip of 500 km");
    expect(text).toContain("<strong>15.0</strong>");
    expect(text).toContain("<strong>600</strong>");
    expect(text).toContain("needs its length");
    expect(text).toContain("needs trips per year");
  });

  it("names every missing assumption of a cell", () => {
    const given = {...firstAssumptions({...ROAD, tfi3: null}), trip_km: null};
    expect(String(delayResult(given))).toContain("needs a length and trips per year and a cost per hour");
  });
});

describe("delayCostForm(cases)", () => {
  it("has a control for every assumption", () => {
    const form = String(delayCostForm([ROAD]));
    for (const name of ["speeds", "trip_km", "tonnes", "usd_per_hour", "corridor_km", "trips_per_year"])
      expect(form).toContain(`name="${name}"`);
  });

  it("says so where no pair of speeds is printed", () => {
    expect(String(delayCostForm([]))).toContain("No pair of speeds is published");
  });
});
