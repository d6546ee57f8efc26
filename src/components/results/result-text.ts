import type {Framework, Result} from "../../lib/contract/framework.js";
import type {Reference} from "../../lib/contract/reference.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {countStandings} from "../../lib/progress/standing.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {memberCount} from "../../lib/wording/area-words.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {standingList} from "../../lib/wording/status-words.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {leadMeasure} from "../scorecard/scorecard.js";
import {statusKey, statusWord} from "../scorecard/status-mark.js";

/** The framework's words on a result, in Chinese and English. */
export function resultDefinition({result, measures}: ResultView): Markup {
  return html`<dl class="both">
<dt>Result</dt><dd>${result.title_en}</dd><dd class="zh" lang="zh">${result.title_zh}</dd>
<dt>Indicator</dt><dd>${result.indicator_en}</dd><dd class="zh" lang="zh">${result.indicator_zh}</dd>
<dt>Baseline</dt><dd>${lines(measures.map(({measure}) => measure.baseline_text_en))}</dd>
<dd class="zh" lang="zh">${lines(measures.map(({measure}) => measure.baseline_text_zh))}</dd>
<dt>Milestones</dt><dd>${lines(milestoneTexts(measures, "text_en"))}</dd><dd class="zh" lang="zh">${lines(milestoneTexts(measures, "text_zh"))}</dd>
<dt>Data sources</dt><dd>${result.sources_en}</dd><dd class="zh" lang="zh">${result.sources_zh}</dd>
</dl>`;
}

/** Risks and assumptions that the framework states for a result, its sector, or its cluster. */
export function resultRisks(result: Result, framework: Framework): Markup {
  const scopes = [
    ["result", result.id],
    ["sector", result.sector],
    ["cluster", String(result.cluster)]
  ] as const;
  const rows = scopes.flatMap(([scope, ref]) =>
    framework.risks.filter((risk) => risk.scope === scope && String(risk.ref) === ref)
  );
  if (rows.length === 0)
    return html`<p class="muted">The framework states no risk or assumption for this result, its sector, or its cluster.</p>`;
  return html`<dl class="both">${rows.map(
    (
      row
    ) => html`<dt>${row.kind === "risk" ? "Risk" : "Assumption"}<br><span class="muted">of the ${row.scope}</span></dt>
<dd>${row.text_en}</dd><dd class="zh" lang="zh">${row.text_zh}</dd>
`
  )}</dl>`;
}

/** Measures without a value, why they have none, and who can provide one; says so if nothing is missing. */
export function resultMissing({result, measures}: ResultView, framework: Framework): Markup {
  const missing = measures.filter((view) => view.latest === null);
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const lead = sector?.lead_en ?? framework.clusters.find((row) => row.cluster === result.cluster)?.lead_en;
  if (missing.length === 0) return html`<p>Every measure of this result has a value.</p>`;
  const isAwaited = missing.some((view) => missingOfMeasure(view) === "not reported");
  return html`<p>${
    missing.length === measures.length
      ? missing.length === 1
        ? "Its only measure has no value"
        : "None of its measures has a value"
      : "These measures have no value"
  }:</p>
<ul>${missing.map((view) => {
    const {word, closed_by} = missingWords(missingOfMeasure(view));
    return html`<li>${view.measure.name_en} <span class="muted">(${view.measure.unit})</span>: <strong>${word.en}</strong>.
<span class="muted">Who can provide it: ${closed_by.charAt(0).toLowerCase()}${closed_by.slice(1)}</span></li>`;
  })}</ul>
<p>${
    isAwaited
      ? lead
        ? html`${lead} is responsible for reporting. `
        : "The framework names no lead for this sector. "
      : ""
  }The framework names this source: ${result.sources_en}.</p>`;
}

function milestoneTexts(measures: ResultView["measures"], key: "text_en" | "text_zh"): string[] {
  return measures.flatMap(({milestones}) =>
    milestones.flatMap((row) => (row[key] ? [`${row.milestone}: ${row[key]}`] : []))
  );
}

function lines(texts: (string | null)[]): Markup[] {
  const unique = [...new Set(texts.filter((text) => text !== null))];
  return unique.length === 0 ? [html`–`] : unique.map((text, i) => html`${i > 0 ? html`<br>` : ""}${text}`);
}

/** The answer for a result in one sentence. */
export function resultAnswer({measures}: ResultView, reference: Reference): Markup {
  const lead = leadMeasure(measures);
  if (lead === undefined) return html`<p class="lede">The framework names no measure for this result.</p>`;
  return html`<p class="lede">${measureAnswer(lead, reference)}${
    measures.length > 1 && lead.latest ? html` <span class="muted">${others(measures)}</span>` : ""
  }</p>`;
}

/** One measure in one sentence: the latest figure, the baseline, and the status. */
export function measureAnswer(view: MeasureView, reference: Reference): Markup {
  const {measure, latest} = view;
  const base = baselineWords(view);
  if (latest === null)
    return html`${measure.name_en}: <strong>${missingWords(missingOfMeasure(view)).word.en}</strong>${base && html`; ${base}`}.`;
  const printed = `${formatFigure({...latest, unit: measure.unit})}${latest.value === null ? "" : formatUnit(measure.unit)}`;
  const figure = memberCount(latest, "en") ?? printed.replace("≥", "at least ");
  const cover = latest.expected === null ? "" : `, ${latest.reporting} of ${latest.expected} members reporting`;
  const progress = view.progress.find((row) => row.milestone === view.shown_milestone);
  const status = progress
    ? html`; <span data-status-of="${measure.measure}">${statusWord(statusKey(progress.status, progress.direction))}</span>`
    : "";
  return html`${measure.name_en}: <strong>${latest.value === null ? figure : figureLink(latest, figure)}</strong> in ${latest.year} (${areaName(
    latest.area,
    reference
  )}${cover})${base && html`; ${base}`}${status}.`;
}

function baselineWords({measure}: MeasureView): string {
  const {baseline_value: value, baseline_sign: sign, baseline_year: year, baseline_status: status, unit} = measure;
  if (status === "unset") return "the baseline is not set yet";
  if (status === "not_applicable") return "no baseline applies";
  const figure = formatFigure({value, sign, text: measure.baseline_text_en?.toLowerCase(), unit});
  return figure === null
    ? ""
    : `baseline ${figure}${value === null ? "" : formatUnit(unit)}${year === null ? "" : ` in ${year}`}`;
}

/** The status of all measures, so that a first one that improved does not hide another that worsened. */
function others(measures: MeasureView[]): string {
  const progress = measures.flatMap((view) => view.progress);
  const {measure, shown_milestone} = measures[0]!;
  const counts = countStandings([{id: measure.result}], progress, shown_milestone).measures;
  return `The result has ${measures.length} measures; by ${shown_milestone}: ${standingList(counts, "en")}.`;
}
