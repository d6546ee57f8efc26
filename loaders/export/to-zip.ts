import {crc32, deflateRawSync} from "node:zlib";
import {unzipSync} from "fflate";
import {DataError} from "../../src/lib/contract/data-error.js";

/** Files by path, in the order in which the archive holds them. */
export type ZipFiles = Readonly<Record<string, Uint8Array>>;

/** What is compressed already: another pass would only cost time. */
const COMPRESSED = /\.(gz|parquet|png)$/;

/** In a local header and again in the directory: version 2.0, names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;

/** The first moment that the format knows, 1 January 1980: the time of a build would change the bytes. */
const MOMENT = 0x00210000;

/**
 * Returns a zip archive of files; the same files always give the same bytes, whenever and wherever they are packed.
 *
 * Packed by Node's own zlib: the tables of the vintages are a hundred megabytes, which take a script four times as long.
 * Throws RangeError where the archive would be larger than 4 GB, which the format cannot say.
 * @example toZip({"README.md": Buffer.from("# …")})
 */
export function toZip(files: ZipFiles): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const isStored = COMPRESSED.test(path);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    // What both headers say of a file, from the version that unpacks it to the length of its name.
    const facts = Buffer.alloc(24);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(MOMENT, 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, Buffer.alloc(2), name]);
    parts.push(local, packed);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(place, 12);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([VERSION, 0]), facts, rest, name]));
    place += local.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, {length}) => sum + length, 0),
    8
  );
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\x05\x06"), end]);
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
