import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {fromBuffer} from "yauzl";
import {pack} from "../../../loaders/export/pack.js";
import {toZip} from "../../../loaders/export/to-zip.js";
import {crc32} from "../../../loaders/sources/wdi/crc32.js";

const TEXT = Buffer.from("中文, ä and plain\n".repeat(50));

describe("pack(bytes)", () => {
  it("gives a gzip file that says nothing of when and where it was made", async () => {
    const {gzip, crc32: crc} = await pack(TEXT);
    expect(gunzipSync(gzip).equals(TEXT)).toBe(true);
    expect([...gzip.subarray(4, 8), gzip[9]]).toEqual([0, 0, 0, 0, 255]);
    expect(crc).toBe(crc32(TEXT));
  });
});

describe("toZip(files)", () => {
  it("writes an archive that gives every file back, small and incompressible ones too", async () => {
    const noise = Buffer.from(Array.from({length: 999}, (_, i) => (i * 7919 + ((i * i) % 251)) % 256));
    const files = {"a/中文.txt": TEXT, "a/noise.bin": (await pack(noise)).gzip, "a/empty.csv": Buffer.alloc(0)};
    const zip = toZip(
      await Promise.all(Object.entries(files).map(async ([path, bytes]) => ({path, packed: await pack(bytes)})))
    );
    expect(await readZip(zip)).toEqual(files);
  });

  it("gives the same bytes twice", async () => {
    const made = async () => toZip([{path: "a.csv", packed: await pack(TEXT)}]);
    expect((await made()).equals(await made())).toBe(true);
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
