import {TRIP_WORDS, type TripTable, toTripTable} from "../../../../../src/lib/cpmm/record.js";

/**
 * Four trips by hand. T0 to T2 by road in January, February and April 2023 leave Pakistan at Chaman in 1, 3 and 8 hours
 * and enter Afghanistan at Spin Buldak in 1 hour each; T3 by rail in April 2023 crosses nothing. Each way is 100 km.
 * At Chaman T0 is cleared (B), T1 waits (P) 2 hours and is cleared in 1, T2 waits; what T2 paid was not recorded.
 */
export function twoBorders(): TripTable {
  return toTripTable({
    synthetic: false,
    dictionaries: {
      ...TRIP_WORDS,
      corridor: ["", "C5", "C6"],
      country: ["", "PAK", "AFG"],
      bcp: ["", "BCP-chaman", "BCP-spin-buldak"],
      goods: ["", "fruit"],
      association: [""]
    },
    trips: {
      length: 4,
      id_bytes: new TextEncoder().encode("T0T1T2T3"),
      id_ends: Uint32Array.of(2, 4, 6, 8),
      mode: Uint8Array.of(1, 1, 1, 2),
      started: Float64Array.of(Date.UTC(2023, 0, 5), Date.UTC(2023, 1, 5), Date.UTC(2023, 3, 5), Date.UTC(2023, 3, 6)),
      year: Uint16Array.of(2023, 2023, 2023, 2023),
      month: Uint8Array.of(1, 2, 4, 4),
      goods: Uint16Array.of(1, 0, 1, 0),
      association: Uint16Array.of(0, 0, 0, 0),
      bucket: Uint8Array.of(1, 2, 3, 4)
    },
    legs: {
      length: 7,
      trip: Uint32Array.of(0, 0, 1, 1, 2, 2, 3),
      corridor: Uint8Array.of(1, 1, 1, 2, 1, 1, 1),
      country: Uint8Array.of(1, 2, 1, 2, 1, 2, 1),
      distance_km: Float64Array.of(100, 100, 100, 100, 100, 100, 100),
      moving_hours: Float64Array.of(2, 2, 2, 2, 2, 2, 4),
      total_hours: Float64Array.of(3, 3, 5, 3, 10, 3, 5),
      cost_usd: Float64Array.of(50, 10, 70, 10, Number.NaN, 10, 40),
      tonne_km: Float64Array.of(2000, 2000, 2000, 2000, 2000, 2000, 4000)
    },
    crossings: {
      length: 6,
      trip: Uint32Array.of(0, 0, 1, 1, 2, 2),
      bcp: Uint16Array.of(1, 2, 1, 2, 1, 2),
      direction: Uint8Array.of(1, 2, 1, 2, 1, 2),
      corridor: Uint8Array.of(1, 1, 1, 2, 1, 1),
      country: Uint8Array.of(1, 2, 1, 2, 1, 2),
      entered: Float64Array.of(0, 0, 0, 0, 0, 0),
      border_hours: Float64Array.of(1, 1, 3, 1, 8, 1),
      cost_usd: Float64Array.of(50, 10, 70, 10, Number.NaN, 10)
    },
    stops: {
      length: 7,
      crossing: Uint32Array.of(0, 1, 2, 2, 3, 4, 5),
      activity: Uint8Array.of(2, 1, 16, 2, 1, 16, 1),
      stop_hours: Float64Array.of(1, 1, 2, 1, 1, 8, 1),
      cost_usd: Float64Array.of(50, 10, 30, 40, 10, Number.NaN, 10)
    }
  });
}
