import {describe, expect, it} from "vitest";
import {type SitePages, siteFooter, siteHeader} from "../../../../src/components/layout/site-header.js";
import {type Language, withLanguage} from "../../../../src/lib/language/language.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const site = (has: (path: string) => boolean, languages: readonly Language[] = ["en"]): SitePages => ({
  has,
  languages: () => languages
});
const all = site(() => true);
const marked = (text: string) =>
  [...text.matchAll(/<a href="([^"]+)" aria-current="(page|true)">/g)].map(([, path, mark]) => `${path} ${mark}`);

describe("siteHeader(path, hasPage)", () => {
  it("marks the page that is read", () => {
    expect(marked(siteHeader("/borders", all))).toEqual(["/borders page"]);
    expect(marked(siteHeader("/index", all))).toEqual(["/ page"]);
    expect(marked(siteHeader("/sectors/index", all))).toEqual(["/sectors/ true", "/sectors/ page"]);
  });
  it("marks the place that a page below it belongs to", () => {
    expect(marked(siteHeader("/indicators/TRP-OC1", all))).toEqual(["/ true"]);
    expect(marked(siteHeader("/sectors/TRP", all))).toEqual(["/sectors/ true", "/sectors/ true"]);
    expect(marked(siteHeader("/notebooks/services-trade", all))).toEqual(["/methods true", "/notebooks/ true"]);
  });
  it("opens a second line for a group of several pages alone", () => {
    const text = siteHeader("/revisions", all);
    expect(marked(text)).toEqual(["/sources true", "/revisions page"]);
    expect(text).toContain('aria-label="Data"');
    expect(marked(siteHeader("/corridors/trips", all))).toEqual(["/corridors true", "/corridors/trips page"]);
    expect(siteHeader("/borders", all)).not.toContain("within");
  });
  it("offers only pages that exist", () => {
    const text = siteHeader(
      "/sources",
      site((path) => !["/borders", "/briefs/", "/gaps"].includes(path))
    );
    expect(text).not.toMatch(/Borders|Briefs|Gaps/);
    expect(text).toContain(">Corridors</a>");
  });
  it("leads nowhere in particular from a page that is in no group", () => {
    expect(marked(siteHeader("/404", all))).toEqual([]);
  });
});

describe("siteFooter(data, hasPage)", () => {
  it("names every page, the date of the figures, the vintage and the licenses", () => {
    const snapshots = [{date: "2024-01-02"}, {date: "2024-09-30"}, {date: "2023-12-31"}];
    const data = {inputs: {vintage: "defr-2024", framework: {edition: "2020-12"}}, snapshots} as unknown as SiteData;
    const text = siteFooter(
      "/sources",
      data,
      site((path) => path !== "/borders")
    );
    expect(text).toContain("Vintage defr-2024");
    expect(text).toContain("unofficial. Newest figures retrieved on 2024-09-30. Vintage");
    expect(text).toMatch(/MIT license/);
    expect(text.match(/<a /g)).toHaveLength(20);
  });

  it("leads to the page in other languages, and to their scorecards where they do not have it", () => {
    const data = {inputs: {vintage: "v", framework: {edition: "e"}}, snapshots: []} as unknown as SiteData;
    const some: SitePages = {
      has: () => true,
      languages: (path) => (path === "/methods" ? ["en", "ru"] : path === "/" ? ["en", "zh", "ru"] : ["en"])
    };
    const links = (path: string) =>
      [...siteFooter(path, data, some).matchAll(/href="([^"]*)" lang="(..)" hreflang="..( data-same-page)?/g)].map(
        ([, to, own]) => `${own} ${to}`
      );
    expect(links("/methods")).toEqual(["zh /zh/", "ru /ru/methods"]);
    expect(links("/index")).toEqual(["zh /zh/", "ru /ru/"]);
    expect(links("/sources")).toEqual(["zh /zh/", "ru /ru/"]);
  });
});

describe("a page in another language", () => {
  const three = site(() => true, ["en", "zh", "ru"]);
  it("leads to itself in the others, by their own names", () => {
    const text = withLanguage("ru", () => siteHeader("/ru/sectors/index", three));
    expect(text).toContain('<a href="/sectors/" lang="en" hreflang="en" data-same-page>English</a>');
    expect(text).toContain('<a href="/zh/sectors/" lang="zh" hreflang="zh" data-same-page>中文</a>');
    expect(text).not.toContain("Русский");
  });
  it("has the menu in its language, and the open page marked", () => {
    const text = withLanguage("ru", () => siteHeader("/ru/sectors/index", three));
    expect(marked(text)).toEqual(["/sectors/ true", "/sectors/ page"]);
    expect(text).toContain(">Секторы</a>");
  });
  it("offers no language that does not have it", () => {
    expect(siteHeader("/sources", all)).not.toContain("hreflang");
  });
});
