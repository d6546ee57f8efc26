import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {robustness} from "../../lib/indicators/robustness.js";
import {comparableValues, lineageByValue} from "../../lib/progress/like-for-like.js";
import {measureProgress} from "../../lib/progress/measure-progress.js";
import {everyMilestone, headlineValues} from "../../lib/progress/progress-table.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {vintageChart} from "../charts/vintage-chart.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {statusKey, statusMark, statusWord} from "../scorecard/status-mark.js";
import {readingTitle} from "./measure-table.js";
import {otherRules} from "./other-rules.js";

/** A folded part of the page: its name, in one line what is inside, and the part. `id` opens it from a link. */
export function fold(name: string, line: string | Markup, inside: Markup, id?: string): Markup {
  return html`<details class="fold"><summary><strong>${name}</strong> ${line}</summary><div class="inside"${id && html` id="${id}"`}>${inside}</div></details>
`;
}

/** Whether the published baseline comes out of the sources, reason by reason. */
export function baselineFold(check: BaselineCheckRow | undefined): Markup {
  if (check === undefined) return html``;
  const {published, published_sign: sign, verdict, recomputed, vintage, reason} = check;
  const figure = recomputed === null ? "not recomputed" : `recomputed as ${checkedFigure(recomputed)}`;
  return fold(
    "Baseline check",
    html`${verdict}: published ${sign}${published}, ${figure}`,
    html`<p class="note-line">Recomputed from the figures of vintage ${vintage}. <a href="/baselines">All baselines</a></p>
<ul class="reasons">${reason.split("; ").map((text) => html`<li>${text}</li>`)}</ul>`
  );
}

/** Whether the status depends on a choice: the range over weights, membership, definition, vintage, and end year, then each choice. */
export function choicesFold({measure, ...view}: MeasureView, data: SiteData): Markup {
  const {framework, reference, vintage} = data.inputs;
  const own = {...framework, measures: [measure]};
  const lineage = siteTables(data).lineage_of.get(`${measure.result}/${measure.measure}`) ?? [];
  const values = comparableValues(measure, view.values, lineageByValue(lineage));
  const [found] = robustness(own, [{vintage, values}, ...(data.history?.vintages ?? [])]);
  if (found === undefined || found.choices.length < 2) return html``;
  const {choices, min, max, unit} = found;
  const figure = (value: number) => formatFigure({value, unit, result: measure.result});
  const words = [...new Set(choices.map((choice) => statusWord(statusKey(choice.status, choice.direction))))];
  const range =
    min === max
      ? `all ${choices.length} give ${figure(min)}`
      : `${choices.length} give ${figure(min)} to ${figure(max)}${formatUnit(unit)}`;
  const line = `${range}; ${words.length === 1 ? `always ${words[0]}` : words.join(", or ")}`;
  return fold(
    "Other choices",
    line,
    html`<p class="note-line">Each choice is compared with its own figure of the baseline’s year, over the same members in both years, as the
status above is.</p><noscript><table><thead><tr><th scope="col">Area</th><th scope="col">Reading</th>
<th scope="col">Vintage</th><th scope="col" class="n">Last year</th><th scope="col" class="n">Value</th><th scope="col">Status</th></tr></thead>
<tbody>${choices.map(
      (choice) =>
        html`<tr><th scope="row">${areaName(choice.area, reference)}</th><td>${readingTitle(measure.result, choice.variant)}</td><td>${choice.vintage}</td>
<td class="n">${choice.end_year}</td><td class="n">${figure(choice.value)}</td><td>${statusMark(choice.status, choice.direction)}</td></tr>`
    )}</tbody></table></noscript>`
  );
}

/** What other published rules would say of the same numbers. */
export function rulesFold(view: MeasureView, data: SiteData): Markup {
  const {measure, milestones, shown_milestone, values} = view;
  if (values.length === 0) return html``;
  const all = everyMilestone(measure, milestones);
  const milestone = all.find((row) => row.milestone === shown_milestone)!;
  const lineage = siteTables(data).lineage_of.get(`${measure.result}/${measure.measure}`) ?? [];
  return otherRules(measureProgress(measure, all, milestone, headlineValues(measure, values, lineage)), measure);
}

/** How the value of the baseline's year was revised; undefined where it was known on one day only. */
export function revisionsPart({measure}: MeasureView, data: SiteData): Markup | undefined {
  const part = vintageChart(measure, data.history?.known ?? []);
  return part.text === "" ? undefined : part;
}
