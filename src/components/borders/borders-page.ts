import type {BorderFigure} from "../../lib/borders/border-figures.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpPath, borderAmount} from "./border-name.js";
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

/** How long a border takes, against the PRF's baseline, and which crossing takes longest in the latest year. */
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
        : html` against <a class="figure" href="/indicators/TRP-OP1#${base.measure}">${formatNumber(base.baseline_value, "hours")}</a> in the PRF’s baseline of ${base.baseline_year}`;
    return html`${mode === "road" ? "A truck took" : "a wagon"} <strong>${rowLink(formatNumber(latest.value!, "hours"), [rowPlace(latest)])} hours</strong> to clear a border in ${latest.year}${baseline}`;
  });
  const known = figures.filter((row) => row.measure === "hours" && row.value !== null);
  const last = Math.max(...known.map(({year}) => year));
  const top = known.filter(({year, mode}) => year === last && mode === "road").sort((a, b) => b.value! - a.value!)[0];
  const name = inputs.reference.bcps.find(({bcp}) => bcp === top?.bcp)?.name_en;
  const counted = new Set(known.filter(({year}) => year === last).map(({bcp}) => bcp)).size;
  return html`<p class="lede">${overall.length > 0 ? html`${overall.map((words, i) => html`${i > 0 ? ", " : ""}${words}`)}.` : ""}${top && html` Of the ${counted} crossings with a figure for ${last}, trucks stood longest at <a href="${bcpPath(top.bcp)}">${name}</a>: <strong>${rowLink(borderAmount(top.value!, "hours"), [rowPlace(top)])}</strong>.`}</p>`;
}
