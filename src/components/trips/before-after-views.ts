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
import {FEW_TRIPS, MIN_WINDOW_TRIPS} from "../../lib/cpmm/record.js";
import type {Estimate} from "../../lib/cpmm/sql.js";
import {joinClauses, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {bcpName} from "../borders/border-name.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {beforeAfterChart, dayName, monthName} from "./before-after-chart.js";

/** The frame of the section; its parts are written into the elements that `data-part` names. */
export function beforeAfterSection(): Markup {
  const part = (name: string) => html`<div data-part="${name}"></div>`;
  return html`<section id="before-after" class="before-after" hidden aria-labelledby="before-and-after">
<h2 id="before-and-after">${text("change-heading")}</h2>
<p>${textMarkup("change-what", {method: html`<a href="#before-after-method">${text("change-method-link")}</a>`})}</p>
<form class="filters explorer-filters" autocomplete="off" aria-label="${text("change-heading")}"></form>
<div aria-live="polite">${part("answer")}</div>
<div data-part="whole">${figureFrame({
    id: "before-after-months",
    title: html`<span data-part="title"></span>`,
    subtitle: html`<span data-part="subtitle"></span>`,
    picture: part("picture"),
    table: part("months"),
    source: ""
  })}
<h3 id="before-after-crossings">${text("change-compared-heading")}</h3>
<p>${text("change-compared-what")}</p>
${tableFrame("before-after-compared", part("compared"))}</div>
<h3 id="before-after-method">${text("trips-method-heading")}</h3>
<p>${text("change-method-what")}</p>
<p>${text("change-method-compared", {few: FEW_TRIPS, least: MIN_WINDOW_TRIPS})}</p>
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
  const mark = (words: string) =>
    synthetic ? text("change-marked", {synthetic: text("trips-synthetic"), words}) : words;
  const cautions = beforeAfterCautions(answer, nameOf);
  const sentences = beforeAfterSentences(answer, nameOf);
  const rows = beforeAfterMonths(counts, answer, months);
  const chart = {
    name,
    measure: months,
    color: "var(--accent)",
    label: mark(sentences.length > 0 ? sentences.join(sentenceGap()) : text("change-too-few", {name}))
  };
  return {
    answer: html`${sentences.length > 0 && html`<p class="answer">${synthetic && html`<strong>${mark("")}</strong>`}${sentences.join(sentenceGap())}</p>`}${
      cautions.length > 0 &&
      html`<ul class="cautions">${cautions.map(({code, text}) => html`<li data-code="${code}">${text}</li>`)}</ul>`
    }`,
    title: html`${mark(text("change-title", {name, date: dayName(question.date)}))}`,
    subtitle: html`${chartWords(question, months)}`,
    picture: html`<div class="at-wide">${beforeAfterChart(rows, answer, {...chart, width: 760, height: 300})}</div>
<div class="at-narrow">${beforeAfterChart(rows, answer, {...chart, width: 358, height: 270})}</div>`,
    months: monthTable(rows, question, name, months),
    compared: comparedTable(answer, nameOf)
  };
}

function chartWords({indicator, direction, mode}: BeforeAfterQuestion, months: "mean" | "median"): string {
  return text("change-subtitle", {
    kind: `${indicator}-${months}`,
    mode: text("trips-mode", {mode}),
    direction: direction === null ? text("change-both-directions") : text("trips-direction", {direction})
  });
}

const PICTURE = 120;

/** Rows of the comparison that are shown before the reader asks for all; the table has them. */
const SHOWN_COMPARED = 12;

/** What comes of the comparison, then the crossings with their own changes and a box to take each in or drop it. */
function comparedTable(answer: BeforeAfterResult, nameOf: (bcp: string) => string): Markup {
  const {chosen, compared, pooled, difference, pre_trend, question} = answer;
  const {indicator} = question;
  const head = (column: string) => text("change-head", {column});
  const unit = indicator === "TFI1" ? "hours" : "dollars";
  const range = toRange([chosen.own, ...compared.map((row) => row.own), pooled, difference, pre_trend]);
  const name = nameOf(chosen.bcp);
  const total = (words: string, contrast: Contrast | null) =>
    html`<tr data-fixed><td></td><th scope="row">${words}</th>${changeCells(contrast, range)}<td colspan="7"></td></tr>`;
  return html`<table class="compared-crossings" data-sortable id="table-compared">
<caption>${text("change-compared-caption", {indicator, name})}</caption><thead><tr>
<th scope="col">${head("include")}</th><th scope="col">${text("change-crossing-field")}</th><th scope="col">${head("change")}</th>
<th scope="col" class="n">${head(unit)}</th><th scope="col" class="n">${head(`mean-${unit}`)}</th>
<th scope="col" class="n">${head("after")}</th><th scope="col" class="n">${head("median")}</th><th scope="col" class="n">${head("after")}</th>
<th scope="col" class="n">${head("trips")}</th><th scope="col" class="n">${head("after")}</th>
<th scope="col">${text("trips-head", {column: "note"})}</th></tr></thead>
<tbody class="results"><tr data-fixed><td></td><th scope="row">${name}</th>${changeCells(chosen.own, range)}${levelCells(chosen)}
<td>${chosen.few_trips ? text("trips-few") : ""}</td></tr>${total(text("change-all"), pooled)}${total(
    text("change-against", {name}),
    difference
  )}${total(text("change-earlier"), pre_trend)}</tbody>
<tbody>${compared.map(
    (row, i) =>
      html`<tr class="${row.taken ? "" : "dropped"}${i >= SHOWN_COMPARED ? " more" : ""}">
<td data-value="${row.taken ? "yes" : "no"}"><input type="checkbox" data-bcp="${row.bcp}" data-rule="${
        row.left_out === null ? "takes" : "leaves"
      }" aria-label="${text("change-include", {name: nameOf(row.bcp)})}"${row.taken ? html` checked` : ""}${row.computable ? "" : html` disabled`}></td>
<th scope="row">${nameOf(row.bcp)}</th>${changeCells(row.own, range)}${levelCells(row)}<td>${noteOf(row)}</td></tr>`
  )}</tbody></table>
${compared.length > SHOWN_COMPARED && html`<button type="button" class="plain-button show-all">${text("change-show-all", {count: compared.length})}</button>`}`;
}

/** The months that the picture shows. */
function monthTable(rows: BeforeAfterMonth[], {indicator}: BeforeAfterQuestion, name: string, measure: string): Markup {
  const crossings = text("trips-head", {column: "crossings"});
  const named = (who: string) => text("change-month-head", {kind: `${indicator}-${measure}`, name: who});
  const cell = (value: number | null) =>
    value === null
      ? html`<td class="n none">${text("change-no-trips")}</td>`
      : html`<td class="n" data-value="${value}">${formatNumber(value, "hours")}</td>`;
  return html`<table data-sortable id="table-before-after-months"><caption>${text("change-month-caption", {name})}</caption>
<thead><tr><th scope="col">${text("change-head", {column: "month"})}</th><th scope="col" class="n">${named(name)}</th>
<th scope="col" class="n">${crossings}</th><th scope="col" class="n">${named(text("change-compared"))}</th>
<th scope="col" class="n">${crossings}</th></tr></thead><tbody>${rows.map(
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
  if (contrast === null) return html`<td class="none">${text("change-not-computed")}</td><td></td>`;
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

const LEFT_OUT = {"across the line": "across", "too few trips": "sparse", "another level": "level"} as const;

function noteOf({left_out, same_corridor, few_trips, taken}: ComparedCrossing): string {
  const word = (note: string) => text("change-note", {note});
  const out = left_out === null ? null : word(LEFT_OUT[left_out]);
  const notes = [
    out !== null && taken ? text("change-added", {note: out}) : out,
    left_out === null && !taken ? word("removed") : null,
    few_trips && left_out !== "too few trips" ? text("trips-few") : null,
    same_corridor ? word("corridor") : null
  ];
  return joinClauses(notes.filter((note) => note !== null));
}
