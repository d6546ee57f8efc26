import {describe, expect, it} from "vitest";
import {shareParts} from "../../../../src/lib/wording/figure-words.js";

describe("shareParts({numerator, denominator})", () => {
  it("gives the share with its parts", () => {
    expect(shareParts({numerator: 54, denominator: 150})).toEqual({part: 54, whole: 150, share: 36});
  });

  it("gives null where a part is missing or the whole is zero", () => {
    expect(shareParts({numerator: null, denominator: 150})).toBeNull();
    expect(shareParts({numerator: 54, denominator: null})).toBeNull();
    expect(shareParts({numerator: 0, denominator: 0})).toBeNull();
  });
});
