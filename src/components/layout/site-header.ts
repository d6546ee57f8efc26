import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "./markup.js";
import {existingPlaces, type Place, type PlaceGroup, placeMark} from "./site-places.js";

/**
 * Returns the site's navigation as HTML: one line of groups, and below it the pages of the group that is being read where it
 * has several. The page itself is marked, and the group that it belongs to.
 */
export function siteHeader(path: string, hasPage: (path: string) => boolean): string {
  const here = path.replace(/index$/, "");
  const groups = existingPlaces(hasPage);
  const own = groups.find((group) => markOf(group, here) !== null);
  const isLong = own !== undefined && own.places.length > 1;
  return String(
    html`<a class="skip" href="#content">Skip to the content</a><nav class="site-nav" aria-label="Site"><a class="home" href="/">CAREC <span class="at-wide">2030 Program Results Framework</span><span class="at-narrow">PRF</span></a> ${groups.map((group) => html`${groupLink(group, here)} `)}</nav>${
      isLong &&
      html`<nav class="site-nav within" aria-label="${own.name}">${own.places.map((place) => html`${link(place.path, place.name, placeMark(place, here))} `)}</nav>`
    }<span id="content" tabindex="-1"></span>`
  );
}

/** A group leads to its first page; of a page that the second line names, it says only that the page is in it. */
function groupLink(group: PlaceGroup, here: string): Markup {
  const mark = markOf(group, here);
  return link(group.places[0]!.path, group.name, group.places.length > 1 && mark !== null ? "true" : mark);
}

function markOf({places}: PlaceGroup, here: string): ReturnType<typeof placeMark> {
  const marks = places.map((place: Place) => placeMark(place, here));
  return marks.find((mark) => mark === "page") ?? marks.find((mark) => mark !== null) ?? null;
}

function link(path: string, name: string, mark: string | null): Markup {
  return html`<a href="${path}"${mark && html` aria-current="${mark}"`}>${name}</a>`;
}

/** Returns the foot of every page as HTML: every place of the site, and the vintage that the page's figures are of. */
export function siteFooter({inputs}: SiteData, hasPage: (path: string) => boolean): string {
  const places = existingPlaces(hasPage).flatMap((group) => group.places);
  return String(html`<nav class="site-map" aria-label="All pages">${places.map(({path, name}) => html`<a href="${path}">${name}</a> `)}</nav>
<p>Vintage ${inputs.vintage}. Framework edition ${inputs.framework.edition}.</p>`);
}
