import type {CrossingTrips} from "../../../../../src/lib/cpmm/before-after.js";
import {TRIP_WORDS} from "../../../../../src/lib/cpmm/record.js";

/** A crossing as a row: what the tests write down. */
export interface CrossingRow {
  trip: string;
  bcp: string;
  direction: "outbound" | "inbound";
  mode: "road" | "rail";
  /** ISO 8601 in UTC. */
  entered: string;
  border_hours: number;
  cost_usd: number | null;
  bucket: number;
}

/** Rows of crossings, those of one trip together, as the columns of a trip table. */
export function toCrossingTrips(rows: readonly CrossingRow[]): CrossingTrips {
  const bcp = ["", ...new Set(rows.map((row) => row.bcp))];
  const first = [...new Map([...rows].reverse().map((row) => [row.trip, row])).values()].reverse();
  const places = new Map(first.map(({trip}, i) => [trip, i]));
  return {
    synthetic: first.some(({trip}) => trip.startsWith("SYNTHETIC")),
    dictionaries: {bcp},
    trips: {
      length: first.length,
      mode: Uint8Array.from(first, ({mode}) => TRIP_WORDS.mode.indexOf(mode)),
      bucket: Uint8Array.from(first, ({bucket}) => bucket)
    },
    crossings: {
      length: rows.length,
      trip: Uint32Array.from(rows, ({trip}) => places.get(trip)!),
      bcp: Uint16Array.from(rows, (row) => bcp.indexOf(row.bcp)),
      direction: Uint8Array.from(rows, ({direction}) => TRIP_WORDS.direction.indexOf(direction)),
      entered: Float64Array.from(rows, ({entered}) => Date.parse(entered)),
      border_hours: Float64Array.from(rows, ({border_hours}) => border_hours),
      cost_usd: Float64Array.from(rows, ({cost_usd}) => cost_usd ?? Number.NaN)
    }
  };
}
