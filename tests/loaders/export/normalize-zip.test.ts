import {describe, expect, it} from "vitest";
import {fromBuffer} from "yauzl";
import {normalizeZip} from "../../../loaders/export/to-zip.js";
import {toZip} from "../../publisher/to-zip.js";

/** The archive with a time in the header and the index entry of its only file. */
function timed(archive: Buffer, time: number): Buffer {
  const bytes = Buffer.from(archive);
  bytes.writeUInt32LE(time, 10);
  bytes.writeUInt32LE(time, bytes.indexOf("PK\x01\x02", 0, "latin1") + 12);
  return bytes;
}

describe("normalizeZip(archive)", () => {
  const archive = toZip([{name: "a.xml", bytes: Buffer.from("<a/>")}]);

  it("gives one archive whatever the times of its files", () => {
    const once = normalizeZip(timed(archive, 0x5a964b1c));
    expect(Buffer.from(normalizeZip(timed(archive, 0x5a964b1d))).equals(Buffer.from(once))).toBe(true);
  });

  it("stays an archive, of 1 January 1980", async () => {
    const entry = await new Promise<{fileName: string; date: Date}>((resolve, reject) =>
      fromBuffer(Buffer.from(normalizeZip(archive)), (error, zip) => {
        if (error) return reject(error);
        zip.on("entry", (found) => resolve({fileName: found.fileName, date: found.getLastModDate()}));
      })
    );
    expect(entry.fileName).toBe("a.xml");
    expect([entry.date.getFullYear(), entry.date.getMonth(), entry.date.getDate()]).toEqual([1980, 0, 1]);
  });

  it("refuses what is no archive", () => {
    expect(() => normalizeZip(Buffer.from("hello"))).toThrow("invalid zip archive");
  });
});
