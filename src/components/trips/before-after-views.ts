import type {BorderContext} from "../../lib/borders/border-figures.js";
import {
  type BeforeAfterCounts,
  type BeforeAfterMonth,
  type BeforeAfterQuestion,
  type BeforeAfterResult,
  beforeAfterCautions,
  beforeAfterMonths,
  beforeAfterSentences,
  type ComparedCrossing,
  type Contrast,
  type CrossingChange,
  intervalText,
  percentText
} from "../../lib/cpmm/before-after.js";
import {FEW_TRIPS, MIN_WINDOW_TRIPS, SYNTHETIC} from "../../lib/cpmm/record.js";
import type {Estimate} from "../../lib/cpmm/sql.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {bcpName} from "../borders/border-name.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {beforeAfterChart, dayName, monthName} from "./before-after-chart.js";

/** The frame of the section; its parts are written into the elements that `data-part` names. */
export function beforeAfterSection(): Markup {
  const part = (name: string) => html`<div data-part="${name}"></div>`;
  return html`<section id="before-after" class="before-after" hidden aria-labelledby="before-and-after">
<h2 id="before-and-after">Before and after a date</h2>
<p>Has a new terminal or a joint inspection made a difference? Choose the crossing and the day to see what changed there,
compared with similar crossings. This section uses all trips that were read, regardless of the filters above.
<a href="#before-after-method">How it is computed.</a></p>
<form class="filters explorer-filters" autocomplete="off" aria-label="Before and after a date"></form>
<div aria-live="polite">${part("answer")}</div>
<div data-part="whole">${figureFrame({
    id: "before-after-months",
    title: html`<span data-part="title"></span>`,
    subtitle: html`<span data-part="subtitle"></span>`,
    picture: part("picture"),
    table: part("months"),
    source: ""
  })}
<h3 id="before-after-crossings">What it is compared with</h3>
<p>Use the checkboxes to add crossings to the comparison or remove them.
Dots show each crossing’s own change and lines its 95% interval, all on one scale; the crossings closest to the chosen one before the date come first.</p>
${tableFrame("before-after-compared", part("compared"))}</div>
<h3 id="before-after-method">How it is computed</h3>
<p>A crossing’s change is its mean after the date minus its mean before.
The comparison’s change is the simple mean of the changes at the crossings included;
in percent, it is based on the geometric mean of their ratios.
The difference between the two is what the chosen crossing did beyond the others (difference in differences).
The 95% intervals come from a bootstrap over trips: they cover the chance of which trips were logged, not events that affect a whole border.</p>
<p>The comparison includes crossings of the same mode and direction with at least ${FEW_TRIPS} trips in both windows and a mean
before the date between half and double that of the chosen one.
The other side of the same border is left out, because a change here affects it too.
With fewer than ${MIN_WINDOW_TRIPS} trips in a window, nothing is computed. The calculation does not know what happened on the date, or why.</p>
</section>`;
}

/** What the parts of the section say of an answer: words first, then the picture, the table behind it, the comparison. */
export function beforeAfterViews(
  counts: BeforeAfterCounts,
  answer: BeforeAfterResult,
  months: "mean" | "median",
  context: BorderContext
): Record<string, Markup> {
  const nameOf = (bcp: string) => bcpName(bcp, context);
  const {question, synthetic} = answer;
  const name = nameOf(question.bcp);
  const mark = synthetic ? `${SYNTHETIC}: ` : "";
  const cautions = beforeAfterCautions(answer, nameOf);
  const sentences = beforeAfterSentences(answer, nameOf);
  const rows = beforeAfterMonths(counts, answer, months);
  const chart = {
    name,
    measure: months,
    color: "var(--accent)",
    label: `${mark}${sentences.length > 0 ? sentences.join(" ") : `${name}: too few trips`}`
  };
  return {
    answer: html`${sentences.length > 0 && html`<p class="answer">${mark && html`<strong>${mark}</strong>`}${sentences.join(" ")}</p>`}${
      cautions.length > 0 &&
      html`<ul class="cautions">${cautions.map(({code, text}) => html`<li data-code="${code}">${text}</li>`)}</ul>`
    }`,
    title: html`${mark}${name}, before and after ${dayName(question.date)}`,
    subtitle: chartWords(question, months),
    picture: html`<div class="at-wide">${beforeAfterChart(rows, answer, {...chart, width: 760, height: 300})}</div>
<div class="at-narrow">${beforeAfterChart(rows, answer, {...chart, width: 358, height: 270})}</div>`,
    months: monthTable(rows, question, name, months),
    compared: comparedTable(answer, nameOf)
  };
}

