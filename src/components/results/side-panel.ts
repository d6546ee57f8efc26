import type {Milestone, Result} from "../../lib/contract/framework.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {INDICATORS} from "../../lib/indicators/registry.js";
import {joinList, language} from "../../lib/language/language.js";
import {localName, measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {everyMilestone} from "../../lib/progress/progress-table.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {firstDay, isUndated, lastDay} from "../../lib/releases/releases.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {heldKind} from "../../lib/wording/measure-answer.js";
import {type MissingKind, missingWords} from "../../lib/wording/missing-words.js";
import {areaName} from "../layout/area-name.js";
import {term} from "../layout/glossary.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/status-mark.js";
import {measureStatus, statusReason} from "./result-text.js";
import {canTryTarget} from "./try-target.js";

/** Beside one measure: its status with the reason, its milestones to try targets in, who reported, and which release it is. */
export function sidePanel(view: MeasureView, data: SiteData): Markup {
  const {measure, latest, progress, shown_milestone} = view;
  const row = progress.find(({milestone}) => milestone === shown_milestone);
  const [first, ...others] = (row === undefined ? "" : statusReason(row, data))
    .split(/; |；/)
    .filter((part) => part !== "");
  return html`<section class="side-measure" data-measure="${measure.measure}">
<h2>${measureName(measure)}</h2>
<p class="side-status"><span class="muted">${text("result-status-for", {year: String(shown_milestone)})}</span><br><span
  class="judged">${measureStatus(view)}</span></p>
${first !== undefined && html`<p class="note-line">${text("result-reason", {reason: capital(first)})}</p>`}
${others.length > 0 && html`<ul class="reasons">${others.map((reason) => html`<li>${text("result-reason", {reason: capital(reason)})}</li>`)}</ul>`}
${milestoneTable(view)}
<div class="needs-script" data-whatif="${measure.measure}"></div>
${latest && coverage(latest, data)}
${latest && release(latest, data)}
${explorerLinks(measure.result)}</section>
`;
}

function milestoneTable(view: MeasureView): Markup {
  const {measure, latest} = view;
  const {unit} = measure;
  const all = everyMilestone(measure, view.milestones);
  const milestones = term("milestone", text("result-milestones"));
  const isOpen = all.some(({status}) => status === "unset" || status === "blank") && canTryTarget(measure, view.trend);
  return html`<table class="milestones"><caption>${
    formatUnit(unit) ? textMarkup("result-milestones-unit", {milestones, unit: unitName(unit)}) : milestones
  }</caption>
<tbody><tr><th scope="row">${textMarkup("result-baseline-of", {
    year: String(measure.baseline_year ?? ""),
    baseline: term("baseline", text("result-term-baseline"))
  })}</th><td>${baseline(measure)}</td></tr>
<tr><th scope="row">${text("result-latest-of", {year: String(latest?.year ?? "")})}</th><td>${newest(view)}</td></tr>
${all.map(
  (row) => html`<tr><th scope="row">${text("result-target-of", {year: String(row.milestone)})}</th><td class="ask"
  data-year="${row.milestone}">${target(row, unit)}</td></tr>`
)}
</tbody></table>${isOpen && html`<p class="note-line needs-script">${text("result-try-note")}</p>`}`;
}

function newest(view: MeasureView): Markup {
  const {latest, measure} = view;
  if (latest === null) return missingWord(missingOfMeasure(view));
  if (heldKind(view) === "words") return html`${text("result-in-words")}`;
  const figure = formatFigure({...latest, unit: measure.unit}) ?? "";
  return html`<strong>${latest.value === null ? figure : figureLink(latest, figure)}</strong>`;
}

function baseline(measure: MeasureView["measure"]): Markup {
  const {baseline_value: value, baseline_sign: sign, baseline_status: status, result, unit} = measure;
  if (status === "unset") return html`<span class="muted">${text("result-to-be-set")}</span>`;
  if (status === "not_applicable") return html`<span class="muted">${text("result-not-applicable")}</span>`;
  if (status === "blank") return html`<span class="muted">${text("result-none-stated")}</span>`;
  const figure = formatFigure({value, sign, text: localName(measure, "baseline_text", "measures"), unit, result});
  return html`<a class="figure" href="/indicators/${result}#definition">${figure}</a>`;
}

function target({value, sign, status, result}: Milestone, unit: string): Markup {
  if (status !== "set") {
    const words = {unset: "result-to-be-set", not_applicable: "result-not-applicable", blank: "result-none-stated"};
    return html`<span class="muted">${text(words[status])}</span>`;
  }
  return html`<strong>${formatFigure({value, sign, text: null, unit, result}) ?? text("result-in-words")}</strong>`;
}

/** Who reported, and who did not and why, by name. */
function coverage(
  {reporting, expected, missing, missing_kinds, weight_share: share, year}: ValueRow,
  {inputs}: SiteData
): Markup {
  if (expected === null) return html``;
  const kinds = missing_kinds?.split(";") ?? [];
  const areas = missing?.split(";") ?? [];
  const without = [...new Set(kinds)].map((kind) => {
    const names = areas.filter((_, i) => kinds[i] === kind).map((area) => areaName(area, inputs.reference));
    return html`<br><span class="muted">${text("result-without", {
      kind: capital(missingWords(kind as MissingKind).word[language()]),
      names: joinList(names)
    })}</span>`;
  });
  const counts = {count: reporting ?? 0, all: expected};
  const members =
    share === null || share >= 0.9995
      ? text("result-coverage-members", counts)
      : text("result-coverage-weight", {count: reporting ?? 0, all: expected, share: Math.round(share * 100)});
  return html`<p class="side-line"><strong>${text("result-coverage", {year: String(year)})}</strong><br>${members}${without}</p>`;
}

/** Whose release the latest figure is of. */
function release({releases, method}: ValueRow, {value_snapshots, snapshots}: SiteData): Markup {
  if (releases === null)
    return method.startsWith("reported")
      ? html`<p class="side-line"><strong>${text("result-source")}</strong><br>${text("result-sector-report")}</p>`
      : html``;
  return html`<p class="side-line"><strong>${text(releases.includes(";") ? "result-releases" : "result-release")}</strong>${releases
    .split(";")
    .map((named) => {
      const [source = "", name = ""] = named.trim().split(" ");
      const meta = [...snapshots, ...value_snapshots].find((own) => own.source === source);
      const title = meta === undefined ? source : localName({title_en: meta.title}, "title", "sources");
      return html`<br>${text("result-release-line", {title, day: releaseDay(name)})}`;
    })}</p>`;
}

/** The day of a release in words; of undated material the days between which it came out. */
function releaseDay(name: string): string {
  if (!isUndated(name)) return name;
  const from = firstDay(name);
  const to = lastDay(name);
  return from === null ? text("result-release-by", {day: to}) : text("result-release-between", {from, to});
}

/** What the page holds, and the results before and after it in the framework. */
export function sideLinks(
  contents: readonly (readonly [id: string, name: string])[],
  result: Result,
  results: readonly Result[]
): Markup {
  const at = results.findIndex(({id}) => id === result.id);
  const [before, after] = [results[at - 1], results[at + 1]];
  const link = (own: Result, word: string, rel: string) =>
    html`<li><span class="muted">${word}</span> <a href="/indicators/${own.id}" rel="${rel}">${own.id} ${shortName(own)}</a></li>`;
  return html`<nav class="side-contents" aria-label="${text("result-on-this-page")}"><h2>${text("result-on-this-page")}</h2>
<ul>${contents.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<nav class="side-neighbors" aria-label="${text("result-neighbors")}">
<ul>${before && link(before, text("result-previous"), "prev")}${after && link(after, text("result-next"), "next")}</ul></nav>`;
}

/** Links from a result that uses CPMM figures to the explorers; nothing for other results. */
export function explorerLinks(result: string): Markup {
  const inputs = INDICATORS.filter((indicator) => indicator.result === result).flatMap((indicator) => indicator.inputs);
  const speeds = inputs.some((input) => /^cpmm\/SW/.test(input));
  const hours = inputs.some((input) => /^cpmm\/TFI/.test(input));
  if (!speeds && !hours) return html``;
  const corridors = html`<a href="/corridors">${text("result-speeds-by-corridor")}</a>`;
  const borders = html`<a href="/borders">${text("result-hours-by-crossing")}</a>`;
  const [first, second] = speeds ? [corridors, borders] : [borders, corridors];
  return html`<p class="side-line"><strong>${text("result-more-detail")}</strong><br>${first}${joinList(["", ""])}${second}</p>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
