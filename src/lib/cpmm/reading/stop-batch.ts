import {BUCKET_BYTE, stopHours} from "../definitions.js";
import type {TripStop} from "../record/trip-record.js";

/** Amounts of rotation, by round of sixteen steps (RFC 1321, 3.4). */
const ROTATIONS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21]
] as const;

const SINES = Uint32Array.from({length: 64}, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/** Text of a column as numbers: the word of row i is `words[codes[i]]`; '' or null is "not recorded". */
export interface CodedText {
  codes: ArrayLike<number>;
  words: readonly (string | null)[];
}

/** Text columns of a batch of stops. */
export const BATCH_TEXT = [
  "trip_id",
  "activity",
  "mode",
  "corridor",
  "bcp",
  "direction",
  "country",
  "goods",
  "association"
] as const;
/** Number columns of a batch of stops; NaN is "not recorded". */
export const BATCH_NUMBERS = [
  "stop",
  "arrival",
  "cost_usd",
  "distance_km",
  "cargo_tonnes",
  "leg_hours",
  "stop_hours",
  "border_hours",
  "bucket"
] as const;

/**
 * One row per stop of checked trips, in any order: of the columns of `storedStopsSql`, those that a trip table is made of.
 * `arrival` is in milliseconds since 1970 in UTC.
 */
export type StopBatch = {length: number} & Record<(typeof BATCH_TEXT)[number], CodedText> &
  Record<(typeof BATCH_NUMBERS)[number], ArrayLike<number>>;

/**
 * Returns text as codes and words; null and undefined have the word ''.
 *
 * @example toCodedText(["KAZ", null, "KAZ"]) // {codes: [1, 0, 1], words: ["", "KAZ"]}
 */
export function toCodedText(values: ArrayLike<string | null | undefined>): CodedText {
  const codes = new Uint32Array(values.length);
  const words = [""];
  const known = new Map<string, number>([["", 0]]);
  let before: string | null | undefined = null;
  let code = 0;
  for (let i = 0; i < codes.length; i++) {
    const value = values[i];
    // Neighbours are mostly alike, and then the same string in memory.
    if (value !== before) {
      before = value;
      const found = known.get(value ?? "");
      if (found === undefined) {
        code = words.push(value!) - 1;
        known.set(value!, code);
      } else code = found;
    }
    codes[i] = code;
  }
  return {codes, words};
}

/** Text as Arrow holds it: value i is the UTF-8 from `ends[i]` to `ends[i + 1]` of `bytes`. */
interface Utf8Values {
  length: number;
  bytes: Uint8Array;
  ends: Int32Array;
}

/**
 * Returns text as codes and words without decoding each value: neighbors are mostly alike, and equal bytes are one word.
 *
 * @example toCodedUtf8({length: 2, bytes: utf8("KAZKAZ"), ends: Int32Array.of(0, 3, 6)}) // {codes: [0, 0], words: ["KAZ"]}
 */
export function toCodedUtf8({length, bytes, ends}: Utf8Values): CodedText {
  const utf8 = new TextDecoder();
  const codes = new Uint32Array(length);
  const words: string[] = [];
  const known = new Map<string, number>();
  let before = -1;
  for (let i = 0; i < length; i++) {
    if (before >= 0 && sameBytes(bytes, ends[before]!, ends[before + 1]!, ends[i]!, ends[i + 1]!)) {
      codes[i] = codes[before]!;
    } else {
      const word = utf8.decode(bytes.subarray(ends[i]!, ends[i + 1]!));
      let code = known.get(word);
      if (code === undefined) {
        code = words.push(word) - 1;
        known.set(word, code);
      }
      codes[i] = code;
    }
    before = i;
  }
  return {codes, words};
}

function sameBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let i = 0; a + i < aEnd; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}

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
