import {TRIP_WORDS, type TripTable, toTripTable} from "../../../../../src/lib/cpmm/record.js";

/** A trip by road: its month of 2023, its corridor, hours on its one leg of 100 km in Pakistan, and its outbound crossings. */
export interface RoadTrip {
  month: number;
  corridor?: "C5" | "C6";
  leg_hours?: number;
  crossings: {bcp: string; hours: number; stops?: [activity: string, hours: number, usd: number | null][]}[];
}

/** Some trips as a table. Where nothing is said a leg takes 4 hours on C5, and all hours of a crossing are for activity A, unpaid. */
export function roadTrips(rows: readonly RoadTrip[]): TripTable {
  const crossings = rows.flatMap((row, trip) => row.crossings.map((crossing) => ({trip, crossing})));
  const stops = crossings.flatMap(({crossing}, row) =>
    (crossing.stops ?? [["A", crossing.hours, null]]).map((stop) => ({row, stop}))
  );
  const {length} = rows;
  const bcp = ["", ...new Set(crossings.map(({crossing}) => crossing.bcp))];
  const names = ["", "C5", "C6"];
  const corridor = Uint8Array.from(rows, (row) => names.indexOf(row.corridor ?? "C5"));
  const hours = Float64Array.from(rows, (row) => row.leg_hours ?? 4);
  const all = (value: number) => Float64Array.from({length}, () => value);
  const ones = new Uint8Array(length).fill(1);
  return toTripTable({
    synthetic: false,
    dictionaries: {...TRIP_WORDS, corridor: names, country: ["", "PAK"], bcp, goods: [""], association: [""]},
    trips: {
      length,
      id_bytes: new Uint8Array(length),
      id_ends: Uint32Array.from(rows, (_, i) => i + 1),
      mode: ones,
      started: Float64Array.from(rows, ({month}) => Date.UTC(2023, month - 1, 5)),
      year: new Uint16Array(length).fill(2023),
      month: Uint8Array.from(rows, ({month}) => month),
      goods: new Uint16Array(length),
      association: new Uint16Array(length),
      bucket: ones
    },
    legs: {
      length,
      trip: Uint32Array.from(rows, (_, i) => i),
      corridor,
      country: ones,
      distance_km: all(100),
      moving_hours: hours,
      total_hours: hours,
      cost_usd: all(Number.NaN),
      tonne_km: all(2000)
    },
    crossings: {
      length: crossings.length,
      trip: Uint32Array.from(crossings, ({trip}) => trip),
      bcp: Uint16Array.from(crossings, ({crossing}) => bcp.indexOf(crossing.bcp)),
      direction: new Uint8Array(crossings.length).fill(1),
      corridor: Uint8Array.from(crossings, ({trip}) => corridor[trip]!),
      country: new Uint8Array(crossings.length).fill(1),
      entered: new Float64Array(crossings.length),
      border_hours: Float64Array.from(crossings, ({crossing}) => crossing.hours),
      cost_usd: new Float64Array(crossings.length).fill(Number.NaN)
    },
    stops: {
      length: stops.length,
      crossing: Uint32Array.from(stops, ({row}) => row),
      activity: Uint8Array.from(stops, ({stop}) => TRIP_WORDS.activity.indexOf(stop[0])),
      stop_hours: Float64Array.from(stops, ({stop}) => stop[1]),
      cost_usd: Float64Array.from(stops, ({stop}) => stop[2] ?? Number.NaN)
    }
  });
}
