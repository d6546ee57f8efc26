import {promisify} from "node:util";
import {gzip} from "node:zlib";

const deflate = promisify(gzip);

/** The header's byte that names the system the file was made on; 255 is none, so that the bytes are the same everywhere. */
const SYSTEM = 9;

/** Returns a gzip file of bytes, without name and time: the same bytes always give the same. @example await toGzip(csv) */
export async function toGzip(bytes: Uint8Array): Promise<Buffer> {
  const whole = await deflate(bytes);
  whole[SYSTEM] = 255;
  return whole;
}
