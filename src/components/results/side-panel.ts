import type {Milestone, Result} from "../../lib/contract/framework.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/short-name.js";
import {INDICATORS} from "../../lib/indicators/registry.js";
import {everyMilestone} from "../../lib/progress/progress-table.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {firstDay, isUndated, lastDay} from "../../lib/releases/releases.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {heldKind} from "../../lib/wording/measure-answer.js";
import {areaName} from "../layout/area-name.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/status-mark.js";
import {measureStatus} from "./result-text.js";
import {canTryTarget} from "./try-target.js";

/** Beside one measure: its status with the reason, its milestones to try targets in, who reported, and which release it is. */
export function sidePanel(view: MeasureView, data: SiteData): Markup {
  const {measure, latest, progress, shown_milestone} = view;
  const row = progress.find(({milestone}) => milestone === shown_milestone);
  const [first, ...others] = (row?.reason ?? "").split("; ").filter((text) => text !== "");
  return html`<section class="side-measure" data-measure="${measure.measure}">
<h2>${measure.name_en}</h2>
<p class="side-status"><span class="muted">Status for ${shown_milestone}</span><br><span class="judged">${measureStatus(view)}</span></p>
${first !== undefined && html`<p class="note-line">${capital(first)}.</p>`}
${others.length > 0 && html`<ul class="reasons">${others.map((text) => html`<li>${capital(text)}.</li>`)}</ul>`}
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
  const isOpen = all.some(({status}) => status === "unset" || status === "blank") && canTryTarget(measure, view.trend);
  return html`<table class="milestones"><caption>${term("milestone", "Milestones")}${formatUnit(unit) && html`, ${unit}`}</caption>
<tbody><tr><th scope="row">${measure.baseline_year ?? ""} ${term("baseline")}</th><td>${baseline(measure)}</td></tr>
<tr><th scope="row">${latest?.year ?? ""} latest</th><td>${newest(view)}</td></tr>
${all.map((row) => html`<tr><th scope="row">${row.milestone} target</th><td class="ask" data-year="${row.milestone}">${target(row, unit)}</td></tr>`)}
</tbody></table>${
    isOpen &&
    html`<p class="note-line needs-script">Type a number to try it as a target. The page’s address keeps it, so that you can share it.</p>`
  }`;
}

function newest(view: MeasureView): Markup {
  const {latest, measure} = view;
  if (latest === null) return missingWord(missingOfMeasure(view));
  if (heldKind(view) === "words") return html`in words`;
  const figure = formatFigure({...latest, unit: measure.unit}) ?? "";
  return html`<strong>${latest.value === null ? figure : figureLink(latest, figure)}</strong>`;
}

function baseline({
  baseline_value: value,
  baseline_sign: sign,
  baseline_status: status,
  baseline_text_en: text,
  result,
  unit
}: MeasureView["measure"]): Markup {
  if (status === "unset") return html`<span class="muted">to be set</span>`;
  if (status === "not_applicable") return html`<span class="muted">not applicable</span>`;
  if (status === "blank") return html`<span class="muted">none stated</span>`;
  return html`<a class="figure" href="/indicators/${result}#definition">${formatFigure({value, sign, text, unit, result})}</a>`;
}

const OPEN: Record<Exclude<Milestone["status"], "set">, string> = {
  unset: "to be set",
  not_applicable: "not applicable",
  blank: "none stated"
};

function target({value, sign, status, result}: Milestone, unit: string): Markup {
  if (status !== "set") return html`<span class="muted">${OPEN[status]}</span>`;
  return html`<strong>${formatFigure({value, sign, text: null, unit, result}) ?? "in words"}</strong>`;
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
    return html`<br><span class="muted">${capital(kind)}: ${names.join(", ")}</span>`;
  });
  const weight = share === null || share >= 0.9995 ? "" : `, ${Math.round(share * 100)}% of the weight`;
  return html`<p class="side-line"><strong>Coverage of ${year}</strong><br>${reporting} of ${expected} members${weight}.${without}</p>`;
}

/** Whose release the latest figure is of. */
function release({releases, method}: ValueRow, {value_snapshots, snapshots}: SiteData): Markup {
  if (releases === null)
    return method.startsWith("reported")
      ? html`<p class="side-line"><strong>Source</strong><br>The sector’s report.</p>`
      : html``;
  return html`<p class="side-line"><strong>${releases.includes(";") ? "Releases" : "Release"}</strong>${releases
    .split(";")
    .map((text) => {
      const [source = "", name = ""] = text.trim().split(" ");
      const meta = [...snapshots, ...value_snapshots].find((own) => own.source === source);
      return html`<br>${meta?.title ?? source}, ${releaseDay(name)}`;
    })}</p>`;
}

/** The day of a release in words; of undated material the days between which it came out. */
function releaseDay(name: string): string {
  if (!isUndated(name)) return name;
  const from = firstDay(name);
  return from === null ? `by ${lastDay(name)}` : `between ${from} and ${lastDay(name)}`;
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
  return html`<nav class="side-contents" aria-label="On this page"><h2>On this page</h2>
<ul>${contents.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<nav class="side-neighbors" aria-label="Previous and next result">
<ul>${before && link(before, "Previous", "prev")}${after && link(after, "Next", "next")}</ul></nav>`;
}

/** Links from a result that uses CPMM figures to the explorers; nothing for other results. */
export function explorerLinks(result: string): Markup {
  const inputs = INDICATORS.filter((indicator) => indicator.result === result).flatMap((indicator) => indicator.inputs);
  const speeds = inputs.some((input) => /^cpmm\/SW/.test(input));
  const hours = inputs.some((input) => /^cpmm\/TFI/.test(input));
  if (!speeds && !hours) return html``;
  const corridors = html`<a href="/corridors">speeds by corridor</a>`;
  const borders = html`<a href="/borders">hours and dollars by crossing</a>`;
  const [first, second] = speeds ? [corridors, borders] : [borders, corridors];
  return html`<p class="side-line"><strong>More detail</strong><br>${first}, ${second}</p>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
