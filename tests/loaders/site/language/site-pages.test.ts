import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {hasPage, localAddress, localizeLinks, sitePages} from "../../../../loaders/site/language/site-pages.js";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "pages-"));
  for (const name of ["index", "methods", "indicators/[result]", "ru/index", "ru/indicators/[result]", "zh/index"]) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(join(root, `${name}.md`), "# A page\n");
  }
});
afterAll(() => rmSync(root, {recursive: true}));

describe("hasPage(root, path)", () => {
  it("finds a page of its own and the index of a folder", () => {
    expect(hasPage("src", "/")).toBe(true);
    expect(hasPage("src", "/sources")).toBe(true);
    expect(hasPage("src", "/sectors/")).toBe(true);
  });
  it("finds no page where there is none, or only one made from a parameter", () => {
    expect(hasPage("src", "/no-such-page")).toBe(false);
    expect(hasPage("src", "/indicators/TRP-OC1")).toBe(false);
    expect(hasPage("src", "/indicators/")).toBe(false);
  });
});

describe("sitePages(root)", () => {
  it("lists the pages of a language by their English addresses, those of a template by a star", () => {
    expect(sitePages(root).inLanguage!("ru")).toEqual(["/", "/indicators/*"]);
    expect(sitePages(root).inLanguage!("zh")).toEqual(["/"]);
  });
  it("knows the languages of a page, those of a template too", () => {
    const site = sitePages(root);
    expect(site.languages("/")).toEqual(["en", "zh", "ru"]);
    expect(site.languages("/methods")).toEqual(["en"]);
    expect(site.languages("/indicators/TRD-OP1")).toEqual(["en", "ru"]);
    expect(site.languages("/indicators/")).toEqual([]);
    expect(site.languages("/no-such-page")).toEqual([]);
  });
});

describe("localAddress(path, language, site)", () => {
  it("leads to the page in the language, else to the English one, with what is behind it", () => {
    const site = sitePages(root);
    expect(localAddress("/?status=mixed#results", "ru", site)).toBe("/ru/?status=mixed#results");
    expect(localAddress("/indicators/TRD-OP1#services", "ru", site)).toBe("/ru/indicators/TRD-OP1#services");
    expect(localAddress("/indicators/TRD-OP1#services", "zh", site)).toBe("/indicators/TRD-OP1#services");
    expect(localAddress("/methods#gdp", "ru", site)).toBe("/methods#gdp");
  });
});

describe("localizeLinks(html, path, site)", () => {
  const site = () => sitePages(root);
  it("leads a page's links to pages of its language, and marks those in English", () => {
    const html =
      '<a class="home" href="/">A</a><a href="/methods#gdp">B</a><a class="figure" href="/indicators/X#m">C</a>';
    expect(localizeLinks(html, "/ru/index", site())).toBe(
      '<a class="home" href="/ru/">A</a><a href="/methods#gdp" hreflang="en">B</a><a class="figure" href="/ru/indicators/X#m">C</a>'
    );
    expect(localizeLinks(html, "/index", site())).toBe(html);
  });
  it("leaves files, places, other hosts and links that name their language", () => {
    const html =
      '<a download href="/a.csv">A</a><a href="#b">B</a><a href="https://example.org/">C</a><a href="/" hreflang="en">D</a>';
    expect(localizeLinks(html, "/ru/index", site())).toBe(html);
    const workbook = '<a href="/indicators/EDC-2025.ru.xlsx" lang="ru">XLSX</a>';
    expect(localizeLinks(workbook, "/ru/index", site())).toBe(workbook);
  });
});
