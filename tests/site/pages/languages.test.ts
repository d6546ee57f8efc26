import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {inLanguage, languageOf} from "../../../src/lib/language/language.js";
import {figuresOf, foreignWords, shownWords} from "../../src/components/foreign-words.js";
import {barriers} from "./barriers.js";
import {layoutProblems} from "./layout-problems.js";
import {type OpenSite, openSite, type WatchedPage, watchedPage} from "./open-site.js";

const {first, pages} = inject("builds");
const translated = pages.filter((path) => languageOf(path) !== "en");
const originals = [...new Set(translated.map((path) => inLanguage(path, "en")))];

const PHONE = {width: 390, height: 844};
const DESKTOP = {width: 1280, height: 800};

/** What the words of a page can break, of what axe looks for; the rest is of its elements, which are those of the English page. */
const RULES_OF_WORDS = ["target-size", "link-name", "button-name", "label", "select-name", "svg-img-alt", "valid-lang"];

let site: OpenSite;
let context: BrowserContext;
/** Pages that are open already and looked at by nobody. */
const free: WatchedPage[] = [];
beforeAll(async () => {
  site = await openSite(first);
  context = await site.newContext({viewport: PHONE, reducedMotion: "reduce"});
});
afterAll(() => site.close());

const addressOf = (path: string) => new URL(path.slice(1), site.address).href;

/** Opens a page, in a window that another has left where there is one, and returns what went wrong on it so far. */
async function open(path: string, size = PHONE): Promise<WatchedPage> {
  const watched = free.pop() ?? (await watchedPage(context, site.address));
  await watched.page.setViewportSize(size);
  await watched.reopen(addressOf(path));
  return watched;
}

/**
 * Runs in the page, which has a quicker parser than Node: what its words and figures are, with those of other views, which stand in
 * `noscript` and are elements only where no script runs.
 */
function readDocument(shown: typeof shownWords, figures: typeof figuresOf, fractions: typeof decimalsOf) {
  const {documentElement, title, head, body} = new DOMParser().parseFromString(
    document.documentElement.outerHTML,
    "text/html"
  );
  const {lang} = documentElement;
  const description = head.querySelector('meta[name="description"]')!.getAttribute("content")!;
  return {
    lang,
    words: [title, description, ...shown(body, lang)],
    counted: figures(body, lang),
    decimals: fractions(body, lang)
  };
}

const read = (page: Page): Promise<ReturnType<typeof readDocument>> =>
  page.evaluate(`(${readDocument})(${shownWords}, ${figuresOf}, ${decimalsOf})`);

/** Opens a page once, at a phone's width, where long words are found out, widens it, and returns what its words and figures are. */
async function look(path: string) {
  const watched = await open(path);
  const {page, problems} = watched;
  problems.push(...(await layoutProblems(page)));
  const {lang, words, counted, decimals} = await read(page);
  const seen = {
    lang,
    words,
    counted: path.includes("/indicators/") ? counted : [],
    decimals,
    results: await results(page),
    alternates: await alternates(page)
  };
  // Every rule is looked at on each English page by every-page.test.ts, at this width too.
  if (languageOf(path) !== "en") problems.push(...(await barriers(page, RULES_OF_WORDS)));
  await page.setViewportSize(DESKTOP);
  await watched.settled();
  problems.push(...(await layoutProblems(page)).map((problem) => `wide: ${problem}`));
  free.push(watched);
  return {...seen, problems: [...problems]};
}

/**
 * The figures with a fraction of a page's text in the order of their digits, in English digits. Whole numbers are in dates and
 * names too, which each language writes in its own way; charts drop labels where they are long.
 */
function decimalsOf(body: Element, lang: string): string[] {
  const main = body.querySelector("main")!;
  for (const element of main.querySelectorAll("script, style, code, time, svg")) element.remove();
  const plain = (text: string, own: string) =>
    own === "ru"
      ? text.replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, "").replace(/(?<=\d),(?=\d)/g, ".")
      : text.replace(/(?<=\d),(?=\d{3})/g, "");
  const texts = [...main.querySelectorAll("*")].flatMap((element) => {
    const own = element.closest("[lang]")?.getAttribute("lang") ?? lang;
    const ofElement = [...element.childNodes].filter(({nodeType}) => nodeType === 3);
    return ofElement.map(({textContent}) => plain(textContent!, own));
  });
  return texts.flatMap((text) => text.match(/[<≥]?−?\d+\.\d+/g) ?? []).sort();
}

