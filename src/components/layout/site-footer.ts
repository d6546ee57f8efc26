import type {SiteData} from "../../lib/contract/site-data.js";
import {html} from "./markup.js";
import {existingPlaces} from "./site-places.js";

/** Returns the foot of every page as HTML: every place of the site, and the vintage that the page's figures are of. */
export function siteFooter({inputs}: SiteData, hasPage: (path: string) => boolean): string {
  const places = existingPlaces(hasPage).flatMap((group) => group.places);
  return String(html`<nav class="site-map" aria-label="All pages">${places.map(({path, name}) => html`<a href="${path}">${name}</a> `)}</nav>
<p>Vintage ${inputs.vintage}. Framework edition ${inputs.framework.edition}.</p>`);
}
