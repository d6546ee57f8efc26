import {describe, expect, it} from "vitest";
import {LANGUAGES} from "../../../../src/lib/language/language.js";
import {MISSING_KINDS, missingSign, missingWords} from "../../../../src/lib/wording/missing-words.js";

describe("missingWords(kind)", () => {
  const all = MISSING_KINDS.map(missingWords);

  it("never gives two kinds one sign, word or definition", () => {
    for (const of of [
      all.map(({sign}) => sign),
      all.map(({word}) => word.en),
      all.map(({word}) => word.zh),
      all.map(({definition}) => definition.en),
      all.map(({closed_by}) => closed_by.en)
    ])
      expect(new Set(of).size).toBe(MISSING_KINDS.length);
  });

  it("uses no sign of the framework and no zero", () => {
    for (const {sign} of all) expect(["#", "n/a", "·", "✓", "0", ""]).not.toContain(sign);
  });
});

describe("missingSign(kind, language)", () => {
  it("never gives two kinds one sign, and no sign of letters to another language", () => {
    for (const language of LANGUAGES) {
      const signs = MISSING_KINDS.map((kind) => missingSign(kind, language));
      expect(new Set(signs).size).toBe(MISSING_KINDS.length);
      if (language !== "en") expect(signs.join("")).not.toMatch(/[a-z]/);
    }
  });
});
