import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {readingName, variantWords} from "../../../../src/lib/wording/variant-words.js";

describe("readingName(variant)", () => {
  it.each(["current", "prf-2020", "defr-2021", "defr-2024"])("names every reading of vintage %s", async (vintage) => {
    const {tables} = await readSiteData("data", vintage);
    const variants = [...new Set(tables.values.map(({variant}) => variant))];
    expect(variants.filter((variant) => readingName(variant) === undefined)).toEqual([]);
    const words = variants.map((variant) => readingName(variant)!.en);
    expect(new Set(words).size).toBe(words.length);
    for (const en of words) expect(en).not.toMatch(/simple mean|\bwdi\b|^[a-z]/);
  });

  it("names an edition that is still to come, and nothing that it does not know", () => {
    expect(readingName("ttdi-2031")).toEqual({en: "TTDI 2031", zh: "TTDI 2031年版", ru: "TTDI 2031"});
    expect([readingName("ttdi-31"), readingName("of-a-plugin")]).toEqual([undefined, undefined]);
  });
});

describe("variantWords(variant)", () => {
  it.each([
    ["with-hydro-simple-mean", "with hydropower, plain mean of the members"],
    ["prc-as-partner", "PRC as partner in the region"],
    ["ttci", "TTCI"],
    ["of-a-plugin", "of a plugin"]
  ])("writes %s as %s", (variant, words) => {
    expect(variantWords(variant)).toBe(words);
  });
  it("begins with a small letter in Russian, where the first word is one letter too", () => {
    expect(withLanguage("ru", () => variantWords("with-hydro"))).toBe("с гидроэнергией");
    expect(withLanguage("ru", () => variantWords("wdi"))).toBe("по WDI");
  });
});
