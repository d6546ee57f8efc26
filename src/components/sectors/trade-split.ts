import type {ValueRow} from "../../lib/contract/tables.js";
import {TRADE_READINGS} from "../../lib/indicators/trade-readings.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {findFigureLink} from "../lineage/figure-link.js";

const MEASURES = [
  {measure: "fuel-intra", name: "Fuel, region"},
  {measure: "fuel-rest", name: "Fuel, rest of the world"},
  {measure: "nonfuel-intra", name: "Non-fuel, region"},
  {measure: "nonfuel-rest", name: "Non-fuel, rest of the world"}
];

/**
 * Trade within the region and with the rest of the world in the baseline's year: the published figures, readings A to G and
 * the cross-check of UNCTAD, on the oldest vintage that has them; a line of text where no trade by partner is held.
 */
export function tradeSplit(data: SiteData): Markup {
  const {history, vintage, inputs, tables} = data;
  const measures = inputs.framework.measures.filter(({result}) => result === "TRD-OC1");
  const year = measures[0]?.baseline_year ?? null;
  const all = [...(history?.vintages ?? []), {vintage: vintage.name, values: tables.values}];
  const shown = all.find(({values}) => values.some((row) => isSplit(row) && row.year === year && row.value !== null));
  if (year === null || shown === undefined)
    return html`<p class="muted">This vintage has no trade by partner, so the split is not computed.</p>`;
  const own = shown.values.filter(({result}) => result === "TRD-OC1");
  const find = (measure: string, area: string, variant: string, of: number) =>
    own.find((row) => row.measure === measure && row.area === area && row.variant === variant && row.year === of);
  const cells = (rows: (ValueRow | undefined)[]) =>
    rows.map((row) => {
      if (row?.value == null) return html`<td class="n"><span class="none">–</span></td>`;
      return html`<td class="n">${findFigureLink(row, row.value.toFixed(2), data)}</td>`;
    });
  const published = MEASURES.map(
    ({measure}) => measures.find((row) => row.measure === measure)?.baseline_value ?? null
  );
  const checkYear = Math.max(...own.filter(({measure}) => measure.startsWith("unctad-")).map((row) => row.year));
  return html`<p>It is not known which calculation the framework used. Seven were tried afterwards.
<strong>Reading A is the headline</strong>, because it only adds up trade by partner and does not replace missing figures.
Reading F comes closest, but it takes two parts of a sum from different sources and counts a missing share as zero. ${coverage(
    find("nonfuel-rest", "CAREC-X", "headline", year)
  )}</p>
<div class="wide" tabindex="0" role="region" aria-label="Readings of trade by partner"><table class="report">
<caption>% of GDP, ${year}, vintage ${shown.vintage}. Each figure opens the rows and releases that it was computed from.</caption>
<thead><tr><th scope="col">Reading</th>${MEASURES.map(({name}) => html`<th scope="col" class="n">${name}</th>`)}</tr></thead>
<tbody><tr class="region"><th scope="row">Published baseline</th>${published.map(
    (value) =>
      html`<td class="n"><a class="figure" href="/indicators/TRD-OC1#definition">${value?.toFixed(2) ?? "–"}</a></td>`
  )}</tr>
${TRADE_READINGS.map(
  ({area, variant, method}) =>
    html`<tr><th scope="row"><a href="/methods#${method.id}">${method.title}</a></th>${cells(
      MEASURES.map(({measure}) => find(measure, area, variant, year))
    )}</tr>
`
)}${
  Number.isFinite(checkYear)
    ? html`<tr><th scope="row"><a href="/methods#unctad-trade">Cross-check: UNCTAD’s matrix, ten members, ${checkYear}</a></th>${cells(
        MEASURES.map(({measure}) => find(`unctad-${measure}`, "CAREC-X", "headline", checkYear))
      )}</tr>`
    : ""
}</tbody></table></div>`;
}

function coverage(row: ValueRow | undefined): string {
  if (row?.expected == null) return "";
  const missing = row.missing === null ? "" : `, without ${row.missing.replaceAll(";", ", ")}`;
  return `${row.reporting} of the ${row.expected} members without the PRC had reported ${row.year}${missing}.`;
}

function isSplit({result, measure}: ValueRow): boolean {
  return result === "TRD-OC1" && MEASURES.some((row) => row.measure === measure);
}