function chartWords({indicator, direction, mode}: BeforeAfterQuestion, months: "mean" | "median"): Markup {
  const unit = indicator === "TFI1" ? "Hours to cross" : "Dollars paid at the crossing";
  const lines =
    months === "mean"
      ? "the heavy lines are the means of each window; the dashed line shows where the crossing would be had it changed as the others did"
      : "the heavy lines are the medians of each window";
  return html`${unit}, ${mode}, ${direction ?? "both directions"}.
Dots show the ${months} of each month, gray the crossings compared, equally weighted; ${lines}.`;
}

const PICTURE = 120;

/** Rows of the comparison that are shown before the reader asks for all; the table has them. */
const SHOWN_COMPARED = 12;

/** What comes of the comparison, then the crossings with their own changes and a box to take each in or drop it. */
function comparedTable(answer: BeforeAfterResult, nameOf: (bcp: string) => string): Markup {
  const {chosen, compared, pooled, difference, pre_trend, question} = answer;
  const unit = question.indicator === "TFI1" ? "hours" : "dollars";
  const range = toRange([chosen.own, ...compared.map((row) => row.own), pooled, difference, pre_trend]);
  const name = nameOf(chosen.bcp);
  const total = (words: string, contrast: Contrast | null) =>
    html`<tr data-fixed><td></td><th scope="row">${words}</th>${changeCells(contrast, range)}<td colspan="7"></td></tr>`;
  return html`<table class="compared-crossings" data-sortable id="table-compared">
<caption>${name} and the crossings compared with it, ${unit} before and after the date.</caption><thead><tr>
<th scope="col">Include</th><th scope="col">Crossing</th><th scope="col">Change with 95% interval, %</th>
<th scope="col" class="n">${unit}</th><th scope="col" class="n">Mean ${unit} before</th>
<th scope="col" class="n">after</th><th scope="col" class="n">Median before</th><th scope="col" class="n">after</th>
<th scope="col" class="n">Trips before</th><th scope="col" class="n">after</th><th scope="col">Note</th></tr></thead>
<tbody class="results"><tr data-fixed><td></td><th scope="row">${name}</th>${changeCells(chosen.own, range)}${levelCells(chosen)}
<td>${chosen.few_trips ? "few trips" : ""}</td></tr>${total("All included, equally weighted", pooled)}${total(
    `${name} compared with them`,
    difference
  )}${total("Difference before the date", pre_trend)}</tbody>
<tbody>${compared.map(
    (row, i) =>
      html`<tr class="${row.taken ? "" : "dropped"}${i >= SHOWN_COMPARED ? " more" : ""}">
<td data-value="${row.taken ? "yes" : "no"}"><input type="checkbox" data-bcp="${row.bcp}" data-rule="${
        row.left_out === null ? "takes" : "leaves"
      }" aria-label="Compare with ${nameOf(row.bcp)}"${row.taken ? html` checked` : ""}${row.computable ? "" : html` disabled`}></td>
<th scope="row">${nameOf(row.bcp)}</th>${changeCells(row.own, range)}${levelCells(row)}<td>${noteOf(row)}</td></tr>`
  )}</tbody></table>
${compared.length > SHOWN_COMPARED && html`<button type="button" class="plain-button show-all">Show all ${compared.length} crossings</button>`}`;
}

