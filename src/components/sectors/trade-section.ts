import {MEMBERS, type Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
import {joinClauses, joinList} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {lineageByMeasure} from "../../lib/progress/like-for-like.js";
import {missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {namedProducts, newestByMember, prcWeight} from "../../lib/sectors/member-figures.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatFigure, formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, joinMarkup, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, findFigureLink, observationLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/status-mark.js";
import {tradeSplit} from "./trade-split.js";

/** Trade: how the published baselines were computed, the split by partner, the five largest products by name, and openness by member. */
export function tradeSection(data: SiteData): Markup {
  const {tables} = siteTables(data);
  const own = tables.values.filter(({result}) => result.startsWith("TRD"));
  return html`<h2 id="baseline">${text("trade-baseline")}</h2>
${baseline(data, own)}
<h2 id="split">${text("trade-split")}</h2>
${tradeSplit(data)}
<h2 id="products">${text("trade-products")}</h2>
${products(data, own)}
<h2 id="openness">${text("trade-openness")}</h2>
${withAndWithout(data)}
${openness(data)}`;
}

/** The baselines that the framework publishes, and the measures that WDI can give: totals over all partners. */
const PUBLISHED_BASELINES = [
  {measure: "fuel-total", parts: ["fuel-intra", "fuel-rest"]},
  {measure: "nonfuel-total", parts: ["nonfuel-intra", "nonfuel-rest"]},
  {measure: "services", parts: ["services"]}
];

const READINGS = [
  {area: "CAREC-X", variant: "headline"},
  {area: "CAREC", variant: "headline"},
  {area: "CAREC-X", variant: "simple-mean"},
  {area: "CAREC", variant: "simple-mean"}
];

function baseline(data: SiteData, current: ValueRow[]): Markup {
  const {history, vintage, inputs} = data;
  const year = inputs.framework.measures.find(({measure}) => measure === "services")!.baseline_year;
  const oldest = history?.vintages[0];
  const vintages = [...(oldest ? [oldest] : []), {vintage: vintage.name, values: current}];
  const published = (parts: string[]) =>
    inputs.framework.measures
      .filter(({result, measure}) => result.startsWith("TRD") && parts.includes(measure))
      .reduce((sum, row) => sum + (row.baseline_value ?? 0), 0);
  return html`<p>${textMarkup("trade-baseline-answer", {
    year: String(year),
    how: html`<strong>${text("trade-baseline-how")}</strong>`
  })}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("trade-baseline-label")}"><table class="report"><caption>${text(
    "trade-baseline-caption",
    {year: String(year)}
  )}</caption>
<thead><tr><th scope="col">${text("result-head-measure")}</th><th scope="col" class="n">${text("trade-head-published")}</th>
<th scope="col">${text("result-vintage")}</th>${READINGS.map(
    ({area, variant}) => html`<th scope="col" class="n">${text("trade-weights", {kind: `${area}-${variant}`})}</th>`
  )}<th scope="col">${text("member-list")}</th></tr></thead>
<tbody>${PUBLISHED_BASELINES.flatMap(({measure, parts}) =>
    vintages.map(({vintage: own, values}, i) => {
      const find = (area: string, variant: string) =>
        values.find(
          (row) => row.measure === measure && row.area === area && row.variant === variant && row.year === year
        );
      const head = find("CAREC-X", "headline");
      return html`<tr>${
        i === 0
          ? html`<th scope="row" rowspan="${vintages.length}">${text("trade-published", {measure})}</th>
<td class="n" rowspan="${vintages.length}"><a class="figure" href="/indicators/${
              measure === "services" ? "TRD-OP1" : "TRD-OC1"
            }#definition">${checkedFigure(published(parts))}</a></td>`
          : ""
      }<td>${own}</td>${READINGS.map(({area, variant}, at) => {
        const row = find(area, variant);
        const shown =
          row?.value == null ? html`<span class="none">–</span>` : findFigureLink(row, checkedFigure(row.value), data);
        return html`<td class="n">${at === 0 ? html`<strong>${shown}</strong>` : shown}</td>`;
      })}<td>${head?.reporting == null ? html`<span class="none">–</span>` : text("sector-of", {count: head.reporting, all: head.expected ?? ""})}${
        head?.missing
          ? html` <span class="muted">${text("trade-without", {members: joinList(head.missing.split(";"))})}</span>`
          : ""
      }</td></tr>
`;
    })
  )}</tbody></table></div>`;
}

function products({inputs, products: names = [], tables}: SiteData, values: ValueRow[]): Markup {
  const rows = namedProducts(values, lineageByMeasure(tables.lineage).get("TRD-OP1/top-five") ?? [], names);
  if (rows.length === 0) return html`<p class="muted">${text("trade-no-products")}</p>`;
  return html`<p>${text("trade-products-note")}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("trade-products-label")}"><table class="report"><thead><tr>
<th scope="col">${text("result-area")}</th><th scope="col" class="n">${text("places-year-field")}</th><th scope="col" class="n">${text(
    "trade-head-five"
  )}</th>
<th scope="col">${text("trade-head-products")}</th></tr></thead><tbody>${rows.map(
    ({area, year, share, products: five}) =>
      html`<tr${area.startsWith("CAREC") ? html` class="region"` : ""}><th scope="row">${areaName(area, inputs.reference)}</th>
<td class="n">${year}</td><td class="n">${figureLink(
        {result: "TRD-OP1", measure: "top-five", variant: "headline", area, year},
        formatNumber(share, "%")
      )}</td><td>${joinMarkup(
        five.map(
          ({code, product, share: part}) =>
            html`${product === null ? text("trade-heading", {code}) : localName(product, "name", "products")} <strong>${formatNumber(part, "%")}</strong>`
        ),
        joinClauses
      )}</td></tr>
`
  )}</tbody></table></div>`;
}

/** Figures of openness that are shown with the PRC and without it. */
const WITH_AND_WITHOUT = ["fuel-total", "nonfuel-total", "services"];

/** The region with the PRC and without it, by year, and why the two lines differ. */
function withAndWithout(data: SiteData): Markup {
  const prc = prcWeight(indexObservations(data.inputs.observations).series("wdi", "NY.GDP.MKTP.CD"));
  const said = prc && {
    share: html`<strong>${text("trade-prc-share", {share: formatNumber(prc.share, "%")})}</strong>`,
    year: String(prc.year),
    count: prc.reporting,
    all: MEMBERS.length
  };
  return html`<p>${said === null ? text("trade-two-lines") : textMarkup("trade-prc", said)}</p>
<div class="multiples">${opennessCharts(data).map((chart) => chartFrame(chart))}</div>`;
}

/** A chart for each figure of openness. */
export function opennessCharts(data: SiteData): Chart[] {
  const values = data.tables.values.filter(({result}) => result === "TRD-OP1" || result === "TRD-OC1");
  return WITH_AND_WITHOUT.flatMap((measure) => {
    const name = text("trade-figure", {measure});
    const own = values.filter((row) => row.measure === measure && row.variant === "headline" && row.value !== null);
    const line = (area: string, label: string, weight: "heavy" | "dotted") => ({
      area,
      label,
      weight,
      color: "var(--ink)",
      points: own
        .filter((row) => row.area === area)
        .map((row) => ({
          year: row.year,
          value: row.value,
          flag: row.flag,
          text: text("trade-point", {
            figure: formatFigure(row) ?? "",
            members: text("sector-of", {count: row.reporting ?? "", all: row.expected ?? ""})
          })
        }))
    });
    const last = own.filter(({area}) => area === "CAREC-X").at(-1);
    const then = own.find(({area, year}) => area === "CAREC" && year === last?.year);
    return chartFigure({
      id: `TRD-openness-${measure}`,
      place: "/sectors/TRD",
      ...valueSource(
        own.filter(({area}) => area === "CAREC" || area === "CAREC-X"),
        data
      ),
      title: last
        ? text(then ? "trade-chart-title-both" : "trade-chart-title", {
            name,
            figure: formatFigure(last) ?? "",
            year: String(last.year),
            with: then ? (formatFigure(then) ?? "") : ""
          })
        : name,
      subtitle: text("trade-chart-subtitle"),
      lines: [line("CAREC", text("sector-line-all"), "dotted"), line("CAREC-X", text("sector-line-without"), "heavy")],
      wide: 480,
      unit: "%"
    });
  });
}

const OPENNESS = [
  {series: "NE.TRD.GNFS.ZS", what: "both"},
  {series: "TG.VAL.TOTL.GD.ZS", what: "goods"},
  {series: "BG.GSR.NFSV.GD.ZS", what: "services"}
];

function openness({inputs}: SiteData): Markup {
  const index = indexObservations(inputs.observations);
  const columns = OPENNESS.map(({series}) => newestByMember(index.series("wdi", series)));
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("trade-openness")}"><table class="report">
<caption>${text("trade-openness-caption")}</caption>
<thead><tr><th scope="col">${text("member-head-member")}</th>${OPENNESS.map(
    ({what, series}) => html`<th scope="col" class="n">${text("trade-open", {what})}<br><code>${series}</code></th>`
  )}
</tr></thead><tbody>${MEMBERS.map(
    (area) =>
      html`<tr><th scope="row">${name(area, inputs.reference)}</th>${columns.map((rows, i) => {
        const row = rows.find((own) => own.area === area);
        return html`<td class="n">${
          row
            ? html`${observationLink(row, formatNumber(row.value!, row.unit))} <span class="year">${row.year}</span>`
            : missingWord(missingSeriesKind(inputs.releases, {source: "wdi", series: OPENNESS[i]!.series}, area))
        }</td>`;
      })}</tr>
`
  )}</tbody></table></div>`;
}

function name(area: string, reference: Reference): Markup {
  return html`<a href="/countries/${area}">${areaName(area, reference)}</a>`;
}
