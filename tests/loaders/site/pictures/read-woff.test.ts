import {deflateSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {readWoff} from "../../../../loaders/site/pictures/read-woff.js";

function woff(tables: Record<string, {bytes: Buffer; length: number}>): Buffer {
  const names = Object.keys(tables);
  const head = Buffer.alloc(44 + 20 * names.length);
  head.write("wOFF", "latin1");
  head.writeUInt16BE(names.length, 12);
  let at = head.length;
  for (const [i, name] of names.entries()) {
    const {bytes, length} = tables[name]!;
    head.write(name, 44 + 20 * i, "latin1");
    for (const [field, value] of [at, bytes.length, length].entries())
      head.writeUInt32BE(value, 48 + 20 * i + 4 * field);
    at += bytes.length;
  }
  return Buffer.concat([head, ...names.map((name) => tables[name]!.bytes)]);
}

describe("readWoff(woff)", () => {
  it("unpacks packed tables and takes the others as they are", () => {
    const long = Buffer.alloc(100, "a");
    const tables = readWoff(
      woff({glyf: {bytes: deflateSync(long), length: 100}, head: {bytes: Buffer.from("plain"), length: 5}})
    );
    expect(tables.get("glyf")!.equals(long)).toBe(true);
    expect(tables.get("head")!.toString()).toBe("plain");
  });

  it("refuses what is no WOFF", () => {
    expect(() => readWoff(Buffer.from("wOF2 and so on"))).toThrow("expected a WOFF file");
  });
});
