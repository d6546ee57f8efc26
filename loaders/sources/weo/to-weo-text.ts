import {toText} from "../to-text.js";

/**
 * Returns the text of a WEO file: UTF-16 with or without a mark (database files since 2020), UTF-8, or the Windows code
 * page of the older ones.
 *
 * Throws DataError for UTF-16 that is cut in the middle of a character.
 * @example toWeoText(bytes, "WEOApr2019all.xls").startsWith("WEO Country Code") // true
 */
export function toWeoText(bytes: Uint8Array, source: string): string {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked) return toText(bytes, source);
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0)
    return toText(new Uint8Array([0xff, 0xfe, ...bytes]), source);
  try {
    return toText(bytes, source);
  } catch {
    // "Côte d'Ivoire" and the like; the members' names and all figures are plain ASCII.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
