import {type Entry, fromBuffer, type ZipFile} from "yauzl";
import {DataError} from "../../src/lib/data-error.js";

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
    const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MAX_ENTRIES) throw new Error(`${zip.entryCount} entries, more than ${MAX_ENTRIES}`);
    let left = max;
    for (const entry of await listEntries(zip)) left -= await count(zip, entry, left);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(`invalid archive ${source}: ${why}; download it again`, {source}, {cause});
  }
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, {lazyEntries: true, validateEntrySizes: true}, (error, zip) =>
      error ? reject(error) : resolve(zip)
    );
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) reject(new Error(`more than ${MAX_ENTRIES} entries`));
      else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });
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
