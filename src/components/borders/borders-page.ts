import type {BorderFigure} from "../../lib/borders/border-figures.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpPath, borderAmount} from "./border-name.js";
import {bordersExplorer} from "./borders-explorer.js";

/** The borders page: the answer, ranked crossings, changes, pairs of countries, map, activities, and every crossing. */
export function bordersPage(data: SiteData): Markup {
  const {form, figures, crossings, context, views, rows} = bordersExplorer(data);
  return html`${bordersAnswer(crossings, data)}
${form}
${figureFrame(figures.ranking)}
<h2 id="changes">Better or worse</h2>
${figureFrame(figures.slopes)}
<h2 id="pairs">Both sides of each border</h2>
<p>Each row is a country and each column its neighbor. A range covers several crossings or directions; it is never an average.
“Not held” means that a crossing is known but no report held here has a figure for this selection. An empty cell means that the reports name no crossing.</p>
${tableFrame("country-pairs", html`<div id="matrix">${views.matrix}</div>`)}
<h2 id="map">On the map</h2>
${figureFrame(figures.map)}
<h2 id="activities">What the time is spent on</h2>
${figureFrame(figures.activities)}
<p>Records of individual trips are not published. If you hold some, the <a href="/corridors/trips">trips</a> page finds the most expensive stops.
It reads the files in your browser, and they never leave your computer.</p>
<h2 id="all">Every crossing</h2>
<ul class="crossings">${data.inputs.reference.bcps.map(
    (row) =>
      html`<li><a href="${bcpPath(row.bcp)}">${row.name_en}</a> <span class="muted">${context.names[row.iso3] ?? row.iso3}${
        crossings.some(({bcp}) => bcp === row.bcp) ? "" : ", no figure"
      }</span></li>`
  )}</ul>
${rows}`;
}

/** How long it takes to clear a border, compared with the baseline, and which crossing takes longest in the latest year. */
function bordersAnswer(figures: BorderFigure[], {inputs}: SiteData): Markup {
  const overall = (["road", "rail"] as const).flatMap((mode) => {
    const latest = inputs.observations
      .filter((row) => row.source === "cpmm" && row.series === "TFI1" && row.area === "ALL")
      .filter((row) => row.mode === mode && row.direction === null && row.value !== null)
      .sort((a, b) => b.year - a.year)[0];
    if (latest === undefined) return [];
    const base = inputs.framework.measures.find((row) => row.result === "TRP-OP1" && row.measure === `${mode}-hours`);
    const baseline =
      base?.baseline_value == null
        ? ""
        : html`, compared with <a class="figure" href="/indicators/TRP-OP1#${base.measure}">${formatNumber(
            base.baseline_value,
            "hours"
          )}</a> at the ${base.baseline_year} baseline`;
    return html`${mode === "road" ? "A truck took" : "a rail wagon took"} <strong>${rowLink(
      formatNumber(latest.value!, "hours"),
      [rowPlace(latest)]
    )} hours</strong> to cross a border in ${latest.year}${baseline}`;
  });
  const known = figures.filter((row) => row.measure === "hours" && row.value !== null);
  const last = Math.max(...known.map(({year}) => year));
  const top = known.filter(({year, mode}) => year === last && mode === "road").sort((a, b) => b.value! - a.value!)[0];
  const name = inputs.reference.bcps.find(({bcp}) => bcp === top?.bcp)?.name_en;
  const counted = new Set(known.filter(({year}) => year === last).map(({bcp}) => bcp)).size;
  return html`<p class="lede">${overall.length > 0 ? html`${overall.map((words, i) => html`${i > 0 ? "; " : ""}${words}`)}.` : ""}${
    top &&
    html` Of the ${counted} crossings with a figure for ${last}, trucks waited longest at <a href="${bcpPath(top.bcp)}">${name}</a>: <strong>${rowLink(
      borderAmount(top.value!, "hours"),
      [rowPlace(top)]
    )}</strong>.`
  }</p>`;
}
