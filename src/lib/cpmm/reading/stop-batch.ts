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
