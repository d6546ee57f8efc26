import {unzipSync} from "fflate";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {toZip} from "../../export/to-zip.js";

/**
 * Returns a zip archive with the same files in the same order, packed again without the time of their making, so that what
 * is written twice gives the same bytes.
 *
 * Throws DataError where the bytes are no archive.
 * @example normalizeZip(await Packer.toBuffer(document))
 */
export function normalizeZip(archive: Uint8Array): Uint8Array {
  try {
    return toZip(unzipSync(archive));
  } catch (cause) {
    throw new DataError("invalid zip archive; it cannot be unpacked", {}, {cause});
  }
}
