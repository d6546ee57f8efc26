import {inLanguage, LANGUAGES, type Language, language, sentenceGap, writtenDay} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup, textMarkup} from "./markup.js";

/** A page that the navigation of every page links to. */
interface NavigationPage {
  path: string;
  /** Id of the message with its name. */
  message: string;
  /** Pages below these paths belong to it too: a result's page to the scorecard. */
  below?: readonly string[];
}

/** A word of the header: one page, or several that are in a second line while one of them is open. */
interface NavigationGroup {
  message: string;
  pages: readonly NavigationPage[];
}

/** The navigation in reading order; a page is offered if it exists. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {message: "nav-scorecard", pages: [{path: "/", message: "nav-scorecard", below: ["/indicators/"]}]},
  {
    message: "nav-sectors",
    pages: [
      {path: "/sectors/", message: "nav-sectors", below: ["/sectors/", "/report/", "/annual-reports/"]},
      {path: "/themes/", message: "nav-themes", below: ["/themes/"]},
      {path: "/sdg", message: "nav-sdg"}
    ]
  },
  {message: "nav-members", pages: [{path: "/countries/", message: "nav-members", below: ["/countries/"]}]},
  {
    message: "nav-corridors",
    pages: [
      {path: "/corridors", message: "nav-corridors"},
      {path: "/corridors/trips", message: "nav-trips"}
    ]
  },
  {message: "nav-borders", pages: [{path: "/borders", message: "nav-borders", below: ["/borders/"]}]},
  {message: "nav-briefs", pages: [{path: "/briefs/", message: "nav-briefs", below: ["/briefs/"]}]},
  {
    message: "nav-data",
    pages: [
      {path: "/sources", message: "nav-sources"},
      {path: "/downloads", message: "nav-downloads", below: ["/downloads/"]},
      {path: "/sql", message: "nav-sql"},
      {path: "/baselines", message: "nav-baselines"},
      {path: "/revisions", message: "nav-revisions"},
      {path: "/gaps", message: "nav-gaps"},
      {path: "/status", message: "nav-status"}
    ]
  },
  {
    message: "nav-methods",
    pages: [
      {path: "/methods", message: "nav-methods"},
      {path: "/glossary", message: "nav-glossary"},
      {path: "/notebooks/", message: "nav-notebooks", below: ["/notebooks/"]},
      {path: "/about", message: "nav-about"}
    ]
  }
];

/** What the frame of a page asks of the site. */
export interface SitePages {
  /** Whether the site has this page, by its English address. */
  has(path: string): boolean;
  /** The languages that it has it in; empty for a page that no reader goes to by a link. */
  languages(path: string): readonly Language[];
  /** The English addresses of all pages that it has in a language, for links that scripts draw (`localPage`). */
  inLanguage?(own: Language): readonly string[];
}

/** What each language calls itself. */
/** Names of languages in themselves. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {en: "English", zh: "中文", ru: "Русский"};

/**
 * Returns the site's navigation as HTML: one line of groups and, below it, the pages of the open group if it has several. The
 * open page and its group are marked. A page that other languages have too leads to them.
 */
export function siteHeader(path: string, site: SitePages): string {
  const here = inLanguage(path, "en").replace(/index$/, "");
  const groups = existingPages(site);
  const own = groups.find((group) => markOf(group, here) !== null);
  const isLong = own !== undefined && own.pages.length > 1;
  const end = text("site-name-end");
  return String(html`<a class="skip" href="#content">${text("skip-to-content")}</a><div class="site-head"><a class="home"
 href="/">${text("site-name")}${end !== "" && html`<span class="name-end">${end}</span>`}</a>
${searchField(path)}
<button type="button" class="menu-button" popovertarget="site-menu">${text("site-menu")}</button>
<nav class="site-nav" id="site-menu" popover aria-label="${text("site-navigation")}">${groups.map(
    (group) => html`${groupLink(group, here)} `
  )}${languageSwitch(here, site)}</nav></div>${
    isLong &&
    html`<nav class="site-nav within" aria-label="${text(own.message)}">${own.pages.map(
      (page) => html`${link(page.path, text(page.message), currentMark(page, here))} `
    )}</nav>`
  }<span id="content" tabindex="-1"></span>`);
}

