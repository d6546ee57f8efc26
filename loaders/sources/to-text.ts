import {DataError} from "../../src/lib/contract/data-error.js";

/**
 * Returns the text of a file: UTF-16 where its first two bytes say so (the IMF's database files), else UTF-8; the byte
 * order mark is taken off.
 *
 * Throws DataError where the bytes are no such text.
 * @example toText(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), "WEOApr2019all.xls") // "A"
 */
export function toText(bytes: Uint8Array, source: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new DataError(`invalid text in ${source}: not ${encoding}; download it again`, {source}, {cause});
  }
}
