import {describe, expect, it} from "vitest";
import {toCodedText, toCodedUtf8} from "../../../../../src/lib/cpmm/reading.js";

describe("toCodedText(values)", () => {
  it("gives each word one code and the missing the code 0", () => {
    const {codes, words} = toCodedText(["KAZ", "KAZ", null, "UZB", undefined, "KAZ", ""]);
    expect([...(codes as Uint32Array)]).toEqual([1, 1, 0, 2, 0, 1, 0]);
    expect(words).toEqual(["", "KAZ", "UZB"]);
  });
});

describe("toCodedUtf8(values)", () => {
  it("gives equal bytes one code, neighbors or not", () => {
    const texts = ["行程", "行程", "", "a", "b", "a", "行程"];
    const ends = Int32Array.from([0, ...texts.map((_, i) => Buffer.byteLength(texts.slice(0, i + 1).join("")))]);
    const {codes, words} = toCodedUtf8({length: 7, bytes: new TextEncoder().encode(texts.join("")), ends});
    expect([...(codes as Uint32Array)]).toEqual([0, 0, 1, 2, 3, 2, 0]);
    expect(words).toEqual(["行程", "", "a", "b"]);
  });
});
