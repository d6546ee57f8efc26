import {BUCKET_BYTE, stopHours} from "../definitions.js";
import type {TripStop} from "../record/trip-record.js";
import {BATCH_TEXT, type StopBatch, toCodedText} from "./stop-batch.js";

/**
 * Returns trips as a batch of stops, with what `checkedStopsSql` and `storedStopsSql` add to the record: hours since the
 * stop before, at the stop and at the border, and the bucket. The trips' rows are in the order traveled.
 *
 * @example builder.add(syntheticBatch([...syntheticTrips(options)]))
 */
export function syntheticBatch(trips: readonly (readonly TripStop[])[]): StopBatch {
  const stops = trips.flat();
  const numbers = (read: (stop: TripStop) => number | null) =>
    Float64Array.from(stops, (stop) => read(stop) ?? Number.NaN);
  const [leg_hours, stop_hours, border_hours] = [numbers(() => 0), numbers(() => 0), numbers(() => 0)];
  const bucket = new Uint8Array(stops.length);
  let row = 0;
  for (const trip of trips) {
    const trip_bucket = trip.length === 0 ? 0 : md5Byte(trip[0]!.trip_id, BUCKET_BYTE);
    let before: TripStop | undefined;
    let at_bcp: TripStop | undefined;
    for (const stop of trip) {
      const hours = stopHours(stop, before, at_bcp);
      leg_hours[row] = hours.leg;
      stop_hours[row] = hours.stop;
      border_hours[row] = hours.border;
      bucket[row++] = trip_bucket;
      before = stop;
      if (stop.bcp !== null) at_bcp = stop;
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
    stop_hours,
    border_hours,
    bucket
  };
}

/** Amounts of rotation, by round of sixteen steps (RFC 1321, 3.4). */
const ROTATIONS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21]
] as const;
const SINES = Uint32Array.from({length: 64}, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/**
 * Returns a byte of the MD5 of a text: number 0 to 15 of the sixteen.
 *
 * Trips are dealt into buckets by it, in SQL as `md5_number_lower(trip_id) % 256`, which is byte 8. Not for secrets.
 * Source: RFC 1321.
 * @example md5Byte("", 0) // 0xd4
 */
export function md5Byte(text: string, byte: number): number {
  const state = md5(new TextEncoder().encode(text));
  return (state[byte >> 2]! >>> (8 * (byte & 3))) & 255;
}

function md5(message: Uint8Array): Uint32Array {
  const padded = new Uint8Array((((message.length + 8) >> 6) << 6) + 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, message.length * 8, true);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const f =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = round === 0 ? i : round === 1 ? 5 * i + 1 : round === 2 ? 3 * i + 5 : 7 * i;
      const sum = (a + f + SINES[i]! + view.getUint32(block + (word & 15) * 4, true)) | 0;
      const shift = ROTATIONS[round]![i & 3]!;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
  }
  return state;
}
