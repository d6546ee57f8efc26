import type {Packed} from "./pack.js";

/** One file of an archive: its path, and its bytes. */
export interface ZipEntry {
  path: string;
  packed: Packed;
}

/** 1 January 1980, the first day that the format knows: the time of a build would change the bytes. */
const DATE = 0x0021;
/** Readable by all, writable by the owner, as Unix has it. */
const MODE = 0o100644 * 2 ** 16;
const DEFLATED = 8;
const STORED = 0;
const VERSION = 20;
const MADE_BY_UNIX = 3 * 256 + VERSION;
/** Bit 11: names are UTF-8. */
const UTF8 = 0x0800;
const SIZE_LIMIT = 2 ** 32 - 1;

/**
 * Returns a zip archive of files in the order given; the same files always give the same bytes.
 *
 * No library of package.json writes zip archives, and the format is small: a header before each file, and an index at the
 * end. A file that does not shrink (gzip, Parquet) is stored as it is.
 * Throws TypeError where the archive would need the format's extension for more than 4 GB.
 * Source: PKWARE, .ZIP File Format Specification 6.3.
 * @example toZip([{path: "README.md", packed: await pack(Buffer.from("# …"))}])
 */
export function toZip(files: readonly ZipEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const {path, packed} of files) {
    const name = Buffer.from(path);
    const isSmaller = packed.deflated.length < packed.bytes.length;
    const body = isSmaller ? packed.deflated : packed.bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(packed.crc32, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(packed.bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, name, body);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(MODE, 6);
    entry.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(MADE_BY_UNIX);
    index.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), made, common, entry, name]));
    offset += 4 + common.length + name.length + body.length;
  }
  const central = Buffer.concat(index);
  if (offset + central.length > SIZE_LIMIT)
    throw new TypeError(`invalid archive of ${offset} bytes; split it below 4 GB`);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
