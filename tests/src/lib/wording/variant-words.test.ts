import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {VARIANT_WORDS, variantWords} from "../../../../src/lib/wording/variant-words.js";

describe("VARIANT_WORDS", () => {
  it.each(["current", "prf-2020", "defr-2021", "defr-2024"])("names every reading of vintage %s", async (vintage) => {
    const {tables} = await readSiteData("data", vintage);
    const unnamed = new Set(tables.values.map(({variant}) => variant).filter((variant) => !(variant in VARIANT_WORDS)));
    expect([...unnamed]).toEqual([]);
  });

  it("has words in place of ids, each its own", () => {
    const words = Object.values(VARIANT_WORDS).map(({en}) => en);
    expect(new Set(words).size).toBe(words.length);
    for (const en of words) expect(en).not.toMatch(/simple mean|\bwdi\b|^[a-z]/);
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