/** The page in its other languages. A script keeps what stands behind its address. */
function languageSwitch(here: string, site: SitePages): Markup | false {
  const others = site.languages(here).filter((other) => other !== language());
  return (
    others.length > 0 &&
    html`<span class="languages" role="group" aria-label="${text("site-languages")}">${others.map((other) => languageLink(here, other, true))}</span>`
  );
}

function languageLink(path: string, to: Language, isSamePage: boolean): Markup {
  return html`<a href="${inLanguage(path, to)}" lang="${to}" hreflang="${to}"${isSamePage && html` data-same-page`}>${OWN_NAMES[to]}</a> `;
}

/** The search of every page; `siteSearch` finds what it shows. `data-root` leads to the top of the site. */
function searchField(path: string): Markup {
  return html`<form class="site-search needs-script" role="search" data-root="${"../".repeat(path.split("/").length - 2) || "./"}"
 data-failed="${text("search-failed")}"><input
 type="search" id="site-search" role="combobox" aria-label="${text("search-label")}" aria-autocomplete="list" aria-controls="site-found"
 aria-expanded="false" placeholder="${text("search-placeholder")}" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd>
<div id="site-found" role="listbox" aria-label="${text("search-list")}" hidden></div><output class="hidden"></output></form>`;
}

/** A group links to its first page. If the second line names the current page, the group is marked as containing it. */
function groupLink(group: NavigationGroup, here: string): Markup {
  const mark = markOf(group, here);
  return link(group.pages[0]!.path, text(group.message), group.pages.length > 1 && mark !== null ? "true" : mark);
}

function markOf({pages}: NavigationGroup, here: string): ReturnType<typeof currentMark> {
  const marks = pages.map((page: NavigationPage) => currentMark(page, here));
  return marks.find((mark) => mark === "page") ?? marks.find((mark) => mark !== null) ?? null;
}

function link(path: string, name: string, mark: string | null): Markup {
  return html`<a href="${path}"${mark && html` aria-current="${mark}"`}>${name}</a>`;
}

/**
 * Returns the footer of every page as HTML: links to all pages, the languages, the date of the figures, and who may use them how. Where
 * another language does not have this page, its name leads to its scorecard.
 */
export function siteFooter(path: string, {inputs, snapshots}: SiteData, site: SitePages): string {
  const here = inLanguage(path, "en").replace(/index$/, "");
  const pages = existingPages(site).flatMap((group) => group.pages);
  const offered = LANGUAGES.filter((other) => other !== language() && site.languages("/").includes(other));
  const newest = snapshots
    .map(({date}) => date)
    .sort()
    .at(-1);
  const facts = text("footer-facts", {
    date: writtenDay(newest ?? "–"),
    vintage: inputs.vintage,
    edition: inputs.framework.edition
  });
  const gap = sentenceGap();
  const license = textMarkup("footer-license", {sources: html`<a href="/sources">${text("nav-sources")}</a>`});
  return String(html`<nav class="site-map" aria-label="${text("all-pages")}">${pages.map(
    ({path, message}) => html`<a href="${path}">${text(message)}</a> `
  )}</nav>
${
  offered.length > 0 &&
  html`<nav class="site-map" aria-label="${text("site-languages")}">${offered.map((other) => {
    const isSamePage = site.languages(here).includes(other);
    return languageLink(isSamePage ? here : "/", other, isSamePage);
  })}</nav>`
}<p>${facts}${gap}${license}${gap}${text("footer-untranslated")}</p>`);
}

/** Returns the groups with the pages that exist; a group without any is left out. */
function existingPages(site: SitePages): NavigationGroup[] {
  return NAVIGATION.map(({message, pages}) => ({message, pages: pages.filter(({path}) => site.has(path))})).filter(
    ({pages}) => pages.length > 0
  );
}

/** Returns the `aria-current` of a navigation link: the open page itself, the page that it belongs to, or neither. */
function currentMark({path, below = []}: NavigationPage, here: string): "page" | "true" | null {
  if (path === here) return "page";
  return below.some((start) => here.startsWith(start)) ? "true" : null;
}
