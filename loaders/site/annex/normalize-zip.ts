import {unzipSync} from "fflate";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {toZip} from "../../export/to-zip.js";

/**
 * Returns a zip archive with the same files in the same order and without their times, so that the same contents give the
 * same bytes.
 *
 * Throws DataError where the bytes are not a zip archive.
 * @example normalizeZip(await Packer.toBuffer(document))
 */
export function normalizeZip(archive: Uint8Array): Uint8Array {
  try {
    return toZip(unzipSync(archive));
  } catch (cause) {
    throw new DataError("invalid zip archive; it cannot be unpacked", {}, {cause});
  }
}
