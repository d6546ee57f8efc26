import {describe, expect, it} from "vitest";
import {type DelayAssumptions, delayCost, impliedHourCost} from "../../../../src/lib/corridors/delay-cost.js";

const ALL: DelayAssumptions = {
  swd: 20,
  swod: 50,
  trip_km: 500,
  corridor_km: 2000,
  usd_per_hour: 10,
  tonnes: 20,
  trips_per_year: 100
};
const NOTHING = {
  trip_hours: null,
  trip_usd: null,
  corridor_hours: null,
  corridor_usd: null,
  year_hours: null,
  year_usd: null
};

describe("delayCost(given)", () => {
  it("gives hours and dollars of a trip, the corridor and a year", () => {
    expect(delayCost(ALL)).toEqual({
      trip_hours: 15,
      trip_usd: 150,
      corridor_hours: 60,
      corridor_usd: 600,
      year_hours: 1500,
      year_usd: 15000
    });
  });

  it("grows with the cargo", () => {
    expect(delayCost({...ALL, tonnes: 10}).trip_usd).toBe(75);
  });

  it("keeps hours where only the price is missing", () => {
    const cost = delayCost({...ALL, usd_per_hour: null});
    expect([cost.trip_hours, cost.trip_usd, cost.year_hours, cost.year_usd]).toEqual([15, null, 1500, null]);
  });

  it("puts nothing in the place of a missing assumption", () => {
    expect(delayCost({...ALL, trip_km: null, corridor_km: null})).toEqual(NOTHING);
    expect(delayCost({...ALL, swd: null})).toEqual(NOTHING);
    expect(delayCost({...ALL, trips_per_year: null}).year_hours).toBeNull();
  });

  it("tells zero trips from none given", () => {
    expect(delayCost({...ALL, trips_per_year: 0}).year_hours).toBe(0);
  });
});

describe("impliedHourCost(tfi3, swd)", () => {
  it("spreads the cost of 500 km over the hours they take", () => {
    expect(impliedHourCost(945, 23.4)).toBeCloseTo(44.226, 3);
  });

  it("gives null where a figure is missing", () => {
    expect([impliedHourCost(null, 20), impliedHourCost(900, null)]).toEqual([null, null]);
  });
});
