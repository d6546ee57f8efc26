import type {Framework, Result} from "../../lib/contract/framework.js";
import type {ResultView} from "../../lib/framework/result-views.js";
import {missingOfMeasure} from "../../lib/quality/missing-of-measure.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {html, type Markup} from "../layout/markup.js";

/** What the framework says of a result, in the Chinese version and in English beside it. */
export function resultDefinition({result, measures}: ResultView): Markup {
  return html`<dl class="both">
<dt>Result</dt><dd>${result.title_en}</dd><dd class="zh" lang="zh">${result.title_zh}</dd>
<dt>Indicator</dt><dd>${result.indicator_en}</dd><dd class="zh" lang="zh">${result.indicator_zh}</dd>
<dt>Baseline</dt><dd>${lines(measures.map(({measure}) => measure.baseline_text_en))}</dd><dd class="zh" lang="zh">${lines(measures.map(({measure}) => measure.baseline_text_zh))}</dd>
<dt>Milestones</dt><dd>${lines(printed(measures, "text_en"))}</dd><dd class="zh" lang="zh">${lines(printed(measures, "text_zh"))}</dd>
<dt>Data sources</dt><dd>${result.sources_en}</dd><dd class="zh" lang="zh">${result.sources_zh}</dd>
</dl>`;
}

/** Risks and assumptions that the framework prints above a result, its sector or its cluster. */
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
    return html`<p class="muted">The framework prints neither a risk nor an assumption for this result, its sector or its cluster.</p>`;
  return html`<dl class="both">${rows.map(
    (
      row
    ) => html`<dt>${row.kind === "risk" ? "Risk" : "Assumption"}<br><span class="muted">of the ${row.scope}</span></dt><dd>${row.text_en}</dd><dd class="zh" lang="zh">${row.text_zh}</dd>
`
  )}</dl>`;
}

/** Measures without a value, why they have none, and who can close it; says so where nothing is missing. */
export function resultMissing({result, measures}: ResultView, framework: Framework): Markup {
  const missing = measures.filter((view) => view.latest === null);
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const lead = sector?.lead_en ?? framework.clusters.find((row) => row.cluster === result.cluster)?.lead_en;
  if (missing.length === 0) return html`<p>Every measure of this result has a value.</p>`;
  const isAwaited = missing.some((view) => missingOfMeasure(view) === "not reported");
  return html`<p>No value of ${missing.length === measures.length ? (missing.length === 1 ? "its measure" : "any of its measures") : "these measures"} is there:</p>
<ul>${missing.map((view) => {
    const {word, closed_by} = missingWords(missingOfMeasure(view));
    return html`<li>${view.measure.name_en} <span class="muted">(${view.measure.unit})</span>: <strong>${word.en}</strong>. <span class="muted">Who can close it: ${closed_by.charAt(0).toLowerCase()}${closed_by.slice(1)}</span></li>`;
  })}</ul>
<p>${isAwaited ? (lead ? html`Reporting falls to ${lead}. ` : "The framework names no lead for this sector. ") : ""}The framework names as source: ${result.sources_en}.</p>`;
}

function printed(measures: ResultView["measures"], key: "text_en" | "text_zh"): string[] {
  return measures.flatMap(({milestones}) =>
    milestones.flatMap((row) => (row[key] ? [`${row.milestone}: ${row[key]}`] : []))
  );
}

function lines(texts: (string | null)[]): Markup[] {
  const unique = [...new Set(texts.filter((text) => text !== null))];
  return unique.length === 0 ? [html`–`] : unique.map((text, i) => html`${i > 0 ? html`<br>` : ""}${text}`);
}
