import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {PageMeta} from "../../../src/components/layout/page-meta.js";
import type {SitePages} from "../../../src/components/layout/site-header.js";
import {inLanguage, type Language, languageOf} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {languageBlock} from "../language/read-messages.js";
import {fontHead} from "./site-fonts.js";

/** What every page's head says of the site. */
export interface SiteInfo {
  /** Address of the published site, without a slash at its end; null where it is not known. */
  url: string | null;
  /** Version of the lineage files (`siteLineage`). */
  lineage: string;
  pages: SitePages;
}

/** What Framework knows of a page when it asks for the head. */
export interface PageInfo {
  title: string | null;
  path: string;
}

/**
 * Returns the head of one page: icons, description and social card.
 *
 * Title, description and language come from the page's own meta where it has them. Framework writes the title from the
 * front matter; `page-title` and `page-language` are for `postProcessPage`, which puts them where they belong.
 * A page that there is in several languages names them all (`hreflang`); `messages` are those of its own, which `postProcessSite` cuts down to
 * what its scripts ask for. Readers of social cards want absolute addresses: they get one where the site's own is known, else a relative one.
 *
 * @example pageHead({title: "Sources", path: "/sources"}, {}, site)
 */
export function pageHead({title, path}: PageInfo, page: PageMeta, site: SiteInfo): string {
  const own = languageOf(path);
  const siteTitle = text("site-title");
  const description = page.description ?? text("site-description");
  const name = page.title ?? title ?? siteTitle;
  const depth = path.split("/").length - 2;
  const base = site.url === null ? "../".repeat(depth) || "./" : `${site.url}/`;
  return [
    fontHead("../".repeat(depth) || "./"),
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    '<link rel="icon" href="/favicon.png" type="image/png" sizes="96x96">',
    meta("name", "page-title", name === siteTitle ? name : `${name} | ${siteTitle}`),
    meta("name", "page-language", page.lang ?? own),
    meta("name", "description", description),
    meta("name", "lineage", site.lineage),
    meta("name", "color-scheme", "light dark"),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", siteTitle),
    meta("property", "og:title", name),
    meta("property", "og:description", description),
    meta("property", "og:image", `${base}social-card.png`),
    meta("property", "og:image:alt", siteTitle),
    meta("name", "twitter:card", "summary_large_image"),
    ...alternateLinks(path, site),
    ...(own === "en" ? [] : [meta("name", "own-pages", (site.pages.inLanguage?.(own) ?? []).join(" "))]),
    languageBlock(own),
    '<script type="module" src="/components/layout/site-script.js"></script>'
  ].join("\n");
}

/** The page in every language that it is there in, and its own address; none for a page that nobody is sent to. */
function alternateLinks(path: string, {url, pages}: SiteInfo): string[] {
  const plain = inLanguage(path, "en").replace(/(^|\/)index$/, "$1");
  const languages = plain === "/404" ? [] : pages.languages(plain);
  const link = (rel: string, own: Language, hreflang: string) =>
    `<link rel="${rel}"${hreflang} href="${url ?? ""}${inLanguage(plain, own)}">`;
  return [
    ...(url === null || !languages.includes(languageOf(path)) ? [] : [link("canonical", languageOf(path), "")]),
    ...(languages.length < 2
      ? []
      : [
          ...languages.map((own) => link("alternate", own, ` hreflang="${own}"`)),
          link("alternate", "en", ' hreflang="x-default"')
        ])
  ];
}

function meta(key: "name" | "property", value: string, content: string): string {
  return `<meta ${key}="${value}" content="${escapeAttribute(content)}">`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/**
 * Returns `title`, `description` and `lang` of a page's front matter; nothing for a page without a
 * file of its own, as one made from `[result].md`.
 *
 * Each stands on one line, quoted or not.
 * @example readFrontMatter("src", "/about") // {title: "About", description: "What this is, and for whom."}
 */
export function readFrontMatter(root: string, path: string): PageMeta {
  const [, block] = /^---\n([\s\S]*?)\n---\n/.exec(readPage(join(root, `${path}.md`))) ?? [];
  const meta: PageMeta = {};
  for (const key of ["title", "description", "lang"] as const) {
    const [, value] = new RegExp(`^${key}:[ \\t]*(.+)$`, "m").exec(block ?? "") ?? [];
    if (value !== undefined) meta[key] = value.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return meta;
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
