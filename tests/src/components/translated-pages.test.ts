import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {inLanguage, languageOf} from "../../../src/lib/language/language.js";
import {figuresOf, foreignWords, shownWords} from "./foreign-words.js";
import {renderPage} from "./render-pages.js";

/** A page as a document; prose stays Markdown, without the addresses of its links and its code. */
async function open(path: string): Promise<Element> {
  const words = (await renderPage(path))
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
    expect(foreignWords("zh", ["current-2026-11-25-824de45f"])).toEqual([]);
    expect(foreignWords("zh", ["facade, de45"])).toHaveLength(2);
    expect(foreignWords("en", ["31 results", "Сводка"])).toHaveLength(1);
  });
});

describe("shownWords(body, language)", () => {
  it("leaves out what names another language, and keeps labels", () => {
    const {body} = new JSDOM('<p aria-label="а">б <b lang="en">c <i>d</i></b> <i lang="ru">е</i></p>').window.document;
    expect(shownWords(body, "ru").map((text) => text.trim())).toEqual(["б", "а", "е"]);
  });
});

// Every page is looked at as it was built, by tests/site/pages/languages.test.ts.
describe("translated pages", () => {
  it.each(["/index", "/gaps", "/indicators/TRP-OC1", "/sectors/TRD", "/countries/KAZ"])(
    "hold no word of another language: %s",
    async (path) => {
      for (const own of ["zh", "ru"] as const)
        expect(foreignWords(own, shownWords(await open(inLanguage(path, own)), own)), own).toEqual([]);
    }
  );

  it("count the same results and measures on every scorecard", async () => {
    const numbers = async (path: string) => {
      const page = await open(path);
      return [".lede", ".note-line"].map((part) =>
        (page.querySelector(part)!.textContent!.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)
      );
    };
    for (const path of ["/zh/index", "/ru/index"])
      expect(await numbers(path)).toEqual(await numbers(inLanguage(path, "en")));
  });

  it("have the same figures of a result", async () => {
    const figures = async (path: string) => figuresOf(await open(path), languageOf(path));
    const english = await figures("/indicators/TRP-OC1");
    expect(english.flat().length).toBeGreaterThan(100);
    for (const path of ["/zh/indicators/TRP-OC1", "/ru/indicators/TRP-OC1"])
      expect(await figures(path)).toEqual(english);
  });
});
