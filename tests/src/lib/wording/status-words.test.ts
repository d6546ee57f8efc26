import {describe, expect, it} from "vitest";
import {STANDINGS} from "../../../../src/lib/contract/tables.js";
import {LANGUAGES} from "../../../../src/lib/language/language.js";
import {countedStanding, standingWords} from "../../../../src/lib/wording/status-words.js";

describe("countedStanding(standing, count, language)", () => {
  it("says how many without a plural of the word, so that every number fits", () => {
    expect(countedStanding("no figure held", 2, "en")).toBe("2 with no figure held");
    expect(countedStanding("improved", 1, "en")).toBe("1 improved");
    expect(countedStanding("improved", 21, "ru")).toBe("улучшение\u00a0– 21");
    expect(countedStanding("mixed", 3, "zh")).toBe("3项好坏参半");
  });
});

describe("standingWords(standing, language)", () => {
  it("never gives two standings one word", () => {
    for (const language of LANGUAGES)
      expect(new Set(STANDINGS.map((standing) => standingWords(standing, language))).size).toBe(STANDINGS.length);
  });
});
