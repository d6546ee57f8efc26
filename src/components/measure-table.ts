import {formatFigure} from "../lib/format-figure.js";
import type {Measure} from "../lib/framework.js";
import {readingOf} from "../lib/reading-of.js";
import type {Reference} from "../lib/reference.js";
import type {MeasureView} from "../lib/result-views.js";
import type {ValueRow} from "../lib/tables.js";
import {areaName} from "./area-name.js";
import {html, type Markup} from "./markup.js";
import {isRegion} from "./palette.js";

/** A measure, or a figure computed beside the measures, with all of its values. */
export interface MeasureFigures extends Pick<MeasureView, "values" | "area" | "latest"> {
  measure: Pick<Measure, "measure" | "name_en" | "unit">;
}

/**
 * The values of one measure, an area a line, the newest year first; each figure opens where it came from. A line names its
 * area once (`data-of`) and the head the years: a thousand figures that each named both would weigh more than the page.
 */
export function measureTable(view: MeasureFigures, reference: Reference): Markup {
  const {measure, values} = view;
  const known = values.filter((row) => row.value !== null || row.text !== null);
  const years = [...new Set(known.map((row) => row.year))].sort((a, b) => b - a);
  const lines = [...new Set(known.map((row) => `${row.area}|${row.variant}`))];
  const cells = new Map(values.map((row) => [`${row.area}|${row.variant}|${row.year}`, row]));
  const coverage =
    view.area === null
      ? []
      : years.map((year) => cells.get(`${view.area}|${view.latest?.variant ?? "headline"}|${year}`));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Table: ${measure.name_en}"><table class="values"><caption>${measure.name_en}, ${measure.unit}. A dash is a figure that was not reported.</caption>
<thead><tr><th scope="col">Area</th>${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}</tr></thead>
<tbody>${lines.map((key) => {
    const [area, variant] = key.split("|") as [string, string];
    const heavy = isRegion(area) && variant === (view.latest?.variant ?? "headline");
    return html`<tr data-of="${measure.measure}|${key}"${heavy ? html` class="region"` : ""}><th scope="row">${areaName(area, reference)}${variantWords(view, variant)}</th>${years.map(
      (year) => html`<td>${valueCell(cells.get(`${key}|${year}`), view)}</td>`
    )}</tr>
`;
  })}${coverage.some((row) => row && row.expected !== null) ? coverageLine(coverage) : ""}</tbody></table></div>`;
}

/** What a line counts where that is open, else which variant it is; nothing beside a headline that needs no word. */
function variantWords({values}: MeasureFigures, variant: string): Markup | string {
  const words = readingOf(values[0]!.result, variant) ?? (variant === "headline" ? null : variant.replaceAll("-", " "));
  return words === null ? "" : html` <span class="muted">${words}</span>`;
}

function valueCell(row: ValueRow | undefined, {measure}: MeasureFigures): Markup {
  const figure = row && formatFigure({...row, unit: measure.unit});
  if (!row || figure === null || figure === undefined) return html`<span class="none">–</span>`;
  const flag = row.flag ? html`<sup title="${row.flag}">${row.flag.charAt(0)}</sup>` : "";
  return html`<a href="#${measure.measure}"${row.flag === "forecast" ? html` class="forecast"` : ""}>${figure}</a>${flag}`;
}

function coverageLine(rows: (ValueRow | undefined)[]): Markup {
  return html`<tr class="coverage"><th scope="row">Members that reported</th>${rows.map(
    (row) =>
      html`<td class="n"${row?.missing ? html` title="missing: ${row.missing.replaceAll(";", ", ")}"` : ""}>${row?.expected == null ? "–" : `${row.reporting} of ${row.expected}`}</td>`
  )}</tr>`;
}
