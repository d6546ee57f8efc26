import {crc32} from "node:zlib";
import type {Entry, ZipFile} from "yauzl";
import {fromBuffer} from "yauzl";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {quote} from "./to-snapshot-row.js";

/** A download holds three files; more than this is no download. */
const MAX_ENTRIES = 20;
/** A country download of all series is 0.8 MB and one of all countries 0.3 MB unpacked (2020 to 2026); forty times that. */
const MAX_BYTES = 32 * 1024 * 1024;

/** One file of an archive, unpacked in memory; `name` is for messages and never a path to write to. */
export interface UnpackedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Returns the files of a zip archive whose names match, unpacked in memory; nothing is written to disk.
 *
 * Throws DataError where the archive is damaged, holds more than 20 entries, an encrypted one, a name with a folder in
 * it, or unpacks beyond 32 MB, whatever its own index says of sizes.
 * @example await unzip(bytes, "API_KAZ_DS2_en_csv_v2_18751.zip", /^API_.*\.csv$/) // [{name: "API_KAZ_….csv", bytes}]
 */
export async function unzip(bytes: Uint8Array, source: string, wanted: RegExp): Promise<UnpackedFile[]> {
  try {
    const {zip, entries} = await openArchive(bytes, MAX_ENTRIES);
    const found: UnpackedFile[] = [];
    let left = MAX_BYTES;
    for (const entry of entries) {
      if (/[/\\]/.test(entry.fileName)) throw new Error(`a folder in the name ${quote(entry.fileName)}`);
      if (!wanted.test(entry.fileName)) continue;
      const unpacked = await unpack(zip, entry, left);
      left -= unpacked.byteLength;
      // The archive reader checks sizes alone; a flipped bit would otherwise be another figure.
      if (crc32(unpacked) !== entry.crc32) throw new Error(`${quote(entry.fileName)} does not match its checksum`);
      found.push({name: entry.fileName, bytes: unpacked});
    }
    return found;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(`invalid archive ${source}: ${why}; download it again`, {source}, {cause});
  }
}

function unpack(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const tooLarge = () => new Error(`${quote(entry.fileName)} unpacks beyond ${MAX_BYTES} bytes`);
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > left) return reject(tooLarge());
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.byteLength;
        // The index may lie about sizes, so what arrives is counted too.
        if (size > left) stream.destroy(tooLarge());
        else chunks.push(chunk);
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

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
