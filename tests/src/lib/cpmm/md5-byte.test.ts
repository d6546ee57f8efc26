import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {md5Byte} from "../../../../src/lib/cpmm/md5-byte.js";

describe("md5Byte(text, byte)", () => {
  it("is a byte of the MD5 that Node computes", () => {
    const md5 = (text: string) => Array.from({length: 16}, (_, byte) => md5Byte(text, byte));
    expect(md5("")).toEqual([...Buffer.from("d41d8cd98f00b204e9800998ecf8427e", "hex")]);
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 200}), (text) => {
        expect(md5(text)).toEqual([...createHash("md5").update(text).digest()]);
      })
    );
  });
});
