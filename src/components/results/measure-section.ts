import type {SiteData} from "../../lib/contract/site-data.js";
import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {type Robustness, robustness} from "../../lib/indicators/robustness.js";
import {measureProgress} from "../../lib/progress/measure-progress.js";
import {chartFrame} from "../charts/chart-frame.js";
import {vintageChart} from "../charts/vintage-chart.js";
import {html, type Markup} from "../layout/markup.js";
import {FIRST_MILESTONE} from "../scorecard/scorecard.js";
import {measureCautions} from "./caution-notes.js";
import {measureCharts} from "./measure-chart.js";
import {measureTable} from "./measure-table.js";
import {otherRules} from "./other-rules.js";
import {measureAnswer} from "./result-answer.js";
import {robustnessNote} from "./robustness-note.js";

/** One measure on its result's page: the answer, the printed baseline's check, the picture, the figures, how firm the verdict is. */
export function measureSection(view: MeasureView, check: BaselineCheckRow | undefined, data: SiteData): Markup {
  const {measure, milestones, trend, values} = view;
  const {reference, framework, vintage} = data.inputs;
  const milestone = milestones.find((row) => row.milestone === FIRST_MILESTONE);
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
  const figure = recomputed === null ? "" : ` (recomputed ${recomputed.toFixed(2)}, vintage ${vintage})`;
  return html`<p class="note-line">The printed baseline of ${published_sign}${published}: <strong>${verdict}</strong>${figure}: ${reason}.</p>`;
}
