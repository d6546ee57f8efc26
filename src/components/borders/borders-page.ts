import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {bcpName, bcpPath} from "./border-name.js";
import {bordersExplorer} from "./borders-explorer.js";

/** The borders page: the answer, ranked crossings, changes, pairs of countries, map, activities, and every crossing. */
export function bordersPage(data: SiteData): Markup {
  const {form, figures, crossings, context, views, rows} = bordersExplorer(data);
  return html`${form}
<p class="lede" id="borders-answer" aria-live="polite">${views.parts["borders-answer"]}</p>
${figureFrame(figures.ranking)}
<h2 id="changes">${text("borders-changes-heading")}</h2>
${figureFrame(figures.changes)}
<h2 id="pairs">${text("borders-pairs-heading")}</h2>
<p>${textMarkup("borders-pairs", {year: html`<span id="matrix-year">${views.parts["matrix-year"]}</span>`})}</p>
${tableFrame("country-pairs", html`<div class="wide" id="matrix">${views.parts.matrix}</div>`)}
<h2 id="map">${text("borders-map-heading")}</h2>
${figureFrame(figures.map)}
<h2 id="activities">${text("borders-activities-heading")}</h2>
${figureFrame(figures.activities)}
<p>${textMarkup("places-trips-secret", {trips: html`<a href="/corridors/trips">${text("places-trips")}</a>`})}</p>
<h2 id="all">${text("borders-every-heading")}</h2>
<details><summary>${text("borders-every", {
    count: data.inputs.reference.bcps.length,
    known: new Set(crossings.map(({bcp}) => bcp)).size
  })}</summary>
<ul class="crossings">${data.inputs.reference.bcps.map(({bcp, iso3}) => {
    const country = context.names[iso3] ?? iso3;
    const words = crossings.some((row) => row.bcp === bcp) ? country : text("borders-country-no-figure", {country});
    return html`<li><a href="${bcpPath(bcp)}">${bcpName(bcp, context)}</a> <span class="muted">${words}</span></li>`;
  })}</ul></details>
${rows}`;
}
