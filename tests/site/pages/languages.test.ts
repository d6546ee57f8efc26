import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {inLanguage, type Language, languageOf} from "../../../src/lib/language/language.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const {first, pages} = inject("builds");
const translated = pages.filter((path) => languageOf(path) !== "en");

let site: OpenSite;
let context: BrowserContext;
beforeAll(async () => {
  site = await openSite(first);
  context = await site.newContext({viewport: {width: 1280, height: 800}, reducedMotion: "reduce"});
});
afterAll(() => site.close());

const addressOf = (path: string) => new URL(path.slice(1), site.address).href;

/** Opens a page, and returns what went wrong on it so far. */
async function open(path: string): Promise<{page: Page; problems: string[]}> {
  const watched = await watchedPage(context, site.address);
  await watched.page.goto(addressOf(path), {waitUntil: "networkidle"});
  return watched;
}

/** What a reader sees or hears of a page in its own language: words and labels outside elements that name another one. */
function shownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOwn = (element: Element) => (element.closest("[lang]")?.getAttribute("lang") ?? own) === own;
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      if (element.closest("script, style, code, .code") !== null || !isOwn(element)) continue;
      if (node instanceof Text) found.push(node.data);
      else
        for (const name of ["aria-label", "placeholder", "title", "alt", "data-name"])
          found.push(element.getAttribute(name) ?? "");
    }
    const description = document.querySelector('meta[name="description"]')!.getAttribute("content")!;
    return [...found, description].map((text) => text.trim()).filter((text) => text !== "");
  });
}

/** Names of a vintage and of a format. */
const SAME = /^(?:current|Arrow)$/;

/** Words of other languages among some texts. Codes in capitals (`TRD-OP1`, `CAREC`, `WEO`) are the same in all. */
function foreignWords(own: Language, texts: readonly string[]): string[] {
  const scripts = {
    en: /[\p{Script=Han}\p{Script=Cyrillic}]+/gu,
    zh: /\p{Script=Cyrillic}+|[A-Za-z]*[a-z]{2,}[A-Za-z-]*/gu,
    ru: /\p{Script=Han}+|[A-Za-z]*[a-z]{2,}[A-Za-z-]*/gu
  };
  return texts.flatMap((text) =>
    (text.match(scripts[own]) ?? [])
      .filter((word) => !SAME.test(word))
      .map((word) => `${word} in “${text.slice(0, 80)}”`)
  );
}

/** The figures of a scorecard as numbers, by result: baseline, latest, year, status. */
function figures(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("tr.result")].map((row) => {
      const numberOf = (cell: string) => {
        const text = row.querySelector(`${cell} .fig`)?.textContent ?? "";
        const plain = text.replace(/[\u00a0\u202f](?=\d{3})/g, "");
        const isRussian = document.documentElement.lang === "ru";
        const number = isRussian ? plain.replace(",", ".") : plain.replace(/,(?=\d{3})/g, "");
        return /[<≥]?−?\d+(?:\.\d+)?/.exec(number)?.[0] ?? null;
      };
      const standings = [...row.querySelectorAll<HTMLElement>("[data-standing]")].map(({dataset}) => dataset.standing);
      const years = [...row.querySelectorAll(".c-base .year, .c-fresh .year")].map(({textContent}) => textContent);
      return [row.dataset.result, numberOf(".c-base"), numberOf(".c-last"), years, standings];
    })
  );
}

describe("foreignWords(language, texts)", () => {
  it("finds a word of another language and an id of a message, and no code", () => {
    expect(foreignWords("ru", ["Сводка CAREC, TRD-OP1, WEO 2024"])).toEqual([]);
    expect(foreignWords("ru", ["Сводка results"])).toHaveLength(1);
    expect(foreignWords("ru", ["结果"])).toHaveLength(1);
    expect(foreignWords("zh", ["scorecard-head-year"])).toHaveLength(1);
    expect(foreignWords("zh", ["31项结果 GDP"])).toEqual([]);
    expect(foreignWords("en", ["31 results", "Сводка"])).toHaveLength(1);
  });
});

describe("pages in several languages", () => {
  it("are there in Chinese and Russian", () => {
    expect(translated).toEqual(expect.arrayContaining(["/ru/", "/zh/"]));
  });

  it.each(["/", ...translated])("%s has no word of another language, and no fault", async (path) => {
    const {page, problems} = await open(path);
    expect(await page.getAttribute("html", "lang")).toBe(languageOf(path));
    expect(foreignWords(languageOf(path), await shownWords(page))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it.each(translated)("%s has the figures of its English page", async (path) => {
    const own = await open(path);
    const english = await open(inLanguage(path, "en"));
    const expected = await figures(english.page);
    if (inLanguage(path, "en") === "/") expect(expected).toHaveLength(31);
    expect(await figures(own.page)).toEqual(expected);
    await own.page.close();
    await english.page.close();
  });

  it.each(translated)("%s names its other languages, in the head and by links that are there", async (path) => {
    const {page} = await open(path);
    const languages = (["en", "zh", "ru"] as const).filter((own) => pages.includes(inLanguage(path, own)));
    const named = await page.$$eval('link[rel="alternate"]', (links) =>
      links.map((link) => [link.getAttribute("hreflang"), (link as HTMLLinkElement).href])
    );
    expect(named).toEqual([
      ...languages.map((own) => [own, addressOf(inLanguage(path, own))]),
      ["x-default", addressOf(inLanguage(path, "en"))]
    ]);
    await page.close();
  });
});

describe("the scorecard in Russian", () => {
  it("follows a reader's choice in Russian, and keeps it where it is opened in another language", async () => {
    const {page, problems} = await open("/ru/");
    await page.selectOption('#filters [name="status"]', "mixed");
    await page.waitForFunction(() => /по сравнению с базовыми/.test(document.querySelector("#answer")!.textContent!));
    const shown = await page.locator("tr.result:visible").count();
    expect(await page.textContent("#answer strong")).toBe(`${shown} результата`);
    expect(foreignWords("ru", await shownWords(page))).toEqual([]);
    await page.click('.languages a[hreflang="zh"]');
    await page.waitForURL(/\/zh\/\?status=mixed$/);
    await page.waitForFunction(
      (count) => document.querySelector("#answer strong")!.textContent === `${count}项结果`,
      shown
    );
    expect(await page.locator("tr.result:visible").count()).toBe(shown);
    expect(problems).toEqual([]);
    await page.close();
  });

  it.each([
    ["/ru/", "Казахстан", "Казахстан"],
    ["/ru/", "сводка", "Сводка"],
    ["/zh/", "哈萨克", "哈萨克斯坦"]
  ])("%s finds %s by its search", async (path, query, name) => {
    const {page, problems} = await open(path);
    await page.fill("#site-search", query);
    await page.waitForSelector("#site-found a");
    expect(await page.textContent("#site-found a span")).toContain(name);
    expect(foreignWords(languageOf(path), await shownWords(page))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});
