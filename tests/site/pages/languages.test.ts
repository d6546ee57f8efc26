import {JSDOM} from "jsdom";
import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {inLanguage, languageOf} from "../../../src/lib/language/language.js";
import {foreignWords, shownWords} from "../../src/components/foreign-words.js";
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

/** What a reader sees or hears of a page in its own language. */
async function words(page: Page): Promise<string[]> {
  const {document} = new JSDOM(await page.content()).window;
  const description = document.querySelector('meta[name="description"]')!.getAttribute("content")!;
  return [document.title, description, ...shownWords(document.body, document.documentElement.lang)];
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

describe("pages in several languages", () => {
  it("are there in Chinese and Russian", () => {
    expect(translated).toEqual(expect.arrayContaining(["/ru/", "/zh/"]));
  });

  it.each(["/", ...translated])("%s has no word of another language, and no fault", async (path) => {
    const {page, problems} = await open(path);
    expect(await page.getAttribute("html", "lang")).toBe(languageOf(path));
    expect(foreignWords(languageOf(path), await words(page))).toEqual([]);
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
    await page.waitForFunction(() => document.querySelector("#answer strong")!.textContent === "3 результата");
    const shown = await page.locator("tr.result:visible").count();
    expect(shown).toBe(3);
    expect(foreignWords("ru", await words(page))).toEqual([]);
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
    expect(foreignWords(languageOf(path), await words(page))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});
