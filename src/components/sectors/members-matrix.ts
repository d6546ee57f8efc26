import {MEMBERS} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {sentenceGap} from "../../lib/language/language.js";
import {measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink} from "../lineage/figure-link.js";
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
