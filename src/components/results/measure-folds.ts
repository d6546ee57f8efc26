import type {Reference} from "../../lib/contract/reference.js";
import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {checkBaselines} from "../../lib/indicators/compute-tables.js";
import {robustness} from "../../lib/indicators/robustness.js";
import {joinEither, type Language, LOCALES, language} from "../../lib/language/language.js";
import {countryCase, countryName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {comparableValues, lineageByValue} from "../../lib/progress/like-for-like.js";
import {measureProgress} from "../../lib/progress/measure-progress.js";
import {everyMilestone, headlineValues} from "../../lib/progress/progress-table.js";
import {reasonParts} from "../../lib/quality/baseline-choices.js";
import type {MemberNames} from "../../lib/quality/check-baseline.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {verdictWords} from "../../lib/wording/status-words.js";
import {vintageChart} from "../charts/vintage-chart.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
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
export function baselineFold(check: BaselineCheckRow | undefined, data: SiteData): Markup {
  if (check === undefined) return html``;
  const {verdict, recomputed, vintage} = check;
  const said = verdictWords(verdict, language());
  const figure = publishedFigure(check);
  const line =
    recomputed === null
      ? text("result-check-none", {verdict: said, published: figure})
      : text("result-check-line", {verdict: said, published: figure, recomputed: checkedFigure(recomputed)});
  const baselines = html`<a href="/baselines">${text("result-all-baselines")}</a>`;
  return fold(
    text("result-check"),
    line,
    html`<p class="note-line">${textMarkup("result-check-note", {vintage, baselines})}</p>
<ul class="reasons">${reasonParts(baselineReason(check, data)).map((part) => html`<li>${part}</li>`)}</ul>`
  );
}

/** A published baseline with the digits that it is published with, and its sign. */
export function publishedFigure({published, published_sign: sign}: BaselineCheckRow): string {
  const digits = new Intl.NumberFormat(LOCALES[language()], {maximumFractionDigits: 10, useGrouping: false});
  return `${sign ?? ""}${digits.format(published)}`;
}

const checkReasons = new WeakMap<SiteData, Map<Language, readonly BaselineCheckRow[]>>();

/** Why a baseline check ends as it does, in the language that is being written: the table's own words, or the same made again in another. */
export function baselineReason({result, measure, reason}: BaselineCheckRow, data: SiteData): string {
  const own = language();
  if (own === "en") return reason;
  const known = checkReasons.get(data) ?? new Map<Language, readonly BaselineCheckRow[]>();
  checkReasons.set(data, known);
  const rows = known.get(own) ?? checkBaselines(data.inputs, data.tables.values, memberNames(data.inputs.reference));
  known.set(own, rows);
  return rows.find((row) => row.result === result && row.measure === measure)?.reason ?? reason;
}

/** Names members in the language that is being written, for reasons that are made of codes. */
export function memberNames(reference: Pick<Reference, "countries">): MemberNames {
  const countries = new Map(reference.countries.map((row) => [row.iso3, row]));
  return (iso3, form) => {
    const country = countries.get(iso3);
    if (country === undefined) return iso3;
    return form === "name" ? countryName(country, true) : countryCase(country, form);
  };
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
  const count = choices.length;
  const [low, high] = [figure(min)!, `${figure(max)}${formatUnit(unit)}`];
  const range =
    min === max ? text("result-choices-same", {count, figure: low}) : text("result-choices-range", {count, low, high});
  const [status = "", ...others] = words;
  const line =
    others.length === 0
      ? text("result-choices-always", {range, status})
      : text("result-choices-either", {
          range,
          statuses: joinEither(words.map((own) => text("result-choices-status", {status: own})))
        });
  return fold(
    text("result-choices"),
    line,
    html`<p class="note-line">${text("result-choices-note")}</p><noscript><table><thead><tr><th
scope="col">${text("result-area")}</th><th scope="col">${text("result-reading")}</th>
<th scope="col">${text("result-vintage")}</th><th scope="col" class="n">${text("result-year-last")}</th><th scope="col"
class="n">${text("result-value")}</th><th scope="col">${text("result-term-status")}</th></tr></thead>
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
