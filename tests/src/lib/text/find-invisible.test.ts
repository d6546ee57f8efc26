import {describe, expect, it} from "vitest";
import {findInvisible} from "../../../../src/lib/text/find-invisible.js";

describe("findInvisible(text)", () => {
  it.each([
    ["BCP-\u200bchaman", "U+200B (zero width space) as character 5"],
    ["\u0000", "U+0000 (NUL) as character 1"],
    ["a\u202eb", "U+202E (right-to-left override) as character 2"],
    ["a\u2066b", "U+2066 (left-to-right isolate) as character 2"],
    ["a\ufeff", "U+FEFF (byte order mark) as character 2"],
    ["\u{20000}\u0007", "U+0007 as character 2"],
    ["\ufffd", "U+FFFD (left by a conversion that lost a character) as character 1"],
    ["a\u2028b", "U+2028 as character 2"],
    ["a\u{e0041}", "U+E0041 as character 2"]
  ])("finds it in %j", (text, found) => {
    expect(findInvisible(text)).toBe(found);
  });

  it.each(["", "Türkiye", "格鲁吉亚 · …", "a\tb\r\nc", "no\u00a0break", "Қазақстан — 1 °C"])(
    "finds none in %j",
    (text) => {
      expect(findInvisible(text)).toBeNull();
    }
  );
});
