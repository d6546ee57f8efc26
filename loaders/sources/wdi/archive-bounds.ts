import type {Entry, ZipFile} from "yauzl";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {openArchive} from "./open-archive.js";

const MAX_ENTRIES = 200;

/**
 * Returns nothing where a zip archive (an XLSX workbook is one) stays within `max` bytes when it is unpacked.
 *
 * Every entry is inflated and counted, since an archive may lie about its sizes; nothing is kept or written.
 * Throws DataError where the archive is damaged, has more than 200 entries or unpacks beyond `max`.
 * @example await assertArchiveBounds(bytes, "WEF_TTDI_2024_edition_data.xlsx", 64 * 1024 * 1024)
 */
export async function assertArchiveBounds(bytes: Uint8Array, source: string, max: number): Promise<void> {
  try {
    const {zip, entries} = await openArchive(bytes, MAX_ENTRIES);
    let left = max;
    for (const entry of entries) left -= await count(zip, entry, left);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(`invalid archive ${source}: ${why}; download it again`, {source}, {cause});
  }
}

function count(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.byteLength;
        if (size > left) stream.destroy(new Error("it unpacks beyond the allowed size"));
      });
      stream.on("end", () => resolve(size));
      stream.on("error", reject);
    });
  });
}
