import type {ValueRow} from "../../lib/contract/tables.js";
import {TRADE_READINGS} from "../../lib/indicators/trade-readings.js";
import {joinList, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure} from "../../lib/wording/format-figure.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {findFigureLink} from "../lineage/figure-link.js";

const MEASURES = ["fuel-intra", "fuel-rest", "nonfuel-intra", "nonfuel-rest"];

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
  if (year === null || shown === undefined) return html`<p class="muted">${text("trade-no-split")}</p>`;
  const own = shown.values.filter(({result}) => result === "TRD-OC1");
  const find = (measure: string, area: string, variant: string, of: number) =>
    own.find((row) => row.measure === measure && row.area === area && row.variant === variant && row.year === of);
  const cells = (rows: (ValueRow | undefined)[]) =>
    rows.map((row) => {
      if (row?.value == null) return html`<td class="n"><span class="none">–</span></td>`;
      return html`<td class="n">${findFigureLink(row, checkedFigure(row.value), data)}</td>`;
    });
  const published = MEASURES.map((measure) => measures.find((row) => row.measure === measure)?.baseline_value ?? null);
  const checkYear = Math.max(...own.filter(({measure}) => measure.startsWith("unctad-")).map((row) => row.year));
  const covered = coverage(find("nonfuel-rest", "CAREC-X", "headline", year));
  return html`<p>${textMarkup("trade-split-answer", {
    headline: html`<strong>${text("trade-split-headline")}</strong>`
  })}${sentenceGap()}${covered}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("trade-split-label")}"><table class="report">
<caption>${text("trade-split-caption", {year: String(year), vintage: shown.vintage})}</caption>
<thead><tr><th scope="col">${text("result-reading")}</th>${MEASURES.map(
    (measure) => html`<th scope="col" class="n">${text("trade-part", {measure})}</th>`
  )}</tr></thead>
<tbody><tr class="region"><th scope="row">${text("trade-published-baseline")}</th>${published.map(
    (value) =>
      html`<td class="n"><a class="figure" href="/indicators/TRD-OC1#definition">${value === null ? "–" : checkedFigure(value)}</a></td>`
  )}</tr>
${TRADE_READINGS.map(
  ({area, variant, method: {id}}) =>
    html`<tr><th scope="row"><a href="/methods#${id}">${text("trade-split-reading", {id})}</a></th>${cells(
      MEASURES.map((measure) => find(measure, area, variant, year))
    )}</tr>
`
)}${
  Number.isFinite(checkYear)
    ? html`<tr><th scope="row"><a href="/methods#unctad-trade">${text("trade-split-check", {year: String(checkYear)})}</a></th>${cells(
        MEASURES.map((measure) => find(`unctad-${measure}`, "CAREC-X", "headline", checkYear))
      )}</tr>`
    : ""
}</tbody></table></div>`;
}

function coverage(row: ValueRow | undefined): string {
  if (row?.expected == null) return "";
  return text(row.missing === null ? "trade-covered" : "trade-covered-without", {
    count: row.reporting ?? 0,
    all: row.expected,
    year: String(row.year),
    members: joinList((row.missing ?? "").split(";"))
  });
}

function isSplit({result, measure}: ValueRow): boolean {
  return result === "TRD-OC1" && MEASURES.includes(measure);
}