/** The months that the picture shows. */
function monthTable(rows: BeforeAfterMonth[], {indicator}: BeforeAfterQuestion, name: string, measure: string): Markup {
  const unit = indicator === "TFI1" ? "hours" : "dollars";
  const cell = (value: number | null) =>
    value === null
      ? html`<td class="n none">no trips</td>`
      : html`<td class="n" data-value="${value}">${formatNumber(value, "hours")}</td>`;
  return html`<table data-sortable id="table-before-after-months"><caption>${name} and the crossings compared, by month.</caption>
<thead><tr><th scope="col">Month from</th><th scope="col" class="n">${name}, ${measure} ${unit}</th>
<th scope="col" class="n">Crossings</th><th scope="col" class="n">Compared, ${measure} ${unit}</th>
<th scope="col" class="n">Crossings</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" data-value="${new Date(row.from).toISOString().slice(0, 10)}">${monthName(row.from)}</th>${cell(row.value)}
<td class="n">${row.n}</td>${cell(row.compared)}<td class="n">${row.compared_n}</td></tr>`
  )}</tbody></table>`;
}

function levelCells({before, after}: CrossingChange): Markup {
  const trips = (level: CrossingChange["before"]) => html`<td class="n">${level?.trips ?? 0}</td>`;
  const cell = (level: CrossingChange["before"], of: "mean" | "median") =>
    level === null
      ? html`<td class="n none">–</td>`
      : html`<td class="n" data-value="${level[of]}">${formatNumber(level[of], "hours")}</td>`;
  return html`${cell(before, "mean")}${cell(after, "mean")}${cell(before, "median")}${cell(after, "median")}${trips(before)}${trips(after)}`;
}

function changeCells(contrast: Contrast | null, range: readonly [number, number]): Markup {
  if (contrast === null) return html`<td class="none">not computed</td><td></td>`;
  const {change, relative} = contrast;
  const sign = change.value > 0 ? "+" : "";
  const amount = html`<td class="n" data-value="${change.value}">${sign}${formatNumber(change.value, "hours")}</td>`;
  if (relative === null) return html`<td class="none">–</td>${amount}`;
  const interval = intervalText(relative, percentText);
  const percent = percentText(relative.value);
  const marks = html`${intervalMark(relative, range)}<span class="percent">${percent}</span>`;
  return html`<td class="interval" data-value="${percent}${interval && ` (${interval})`}">${marks} <span class="muted">${interval}</span></td>${amount}`;
}

/** An interval as a line with its figure as a dot, and the place of no change. */
function intervalMark({value, low, high}: Estimate, [from, to]: readonly [number, number]): Markup {
  const x = (share: number) => Math.round((10 * PICTURE * (share - from)) / (to - from)) / 10;
  return html`<svg class="plot interval-mark" viewBox="0 0 ${PICTURE} 14" width="${PICTURE}" height="14" aria-hidden="true"><path class="zero"
  d="M${x(0)} 0V14"/>${
    low === null || high === null ? "" : html`<path class="range" d="M${x(low)} 7H${x(high)}"/>`
  }<circle class="at" cx="${x(value)}" cy="7" r="3.2"/></svg>`;
}

function toRange(contrasts: (Contrast | null)[]): readonly [number, number] {
  const ends = contrasts.flatMap((contrast) => {
    const relative = contrast?.relative;
    return relative ? [relative.value, relative.low ?? relative.value, relative.high ?? relative.value] : [];
  });
  const [from, to] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = (to - from || 1) * 0.04;
  return [from - pad, to + pad];
}

function noteOf({left_out, same_corridor, few_trips, taken}: ComparedCrossing): string {
  const notes = [
    left_out === null ? null : taken ? `${left_out}, added by you` : left_out,
    left_out === null && !taken ? "removed by you" : null,
    few_trips && left_out !== "too few trips" ? "few trips" : null,
    same_corridor ? "same corridor" : null
  ];
  return notes.filter((note) => note !== null).join("; ");
}
