import {describe, expect, it} from "vitest";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {placesWords, type ReasonId, reasonWords, toReasonId} from "../../../../src/lib/progress/reason-words.js";
import {REASONS_RU, REASONS_ZH} from "../../../../src/lib/progress/reason-words-translated.js";

const ids = Object.keys(REASONS_RU) as ReasonId[];
const valuesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
/** A clause with its values left open. */
const open = (id: ReasonId) => reasonWords(id, new Proxy({}, {get: (_, name: string) => `{${name}}`}) as never);

describe("reasonWords(id, values)", () => {
  it("has every clause in every language, with the same values", () => {
    expect(Object.keys(REASONS_ZH)).toEqual(ids);
    for (const id of ids) {
      const english = valuesOf(open(id));
      expect([id, valuesOf(REASONS_ZH[id])]).toEqual([id, english]);
      expect([id, valuesOf(REASONS_RU[id])]).toEqual([id, english]);
    }
  });

  it("is in the language that is being written, with its decimal sign", () => {
    const said = () => reasonWords("growth_better", {rate: 2.5});
    expect(said()).toBe("2.5% a year better");
    expect(withLanguage("zh", said)).toBe("每年改善2.5%");
    expect(withLanguage("ru", said)).toBe("улучшение на 2,5\u00a0% в год");
  });

  it("has no word of another language", () => {
    expect(
      ids.filter((id) => /[A-Za-z]{2,}|\p{Script=Cyrillic}/u.test(REASONS_ZH[id].replace(/\{\w+\}/g, "")))
    ).toEqual([]);
    expect(ids.filter((id) => /[A-Za-z]{2,}|\p{Script=Han}/u.test(REASONS_RU[id].replace(/\{\w+\}/g, "")))).toEqual([]);
  });
});

describe("placesWords(count)", () => {
  it.each([
    [1, "1 place", "1位", "1 место"],
    [2, "2 places", "2位", "2 места"],
    [5, "5 places", "5位", "5 мест"],
    [11, "11 places", "11位", "11 мест"],
    [21, "21 places", "21位", "21 место"]
  ])("%i", (count, english, chinese, russian) => {
    expect(placesWords(count)).toBe(english);
    expect(withLanguage("zh", () => placesWords(count))).toBe(chinese);
    expect(withLanguage("ru", () => placesWords(count))).toBe(russian);
  });
});

describe("toReasonId(text)", () => {
  it("finds a rule's own word, and nothing else", () => {
    expect(toReasonId("negative progress")).toBe("negative progress");
    expect(toReasonId("toString")).toBeNull();
  });
});
