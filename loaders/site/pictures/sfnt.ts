import type {FontTables} from "./read-woff.js";

/**
 * Returns tables as one TrueType file. Its checksums are zero: they guard transport, and this file never leaves memory.
 *
 * Source: OpenType 1.9, Organization of an OpenType Font.
 */
export function sfnt(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  const parts = [head];
  let at = head.length;
  for (const [i, [name, table]] of sorted.entries()) {
    const entry = 12 + 16 * i;
    head.write(name, entry, "latin1");
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}