/** The languages that a page's head names, with their addresses. */
const alternates = (page: Page) =>
  page.$$eval('link[rel="alternate"][hreflang]', (links) =>
    links.map((link) => [link.getAttribute("hreflang"), (link as HTMLLinkElement).href])
  );

/** The rows of a scorecard: result, baseline and latest as numbers, years, statuses. */
function results(page: Page): Promise<unknown[]> {
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
    expect(translated.filter((path) => /^\/(?:zh|ru)\/indicators\//.test(path))).toHaveLength(62);
  });

  it.concurrent.for(originals)(
    "%s has one language in each, the same figures, and no fault",
    async (path, {expect}) => {
      const languages = (["en", "zh", "ru"] as const).filter((own) => pages.includes(inLanguage(path, own)));
      const named = [
        ...languages.map((own) => [own, addressOf(inLanguage(path, own))]),
        ["x-default", addressOf(path)]
      ];
      let english: {counted: string[][]; decimals: string[]; results: unknown[]} | undefined;
      for (const own of languages) {
        const seen = await look(inLanguage(path, own));
        expect.soft(seen.problems, own).toEqual([]);
        expect.soft(seen.lang).toBe(own);
        expect.soft(foreignWords(own, seen.words), own).toEqual([]);
        expect.soft(seen.alternates, own).toEqual(named);
        const figures = {counted: seen.counted, decimals: seen.decimals, results: seen.results};
        english ??= figures;
        expect.soft(figures, own).toEqual(english);
      }
      if (path === "/") expect(english!.results).toHaveLength(31);
    }
  );
});

/** What a reader sees or hears of a page that is open, in its own language. */
const wordsOf = async (page: Page) => (await read(page)).words;

describe("links that scripts draw", () => {
  it.each([
    ["/ru/borders", '#border-filters [name="mode"]', "rail"],
    ["/zh/corridors", '#corridor-filters [name="mode"]', "rail"],
    ["/ru/", '#filters [name="status"]', "mixed"]
  ])("%s lead to pages in its language, or say that they are in English", async (path, field, value) => {
    const {page, problems} = await open(path);
    await page.selectOption(field, value);
    await page.waitForTimeout(500);
    const own = languageOf(path);
    const others = await page.$$eval("main a[href]:not([hreflang], [download])", (links) =>
      links.map((link) => new URL(link.getAttribute("href")!, document.baseURI).href)
    );
    const plain = others.filter((href) => href.startsWith(site.address) && !href.startsWith(addressOf(`/${own}/`)));
    expect(plain).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("trips in Chinese and Russian", () => {
  it.each([
    ["/zh/corridors/trips", "全部", "文件ten.csv缺少列"],
    ["/ru/corridors/trips", "Все рейсы: ", "В файле ten.csv нет столбца"]
  ])(
    "%s shows them and their tables without a word of another language, and says what a file lacks",
    async (path, all, lacks) => {
      const {page, problems} = await open(path);
      await page.locator("#make-trips:enabled").click();
      await page.locator("#explorer:not([hidden]) svg").first().waitFor();
      await page.locator("#before-after:not([hidden]) table").first().waitFor({state: "attached"});
      await expect.poll(() => page.locator("#trip-answer").textContent()).toContain(all);
      await page.click("#compare-before");
      for (const fold of await page.locator("#explorer summary").all()) await fold.click();
      expect(foreignWords(languageOf(path), await wordsOf(page))).toEqual([]);
      await page.click("[data-close]");
      await page.setInputFiles("#files", {
        name: "ten.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("trip_id,stop\nA,1\n")
      });
      await page.locator("#failure:not([hidden])").waitFor();
      expect(await page.textContent("#failure")).toContain(lacks);
      expect(problems).toEqual([]);
      await page.close();
    }
  );
});

describe("the scorecard in Russian", () => {
  it("follows a reader's choice in Russian, and keeps it where it is opened in another language", async () => {
    const {page, problems} = await open("/ru/", DESKTOP);
    await page.selectOption('#filters [name="status"]', "mixed");
    await page.waitForFunction(() => document.querySelector("#answer strong")!.textContent === "3 результата");
    const shown = await page.locator("tr.result:visible").count();
    expect(shown).toBe(3);
    expect(foreignWords("ru", await wordsOf(page))).toEqual([]);
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
    const {page, problems} = await open(path, DESKTOP);
    await page.fill("#site-search", query);
    await page.waitForSelector("#site-found a");
    expect(await page.textContent("#site-found a span")).toContain(name);
    expect(foreignWords(languageOf(path), await wordsOf(page))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});
