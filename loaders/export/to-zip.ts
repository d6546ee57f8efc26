import {unzipSync, type Zippable, zipSync} from "fflate";
import {DataError} from "../../src/lib/contract/data-error.js";

/** Files by path, in the order in which the archive holds them. */
export type ZipFiles = Readonly<Record<string, Uint8Array>>;

/** What is compressed already: another pass would only cost time. */
const COMPRESSED = /\.(gz|parquet|png)$/;

/**
 * Returns a zip archive of files; the same files always give the same bytes, whenever and wherever they are packed.
 *
 * @example toZip({"README.md": Buffer.from("# …")})
 */
export function toZip(files: ZipFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(files)) entries[path] = [bytes, {level: COMPRESSED.test(path) ? 0 : 6}];
  // The first moment that the format knows: the time of a build would change the bytes. It is written as local time.
  return zipSync(entries, {mtime: new Date(1980, 0, 1)});
}

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
