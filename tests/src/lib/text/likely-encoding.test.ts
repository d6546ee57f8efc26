import {describe, expect, it} from "vitest";
import {likelyEncoding} from "../../../../src/lib/text/likely-encoding.js";

/** Bytes of text in an encoding that Node decodes but does not write: each letter is looked up among all codes. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let byte = 0x80; byte < 0x100; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  if (encoding === "gb18030") {
    for (let lead = 0xb0; lead < 0xf8; lead++)
      for (let trail = 0xa1; trail < 0xff; trail++)
        codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

const RUSSIAN = "trip_id,goods\nT1,Свежие фрукты и овощи\nT2,ЗЕРНО, АЛМАТЫ\n";
const CHINESE = "trip_id,goods\nT1,新鲜水果和蔬菜\nT2,霍尔果斯口岸\n";

describe("likelyEncoding(bytes)", () => {
  it.each([
    ["UTF-8", Buffer.from(RUSSIAN)],
    ["UTF-8", Buffer.from("plain")],
    ["UTF-16", Buffer.from(`\ufeff${CHINESE}`, "utf16le")],
    ["UTF-16", Buffer.from(`\ufeff${RUSSIAN}`, "utf16le").swap16()],
    ["UTF-16", Buffer.from(RUSSIAN, "utf16le")],
    ["Windows-1251", encode(RUSSIAN, "windows-1251")],
    ["Windows-1251", encode("T1,ЗЕРНО,АЛМАТЫ", "windows-1251")],
    ["IBM866", encode(RUSSIAN, "ibm866")],
    ["GB18030", encode(CHINESE, "gb18030")],
    ["Latin-1 or Windows-1252", encode("T1,Crème fraîche,Zürich", "windows-1252")],
    [null, Uint8Array.of(0xff, 0xff, 0xb5, 0xb5)]
  ])("says %s", (name, bytes) => {
    expect(likelyEncoding(bytes)).toBe(name);
  });
});
