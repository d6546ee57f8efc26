import {crc32} from "node:zlib";
import {describe, expect, it} from "vitest";
import {fromBuffer} from "yauzl";
import {toZip} from "../../../loaders/export/to-zip.js";

const TEXT = Buffer.from("中文, ä and plain\n".repeat(50));

describe("toZip(files)", () => {
  it("writes an archive that gives every file back, in order, empty and compressed ones too", async () => {
    const files = {
      "a/中文.txt": TEXT,
      "a/noise.parquet": Buffer.from([7, 1, 9, 255, 0]),
      "a/empty.csv": Buffer.alloc(0)
    };
    const found = await readZip(Buffer.from(toZip(files)));
    expect(found).toEqual(files);
    expect(Object.keys(found)).toEqual(Object.keys(files));
  });

  it("gives the same bytes in every time zone", () => {
    const zone = process.env.TZ;
    const made = ["Asia/Almaty", "America/Los_Angeles"].map((name) => {
      process.env.TZ = name;
      return Buffer.from(toZip({"a.csv": TEXT})).toString("base64");
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made[0]).toBe(made[1]);
  });
});

function readZip(zip: Buffer): Promise<Record<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, {lazyEntries: true}, (error, archive) => {
      if (error) return reject(error);
      const found: Record<string, Buffer> = {};
      archive.on("entry", (entry: {fileName: string; crc32: number}) => {
        archive.openReadStream(entry as never, async (failed, stream) => {
          if (failed) return reject(failed);
          const bytes = Buffer.concat(await stream.toArray());
          expect(crc32(bytes)).toBe(entry.crc32);
          found[entry.fileName] = bytes;
          archive.readEntry();
        });
      });
      archive.on("end", () => resolve(found));
      archive.on("error", reject);
      archive.readEntry();
    });
  });
}
