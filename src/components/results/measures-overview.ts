import {MILESTONES, type Milestone} from "../../lib/contract/framework.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/status-mark.js";
import {measureStatus} from "./result-text.js";

/**
 * The measures of one result: baseline, latest value, target at each milestone, status, and the reason for it. `page` is the address of
 * the result's page, where it is not the page itself, on which each row is the place that links to its measure lead to.
 */
export function measuresOverview(measures: MeasureView[], page = ""): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Measures, baselines and milestones"><table class="overview">
<thead><tr><th scope="col">${term("measure", "Measure")}</th><th scope="col" class="n">${term("baseline", "Baseline")}</th>
<th scope="col" class="n">Latest</th>${MILESTONES.map(
    (year) => html`<th scope="col" class="n">${year}</th>`
  )}<th scope="col">${term("status", "Status")} for ${measures[0]?.shown_milestone}</th></tr></thead>
<tbody>${measures.map((view) => line(view, page))}</tbody></table></div>`;
}

/** Longer texts are given in the measure's own section. */
const LONGEST_WORDS = 40;

function line(view: MeasureView, page: string): Markup {
  const {measure, latest, milestones, progress, shown_milestone} = view;
  const {unit} = measure;
  const status = progress.find((row) => row.milestone === shown_milestone);
  const words = latest && formatFigure({...latest, unit});
  const figure = words !== null && words.length > LONGEST_WORDS ? "in words" : words;
  return html`<tr${page === "" && html` id="${measure.measure}"`} data-measure="${measure.measure}"><th scope="row">${
    latest === null && page === ""
      ? measure.name_en
      : html`<a href="${page}${latest === null ? "" : `#${measure.measure}`}">${measure.name_en}</a>`
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
${latest !== null || status?.reason.includes("; ") ? html`<tr class="why"><td colspan="8"><span>${status?.reason}</span></td></tr>` : ""}`;
}

/** The three ways of not having a target never look alike. */
const OPEN: Record<Exclude<Milestone["status"], "set">, string> = {
  unset: "to be set",
  not_applicable: "n/a",
  blank: "none"
};

function baseline({
  baseline_value: value,
  baseline_sign: sign,
  baseline_year: year,
  baseline_status: status,
  baseline_text_en: text,
  result,
  unit
}: MeasureView["measure"]): Markup {
  if (status === "unset") return html`<span class="muted">to be set</span>`;
  if (status === "not_applicable") return html`<span class="none">n/a</span>`;
  if (status === "blank") return html`<span class="muted">none</span>`;
  return html`<a class="figure" href="/indicators/${result}#definition">${formatFigure({value, sign, text, unit, result})}</a>
<span class="year">${year}</span>`;
}

function tick(row: Milestone | undefined, unit: string): Markup {
  const {value = null, sign = null, status = "blank", result} = row ?? {};
  if (status !== "set") return html`<span class="muted">${OPEN[status]}</span>`;
  return html`<strong>${formatFigure({value, sign, text: null, unit, result}) ?? "in words"}</strong>`;
}
