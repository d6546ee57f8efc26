import type {Framework, Result} from "../../lib/contract/framework.js";
import type {Reference} from "../../lib/contract/reference.js";
import type {ProgressRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {joinClauses, joinEither, type Language, language, sentenceGap} from "../../lib/language/language.js";
import {localName, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {progressTable} from "../../lib/progress/progress-table.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {areaWords, memberCount} from "../../lib/wording/area-words.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {changeWords, heldKind, latestWords} from "../../lib/wording/measure-answer.js";
import {type MissingKind, missingWords} from "../../lib/wording/missing-words.js";
import {areaName} from "../layout/area-name.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {statusMark, statusShape} from "../scorecard/status-mark.js";

/** The answer for one measure in one sentence with at most two figures, and its status. */
export function measureAnswer(view: MeasureView, reference: Reference): Markup {
  return html`<p class="lede">${sentence(view, reference)} ${
    heldKind(view) === "missing"
      ? ""
      : html`<span class="answer-status"><span class="muted">${text("result-status-for-is", {year: String(view.shown_milestone)})}</span> <span
  data-status-of="${view.measure.measure}">${measureStatus(view)}</span></span>`
  }</p>`;
}

function sentence(view: MeasureView, reference: Reference): Markup {
  const {measure, latest, area} = view;
  const name = measureName(measure);
  const kind = heldKind(view);
  if (latest === null || kind === "missing") {
    const base = baselineWords(view);
    const word = html`<strong>${wordOf(missingOfMeasure(view))}</strong>`;
    return base === ""
      ? textMarkup("result-answer-missing", {measure: name, word})
      : textMarkup("result-answer-missing-baseline", {measure: name, word, baseline: base});
  }
  const isPlaced = area !== null && !measure.name_en.includes("the PRC") && !isNamed(area, measure.name_en, reference);
  const subject = isPlaced ? text("result-subject-place", {measure: name, place: placeWords(area, reference)}) : name;
  const year = String(latest.year);
  if (kind === "words") {
    const words = html`<strong>${text("result-reported-in-words")}</strong>`;
    return textMarkup("result-answer-words", {subject, words, year});
  }
  const words = memberCount(latest, language()) ?? latestWords(latest, measure.unit);
  const figure = html`<strong>${latest.value === null ? words : figureLink(latest, words)}</strong>`;
  const change = changeWords(view);
  return change === null
    ? textMarkup("result-answer", {subject, figure, year})
    : textMarkup("result-answer-change", {subject, figure, year, change});
}

/** An area in the middle of a sentence. */
function placeWords(area: string, reference: Reference): string {
  return language() === "en" ? (areaWords(area, reference, "en") ?? area) : areaName(area, reference);
}

function wordOf(kind: MissingKind): string {
  return missingWords(kind).word[language()];
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
    return html`<span class="status grey">${statusShape("no data")} ${text("result-no-number")}</span>`;
  return statusMark(status, direction);
}

const reasons = new WeakMap<SiteData, Map<Language, Map<string, string>>>();

/** Why a measure has its status, in the language that is being written: the table's own words, or the same made again in another. */
export function statusReason({result, measure, milestone, reason}: ProgressRow, data: SiteData): string {
  const own = language();
  if (own === "en") return reason;
  const known = reasons.get(data) ?? new Map<Language, Map<string, string>>();
  reasons.set(data, known);
  let found = known.get(own);
  if (found === undefined) {
    const {values, lineage} = data.tables;
    const rows = progressTable(data.inputs.framework, values, lineage, data.vintage.name);
    found = new Map(
      rows.map((row) => [`${row.result}/${row.measure}/${row.milestone}`, reportedInOwn(row.reason, data)])
    );
    known.set(own, found);
  }
  return found.get(`${result}/${measure}/${milestone}`) ?? reason;
}

/** A reason quotes what was reported in English; the report has it in Chinese beside that. */
function reportedInOwn(reason: string, {inputs}: SiteData): string {
  const plain = (words: string | null) => (words ?? "").replace(/[.。]$/, "");
  return inputs.reported.reduce(
    (said, row) =>
      row.text_en === null ? said : said.replace(plain(row.text_en), plain(localName(row, "text", "reported"))),
    reason
  );
}

/** The answer for a result without any value, in one sentence. */
export function emptyAnswer({measures}: ResultView): Markup {
  if (measures.length === 0) return html`<p class="lede">${text("result-no-measure")}</p>`;
  const kinds = [...new Set(measures.map(missingOfMeasure))];
  const measure =
    measures.length === 1 ? measureName(measures[0]!.measure) : text("result-all-measures", {count: measures.length});
  const word = html`<strong>${joinEither(kinds.map(wordOf))}</strong>`;
  return html`<p class="lede">${textMarkup("result-answer-missing", {measure, word})}</p>`;
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
  if (status === "unset") return text("result-baseline-unset");
  if (status === "not_applicable") return text("result-baseline-inapplicable");
  const figure = formatFigure({
    value,
    sign,
    text: localName(measure, "baseline_text", "measures")?.toLowerCase(),
    unit,
    result
  });
  if (figure === null) return "";
  const words = `${figure}${value === null ? "" : formatUnit(unit)}`;
  return year === null
    ? text("result-baseline-figure", {figure: words})
    : text("result-baseline-figure-year", {figure: words, year: String(year)});
}

/** In one line, how many measures have neither a value nor words; empty where none is missing. */
export function missingLine({measures}: ResultView): string {
  const missing = measures.filter((view) => heldKind(view) === "missing");
  const kinds = [...new Set(missing.map(missingOfMeasure))].map(wordOf);
  if (missing.length === 0) return "";
  return text("result-missing-line", {count: missing.length, all: measures.length, kinds: joinEither(kinds)});
}

/** Measures without a value, why they have none, and who can provide one; nothing where each has a value or words. */
export function resultMissing({result, measures}: ResultView, framework: Framework): Markup {
  const missing = measures.filter((view) => heldKind(view) === "missing");
  if (missing.length === 0) return html``;
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const cluster = framework.clusters.find((row) => row.cluster === result.cluster);
  const lead = (sector && localName(sector, "lead", "sectors")) ?? (cluster && localName(cluster, "lead", "sectors"));
  const kinds = [...new Set(missing.map(missingOfMeasure))];
  return html`<ul>${kinds.map((kind) => {
    const names = missing.filter((view) => missingOfMeasure(view) === kind).map(({measure}) => measureName(measure));
    const count = names.length;
    const item = textMarkup("result-missing-item", {
      kind: html`<strong>${wordOf(kind)}</strong>`,
      names: count > 1 && count === measures.length ? text("result-all-of-measures", {count}) : joinClauses(names)
    });
    return html`<li>${item}
<span class="muted">${text("result-missing-closed", {count, kind: kind.replaceAll(" ", "-")})}</span></li>`;
  })}</ul>
<p>${
    kinds.includes("not reported") &&
    html`${lead ? text("result-lead", {lead}) : text("result-no-lead")}${sentenceGap()}`
  }${text("result-named-source", {source: localName(result, "sources", "results")})}</p>`;
}

/**
 * The framework's words on a result: in English, or in our Russian translation, which says that it is one, beside the Chinese as published;
 * on Chinese pages that comes first, and the English is beside it.
 */
export function resultDefinition({result, measures}: ResultView): Markup {
  const milestones = measures.flatMap((view) => view.milestones);
  return html`${language() === "ru" && html`<p class="note-line">${text("result-words-note")}</p>`}<dl class="both">
${words(text("result-words-result"), [result], "title", "results")}${words(text("result-words-indicator"), [result], "indicator", "results")}${words(
  text("result-words-baseline"),
  measures.map(({measure}) => measure),
  "baseline_text",
  "measures"
)}${words(text("result-words-milestones"), milestones, "text", "measures", {before: (row) => `${row.milestone}: `})}${words(
  text("result-words-sources"),
  [result],
  "sources",
  "results"
)}</dl>`;
}

/** One text of the framework, or those of several rows, in the page's language and in another. */
function words<Name extends string, Row extends {readonly [Key in `${Name}_${"en" | "zh"}`]: string | null}>(
  head: string,
  rows: readonly Row[],
  name: Name,
  table: string,
  {before = () => "", note}: {before?: (row: Row) => string; note?: string} = {}
): Markup {
  const textsIn = (read: (row: Row) => string | null) =>
    lines(rows.map((row) => (read(row) ? `${before(row)}${read(row)}` : null)));
  const beside =
    language() === "zh"
      ? html`<dd lang="en">${textsIn((row) => row[`${name}_en`])}</dd>`
      : html`<dd class="zh" lang="zh">${textsIn((row) => row[`${name}_zh`])}</dd>`;
  const noted = note && html`<br><span class="muted">${note}</span>`;
  return html`<dt>${head}${noted}</dt><dd>${textsIn((row) => (language() === "zh" ? row[`${name}_zh`] : localName(row, name, table)))}</dd>${beside}
`;
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
  return html`<dl class="both">${rows.map((row) => {
    const note = text("result-risk-scope", {scope: row.scope});
    return words(text(row.kind === "risk" ? "result-risk" : "result-assumption"), [row], "text", "risks", {note});
  })}</dl>`;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function lines(texts: (string | null)[]): Markup[] {
  const unique = [...new Set(texts.filter((text) => text !== null))];
  return unique.length === 0
    ? [html`–`]
    : unique.map((own, i) => {
        // The framework’s Chinese leaves some texts in English.
        const isForeign = language() === "zh" && count(own, /[a-z]/g) > count(own, /\p{Script=Han}/gu);
        return html`${i > 0 && html`<br>`}${isForeign ? inEnglish(own) : own}`;
      });
}
