import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {inLanguage, languageOf} from "../../../src/lib/language/language.js";
import {foreignWords, shownWords} from "./foreign-words.js";
import {readPages} from "./render-pages.js";

let pages: Map<string, string>;
beforeAll(async () => {
  pages = await readPages();
});

/** A page as a document; prose stays Markdown, without the addresses of its links and its code. */
function open(path: string): Element {
  const words = pages
    .get(path)!
    .replace(/^```js[\s\S]*?^```/gm, "")
    .replace(/^(?:title: |description: |toc: .*$)/gm, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/`[^`]*`/g, "");
  return new JSDOM(`<body>${words}</body>`).window.document.body;
}

describe("foreignWords(language, texts)", () => {
  it("finds a word of another language and an id of a message, and no code", () => {
    expect(foreignWords("ru", ["Сводка CAREC, TRD-OP1, WEO 2024"])).toEqual([]);
    expect(foreignWords("ru", ["Сводка results"])).toEqual(["results in “Сводка results”"]);
    expect(foreignWords("ru", ["结果"])).toHaveLength(1);
    expect(foreignWords("zh", ["scorecard-head-year"])).toHaveLength(1);
    expect(foreignWords("zh", ["31项结果 GDP"])).toEqual([]);
    expect(foreignWords("en", ["31 results", "Сводка"])).toHaveLength(1);
  });
});

describe("shownWords(body, language)", () => {
  it("leaves out what names another language, and keeps labels", () => {
    const {body} = new JSDOM('<p aria-label="а">б <b lang="en">c <i>d</i></b> <i lang="ru">е</i></p>').window.document;
    expect(shownWords(body, "ru").map((text) => text.trim())).toEqual(["б", "а", "е"]);
  });
});

describe("translated pages", () => {
  it("are there, and hold no word of another language", () => {
    const translated = [...pages.keys()].filter((path) => languageOf(path) !== "en");
    expect(translated).toEqual(expect.arrayContaining(["/ru/index", "/zh/index"]));
    for (const path of translated)
      expect([path, foreignWords(languageOf(path), shownWords(open(path), languageOf(path)))]).toEqual([path, []]);
  });

  it("count the same results and measures on every scorecard", () => {
    const numbers = (path: string) =>
      [".lede", ".note-line"].map((part) =>
        (open(path).querySelector(part)!.textContent!.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)
      );
    for (const path of ["/zh/index", "/ru/index"]) expect(numbers(path)).toEqual(numbers(inLanguage(path, "en")));
  });
});
