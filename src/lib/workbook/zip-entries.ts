import {Inflate} from "fflate";

const TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** A file of a zip archive, as the archive's index tells it. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  /** Bytes that it unpacks to, as the index says; what arrives may be more. */
  unpacked: number;
  isEncrypted: boolean;
  start: number;
}

const END = 0x06054b50;
const INDEX = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
/** In place of a size or an offset: the true one is in the extra field, as writers that stream do. */
const IN_EXTRA = 0xffffffff;
const MAX_ENTRIES = 2_000;
/** Deflate shrinks by a factor of 1,032 at most: one piece gives no more than 16 MB at a time. */
const PIECE = 16_384;

/**
 * Returns the files of a zip archive by name, nothing unpacked.
 *
 * Throws an Error (a plain sentence, for the caller to say which file) where the bytes are no archive, its index is
 * damaged, a name occurs twice, or there are more files than `most`.
 * @example listZipEntries(bytes).has("xl/workbook.xml") // true
 */
export function listZipEntries(bytes: Uint8Array, most = MAX_ENTRIES): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && end >= bytes.length - END_LENGTH - MAX_COMMENT && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("it is no zip archive, or its end is cut off");
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== INDEX) throw new Error("the archive's index is damaged");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new Error("the archive's index is damaged");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const sizes = readSizes(view, at, nameEnd, extraEnd);
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1
    };
    if (entries.has(name)) throw new Error(`the archive holds ${JSON.stringify(name)} twice`);
    entries.set(name, {...entry, ...sizes});
    if (entries.size > most) throw new Error(`the archive holds more than ${most} files`);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and offset, from the extra field 1 where the index has no room for them. */
function readSizes(
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number
): Pick<ZipEntry, "packed" | "unpacked" | "start"> {
  let unpacked = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let start = view.getUint32(at + 42, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let next = extra + 4;
    const take = () => {
      if (next + 8 > extraEnd) throw new Error("the archive's index is damaged");
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    if (unpacked === IN_EXTRA) unpacked = take();
    if (packed === IN_EXTRA) packed = take();
    if (start === IN_EXTRA) start = take();
  }
  return {packed, unpacked, start};
}

/**
 * Gives the content of one file of an archive to `take`, piece by piece, so that a large one never lies in memory whole;
 * what `take` throws ends it.
 *
 * Throws an Error where the content is damaged, encrypted, packed in another way than deflate, or does not match its
 * checksum (a flipped bit could be a digit).
 * @example inflateZipEntry(bytes, entry, (piece) => decoder.decode(piece, {stream: true}))
 */
export function inflateZipEntry(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => new Error(`${entry.name} in the archive is damaged`);
  if (entry.start + 30 > bytes.length || view.getUint32(entry.start, true) !== LOCAL) throw damaged();
  if (view.getUint16(entry.start + 6, true) & 1) throw new Error("it is protected by a password");
  const from = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const to = from + entry.packed;
  if (to > bytes.length) throw damaged();
  let crc = 0;
  const count = (piece: Uint8Array) => {
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === 8) inflate(bytes, from, to, count, damaged);
  else if (entry.method === 0)
    for (let at = from; at < to; at += PIECE) count(bytes.subarray(at, Math.min(at + PIECE, to)));
  else throw new Error(`${entry.name} in the archive is packed by an unknown method (${entry.method})`);
  if (crc !== entry.crc) throw damaged();
}

function inflate(
  bytes: Uint8Array,
  from: number,
  to: number,
  take: (piece: Uint8Array) => void,
  damaged: () => Error
): void {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = from; at < to; at += PIECE) {
    try {
      stream.push(bytes.subarray(at, Math.min(at + PIECE, to)), at + PIECE >= to);
    } catch {
      throw damaged();
    }
    for (const piece of pieces) if (piece.length > 0) take(piece);
    pieces = [];
  }
}

/**
 * Returns the CRC-32 of bytes, as zip archives carry it for each file; `before` is that of the bytes which came earlier,
 * so that a stream can be summed in pieces. Browsers have none of their own; code for Node alone takes `zlib.crc32`.
 *
 * @example crc32(new TextEncoder().encode("123456789")).toString(16) // "cbf43926"
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
