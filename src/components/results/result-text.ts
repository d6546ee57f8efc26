import type {Framework, Result} from "../../lib/contract/framework.js";
import type {Reference} from "../../lib/contract/reference.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {areaWords, memberCount} from "../../lib/wording/area-words.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {changeWords, heldKind, latestWords} from "../../lib/wording/measure-answer.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {statusMark, statusShape} from "../scorecard/status-mark.js";

/** The answer for one measure in one sentence with at most two figures, and its status. */
export function measureAnswer(view: MeasureView, reference: Reference): Markup {
  return html`<p class="lede">${sentence(view, reference)} ${
    heldKind(view) === "missing"
      ? ""
      : html`<span class="answer-status"><span class="muted">Status for ${view.shown_milestone}:</span> <span
  data-status-of="${view.measure.measure}">${measureStatus(view)}</span></span>`
  }</p>`;
}

function sentence(view: MeasureView, reference: Reference): Markup {
  const {measure, latest, area} = view;
  const kind = heldKind(view);
  if (latest === null || kind === "missing") {
    const base = baselineWords(view);
    return html`${measure.name_en}: <strong>${missingWords(missingOfMeasure(view)).word.en}</strong>${base && html`; ${base}`}.`;
  }
  const place =
    area === null || measure.name_en.includes("the PRC") || isNamed(area, measure.name_en, reference)
      ? ""
      : areaWords(area, reference, "en");
  const subject = html`${measure.name_en}${place && html`, ${place}`}`;
  if (kind === "words")
    return html`${subject}: <strong>reported in words</strong> for ${latest.year}, without a number.`;
  const figure = memberCount(latest, "en") ?? latestWords(latest, measure.unit);
  const change = changeWords(view);
  return html`${subject}: <strong>${latest.value === null ? figure : figureLink(latest, figure)}</strong> in ${latest.year}${
    change && html`, ${change}`
  }.`;
}

function isNamed(area: string, name: string, reference: Reference): boolean {
  const own = areaWords(area, reference, "en");
  return own !== undefined && name.includes(own);
}

/** The status of a measure for the milestone that pages show first; words without a number are no missing report. */
export function measureStatus(view: MeasureView): Markup {
  const row = view.progress.find(({milestone}) => milestone === view.shown_milestone);
  const {status = "no data", direction = null} = row ?? {};
  if (status === "no data" && heldKind(view) === "words")
    return html`<span class="status grey">${statusShape("no data")} no number</span>`;
  return statusMark(status, direction);
}

/** The answer for a result without any value, in one sentence. */
export function emptyAnswer({measures}: ResultView): Markup {
  if (measures.length === 0) return html`<p class="lede">The framework names no measure for this result.</p>`;
  const kinds = [...new Set(measures.map(missingOfMeasure))];
  const said = kinds.map((kind) => missingWords(kind).word.en).join(" or ");
  return html`<p class="lede">${
    measures.length === 1 ? html`${measures[0]!.measure.name_en}` : html`All ${measures.length} measures`
  }: <strong>${said}</strong>.</p>`;
}

/** What the framework states as the baseline, for a sentence; empty where it states none. */
function baselineWords({measure}: MeasureView): string {
  const {
    baseline_value: value,
    baseline_sign: sign,
    baseline_year: year,
    baseline_status: status,
    unit,
    result
  } = measure;
  if (status === "unset") return "the baseline is not set yet";
  if (status === "not_applicable") return "no baseline applies";
  const figure = formatFigure({value, sign, text: measure.baseline_text_en?.toLowerCase(), unit, result});
  return figure === null
    ? ""
    : `baseline ${figure}${value === null ? "" : formatUnit(unit)}${year === null ? "" : ` in ${year}`}`;
}

/** In one line, how many measures have neither a value nor words; empty where none is missing. */
export function missingLine({measures}: ResultView): string {
  const missing = measures.filter((view) => heldKind(view) === "missing");
  const kinds = [...new Set(missing.map((view) => missingWords(missingOfMeasure(view)).word.en))];
  return missing.length === 0 ? "" : `${missing.length} of ${measures.length} measures: ${kinds.join(", or ")}`;
}

/** Measures without a value, why they have none, and who can provide one; nothing where each has a value or words. */
export function resultMissing({result, measures}: ResultView, framework: Framework): Markup {
  const missing = measures.filter((view) => heldKind(view) === "missing");
  if (missing.length === 0) return html``;
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const lead = sector?.lead_en ?? framework.clusters.find((row) => row.cluster === result.cluster)?.lead_en;
  const kinds = [...new Set(missing.map(missingOfMeasure))];
  return html`<ul>${kinds.map((kind) => {
    const {word, closed_by} = missingWords(kind);
    const names = missing.filter((view) => missingOfMeasure(view) === kind).map(({measure}) => measure.name_en);
    return html`<li><strong>${word.en}</strong>: ${names.length > 1 && names.length === measures.length ? `all ${names.length} measures` : names.join("; ")}.
<span class="muted">Who can provide ${names.length === 1 ? "it" : "them"}: ${closed_by.charAt(0).toLowerCase()}${closed_by.slice(1)}</span></li>`;
  })}</ul>
<p>${
    kinds.includes("not reported")
      ? lead
        ? html`${lead} is responsible for reporting. `
        : "The framework names no lead for this sector. "
      : ""
  }The framework names this source: ${result.sources_en}.</p>`;
}

/** The framework's words on a result, in English and Chinese. */
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

/** Risks and assumptions that the framework states for a result, its sector, or its cluster, in that order. */
export function risksOf(result: Result, framework: Framework): Framework["risks"] {
  const scopes = [
    ["result", result.id],
    ["sector", result.sector],
    ["cluster", String(result.cluster)]
  ] as const;
  return scopes.flatMap(([scope, ref]) =>
    framework.risks.filter((risk) => risk.scope === scope && String(risk.ref) === ref)
  );
}

/** Risks and assumptions as a list. */
export function riskList(rows: Framework["risks"]): Markup {
  return html`<dl class="both">${rows.map(
    (
      row
    ) => html`<dt>${row.kind === "risk" ? "Risk" : "Assumption"}<br><span class="muted">of the ${row.scope}</span></dt>
<dd>${row.text_en}</dd><dd class="zh" lang="zh">${row.text_zh}</dd>
`
  )}</dl>`;
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
