import {DataError} from "../../../src/lib/data-error.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** 1980-01-01 00:00, the first moment that a zip archive can tell: a time that nobody takes for one. */
const NO_TIME = 0x00210000;

/**
 * Returns a zip archive whose files all bear the same moment, so that what is written twice gives the same bytes.
 *
 * Times have a fixed length: nothing moves and nothing is packed again. Throws DataError where the bytes are no archive.
 * @example settleZip(await Packer.toBuffer(document))
 */
export function settleZip(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new DataError("missing end of a zip archive");
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at) !== CENTRAL || bytes.readUInt32LE(local) !== LOCAL)
      throw new DataError(`invalid zip archive: no entry at byte ${at}`);
    bytes.writeUInt32LE(NO_TIME, at + 12);
    bytes.writeUInt32LE(NO_TIME, local + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
