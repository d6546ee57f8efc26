import {describe, expect, it} from "vitest";
import {
  brackets,
  inLanguage,
  joinPhrases,
  language,
  languageOf,
  localPage,
  withLanguage,
  writtenDay
} from "../../../../src/lib/language/language.js";
import {addMessages, text} from "../../../../src/lib/language/text.js";
import {formatFigure, formatUnit} from "../../../../src/lib/wording/format-figure.js";

describe("withLanguage(language, make)", () => {
  it("writes in a language, inside another, and gives the outer one back after an error too", () => {
    expect(language()).toBe("en");
    const inner = withLanguage("ru", () => [language(), withLanguage("zh", () => language()), language()]);
    expect(inner).toEqual(["ru", "zh", "ru"]);
    expect(() =>
      withLanguage("ru", () => {
        throw new Error("no");
      })
    ).toThrow("no");
    expect(language()).toBe("en");
  });
});

describe("languageOf(path), inLanguage(path, language)", () => {
  it("reads the language of an address and writes it in another", () => {
    expect(["/", "/ru/", "/zh/indicators/X", "/russia", "/rules/ru"].map(languageOf)).toEqual([
      "en",
      "ru",
      "zh",
      "en",
      "en"
    ]);
    expect(inLanguage("/", "ru")).toBe("/ru/");
    expect(inLanguage("/ru/", "en")).toBe("/");
    expect(inLanguage("/ru/index", "en")).toBe("/index");
    expect(inLanguage("/zh/sectors/#TRD", "ru")).toBe("/ru/sectors/#TRD");
    expect(inLanguage("/sectors/", "en")).toBe("/sectors/");
  });
});

describe("text(id, values)", () => {
  it("fills a message, and writes numbers as the language does", () => {
    addMessages("en", "test-stops = { $count } stops");
    addMessages("ru", "test-stops = Остановок: { $count }");
    expect(text("test-stops", {count: 1850})).toBe("1,850 stops");
    expect(withLanguage("ru", () => text("test-stops", {count: 1850}))).toBe("Остановок: 1\u00a0850");
  });
  it("says which message of which language is missing, and which value", () => {
    expect(() => text("no-such-message")).toThrow('missing message "no-such-message" of language en');
    expect(() => withLanguage("zh", () => text("no-such-message"))).toThrow("of language zh");
    expect(() => text("search-count")).toThrow(/count/);
  });
});

describe("formatFigure(figure) in a language", () => {
  const say = (own: "en" | "zh" | "ru", value: number, unit: string, sign: string | null = null) =>
    withLanguage(own, () => `${formatFigure({value, sign, unit})}${formatUnit(unit)}`);
  it("writes decimals, thousands, signs and units as the language does", () => {
    expect(say("ru", 23.4, "km/h")).toBe("23,4\u00a0км/ч");
    expect(say("ru", 1850.4, "count")).toBe("1\u00a0850,4");
    expect(say("ru", -3.1, "%")).toBe("−3,1\u00a0%");
    expect(say("ru", 150, "count", "≈")).toBe("около 150");
    expect(say("zh", 1850, "count", "≈")).toBe("约1850");
    expect(say("zh", 16.9, "hours")).toBe("16.9小时");
    expect(say("en", 10.09, "% of GDP")).toBe("10.1% of GDP");
    expect(withLanguage("ru", () => formatFigure({value: 1, unit: "yes/no"}))).toBe("да");
  });
});

describe("writtenDay(day)", () => {
  it("writes a day as a sentence of the language does, and leaves what is no day", () => {
    expect(writtenDay("2026-11-02")).toBe("2026-11-02");
    expect(withLanguage("zh", () => writtenDay("2026-11-02"))).toBe("2026年11月2日");
    expect(withLanguage("ru", () => writtenDay("2026-11-02"))).toBe("2 ноября 2026 года");
    expect(withLanguage("ru", () => writtenDay("2020-01-01..2020-12-31"))).toBe("2020-01-01..2020-12-31");
  });
});

describe("brackets() and joinPhrases(phrases)", () => {
  it("have the punctuation of the language", () => {
    const say = (own: "en" | "zh" | "ru") =>
      withLanguage(own, () => `A${brackets().join("b")}${joinPhrases(["", "c"])}`);
    expect([say("en"), say("zh"), say("ru")]).toEqual(["A (b), c", "A（b），c", "A (b), c"]);
  });
});

describe("localPage(address, language, pages)", () => {
  const pages = ["/", "/borders", "/borders/*"];
  it.each([
    ["/borders/chaman?mode=rail#figures", "/ru/borders/chaman?mode=rail#figures"],
    ["/borders", "/ru/borders"],
    ["/?status=mixed", "/ru/?status=mixed"],
    ["/borders/chaman/more", null],
    ["/borders/chaman.xlsx", null],
    ["/bordersX", null],
    ["/data/values.arrow", null]
  ])("%s is %s", (address, local) => {
    expect(localPage(address, "ru", pages)).toBe(local);
  });
});
