import {describe, expect, it} from "vitest";
import {decodeUtf8} from "../../../loaders/csv/decode-utf8.js";

const ASCII = "iso3,name\nUZB,Uzbekistan\n";
const latin1 = (text: string) => Buffer.from(text, "latin1");
/** 北京 and 格鲁吉亚 in GB18030, казахстан in Windows-1251. */
const GB18030 = Buffer.concat([
  Buffer.from(ASCII),
  Buffer.from([0xb1, 0xb1, 0xbe, 0xa9, 0x2c, 0xb8, 0xf1, 0xc2, 0xb3, 0xbc, 0xaa, 0xd1, 0xc7])
]);
const CP1251 = Buffer.concat([Buffer.from(ASCII), Buffer.from([0xea, 0xe0, 0xe7, 0xe0, 0xf5, 0xf1, 0xf2, 0xe0, 0xed])]);

describe("decodeUtf8(bytes, file)", () => {
  it("gives the text of UTF-8, with its mark", () => {
    const text = "\ufeffiso3,name_zh\nGEO,格鲁吉亚\n";
    expect(decodeUtf8(Buffer.from(text), "x.csv")).toBe(text);
    expect(decodeUtf8(new Uint8Array(0), "x.csv")).toBe("");
    expect(decodeUtf8(Buffer.from(`xx${text}`).subarray(2), "x.csv")).toBe(text);
  });

  it.each([
    ["UTF-16", Buffer.from(`\ufeff${ASCII}`, "utf16le"), 1],
    ["UTF-16", Buffer.from(ASCII, "utf16le"), 1],
    ["UTF-16", Buffer.from(`\ufeff${ASCII}`, "utf16le").swap16(), 1],
    ["GB18030", GB18030, 3],
    ["Windows-1251", CP1251, 3],
    ["Latin-1 or Windows-1252", latin1(`${ASCII}TUR,T\u00fcrkiye\nCIV,C\u00f4te\n`), 3],
    ["Latin-1 or Windows-1252", Buffer.concat([Buffer.from("格鲁吉亚\n哈萨克斯坦\n"), latin1("T\u00fcrkiye\n")]), 3],
    ["an encoding that is not known here", Buffer.from([...Buffer.from("a\nb\n"), 0xc1, 0x81, 0xff]), 3]
  ])("refuses %s, with the first line that is not UTF-8", (encoding, bytes, row) => {
    expect(() => decodeUtf8(bytes, "data/x.csv")).toThrow(
      `invalid encoding of data/x.csv row ${row}: not UTF-8; it looks like ${encoding}; save the file again as UTF-8`
    );
  });

  it("refuses a bad byte at the end of a long file", () => {
    const long = Buffer.concat([Buffer.from("a,b\n".repeat(300_000)), Buffer.from([0xff])]);
    expect(() => decodeUtf8(long, "x.csv")).toThrow("invalid encoding of x.csv row 300001: not UTF-8");
  });
});
