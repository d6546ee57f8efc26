import type {SiteData} from "../../lib/contract/site-data.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpPath} from "./border-name.js";
import {bordersAnswer} from "./borders-answer.js";
import {bordersParts} from "./borders-parts.js";

/** The page of the borders: the answer, ranked crossings, changes, pairs of countries, map, activities, every crossing's page. */
export function bordersPage(data: SiteData): Markup {
  const {form, figures, crossings, context, views, rows} = bordersParts(data);
  return html`${bordersAnswer(crossings, data)}
${form}
${figureFrame(figures.ranking)}
<h2 id="changes">Better or worse</h2>
${figureFrame(figures.slopes)}
<h2 id="pairs">Both sides of each border</h2>
<p>Rows are the country whose side it is, columns the country across the line; a range holds several crossings or directions, never an average. “None”: a crossing is known, no report prints a figure for this choice. Empty: no crossing among those the reports name.</p>
${tableFrame("country-pairs", html`<div id="matrix">${views.matrix}</div>`)}
<h2 id="map">On the map</h2>
${figureFrame(figures.map)}
<h2 id="activities">What the time goes into</h2>
${figureFrame(figures.activities)}
<p>From records of single trips, which are not published, the page of <a href="/corridors/trips">trips</a> finds the stops that cost most; it reads them in the browser, and they stay on the machine.</p>
<h2 id="all">Every crossing</h2>
<ul class="crossings">${data.inputs.reference.bcps.map((row) => html`<li><a href="${bcpPath(row.bcp)}">${row.name_en}</a> <span class="muted">${context.names[row.iso3] ?? row.iso3}${crossings.some(({bcp}) => bcp === row.bcp) ? "" : ", no figure"}</span></li>`)}</ul>
${rows}`;
}
