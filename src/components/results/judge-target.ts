import type {Measure, Milestone} from "../../lib/contract/framework.js";
import {text} from "../../lib/language/text.js";
import {measureProgress} from "../../lib/progress/measure-progress.js";
import {formatFigure, formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {statusMark} from "../scorecard/status-mark.js";
import {otherRules} from "./other-rules.js";
import {typedNumber, type WhatIfMeasure} from "./try-target.js";

/** The scales of a chart's `<svg>`: the two years and their pixels, the two figures and theirs. */
interface ChartScales {
  x?: string;
  y?: string;
}

type Four = [number, number, number, number];

/**
 * Judges the targets that a reader has typed in the fields of a measure, and shows status, required pace, other rules and a tick in
 * its charts; where none is typed any more, the page says again what it said. A page loads this module at the first target, for it
 * holds the rules of progress with their words.
 */
export function judgeTarget(line: HTMLElement, {measure, milestones, values}: WhatIfMeasure): void {
  const typed = [...line.querySelectorAll<HTMLInputElement>("input")].flatMap((input) => {
    const value = typedNumber(input.value);
    return value === null ? [] : [{year: Number(input.name.split(".").at(-1)), value}];
  });
  const tried = milestones.map((row): Milestone => {
    const own = typed.find(({year}) => year === row.milestone);
    return own ? {...row, value: own.value, sign: null, status: "set"} : row;
  });
  const last = values.filter((row) => row.value !== null && row.flag !== "forecast").at(-1)?.year ?? 0;
  const first = tried.filter((row) => typed.some(({year}) => year === row.milestone));
  const judged = first.find((row) => row.milestone >= last) ?? first.at(-1);
  const cell = line.querySelector<HTMLElement>(".judged")!;
  cell.dataset.original ??= cell.innerHTML;
  const box = document.querySelector<HTMLElement>(`[data-whatif="${CSS.escape(measure.measure)}"]`);
  drawTrialTargets(measure, typed);
  if (judged === undefined) {
    cell.replaceChildren(fragment(cell.dataset.original));
    box?.replaceChildren();
    updateSentences(measure, null);
    return;
  }
  const progress = measureProgress(measure, tried, judged, values);
  const needed = progress.needed_per_year;
  const year = String(judged.milestone);
  const words =
    needed === null
      ? text("result-tried", {year})
      : text("result-tried-pace", {
          year,
          pace: `${needed > 0 ? "+" : ""}${formatNumber(needed, measure.unit)}${formatUnit(measure.unit)}`
        });
  const status = statusMark(progress.row.status, progress.row.direction);
  const said = html`${status} <span class="muted">${words}</span>`;
  cell.replaceChildren(fragment(said));
  updateSentences(measure, textMarkup("result-with-your-target", {status}));
  const sentence = textMarkup("result-your-target-is", {
    label: html`<strong>${text("result-your-target")}</strong>`,
    value: String(judged.value),
    year,
    status: said,
    reason: progress.row.reason
  });
  box?.replaceChildren(fragment(html`<p>${sentence}</p>${otherRules(progress, measure)}`));
}

/** Draws the reader's targets as ticks in the measure's charts. */
function drawTrialTargets({measure, unit, result}: Measure, typed: {year: number; value: number}[]): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>(`[data-chart="${CSS.escape(measure)}"] svg.plot-chart`)) {
    for (const old of svg.querySelectorAll(".target.trial")) old.remove();
    const marks = typed.map(({year, value}) =>
      trialTarget({year, value, text: formatFigure({value, unit, result}) ?? ""}, svg.dataset)
    );
    for (const mark of marks) {
      // Parsed inside an <svg>, so that the elements are of its namespace.
      const [group] = fragment(html`<svg>${mark}</svg>`).firstElementChild!.children;
      svg.append(group!);
    }
  }
}

/** Updates the sentences that name the measure's status; null restores the original. */
function updateSentences({measure}: Measure, status: Markup | null): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-status-of="${CSS.escape(measure)}"]`)) {
    place.dataset.original ??= place.innerHTML;
    place.replaceChildren(fragment(status ?? place.dataset.original));
  }
}

/** Only for our own markup, in which data is already escaped. */
function fragment(markup: Markup | string): DocumentFragment {
  return document.createRange().createContextualFragment(String(markup));
}

/**
 * A target that a reader entered, as a tick in a trend chart. A target outside the chart's years or figures is drawn at its
 * edge with an arrow, and its label gives the year: the chart keeps its scale.
 */
export function trialTarget(
  {year, value, text: figure}: {year: number; value: number; text: string},
  scales: ChartScales
): Markup {
  const [from, to, left, right] = (scales.x ?? "").split(" ").map(Number) as Four;
  const [low, high, bottom, top] = (scales.y ?? "").split(" ").map(Number) as Four;
  const x = round(left + ((right - left) * (Math.min(to, Math.max(from, year)) - from)) / (to - from || 1));
  const inside = Math.min(Math.max(low, high), Math.max(Math.min(low, high), value));
  const y = round(bottom + ((top - bottom) * (inside - low)) / (high - low || 1));
  const beyond = value > high ? " \u2191" : value < low ? " \u2193" : "";
  const isOutside = year > to || year < from;
  const words = isOutside
    ? text("result-trial-target-by", {figure, year: String(year)})
    : text("result-trial-target", {figure});
  const said = `${words}${beyond}`;
  const above = y < 30 ? y + 16 : y - 8;
  const anchor = x > right - 60 ? "end" : "middle";
  return html`<g class="target trial" fill="var(--ink)"><path stroke="var(--ink)" stroke-width="1.6" d="M${x - 7} ${y}h14M${x} ${y - 4}v8"/>
<text class="note" stroke="var(--paper)" stroke-width="4" x="${x}" y="${above}" text-anchor="${anchor}">${said}</text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
