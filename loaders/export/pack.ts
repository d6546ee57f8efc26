import {promisify} from "node:util";
import {gzip} from "node:zlib";

const deflate = promisify(gzip);

const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;
/** The header's byte that names the system the file was made on; 255 is none, so that the bytes are the same everywhere. */
const SYSTEM = 9;

/** Bytes with what a gzip file and an entry of a zip archive need of them. */
export interface Packed {
  bytes: Uint8Array;
  /** A whole gzip file, without name and time. */
  gzip: Buffer;
  /** The raw deflate stream in it. */
  deflated: Buffer;
  crc32: number;
}

/** Returns bytes compressed once, for a gzip file and a zip archive alike. The same bytes always give the same. */
export async function pack(bytes: Uint8Array): Promise<Packed> {
  const whole = await deflate(bytes);
  whole[SYSTEM] = 255;
  const end = whole.length - GZIP_TRAILER;
  return {bytes, gzip: whole, deflated: whole.subarray(GZIP_HEADER, end), crc32: whole.readUInt32LE(end)};
}
