import {describe, expect, it} from "vitest";
import {syntheticParameters} from "../../../../../src/lib/cpmm/record/synthetic-trips.js";
import {SYNTHETIC_STOPS, syntheticTrips} from "../../../../../src/lib/cpmm/record.js";
import {syntheticOptions} from "../../../../loaders/cpmm/synthetic.js";

describe("syntheticTrips(options)", () => {
  it("repeats itself for a seed, and says SYNTHETIC in every trip", () => {
    const trips = [...syntheticTrips(syntheticOptions(20, 4))];
    expect([...syntheticTrips(syntheticOptions(20, 4))]).toEqual(trips);
    expect([...syntheticTrips(syntheticOptions(20, 5))]).not.toEqual(trips);
    for (const stops of trips) {
      expect(stops).toHaveLength(SYNTHETIC_STOPS);
      expect(
        stops.every(({trip_id, association}) => trip_id.startsWith("SYNTHETIC-4-") && association === "SYNTHETIC")
      ).toBe(true);
    }
  });
});

describe("syntheticParameters(calibration)", () => {
  it("chooses the distance so that borders make up 80% of the lost time", () => {
    const road = {
      year: 2020,
      mode: "road",
      tfi1_hours: 15.1,
      tfi2_usd: 199,
      tfi3_usd: 918,
      swd_kmh: 22.7,
      swod_kmh: 42.9
    } as const;
    const {mean_km, other_hours} = syntheticParameters(road);
    expect(mean_km / 22.7 - mean_km / 42.9).toBeCloseTo(30.2 + other_hours, 10);
    expect(30.2 / (30.2 + other_hours)).toBeCloseTo(0.8, 10);
  });
  it("refuses a calibration that contradicts itself", () => {
    const upside = {
      year: 2020,
      mode: "road",
      tfi1_hours: 15,
      tfi2_usd: 199,
      tfi3_usd: 918,
      swd_kmh: 43,
      swod_kmh: 23
    } as const;
    expect(() => syntheticParameters(upside)).toThrow(/invalid calibration road 2020/);
  });
});
