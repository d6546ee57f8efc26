import {DataError} from "../../../src/lib/contract/data-error.js";
import {inflateZipEntry, listZipEntries} from "../../../src/lib/workbook/zip-entries.js";
import {quote} from "./to-snapshot-row.js";

/** A download holds three files; more than this is no download. */
const MAX_ENTRIES = 20;
/** A country download of all series is 0.8 MB and one of all countries 0.3 MB unpacked (2020 to 2026); forty times that. */
const MAX_BYTES = 32 * 1024 * 1024;

/** One file of an archive, unpacked in memory; `name` is for messages and never a path to write to. */
interface UnpackedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Returns the files of a zip archive whose names match, unpacked in memory; nothing is written to disk.
 *
 * Throws DataError where the archive is damaged, holds more than 20 entries, an encrypted one, a name with a folder in
 * it, or unpacks beyond 32 MB, whatever its own index says of sizes.
 * @example unzip(bytes, "API_KAZ_DS2_en_csv_v2_18751.zip", /^API_.*\.csv$/) // [{name: "API_KAZ_….csv", bytes}]
 */
export function unzip(bytes: Uint8Array, source: string, wanted: RegExp): UnpackedFile[] {
  try {
    const found: UnpackedFile[] = [];
    let left = MAX_BYTES;
    for (const entry of listZipEntries(bytes, MAX_ENTRIES).values()) {
      if (/[/\\]/.test(entry.name)) throw new Error(`a folder in the name ${quote(entry.name)}`);
      if (!wanted.test(entry.name)) continue;
      const pieces: Uint8Array[] = [];
      inflateZipEntry(bytes, entry, (piece) => {
        left -= piece.byteLength;
        if (left < 0) throw new Error(`${quote(entry.name)} unpacks beyond ${MAX_BYTES} bytes`);
        pieces.push(piece);
      });
      found.push({name: entry.name, bytes: Buffer.concat(pieces)});
    }
    return found;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(`invalid archive ${source}: ${why}; download it again`, {source}, {cause});
  }
}
