import {md5Byte} from "./md5-byte.js";
import {BATCH_TEXT, type StopBatch, toCodedText} from "./stop-batch.js";
import type {TripStop} from "./trip-record.js";

const HOUR = 3_600_000;
/** Of the MD5 of a trip's name, the byte that `storedStopsSql` takes for its bucket. */
const BUCKET_BYTE = 8;

/**
 * Returns trips as a batch of stops, with what `checkedStopsSql` and `storedStopsSql` add to the record: hours since the
 * stop before, at the stop and at the border, and the bucket. The trips' rows are in the order travelled.
 *
 * @example builder.add(syntheticBatch([...syntheticTrips(options)]))
 */
export function syntheticBatch(trips: readonly (readonly TripStop[])[]): StopBatch {
  const stops = trips.flat();
  const numbers = (read: (stop: TripStop) => number | null) =>
    Float64Array.from(stops, (stop) => read(stop) ?? Number.NaN);
  const leg_hours = new Float64Array(stops.length);
  const border_hours = new Float64Array(stops.length).fill(Number.NaN);
  const bucket = new Uint8Array(stops.length);
  let row = 0;
  for (const trip of trips) {
    const dealt = trip.length === 0 ? 0 : md5Byte(trip[0]!.trip_id, BUCKET_BYTE);
    let before: TripStop | undefined;
    let atBcp: TripStop | undefined;
    for (const stop of trip) {
      bucket[row] = dealt;
      leg_hours[row] = before === undefined ? 0 : (stop.arrival - before.departure) / HOUR;
      if (stop.bcp !== null) {
        const same = atBcp?.bcp === stop.bcp && atBcp.direction === stop.direction;
        border_hours[row] = (stop.departure - (same ? atBcp!.departure : stop.arrival)) / HOUR;
        atBcp = stop;
      }
      before = stop;
      row++;
    }
  }
  const text = Object.fromEntries(BATCH_TEXT.map((name) => [name, toCodedText(stops.map((stop) => stop[name]))]));
  return {
    length: stops.length,
    ...(text as Pick<StopBatch, (typeof BATCH_TEXT)[number]>),
    stop: numbers(({stop}) => stop),
    arrival: numbers(({arrival}) => arrival),
    cost_usd: numbers(({cost_usd}) => cost_usd),
    distance_km: numbers(({distance_km}) => distance_km),
    cargo_tonnes: numbers(({cargo_tonnes}) => cargo_tonnes),
    leg_hours,
    stop_hours: numbers(({arrival, departure}) => (departure - arrival) / HOUR),
    border_hours,
    bucket
  };
}
