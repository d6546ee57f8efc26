import type {Inputs} from "../../lib/contract/indicator.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {MIN_MEMBERS} from "../../lib/countries/country-view.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {sentenceGap} from "../../lib/language/language.js";
import {localName, measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {missingOfMeasure, missingSeriesKind} from "../../lib/quality/missing-kind.js";
import type {HealthCell, HealthLine} from "../../lib/sectors/health-matrix.js";
import {BANDS, healthMatrix} from "../../lib/sectors/health-matrix.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatNumber} from "../../lib/wording/format-figure.js";
import type {MissingKind} from "../../lib/wording/missing-words.js";
import {areaName} from "../layout/area-name.js";
import {besideChinese, html, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";
import {missingKey, missingMark, missingWord} from "../scorecard/status-mark.js";

/** What each member has reported on a sector's measures; what no member reported is said once, in words. */
export function membersMatrix(sector: string, data: SiteData): Markup {
  const views = siteTables(data).views.filter(({result}) => result.sector === sector);
  const measures = views.flatMap((view) => view.measures);
  const silent = measures.filter(({values}) => values.length === 0).length;
  const {reference} = data.inputs;
  const count = measures.length;
  const said =
    silent === count
      ? textMarkup("matrix-nothing", {nothing: html`<strong>${text("matrix-nothing-words")}</strong>`, count})
      : text("matrix-some", {reported: count - silent, count});
  return html`<h2 id="members">${text("matrix-heading")}</h2>
<p>${said}${sentenceGap()}${textMarkup("matrix-signs", {signs: missingKey(["not reported", "not held"])})}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("matrix-heading")}"><table class="members"><thead><tr>
<th scope="col">${text("result-head-measure")}</th><th scope="col" class="n">${text("result-head-baseline")}</th><th scope="col" class="n">${text(
    "sector-region"
  )}</th>${MEMBERS.map(
    (iso3) =>
      html`<th scope="col" class="n"><a href="/countries/${iso3}" aria-label="${iso3}, ${areaName(iso3, reference)}">${iso3}</a></th>`
  )}</tr></thead>${views.map(resultRows)}</table></div>`;
}

function resultRows({result, measures}: ResultView): Markup {
  return html`<tbody><tr class="cluster">
<th colspan="${MEMBERS.length + 3}" scope="rowgroup"><a href="/indicators/${result.id}">${result.id}</a> ${shortName(result)}</th></tr>${measures.map(
    (view) =>
      html`<tr><th scope="row">${measureName(view.measure)}</th><td class="n">${baseline(view)}</td>${cells(view)}</tr>
`
  )}</tbody>`;
}

function baselineSign(status: "unset" | "not_applicable" | "blank"): string {
  return status === "not_applicable" ? text("matrix-not-applicable") : status === "unset" ? "#" : "·";
}

function baseline({measure}: MeasureView): Markup {
  const {baseline_status: status, baseline_value: value, baseline_sign: sign, unit, result} = measure;
  if (status !== "set") return html`<span class="none">${baselineSign(status)}</span>`;
  const figure = formatFigure({value, sign, unit, result}) ?? html`${text("result-in-words")}`;
  return html`<a class="figure" href="/indicators/${result}#definition">${figure}</a>`;
}

function cells(view: MeasureView): Markup {
  if (view.values.length === 0)
    return html`<td colspan="${MEMBERS.length + 1}">${missingWord(missingOfMeasure(view))}</td>`;
  return html`${["CAREC", ...MEMBERS].map((area) => html`<td class="n">${cell(newest(view.values, area), view)}</td>`)}`;
}

function newest(values: ValueRow[], area: string): ValueRow | undefined {
  const own = values.filter((row) => row.area === area && (row.value !== null || row.text !== null));
  return own.sort((a, b) => a.year - b.year).at(-1);
}

/** Longer words are in the panel that the figure opens. */
const LONGEST_WORDS = 14;

function cell(row: ValueRow | undefined, view: MeasureView): Markup {
  if (row === undefined) return missingMark(missingOfMeasure(view));
  const figure = formatFigure({...row, unit: view.measure.unit})!;
  return html`${figureLink(
    row,
    figure.length > LONGEST_WORDS ? text("result-in-words") : figure
  )} <span class="year">${row.year}</span>`;
}

/** The pilot of a regional health security dashboard: the four pillars by member, the year of each figure, and what is not known. */
export function healthDashboard({inputs}: SiteData): Markup {
  const lines = healthMatrix(inputs.observations, inputs.reference.health_pillars);
  const cells = lines.flatMap((line) => line.cells);
  const years = cells.map(({compared, observation}) => (compared ?? observation).year).sort((a, b) => a - b);
  const middle = years[Math.floor(years.length / 2)];
  return html`<h2 id="dashboard">${text("health-dashboard")}</h2>
<p>${textMarkup("health-dashboard-what", {
    series: lines.length,
    cells: html`<strong>${text("health-dashboard-cells", {
      count: cells.length,
      all: lines.length * MEMBERS.length,
      year: String(middle)
    })}</strong>`
  })}</p>
${matrix(lines, inputs)}
${bandKey()}
<p class="note-line">${missingKey(["not published", "not held"])}${text("health-dashboard-note", {count: MIN_MEMBERS})}</p>
<h3 id="health-blanks">${text("health-blanks")}</h3>
<p>${text("health-blanks-what")}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("health-blanks")}"><table class="report stacks"><thead><tr>
<th scope="col" class="n">${text("health-head-pillar")}</th><th scope="col">${text("health-head-blank")}</th><th scope="col">${text(
    "health-head-possible"
  )}</th></tr></thead>
<tbody>${inputs.reference.health_pillars.flatMap(({pillar, blanks}) =>
    blanks.map(
      (row) =>
        html`<tr><td class="n" data-label="${text("health-head-pillar")}">${pillar}</td><th scope="row">${localName(row, "what", "health")}</th><td
 data-label="${text("result-source")}">${localName(row, "source", "health")}</td></tr>
`
    )
  )}</tbody></table></div>`;
}

function matrix(lines: HealthLine[], inputs: Inputs): Markup {
  const {reference} = inputs;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("health-matrix")}"><table class="heat">
<thead><tr><th scope="col">${text("health-head-series")}</th><th scope="col">${text("health-head-better")}</th>${MEMBERS.map(
    (iso3) => html`<th scope="col" class="n"><a href="/countries/${iso3}#health">${areaName(iso3, reference)}</a></th>`
  )}<th scope="col" class="n">${text("member-list")}</th></tr></thead>${reference.health_pillars.map(
    (row) =>
      html`<tbody><tr class="cluster">
<th colspan="${MEMBERS.length + 3}" scope="rowgroup"><span class="stays"><strong>${row.pillar} ${localName(
        row,
        "name",
        "health"
      )}</strong>${besideChinese(row.name_zh)}</span></th></tr>${lines
        .filter((line) => line.pillar === row.pillar)
        .map((line) => seriesLine(line, inputs))}</tbody>`
  )}</table></div>`;
}

function seriesLine(line: HealthLine, {reference: {series}, releases}: Inputs): Markup {
  const info = series.find((row) => row.source === "wdi" && row.series === line.series);
  return html`<tr><th scope="row">${localName(line, "short", "health")}<br><span class="muted">${textMarkup(
    "health-series-unit",
    {
      unit: unitName(info?.unit ?? ""),
      code: html`<code>${line.series}</code>`
    }
  )}</span></th>
<td class="muted">${text("health-better", {better: line.better})}</td>${MEMBERS.map((iso3) =>
    heatCell(
      line.cells.find(({area}) => area === iso3),
      missingSeriesKind(releases, {source: "wdi", series: line.series}, iso3)
    )
  )}<td class="n">${line.of} <span class="muted">${text("member-of", {all: MEMBERS.length})}</span><br><span class="year">${
    line.year === null ? text("health-no-year") : text("health-in-year", {year: String(line.year)})
  }</span></td></tr>
`;
}

function heatCell(cell: HealthCell | undefined, missing: MissingKind): Markup {
  if (cell === undefined) return html`<td class="n">${missingMark(missing)}</td>`;
  const {compared, band} = cell;
  const observation = compared ?? cell.observation;
  return html`<td class="n${band === null ? "" : ` band-${band}`}">${observationLink(
    observation,
    formatNumber(observation.value!, observation.unit)
  )}<br><span class="year">${observation.year}</span></td>`;
}

function bandKey(): Markup {
  const bands = Array.from({length: BANDS}, (_, i) => i + 1);
  return html`<p class="heat-key">${bands.map((band) => html`<span class="band-${band}">${text("health-band", {band})}</span> `)}</p>`;
}
