import {describe, expect, it} from "vitest";
import {TRIP_WORDS, type TripTableColumns, toTripTable, tripBuffers} from "../../../../../src/lib/cpmm/record.js";

function twoTrips(): TripTableColumns {
  return {
    synthetic: false,
    dictionaries: {
      ...TRIP_WORDS,
      corridor: ["", "C1"],
      country: ["", "KAZ"],
      bcp: ["", "BCP-horgos"],
      goods: [""],
      association: [""]
    },
    trips: {
      length: 2,
      id_bytes: new TextEncoder().encode("T1行程2"),
      id_ends: Uint32Array.of(2, 9),
      mode: Uint8Array.of(1, 2),
      started: Float64Array.of(0, 0),
      year: Uint16Array.of(2023, 2023),
      month: Uint8Array.of(5, 6),
      goods: Uint16Array.of(0, 0),
      association: Uint16Array.of(0, 0),
      bucket: Uint8Array.of(7, 8)
    },
    legs: {
      length: 1,
      trip: Uint32Array.of(1),
      corridor: Uint8Array.of(1),
      country: Uint8Array.of(1),
      distance_km: Float64Array.of(100),
      moving_hours: Float64Array.of(2),
      total_hours: Float64Array.of(5),
      cost_usd: Float64Array.of(Number.NaN),
      tonne_km: Float64Array.of(2000)
    },
    crossings: {
      length: 1,
      trip: Uint32Array.of(1),
      bcp: Uint16Array.of(1),
      direction: Uint8Array.of(2),
      corridor: Uint8Array.of(1),
      country: Uint8Array.of(1),
      entered: Float64Array.of(0),
      border_hours: Float64Array.of(3),
      cost_usd: Float64Array.of(40)
    },
    stops: {
      length: 1,
      crossing: Uint32Array.of(0),
      activity: Uint8Array.of(2),
      stop_hours: Float64Array.of(3),
      cost_usd: Float64Array.of(40)
    }
  };
}

describe("toTripTable(columns)", () => {
  it("names trips from their bytes", () => {
    const table = toTripTable(twoTrips());
    expect([table.tripId(0), table.tripId(1)]).toEqual(["T1", "行程2"]);
  });
  it("refuses a column of another length", () => {
    const columns = twoTrips();
    columns.legs.total_hours = Float64Array.of(5, 6);
    expect(() => toTripTable(columns)).toThrow("mismatched column legs.total_hours: 2 rows in a table of 1");
  });
  it("refuses a row that belongs to no trip", () => {
    const columns = twoTrips();
    columns.crossings.trip = Uint32Array.of(2);
    expect(() => toTripTable(columns)).toThrow(/invalid crossings.trip 2/);
  });
});

describe("tripBuffers(columns)", () => {
  it("gives each column's buffer once", () => {
    const buffers = tripBuffers(twoTrips());
    expect(buffers).toHaveLength(9 + 8 + 8 + 4);
    expect(new Set(buffers).size).toBe(buffers.length);
  });
});
