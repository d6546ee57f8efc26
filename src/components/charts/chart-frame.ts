import {html, Markup} from "../layout/markup.js";
import {type Chart, sourceLine} from "./chart.js";
import type {ChartInput} from "./chart-kinds.js";

/**
 * A chart on a page: title, picture at both widths, source and vintage, and its files: data, picture for the screen and for
 * print, embed. `kept` says that the build writes its files (`siteCharts`): their links then work without a script.
 */
export function chartFrame(chart: Chart, {kept = true}: {kept?: boolean} = {}): Markup {
  const {id, title, subtitle, wide, narrow, measure, input} = chart;
  const line = sourceLine(chart);
  return html`<figure class="chart" id="figure-${id}" data-figure="${id}" data-source="${line}"${measure !== undefined && html` data-chart="${measure}"`}${input && inputData(input)}><figcaption><strong>${title}</strong><br><span class="muted">${subtitle}</span></figcaption>
<div class="picture"><div class="at-wide">${wide}</div><div class="at-narrow">${narrow}</div></div>
<p class="figure-source figure-line">${line} ${kept ? keptFiles(id) : figureButtons()}</p></figure>`;
}

/** What a chart is drawn from, for the page's script. In single quotes, since JSON is full of double ones. */
export function inputData(input: ChartInput): Markup {
  const json = JSON.stringify(input).replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");
  return new Markup(` data-input='${json}'`);
}

function keptFiles(id: string): Markup {
  return html`<span class="figure-actions"><a href="/embed/${id}.csv" data-action="csv">CSV</a> <a href="/embed/${id}.svg" data-action="svg">SVG</a> <button type="button" class="plain-button needs-script" data-action="png">PNG</button> <a href="/embed/${id}" data-action="embed">Embed</a></span>`;
}

/** Buttons for files that are made where the picture is read: what has no address of its own, or shows a reader's choice. */
export function figureButtons(): Markup {
  return html`<span class="figure-actions needs-script"><button type="button" class="plain-button" data-action="csv">CSV</button> <button type="button" class="plain-button" data-action="svg">SVG</button> <button type="button" class="plain-button" data-action="png">PNG</button></span>`;
}
