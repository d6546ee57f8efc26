import {MEMBERS, type Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
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
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, findFigureLink, observationLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/status-mark.js";
import {tradeSplit} from "./trade-split.js";

/** Trade: how the published baselines were computed, the split by partner, the five largest products by name, and openness by member. */
export function tradeSection(data: SiteData): Markup {
  const {tables} = siteTables(data);
  const own = tables.values.filter(({result}) => result.startsWith("TRD"));
  return html`<h2 id="baseline">How the published baselines were computed</h2>
${baseline(data, own)}
<h2 id="split">Within the region and with the rest of the world</h2>
${tradeSplit(data)}
<h2 id="products">The five largest export products</h2>
${products(data, own)}
<h2 id="openness">Openness</h2>
${withAndWithout(data)}
${openness(data)}`;
}

/** The baselines that the framework publishes, and the measures that WDI can give: totals over all partners. */
const PUBLISHED_BASELINES = [
  {
    measure: "fuel-total",
    name: "Fuel trade, within the region and with the rest of the world",
    parts: ["fuel-intra", "fuel-rest"]
  },
  {
    measure: "nonfuel-total",
    name: "Non-fuel trade, within the region and with the rest of the world",
    parts: ["nonfuel-intra", "nonfuel-rest"]
  },
  {measure: "services", name: "Trade in services", parts: ["services"]}
];

const READINGS = [
  {area: "CAREC-X", variant: "headline", name: "without the PRC, weighted by GDP"},
  {area: "CAREC", variant: "headline", name: "with the PRC, weighted by GDP"},
  {area: "CAREC-X", variant: "simple-mean", name: "without the PRC, simple mean"},
  {area: "CAREC", variant: "simple-mean", name: "with the PRC, simple mean"}
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
  return html`<p>The published figures for ${year} match the World Development Indicators <strong>without the PRC and weighted by GDP</strong>;
the other readings are further away. Fuel and non-fuel trade are sums over all partners here; the split by partner follows below.</p>
<div class="wide" tabindex="0" role="region" aria-label="Readings of the baseline"><table class="report"><caption>% of GDP, ${year}.</caption>
<thead><tr><th scope="col">Measure</th><th scope="col" class="n">Published</th>
<th scope="col">Vintage</th>${READINGS.map(({name}) => html`<th scope="col" class="n">${name}</th>`)}<th scope="col">Members</th></tr></thead>
<tbody>${PUBLISHED_BASELINES.flatMap(({measure, name, parts}) =>
    vintages.map(({vintage: own, values}, i) => {
      const find = (area: string, variant: string) =>
        values.find(
          (row) => row.measure === measure && row.area === area && row.variant === variant && row.year === year
        );
      const head = find("CAREC-X", "headline");
      return html`<tr>${
        i === 0
          ? html`<th scope="row" rowspan="${vintages.length}">${name}</th>
<td class="n" rowspan="${vintages.length}"><a class="figure" href="/indicators/${
              measure === "services" ? "TRD-OP1" : "TRD-OC1"
            }#definition">${checkedFigure(published(parts))}</a></td>`
          : ""
      }<td>${own}</td>${READINGS.map(({area, variant}, at) => {
        const row = find(area, variant);
        const text =
          row?.value == null ? html`<span class="none">–</span>` : findFigureLink(row, checkedFigure(row.value), data);
        return html`<td class="n">${at === 0 ? html`<strong>${text}</strong>` : text}</td>`;
      })}<td>${head?.reporting == null ? html`<span class="none">–</span>` : `${head.reporting} of ${head.expected}`}${
        head?.missing ? html` <span class="muted">without ${head.missing.replaceAll(";", ", ")}</span>` : ""
      }</td></tr>
`;
    })
  )}</tbody></table></div>`;
}

function products({inputs, products: names = [], tables}: SiteData, values: ValueRow[]): Markup {
  const rows = namedProducts(values, lineageByMeasure(tables.lineage).get("TRD-OP1/top-five") ?? [], names);
  if (rows.length === 0) return html`<p class="muted">This vintage has no exports by product.</p>`;
  return html`<p>A product is a 4-digit heading of the Harmonized System.
The region’s exports are first summed by product, so its five largest may differ from those of the members.
A share opens the exports that it was computed from.</p>
<div class="wide" tabindex="0" role="region" aria-label="Five largest export products"><table class="report"><thead><tr>
<th scope="col">Area</th><th scope="col" class="n">Year</th><th scope="col" class="n">Five together, %</th>
<th scope="col">Products, with their share of exports in %</th></tr></thead><tbody>${rows.map(
    ({area, year, share, products: five}) =>
      html`<tr${area.startsWith("CAREC") ? html` class="region"` : ""}><th scope="row">${areaName(area, inputs.reference)}</th>
<td class="n">${year}</td><td class="n">${figureLink(
        {result: "TRD-OP1", measure: "top-five", variant: "headline", area, year},
        formatNumber(share, "%")
      )}</td><td>${five.map(
        ({code, name_en, share: part}, i) =>
          html`${i > 0 ? "; " : ""}${name_en ?? `heading ${code}`} <strong>${formatNumber(part, "%")}</strong>`
      )}</td></tr>
`
  )}</tbody></table></div>`;
}

/** Figures of openness that are shown with the PRC and without it. */
const WITH_AND_WITHOUT = [
  {measure: "fuel-total", name: "Fuel trade"},
  {measure: "nonfuel-total", name: "Non-fuel trade"},
  {measure: "services", name: "Trade in services"}
];

/** The region with the PRC and without it, by year, and why the two lines differ. */
function withAndWithout(data: SiteData): Markup {
  const prc = prcWeight(indexObservations(data.inputs.observations).series("wdi", "NY.GDP.MKTP.CD"));
  return html`<p>${
    prc &&
    html`The PRC accounted for <strong>${formatNumber(prc.share, "%")}% of the members’ GDP</strong> in ${prc.year} (${prc.reporting}
of ${MEMBERS.length} members): `
  }weighted by GDP, the region with the PRC mainly shows the PRC, so the two lines answer different questions.</p>
<div class="multiples">${opennessCharts(data).map((chart) => chartFrame(chart))}</div>`;
}

/** A chart for each figure of openness. */
export function opennessCharts(data: SiteData): Chart[] {
  const values = data.tables.values.filter(({result}) => result === "TRD-OP1" || result === "TRD-OC1");
  return WITH_AND_WITHOUT.flatMap(({measure, name}) => {
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
          text: `${formatFigure(row)}% (${row.reporting} of ${row.expected} members)`
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
        ? `${name}: ${formatFigure(last)}% of GDP in ${last.year} without the PRC${then ? `, ${formatFigure(then)}% with it` : ""}`
        : name,
      subtitle: "Exports and imports, % of GDP, weighted by GDP, by year; CAREC without the PRC and, dotted, with it",
      lines: [line("CAREC", "CAREC", "dotted"), line("CAREC-X", "excl. PRC", "heavy")],
      wide: 480,
      unit: "%"
    });
  });
}

const OPENNESS = [
  {series: "NE.TRD.GNFS.ZS", name: "Goods and services"},
  {series: "TG.VAL.TOTL.GD.ZS", name: "Goods"},
  {series: "BG.GSR.NFSV.GD.ZS", name: "Services"}
];

function openness({inputs}: SiteData): Markup {
  const index = indexObservations(inputs.observations);
  const columns = OPENNESS.map(({series}) => newestByMember(index.series("wdi", series)));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Openness"><table class="report">
<caption>Exports and imports, % of GDP; newest year of each member (World Development Indicators).</caption>
<thead><tr><th scope="col">Member</th>${OPENNESS.map(({name, series}) => html`<th scope="col" class="n">${name}<br><code>${series}</code></th>`)}
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
