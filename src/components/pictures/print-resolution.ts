import {PRINT_DPI} from "./picture-frame.js";

/** Where the first chunk of a PNG ends: eight bytes of signature, and the header, which is always 25 bytes long. */
const AFTER_HEADER = 33;
const INCH = 0.0254;

/**
 * Returns a PNG that says how many dots an inch of print has, so that a text processor sets it at the width it was drawn
 * for. A canvas writes none, and 72 or 96 is taken then.
 */
export function printResolution(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dots = Math.round(PRINT_DPI / INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** The checksum of a chunk: a handful of bytes, which need no table. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
