import {type Entry, fromBuffer, type ZipFile} from "yauzl";

/**
 * Returns an opened zip archive and its entries, of which there are at most `maxEntries`; nothing is unpacked yet.
 *
 * Rejects where the bytes are no archive, it is damaged, or it holds more entries, whatever its own index says.
 * @example const {zip, entries} = await openArchive(bytes, 20)
 */
export async function openArchive(bytes: Uint8Array, maxEntries: number): Promise<{zip: ZipFile; entries: Entry[]}> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > maxEntries) throw new Error(`${zip.entryCount} entries, more than ${maxEntries}`);
  return {zip, entries: await listEntries(zip, maxEntries)};
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, {lazyEntries: true, validateEntrySizes: true}, (error, zip) =>
      error ? reject(error) : resolve(zip)
    );
  });
}

function listEntries(zip: ZipFile, maxEntries: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > maxEntries) reject(new Error(`more than ${maxEntries} entries`));
      else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });
}
