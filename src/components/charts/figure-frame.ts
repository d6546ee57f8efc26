import {inLanguage, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {html, Markup} from "../layout/markup.js";
import type {Chart} from "./chart.js";
import {readoutHint, sourceLine} from "./chart.js";
import type {ChartInput} from "./chart-kinds.js";

/** A picture with everything that a reader may want of it. */
export interface FigureParts {
  /** Unique on the page; the name of downloaded files. */
  id: string;
  /** What is to be seen, as a sentence. */
  title: string | Markup;
  /** Measure, unit, and what the marks mean. */
  subtitle: string | Markup;
  picture: Markup;
  /** A `<table>`: every figure that the picture shows, with its source. */
  table: Markup;
  /** What is below: marks explained, what is missing. */
  notes?: Markup | undefined;
  /** Whose figures these are, of which snapshot; written into a downloaded picture. */
  source: string;
  /**
   * Its page for frames below `/embed/`, and the filters of the address that it answers; absent where it has none.
   */
  embed?: {id: string; keys: readonly string[]};
}

/**
 * A figure: title, subtitle, picture, notes, then the table behind it, folded, and buttons for the picture and the data.
 * The table is there without a script; `figureActions` makes the buttons work.
 */
export function figureFrame({id, title, subtitle, picture, table, notes, source, embed}: FigureParts): Markup {
  return html`<figure class="chart explorer" id="${id}" aria-describedby="${id}-table" data-figure="${id}" data-source="${text("chart-source", {source})}">
<figcaption><strong>${title}</strong><br><span class="muted">${subtitle}</span></figcaption>
<div class="picture">${picture}</div>
${notes && html`<div class="figure-notes">${notes}</div>`}
<p class="figure-source">${text("chart-source", {source})}</p>
<details class="behind"><summary id="${id}-table">${text("chart-table")}</summary><div class="wide">${table}</div></details>
<p class="figure-actions needs-script"><button type="button" class="plain-button" data-action="csv">CSV</button> <button type="button"
  class="plain-button" data-action="svg">SVG</button> <button type="button" class="plain-button" data-action="png">PNG</button>${
    embed &&
    html` <a href="${embedPath(embed.id)}"${ownLanguage()} data-action="embed" data-keys="${embed.keys.join(" ")}">${text("chart-embed")}</a>`
  }</p>
</figure>`;
}

/** A table that is a view of its own, with a button for its data. */
export function tableFrame(id: string, table: Markup): Markup {
  return html`<figure class="chart explorer" id="${id}" data-figure="${id}"><div class="wide">${table}</div>
<p class="figure-actions needs-script"><button type="button" class="plain-button" data-action="csv">CSV</button></p></figure>`;
}

/**
 * A chart on a page: title, picture at both widths, source and vintage, and its files: data, picture for the screen and for
 * print, embed. `kept` says that the build writes its files (`siteCharts`): their links then work without a script; `describedBy`
 * is the id of what heads its table, of a chart that the page brings to life: then the line that reads it out is in the page.
 */
export function chartFrame(
  chart: Chart,
  {kept = true, describedBy}: {kept?: boolean; describedBy?: string} = {}
): Markup {
  const {id, title, subtitle, wide, narrow, measure, input} = chart;
  const line = sourceLine(chart);
  return html`<figure class="chart" id="figure-${id}" data-figure="${id}" data-source="${line}"${
    describedBy !== undefined && html` aria-describedby="${describedBy}"`
  }${
    measure !== undefined && html` data-chart="${measure}"`
  }${input && inputData(input)}><figcaption><strong>${title}</strong><br><span class="muted">${subtitle}</span></figcaption>
<div class="picture"><div class="at-wide">${wide}</div><div class="at-narrow">${narrow}</div></div>${
    input?.kind === "trendByArea" ? readoutLine() : describedBy !== undefined && readoutLine("rows")
  }
<p class="figure-source figure-line">${line} ${kept ? keptFiles(id) : figureButtons()}</p></figure>`;
}

/** Where a chart reads out its figures; there from the start, so that nothing moves when the script comes. */
function readoutLine(kind: "trend" | "rows" = "trend"): Markup {
  return html`<p class="readout needs-script" aria-live="polite">${readoutHint(kind)}</p>`;
}

/** What a chart is drawn from, for the page's script. In single quotes, since JSON is full of double ones. */
export function inputData(input: ChartInput): Markup {
  const json = JSON.stringify(input).replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");
  return new Markup(` data-input='${json}'`);
}

/** Where a chart's page for frames is in the language that is being written: `/embed/ru/TRD-OP1-services`. */
function embedPath(id: string): string {
  return `/embed${inLanguage(`/${id}`, language())}`;
}

function ownLanguage(): Markup | false {
  return language() !== "en" && html` hreflang="${language()}"`;
}

function keptFiles(id: string): Markup {
  const path = embedPath(id);
  return html`<span class="figure-actions"><a href="${path}.csv"${ownLanguage()} data-action="csv">CSV</a> <a href="${path}.svg"${ownLanguage()}
  data-action="svg">SVG</a> <button type="button" class="plain-button needs-script" data-action="png">PNG</button> <a href="${path}"${ownLanguage()}
  data-action="embed">${text("chart-embed")}</a></span>`;
}

/** Buttons for files that are made where the picture is read: what has no address of its own, or shows a reader's choice. */
export function figureButtons(): Markup {
  return html`<span class="figure-actions needs-script"><button type="button" class="plain-button"
  data-action="csv">CSV</button> <button type="button" class="plain-button" data-action="svg">SVG</button> <button type="button"
  class="plain-button" data-action="png">PNG</button></span>`;
}
