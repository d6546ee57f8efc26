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
    expect(foreignWords("ru", ["Столбцы таблицы «values»"])).toEqual([]);
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
    const found = translated.flatMap((path) =>
      foreignWords(languageOf(path), shownWords(open(path), languageOf(path))).map((word) => `${path}: ${word}`)
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it("count the same results and measures on every scorecard", () => {
    const numbers = (path: string) =>
      [".lede", ".note-line"].map((part) =>
        (open(path).querySelector(part)!.textContent!.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)
      );
    for (const path of ["/zh/index", "/ru/index"]) expect(numbers(path)).toEqual(numbers(inLanguage(path, "en")));
  });

  it("have the same figures of every result", () => {
    const figures = (path: string) => {
      const own = languageOf(path);
      const plain = (text: string) =>
        own === "ru"
          ? text.replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, "").replace(/(?<=\d),(?=\d)/g, ".")
          : text.replace(/(?<=\d),(?=\d{3})/g, "");
      return [".measure > .lede", ".milestones td", ".overview td", "table.values td"].map((part) =>
        [...open(path).querySelectorAll(part)]
          .flatMap(({textContent}) => plain(textContent!).match(/[<≥]?−?\d+(?:\.\d+)?/g) ?? [])
          .sort()
      );
    };
    const results = [...pages.keys()].filter((path) => /^\/(?:zh|ru)\/indicators\//.test(path));
    expect(results).toHaveLength(62);
    for (const path of results) expect([path, figures(path)]).toEqual([path, figures(inLanguage(path, "en"))]);
  });
});
