import {MILESTONES, type Milestone} from "../../lib/contract/framework.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {localName, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {term} from "../layout/glossary.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/status-mark.js";
import {measureStatus, statusReason} from "./result-text.js";

/**
 * The measures of one result: baseline, latest value, target at each milestone, status, and the reason for it. `page` is the address of
 * the result's page, where it is not the page itself, on which each row is the place that links to its measure lead to.
 */
export function measuresOverview(measures: MeasureView[], data: SiteData, page = ""): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("result-overview")}"><table class="overview">
<thead><tr><th scope="col">${term("measure", text("result-head-measure"))}</th><th scope="col" class="n">${term(
    "baseline",
    text("result-head-baseline")
  )}</th>
<th scope="col" class="n">${text("result-head-latest")}</th>${MILESTONES.map(
    (year) => html`<th scope="col" class="n">${year}</th>`
  )}<th scope="col">${textMarkup("result-head-status", {
    status: term("status", text("result-term-status")),
    year: String(measures[0]?.shown_milestone ?? "")
  })}</th></tr></thead>
<tbody>${measures.map((view) => line(view, data, page))}</tbody></table></div>`;
}

/** Longer texts are given in the measure's own section. */
const LONGEST_WORDS = 40;

function line(view: MeasureView, data: SiteData, page: string): Markup {
  const {measure, latest, milestones, progress, shown_milestone} = view;
  const {unit} = measure;
  const status = progress.find((row) => row.milestone === shown_milestone);
  const isWhy = status !== undefined && (latest !== null || status.reason.includes("; "));
  const words = latest && formatFigure({...latest, unit});
  const figure = words !== null && words.length > LONGEST_WORDS ? text("result-in-words") : words;
  return html`<tr${page === "" && html` id="${measure.measure}"`} data-measure="${measure.measure}"><th scope="row">${
    latest === null && page === ""
      ? measureName(measure)
      : html`<a href="${page}${latest === null ? "" : `#${measure.measure}`}">${measureName(measure)}</a>`
  }</th>
<td class="n">${baseline(measure)}</td>
<td class="n">${
    figure === null
      ? missingWord(missingOfMeasure(view))
      : html`<strong>${latest?.value != null ? figureLink(latest, figure) : figure}</strong>${
          latest?.value == null ? "" : html`<span class="muted">${formatUnit(unit)}</span>`
        } <span class="year">${latest?.year}</span>`
  }</td>
${MILESTONES.map(
  (year) =>
    html`<td class="n ask" data-year="${year}">${tick(
      milestones.find((row) => row.milestone === year),
      unit
    )}</td>`
)}
<td class="judged">${measureStatus(view)}</td></tr>
${isWhy && html`<tr class="why"><td colspan="8"><span>${statusReason(status, data)}</span></td></tr>`}`;
}

function baseline(measure: MeasureView["measure"]): Markup {
  const {
    baseline_value: value,
    baseline_sign: sign,
    baseline_year: year,
    baseline_status: status,
    result,
    unit
  } = measure;
  if (status === "unset") return html`<span class="muted">${text("result-to-be-set")}</span>`;
  if (status === "not_applicable") return html`<span class="none">${text("result-not-applicable-short")}</span>`;
  if (status === "blank") return html`<span class="muted">${text("result-none")}</span>`;
  const figure = formatFigure({value, sign, text: localName(measure, "baseline_text", "measures"), unit, result});
  return html`<a class="figure" href="/indicators/${result}#definition">${figure}</a> <span class="year">${year}</span>`;
}

function tick(row: Milestone | undefined, unit: string): Markup {
  const {value = null, sign = null, status = "blank", result} = row ?? {};
  if (status !== "set") {
    // The three ways of not having a target never look alike.
    const words = {unset: "result-to-be-set", not_applicable: "result-not-applicable-short", blank: "result-none"};
    return html`<span class="muted">${text(words[status])}</span>`;
  }
  return html`<strong>${formatFigure({value, sign, text: null, unit, result}) ?? text("result-in-words")}</strong>`;
}
