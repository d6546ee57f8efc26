import type {CodedText} from "./stop-batch.js";

/** Text as Arrow holds it: value i is the UTF-8 from `ends[i]` to `ends[i + 1]` of `bytes`. */
export interface Utf8Values {
  length: number;
  bytes: Uint8Array;
  ends: Int32Array;
}

/**
 * Returns text as codes and words without decoding each value: neighbours are mostly alike, and equal bytes are one word.
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
