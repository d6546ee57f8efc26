import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {fences} from "../../../../src/components/layout/fences.js";
import {pageMeta} from "../../../../src/components/layout/page-meta.js";
import {resultPage} from "../../../../src/components/results/result-page.js";
import {sdgPage} from "../../../../src/components/themes/sdg-page.js";
import {themeList, themePage} from "../../../../src/components/themes/theme-page.js";
import {withLanguage} from "../../../../src/lib/language/language.js";

const data = await readSiteData("data", "current");
await readLanguages("data");
const open = (html: unknown) => new JSDOM(String(html)).window.document;
const words = (node: Element | null) => node!.textContent!.replace(/\s+/g, " ").trim();

/** The numbers before the words of a list of standings. */
const partsOf = (text: string) =>
  [
    ...text.matchAll(
      /(\d+) (?:with )?(?:improved|mixed|worsened|unchanged|not comparable|no figure held|not reported)/g
    )
  ].reduce((sum, [, count]) => sum + Number(count), 0);

describe("links to measures", () => {
  it("lead to a place on the page of each result, whether it has figures or not", () => {
    const links = [
      sdgPage(data),
      themePage("climate", data),
      themePage("ict", data),
      themePage("gender", data)
    ].flatMap((page) => [...open(page).querySelectorAll<HTMLAnchorElement>('a[href*="/indicators/"]')]);
    const places = new Set(links.map((link) => link.getAttribute("href")!).filter((href) => href.includes("#")));
    expect(places.size).toBeGreaterThan(30);
    const paths = new Set([...places].map((href) => href.split("#")[0]!));
    const ids = new Map(
      [...paths].map((path) => {
        const page = String(resultPage(path.replace("/indicators/", ""), data));
        return [path, new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))];
      })
    );
    const lost = [...places].filter((href) => {
      const [path, id] = href.split("#") as [string, string];
      return !ids.get(path)!.has(id);
    });
    expect(lost).toEqual([]);
  });
});

describe("themePage(theme, data)", () => {
  it("counts its measures in parts that add up to its lines, each with who assigned it and the place in the framework", () => {
    const page = open(themePage("climate", data));
    const lede = words(page.querySelector(".lede"));
    expect(lede).toMatch(/^6 measures of 5 results against their baselines by 2023: /);
    const rows = [...page.querySelectorAll(".theme-lines tbody tr")];
    expect(rows).toHaveLength(6);
    expect(partsOf(lede)).toBe(6);
    for (const row of rows) expect(words(row)).toMatch(/our reading: .*results table, [A-Z]{3}-O[CP]\d, result\.$/);
  });

  it("says of gender which number is the framework's own, and of its strategy that it has no address", () => {
    const page = open(themePage("gender", data));
    expect(words(page.querySelector(".lede"))).toMatch(/^1 measure of 1 result against its baseline/);
    expect(words(page.querySelector(".theme-lines tbody tr"))).toContain(
      "in the framework’s own words: The target asks"
    );
    expect(words(page.querySelector("#documents + ul"))).toContain("CAREC gender strategy");
  });

  it("shows no figure where none was reported, and none for a result without a measure of its own for the theme", () => {
    const page = open(themePage("ict", data));
    expect(words(page.querySelector(".lede"))).toBe(
      "1 measure of 1 result against its baseline by 2023: 1 not reported."
    );
    expect(page.querySelector('.theme-lines [data-label="Latest"]')!.textContent).toBe("not reported");
    const theme_measures = data.links!.theme_measures.map((row) =>
      row.theme === "ict" ? Object.assign({}, row, {measure: null}) : row
    );
    const whole = open(
      themePage("ict", Object.assign({}, data, {links: Object.assign({}, data.links, {theme_measures})}))
    );
    expect(words(whole.querySelector(".lede"))).toBe(
      "No measure belongs to this theme. One result belongs here without a measure of its own for the theme."
    );
    expect(whole.querySelector(".theme-lines .fig")).toBeNull();
  });

  it("throws for a theme that the framework does not have, and has a title for each that it has", () => {
    expect(() => themePage("energy", data)).toThrow('unknown theme "energy"');
    expect(pageMeta("/themes/ict", data).title).toBe("Information and communication technology");
  });
});

