import type {Reference} from "../../lib/contract/reference.js";
import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {type Robustness, robustness} from "../../lib/indicators/robustness.js";
import {measureProgress} from "../../lib/progress/measure-progress.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {vintageChart} from "../charts/vintage-chart.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {statusKey, statusMark, statusWord} from "../scorecard/status-mark.js";
import {measureCautions} from "./caution-list.js";
import {measureCharts} from "./measure-chart.js";
import {measureTable, readingName} from "./measure-table.js";
import {otherRules} from "./other-rules.js";
import {measureAnswer} from "./result-text.js";

/** One measure on its result's page: the answer, the check of the baseline, the charts, the figures, and how robust the status is. */
export function measureSection(view: MeasureView, check: BaselineCheckRow | undefined, data: SiteData): Markup {
  const {measure, milestones, trend, values} = view;
  const {reference, framework, vintage} = data.inputs;
  const milestone = milestones.find((row) => row.milestone === view.shown_milestone);
  const progress = milestone ? measureProgress(measure, milestones, milestone, trend) : null;
  const own = {...framework, measures: [measure]};
  const [choices]: Robustness[] = robustness(own, [{vintage, values}, ...(data.history?.vintages ?? [])]);
  return html`<section class="measure"><h2 id="${measure.measure}">${measure.name_en}</h2>
<p>${measureAnswer(view, reference)}</p>
<div class="needs-script" data-whatif="${measure.measure}"></div>
${check && checkNote(check)}
${measureCharts(view, data).map((chart) => chartFrame(chart))}
${measureTable(view, data)}
${measureCautions(measure, data)}
${choices && robustnessNote(choices, reference)}
${vintageChart(measure, data.history?.known ?? [])}
${progress && otherRules(progress, measure.unit)}</section>
`;
}

function checkNote({published, published_sign, verdict, recomputed, vintage, reason}: BaselineCheckRow): Markup {
  const figure = recomputed === null ? "" : ` (recomputed as ${recomputed.toFixed(2)}, vintage ${vintage})`;
  return html`<p class="note-line">Published baseline ${published_sign}${published}: <strong>${verdict}</strong>${figure}: ${reason}.</p>`;
}

/** Whether the status depends on a choice: the range over weights, membership, definition, vintage, and end year, then each choice. */
function robustnessNote({choices, min, max, unit}: Robustness, reference: Reference): Markup {
  if (choices.length < 2) return html``;
  const words = [...new Set(choices.map((choice) => statusWord(statusKey(choice.status, choice.direction))))];
  const range =
    min === max
      ? `every choice gives ${formatNumber(min, unit)}`
      : `the value is between ${formatNumber(min, unit)} and ${formatNumber(max, unit)}${formatUnit(unit)}`;
  return html`<details class="rules"><summary>Robustness over ${choices.length} choices: ${range}; ${
    words.length === 1
      ? `the status is always the same (${words[0]})`
      : `the status depends on the choice (${words.join("; ")})`
  }</summary><table><thead><tr><th scope="col">Area</th><th scope="col">Reading</th><th scope="col">Vintage</th>
<th scope="col" class="n">Last year</th><th scope="col" class="n">Value</th><th scope="col">Status</th></tr></thead><tbody>${choices.map(
    (choice) =>
      html`<tr><th scope="row">${areaName(choice.area, reference)}</th><td>${readingName(choice.variant)}</td><td>${choice.vintage}</td>
<td class="n">${choice.end_year}</td><td class="n">${formatNumber(choice.value, unit)}</td><td>${statusMark(choice.status, choice.direction)}</td></tr>`
  )}</tbody></table></details>`;
}
