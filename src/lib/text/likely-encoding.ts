/** Most bytes that are looked at. */
const SAMPLE = 1_000_000;
/** A share of the bytes beyond ASCII above which they are the letters of one alphabet; words hold few other signs. */
const MOSTLY = 0.85;

/**
 * Returns the encoding that bytes look like, as a person would call it; null where none of those that are known fits.
 *
 * In: the bytes of a text file, or a part that holds what is no UTF-8. A guess for an error message, never a reason to read
 * the file so: short texts look alike in several encodings. Known are those of our members' spreadsheets: UTF-8, UTF-16,
 * GB18030, Windows-1251 and IBM866 (Cyrillic), Windows-1252 (Western European).
 * @example likelyEncoding(Uint8Array.of(0xc3, 0xf0, 0xf3, 0xe7)) // "Windows-1251"
 */
export function likelyEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (isUtf16(sample)) return "UTF-16";
  if (isValid("utf-8", sample)) return "UTF-8";
  const runs = toHighRuns(sample);
  const high = runs.flat();
  const share = (has: (byte: number) => boolean) => high.filter(has).length / high.length;
  if (runs.filter(({length}) => length === 1).length > runs.length / 2) return "Latin-1 or Windows-1252";
  if (share((byte) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) >= MOSTLY) return "Windows-1251";
  if (share((byte) => byte < 0xb0 || (byte >= 0xe0 && byte < 0xf2)) >= MOSTLY) return "IBM866";
  if (isValid("gb18030", sample)) return "GB18030";
  return null;
}

/** UTF-16 has a mark of byte order, or a zero byte in each pair that is a Latin letter or a digit. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  return Math.max(even, odd) > bytes.length / 8 && Math.min(even, odd) < Math.max(even, odd) / 10;
}

/** Whether all bytes are of an encoding, but for a last letter that is cut off. */
function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream: true});
    return true;
  } catch {
    return false;
  }
}

/** Bytes beyond ASCII that follow one another. */
function toHighRuns(bytes: Uint8Array): number[][] {
  const runs: number[][] = [];
  let before = -2;
  for (const [i, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    if (before === i - 1) runs.at(-1)!.push(byte);
    else runs.push([byte]);
    before = i;
  }
  return runs;
}