describe("pages of themes in other languages", () => {
  const russian = open(withLanguage("ru", () => themePage("gender", data)));
  const chinese = open(withLanguage("zh", () => themePage("gender", data)));

  it("quote the Chinese text beside its translation, and on Chinese pages alone", () => {
    expect(words(russian.querySelector("blockquote"))).toMatch(/^Стратегия в сфере туризма .*旅游和性别战略.*пункт 2/);
    expect(words(chinese.querySelector("blockquote"))).toMatch(/^旅游和性别战略将在今年提交.*第2段（第一页）$/);
    expect([russian, chinese].map((page) => page.querySelectorAll(".subtitle").length)).toEqual([1, 0]);
  });

  it("count by the plural of their language, and say who assigned a measure", () => {
    expect(words(russian.querySelector(".lede"))).toMatch(/^1 показатель по 1 результату к 2023 году/);
    expect(words(open(withLanguage("ru", () => themePage("climate", data))).querySelector(".lede"))).toMatch(
      /^6 показателей по 5 результатам/
    );
    expect(words(chinese.querySelector(".theme-lines tbody strong"))).toBe("框架原文");
  });

  it("have the words of a target, in the language of the page", () => {
    const page = open(withLanguage("ru", () => sdgPage(data)));
    expect(words(page.querySelector("#target-7-3 td"))).toBe(
      "К 2030 году удвоить глобальный показатель повышения энергоэффективности"
    );
    expect(words(page.querySelector(".lede"))).toMatch(/^55 из 71 показателя связаны с 19 задачами 10 целей/);
  });
});

describe("themeList(data)", () => {
  it("links to the three themes and quotes paragraph 4", () => {
    const page = open(themeList(data));
    expect([...page.querySelectorAll("tbody th a")].map((link) => link.getAttribute("href"))).toEqual([
      "/themes/ict",
      "/themes/climate",
      "/themes/gender"
    ]);
    expect(words(page.querySelector("blockquote"))).toContain("paragraph 4");
  });
});

describe("sdgPage(data)", () => {
  it("says that all of it is our reading, and counts measures with and without a target", () => {
    const page = open(sdgPage(data));
    const [, linked, all, targets, goals, without] =
      /^(\d+) of the (\d+) measures speak to (\d+) targets of (\d+) goals; (\d+) measures/.exec(
        words(page.querySelector(".lede"))
      )!;
    expect(Number(linked) + Number(without)).toBe(Number(all));
    expect(page.querySelectorAll(".sdg tbody")).toHaveLength(Number(targets));
    expect(page.querySelectorAll(".sdg tbody tr")).toHaveLength(Number(linked));
    expect(Number(goals)).toBe(10);
    expect(words(page.querySelector(".note-line"))).toMatch(/^All of it is our reading\./);
  });

  // A/RES/71/313, annex: the words of two targets whose measures are computed.
  it("gives the words of the United Nations", () => {
    const page = open(sdgPage(data));
    expect(words(page.querySelector("#target-7-2 td"))).toBe(
      "By 2030, increase substantially the share of renewable energy in the global energy mix"
    );
    expect(words(page.querySelector("#target-9-1 td"))).toContain("including regional and transborder infrastructure");
  });
});

describe("themes and targets on other pages", () => {
  const fence = (name: string, id: string) => open(fences[name]!([id], data, {path: "/"}, ""));

  it("stand on a result's page, marked as a reading, with where the result is reported", () => {
    const fold = fence("result", "ENG-OC1").querySelector("#alignment")!;
    expect(words(fold)).toContain("The result is in the DEfR view and in the annual view.");
    expect(words(fold)).toContain("Mitigating the impacts of climate change (our reading)");
    expect(fold.querySelector('a[href="/sdg#target-7-2"]')).not.toBeNull();
    expect(words(fold)).toContain("Our reading: the framework names no target.");
    expect(words(fence("result", "EFS-OP1").querySelector("#alignment"))).toContain("in the annual view alone");
  });

  it("stand on a sector's page, with its strategies and the results that they bear on", () => {
    const page = fence("sector", "TRD");
    const item = [...page.querySelectorAll(".documents > li")].find((node) => words(node).includes("CITA"))!;
    expect(words(item)).toContain("It has a results framework of its own (Program Results Framework, paragraph 2).");
    expect(words(item)).toContain(
      "bears on TRD-OC1, in the framework’s own words: The baseline of 2016 is that of CITA 2030."
    );
    expect(words(page.querySelector("#documents ~ .note-line"))).toContain("give no address");
    expect(words(fence("sector", "HLT").querySelector("h1 ~ .note-line ~ .note-line"))).toMatch(/^Themes: HLT-OP2 /);
  });
});
