import type {Observation} from "../../lib/contract/observations.js";
import type {Reference} from "../../lib/contract/reference.js";
import type {CountryCrossing} from "../../lib/countries/country-crossings.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {bcpPath} from "../borders/border-name.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {observationLink} from "../lineage/figure-link.js";
import {missingKey, missingMark} from "../scorecard/missing-mark.js";

/** The newest printed hours and dollars to clear each side of a country's borders. */
export function crossingsTable(rows: CountryCrossing[], name: string, reference: Reference): Markup {
  if (rows.length === 0)
    return html`<p>No figure of a border crossing point of ${name} is among the CPMM tables held here.</p>`;
  const cell = (row: Observation | null, unit: string) =>
    row?.value == null
      ? missingMark(row === null ? "not held" : "not published")
      : observationLink(row, formatNumber(row.value, unit));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Border crossings"><table class="crossings"><caption>Average time and cost to clear, by side of the border. ${missingKey(["not published", "not held"])}</caption><thead><tr><th scope="col">Border crossing point</th><th scope="col">Towards</th><th scope="col">Mode</th><th scope="col">Direction</th><th scope="col" class="n">Hours</th><th scope="col" class="n">US dollars</th><th scope="col" class="n">Year</th><th scope="col">Source</th></tr></thead>
<tbody>${rows.map(({bcp, name_en, neighbour_iso3, mode, direction, hours, cost}) => {
    const row = hours ?? cost!;
    return html`<tr><th scope="row"><a href="${bcpPath(bcp)}">${name_en}</a></th><td>${neighbour_iso3 ? areaName(neighbour_iso3, reference) : html`<span class="none">–</span>`}</td><td>${mode ?? "all"}</td><td>${direction ?? "both"}</td><td class="n">${cell(hours, "hours")}</td><td class="n">${cell(cost, "count")}</td><td class="n">${row.year}</td><td class="muted">CPMM ${printedIn(row.reference)}</td></tr>
`;
  })}</tbody></table></div>`;
}

/** The page and table, without the address that may follow. */
function printedIn(reference: string | null): string {
  return (reference ?? "report").replace(/[;,]?\s*https?:\S+/, "");
}
