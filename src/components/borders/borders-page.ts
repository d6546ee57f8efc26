import type {SiteData} from "../../lib/site/site-data.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpPath} from "./border-name.js";
import {bordersExplorer} from "./borders-explorer.js";

/** The borders page: the answer, ranked crossings, changes, pairs of countries, map, activities, and every crossing. */
export function bordersPage(data: SiteData): Markup {
  const {form, figures, crossings, context, views, rows} = bordersExplorer(data);
  return html`${form}
<p class="lede" id="borders-answer" aria-live="polite">${views.parts["borders-answer"]}</p>
${figureFrame(figures.ranking)}
<h2 id="changes">Better or worse</h2>
${figureFrame(figures.changes)}
<h2 id="pairs">Both sides of each border</h2>
<p>Figures of <span id="matrix-year">${views.parts["matrix-year"]}</span>. Each row is a country and each column its neighbor.
A range covers several crossings or directions; it is never an average.
“Not held” means that a crossing is known but no report held here has a figure for this selection.
An empty cell means that the reports name no crossing.</p>
${tableFrame("country-pairs", html`<div class="wide" id="matrix">${views.parts.matrix}</div>`)}
<h2 id="map">On the map</h2>
${figureFrame(figures.map)}
<h2 id="activities">What the time is spent on</h2>
${figureFrame(figures.activities)}
<p>Records of individual trips are not published. If you hold some, the <a href="/corridors/trips">trips</a> page finds the most expensive stops.
It reads the files in your browser, and they never leave your computer.</p>
<h2 id="all">Every crossing</h2>
<details><summary>All ${data.inputs.reference.bcps.length} crossings, ${new Set(crossings.map(({bcp}) => bcp)).size} of them with a figure</summary>
<ul class="crossings">${data.inputs.reference.bcps.map(
    (row) =>
      html`<li><a href="${bcpPath(row.bcp)}">${row.name_en}</a> <span class="muted">${context.names[row.iso3] ?? row.iso3}${
        crossings.some(({bcp}) => bcp === row.bcp) ? "" : ", no figure"
      }</span></li>`
  )}</ul></details>
${rows}`;
}
