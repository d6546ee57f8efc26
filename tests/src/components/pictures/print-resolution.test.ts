import {describe, expect, it} from "vitest";
import {PRINT_PIXELS, printResolution} from "../../../../src/components/pictures/picture-frame.js";
import {crc32} from "../../../../src/lib/workbook/zip-entries.js";

describe("printResolution(png)", () => {
  it("puts 300 dots an inch behind the header, with the checksum that readers want", () => {
    const png = Uint8Array.from({length: 60}, (_, i) => i);
    const out = printResolution(png);
    expect([...out.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
    expect([...out.subarray(54)]).toEqual([...png.subarray(33)]);
    const chunk = new DataView(out.buffer, 33, 21);
    expect([chunk.getUint32(0), chunk.getUint32(8), chunk.getUint32(12), chunk.getUint8(16)]).toEqual([
      9, 11811, 11811, 1
    ]);
    expect(new TextDecoder().decode(out.subarray(37, 41))).toBe("pHYs");
    expect(chunk.getUint32(17)).toBe(crc32(out.subarray(37, 50)));
  });

  it("is 170 mm wide", () => {
    expect(PRINT_PIXELS).toBe(2008);
  });
});
