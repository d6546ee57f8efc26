import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "./markup.js";

/** A page that the navigation of every page links to. */
interface NavigationPage {
  path: string;
  name: string;
  /** Pages below these paths belong to it too: a result's page to the scorecard. */
  below?: readonly string[];
}

/** A word of the header: one page, or several that are in a second line while one of them is open. */
interface NavigationGroup {
  name: string;
  pages: readonly NavigationPage[];
}

/** The navigation in reading order; a page is offered if it exists. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {name: "Scorecard", pages: [{path: "/", name: "Scorecard", below: ["/indicators/"]}]},
  {
    name: "Sectors",
    pages: [{path: "/sectors/", name: "Sectors", below: ["/sectors/", "/report/", "/annual-reports/"]}]
  },
  {name: "Members", pages: [{path: "/countries/", name: "Members", below: ["/countries/"]}]},
  {
    name: "Corridors",
    pages: [
      {path: "/corridors", name: "Corridors"},
      {path: "/corridors/trips", name: "Trips"}
    ]
  },
  {name: "Borders", pages: [{path: "/borders", name: "Borders", below: ["/borders/"]}]},
  {name: "Briefs", pages: [{path: "/briefs/", name: "Briefs", below: ["/briefs/"]}]},
  {
    name: "Data",
    pages: [
      {path: "/sources", name: "Sources"},
      {path: "/downloads", name: "Downloads", below: ["/downloads/"]},
      {path: "/sql", name: "SQL"},
      {path: "/baselines", name: "Baselines"},
      {path: "/revisions", name: "Revisions"},
      {path: "/gaps", name: "Gaps"},
      {path: "/status", name: "Status"}
    ]
  },
  {
    name: "Methods",
    pages: [
      {path: "/methods", name: "Methods"},
      {path: "/glossary", name: "Glossary"},
      {path: "/notebooks/", name: "Notebooks", below: ["/notebooks/"]},
      {path: "/about", name: "About"}
    ]
  }
];

/**
 * Returns the site's navigation as HTML: one line of groups and, below it, the pages of the open group if it has several. The
 * open page and its group are marked.
 */
export function siteHeader(path: string, hasPage: (path: string) => boolean): string {
  const here = path.replace(/index$/, "");
  const groups = existingPages(hasPage);
  const own = groups.find((group) => markOf(group, here) !== null);
  const isLong = own !== undefined && own.pages.length > 1;
  return String(html`<a class="skip" href="#content">Skip to the content</a><div class="site-head"><a class="home"
 href="/">CAREC PRF <span class="name-end">Observatory</span></a>
${searchField()}
<button type="button" class="menu-button" popovertarget="site-menu">Menu</button>
<nav class="site-nav" id="site-menu" popover aria-label="Site">${groups.map(
    (group) => html`${groupLink(group, here)} `
  )}</nav></div>${
    isLong &&
    html`<nav class="site-nav within" aria-label="${own.name}">${own.pages.map(
      (page) => html`${link(page.path, page.name, currentMark(page, here))} `
    )}</nav>`
  }<span id="content" tabindex="-1"></span>`);
}

/** The search of every page; `siteSearch` finds what it shows. */
function searchField(): Markup {
  return html`<form class="site-search needs-script" role="search"><input type="search" id="site-search" role="combobox"
 aria-label="Search results, members, crossings, terms" aria-autocomplete="list" aria-controls="site-found" aria-expanded="false"
 placeholder="Search" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd>
<div id="site-found" role="listbox" aria-label="Found" hidden></div><output class="hidden"></output></form>`;
}

/** A group links to its first page. If the second line names the current page, the group is marked as containing it. */
function groupLink(group: NavigationGroup, here: string): Markup {
  const mark = markOf(group, here);
  return link(group.pages[0]!.path, group.name, group.pages.length > 1 && mark !== null ? "true" : mark);
}

function markOf({pages}: NavigationGroup, here: string): ReturnType<typeof currentMark> {
  const marks = pages.map((page: NavigationPage) => currentMark(page, here));
  return marks.find((mark) => mark === "page") ?? marks.find((mark) => mark !== null) ?? null;
}

function link(path: string, name: string, mark: string | null): Markup {
  return html`<a href="${path}"${mark && html` aria-current="${mark}"`}>${name}</a>`;
}

/** Returns the footer of every page as HTML: links to all pages, the date of the figures, and who may use them how. */
export function siteFooter({inputs, snapshots}: SiteData, hasPage: (path: string) => boolean): string {
  const pages = existingPages(hasPage).flatMap((group) => group.pages);
  const newest = snapshots
    .map(({date}) => date)
    .sort()
    .at(-1);
  return String(html`<nav class="site-map" aria-label="All pages">${pages.map(({path, name}) => html`<a href="${path}">${name}</a> `)}</nav>
<p>CAREC PRF Observatory, unofficial. ${newest !== undefined && `Newest figures retrieved on ${newest}. `}Vintage ${inputs.vintage}. Framework edition ${
    inputs.framework.edition
  }. Figures belong to their publishers, under the licenses on <a href="/sources">Sources</a>; the observatory’s own work is under the MIT license.</p>`);
}

/** Returns the groups with the pages that exist; a group without any is left out. */
function existingPages(hasPage: (path: string) => boolean): NavigationGroup[] {
  return NAVIGATION.map(({name, pages}) => ({name, pages: pages.filter(({path}) => hasPage(path))})).filter(
    ({pages}) => pages.length > 0
  );
}

/** Returns the `aria-current` of a navigation link: the open page itself, the page that it belongs to, or neither. */
function currentMark({path, below = []}: NavigationPage, here: string): "page" | "true" | null {
  if (path === here) return "page";
  return below.some((start) => here.startsWith(start)) ? "true" : null;
}
