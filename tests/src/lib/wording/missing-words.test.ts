import {describe, expect, it} from "vitest";
import {MISSING_KINDS, missingWords} from "../../../../src/lib/wording/missing-words.js";

describe("missingWords(kind)", () => {
  const all = MISSING_KINDS.map(missingWords);

  it("never gives two kinds one sign, word or definition", () => {
    for (const of of [
      all.map(({sign}) => sign),
      all.map(({word}) => word.en),
      all.map(({word}) => word.zh),
      all.map(({definition}) => definition),
      all.map(({closed_by}) => closed_by)
    ])
      expect(new Set(of).size).toBe(MISSING_KINDS.length);
  });

  it("uses no sign of the framework and no zero", () => {
    for (const {sign} of all) expect(["#", "n/a", "·", "✓", "0", ""]).not.toContain(sign);
  });
});
