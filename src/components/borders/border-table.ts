import type {BorderContext} from "../../lib/borders/border-context.js";
import type {BorderFigure} from "../../lib/borders/border-figures.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";

const DIRECTIONS: Record<BorderFigure["direction"], string> = {
  outbound: "outbound",
  inbound: "inbound",
  both: "not stated"
};

/** Every printed figure of a choice of crossings with its report and place; contradictions stand under the figure they touch. */
export function borderTable(figures: BorderFigure[], context: BorderContext, {named = true} = {}): Markup {
  const measures = new Set(figures.map(({measure}) => measure));
  const mixed = measures.size > 1;
  const heading = mixed ? "Figure" : measures.has("dollars") ? "US$ (TFI2)" : "Hours (TFI1)";
  return html`<table class="border-figures"><thead><tr>${named && html`<th>Crossing</th><th>Side of</th>`}<th>Mode</th><th>Direction</th><th class="n">Year</th>${mixed && html`<th>Measure</th>`}<th class="n">${heading}</th><th>Source</th></tr></thead><tbody>${figures.map(
    (row) => {
      const iso3 = context.bcps.find(({bcp}) => bcp === row.bcp)?.iso3 ?? "";
      return html`<tr>${named && html`<th scope="row"><a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a></th><td>${context.names[iso3] ?? iso3}</td>`}<td>${row.mode}</td><td>${DIRECTIONS[row.direction]}</td><td class="n">${row.year}</td>${mixed && html`<td>${row.measure === "hours" ? "hours (TFI1)" : "US$ (TFI2)"}</td>`}<td class="n" data-value="${row.value ?? ""}">${row.value === null ? "no samples" : rowLink(borderAmount(row.value, row.measure), [rowPlace(row)])}</td><td class="source">${row.url ? html`<a href="${row.url}">${row.reference}</a>` : row.reference}<span class="muted">; ${row.snapshot}, line ${row.row}</span>${row.notes.map((note) => html`<br>† ${note}`)}</td></tr>`;
    }
  )}</tbody></table>`;
}
