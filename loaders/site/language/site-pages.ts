import {existsSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import type {SitePages} from "../../../src/components/layout/site-header.js";
import {inLanguage, LANGUAGES, type Language, languageOf, withLanguage} from "../../../src/lib/language/language.js";

/**
 * Returns whether a path of the site has a page of its own below the root: `/sources` is `sources.md`, `/sectors/` is
 * `sectors/index.md`; a page loader (`.md.ts`) counts. Pages made from a parameter (`[result].md`) do not.
 *
 * @example hasPage("src", "/sectors/") // true
 */
export function hasPage(root: string, path: string): boolean {
  const name = path.endsWith("/") ? `${path}index` : path;
  return [".md", ".md.ts"].some((end) => existsSync(join(root, `${name}${end}`)));
}

/**
 * Returns what the frame of a page asks of the site: a page is there in a language where its file is, `ru/indicators/[result].md` for all
 * that are made of it. What was found is kept.
 */
export function sitePages(root: string): SitePages {
  const known = new Map<string, readonly Language[]>();
  const below = new Map<Language, readonly string[]>();
  return {
    has: (path) => hasPage(root, path),
    languages(path) {
      let found = known.get(path);
      if (found === undefined) {
        found = LANGUAGES.filter((own) => isFile(root, inLanguage(path, own)));
        known.set(path, found);
      }
      return found;
    },
    inLanguage(own) {
      let found = below.get(own);
      if (found === undefined) {
        found = pagesBelow(join(root, own));
        below.set(own, found);
      }
      return found;
    }
  };
}

/** The addresses of a folder's pages: `/borders/*` for all that are made from `borders/[bcp].md`. */
function pagesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).map((file) => file.replaceAll("\\", "/"));
  const ends = files.flatMap((file) => /^(.*?)\.md(?:\.ts)?$/.exec(file)?.[1] ?? []);
  return ends.map((name) => `/${name.replace(/(^|\/)index$/, "$1").replace(/\[\w+\]$/, "*")}`).sort();
}

function isFile(root: string, path: string): boolean {
  if (hasPage(root, path)) return true;
  const folder = join(root, dirname(path));
  return !path.endsWith("/") && existsSync(folder) && readdirSync(folder).some((name) => /^\[\w+\]\.md$/.test(name));
}

/** Returns the addresses of pages in every language that the site has each in. @example inEveryLanguage(site, ["/"]) // ["/", "/zh/", "/ru/"] */
export function inEveryLanguage(site: SitePages, paths: readonly string[]): string[] {
  return paths.flatMap((path) => site.languages(path).map((own) => inLanguage(path, own)));
}

/** Returns a part of a page, written in the page's own language, with links to pages of that language. */
export function inOwnLanguage(path: string, site: SitePages, make: () => string): string {
  return localizeLinks(withLanguage(languageOf(path), make), path, site);
}

/** Returns the address of a page in a language where the site has it in that one, else in English. */
export function localAddress(path: string, own: Language, site: SitePages): string {
  const [, page = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(path)!;
  return (site.languages(page).includes(own) ? inLanguage(page, own) : page) + rest;
}

/** How the address of a file ends, which no page's does: `/report/EDC-2025.ru.xlsx` is not made from `report/[sector].md`. */
const FILE_ENDING = /\.[a-z]{3,7}$/;

/**
 * Returns HTML of a page with its links to other pages of the site, `/methods#gdp`, in the page's own language where the site has them in it;
 * others say by `hreflang` that they are in English. What is given to be saved, and links that name their language, stay as they are.
 *
 * @example localizeLinks('<a href="/">…</a>', "/ru/index", sitePages("src")) // '<a href="/ru/">…</a>'
 */
export function localizeLinks(html: string, path: string, site: SitePages): string {
  const own = languageOf(path);
  if (own === "en") return html;
  return html.replace(/<a\s[^>]*>/g, (tag) => {
    if (/\s(?:hreflang|download)\b/.test(tag)) return tag;
    return tag.replace(/\shref="(\/[^"]*)"/, (whole, address: string) => {
      if (FILE_ENDING.test(address)) return whole;
      const local = localAddress(address, own, site);
      return ` href="${local}"${languageOf(local) === own ? "" : ' hreflang="en"'}`;
    });
  });
}
