import type {ChangeMonthRow} from "../../lib/cpmm/change-months.js";
import type {ChangeQuestion} from "../../lib/cpmm/change-question.js";
import {changePercent, intervalWords} from "../../lib/cpmm/change-words.js";
import type {ChangeAnswer, ComparedCrossing, Contrast, CrossingChange} from "../../lib/cpmm/compute-change.js";
import type {Estimate} from "../../lib/cpmm/resampled.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {monthName} from "./before-after-scale.js";

const PICTURE = 120;

/** Rows of the comparison that are shown before the reader asks for all; the table has them. */
export const SHOWN_COMPARED = 12;

/** What comes of the comparison, then the crossings with their own changes and a box to take each in or drop it. */
export function comparedTable(answer: ChangeAnswer, nameOf: (bcp: string) => string): Markup {
  const {chosen, compared, pooled, difference, pre_trend, question} = answer;
  const unit = question.indicator === "TFI1" ? "hours" : "dollars";
  const range = toRange([chosen.own, ...compared.map((row) => row.own), pooled, difference, pre_trend]);
  const name = nameOf(chosen.bcp);
  const total = (words: string, contrast: Contrast | null) =>
    html`<tr><td></td><th scope="row">${words}</th>${changeCells(contrast, range)}<td colspan="7"></td></tr>`;
  return html`<table class="compared-crossings"><thead><tr><th scope="col">Take</th><th scope="col">Crossing</th><th scope="col">Change with its 95 % interval, %</th><th scope="col" class="n">${unit}</th><th scope="col" class="n">Mean ${unit} before</th><th scope="col" class="n">after</th><th scope="col" class="n">Median before</th><th scope="col" class="n">after</th><th scope="col" class="n">Trips before</th><th scope="col" class="n">after</th><th scope="col">Note</th></tr></thead>
<tbody class="results"><tr><td></td><th scope="row">${name}</th>${changeCells(chosen.own, range)}${levelCells(chosen)}<td>${chosen.few_trips ? "few trips" : ""}</td></tr>${total("All taken, each alike", pooled)}${total(`${name} against them`, difference)}${total("Drift before the date", pre_trend)}</tbody>
<tbody>${compared.map((row, i) => html`<tr class="${row.taken ? "" : "dropped"}${i >= SHOWN_COMPARED ? " more" : ""}"><td data-value="${row.taken ? "yes" : "no"}"><input type="checkbox" data-bcp="${row.bcp}" data-rule="${row.left_out === null ? "takes" : "leaves"}" aria-label="Compare with ${nameOf(row.bcp)}"${row.taken ? html` checked` : ""}${row.computable ? "" : html` disabled`}></td><th scope="row">${nameOf(row.bcp)}</th>${changeCells(row.own, range)}${levelCells(row)}<td>${noteOf(row)}</td></tr>`)}</tbody></table>
${compared.length > SHOWN_COMPARED && html`<button type="button" class="plain-button show-all">Show all ${compared.length} crossings</button>`}`;
}

/** The months that the picture shows. */
export function monthTable(rows: ChangeMonthRow[], {indicator}: ChangeQuestion, name: string, measure: string): Markup {
  const unit = indicator === "TFI1" ? "hours" : "dollars";
  const cell = (value: number | null) =>
    value === null
      ? html`<td class="n none">no trips</td>`
      : html`<td class="n" data-value="${value}">${formatNumber(value, "hours")}</td>`;
  return html`<table><thead><tr><th scope="col">Month from</th><th scope="col" class="n">${name}, ${measure} ${unit}</th><th scope="col" class="n">Crossings</th><th scope="col" class="n">Compared, ${measure} ${unit}</th><th scope="col" class="n">Crossings</th></tr></thead><tbody>${rows.map((row) => html`<tr><th scope="row" data-value="${new Date(row.from).toISOString().slice(0, 10)}">${monthName(row.from)}</th>${cell(row.value)}<td class="n">${row.n}</td>${cell(row.compared)}<td class="n">${row.compared_n}</td></tr>`)}</tbody></table>`;
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
  const interval = intervalWords(relative, changePercent);
  return html`<td class="interval" data-value="${changePercent(relative.value)}${interval && ` (${interval})`}">${intervalMark(relative, range)}<span class="percent">${changePercent(relative.value)}</span> <span class="muted">${interval}</span></td>${amount}`;
}

/** An interval as a line with its figure as a dot, and the place of no change. */
function intervalMark({value, low, high}: Estimate, [from, to]: readonly [number, number]): Markup {
  const x = (share: number) => Math.round((10 * PICTURE * (share - from)) / (to - from)) / 10;
  return html`<svg class="plot interval-mark" viewBox="0 0 ${PICTURE} 14" width="${PICTURE}" height="14" aria-hidden="true"><path class="zero" d="M${x(0)} 0V14"/>${low === null || high === null ? "" : html`<path class="range" d="M${x(low)} 7H${x(high)}"/>`}<circle class="at" cx="${x(value)}" cy="7" r="3.2"/></svg>`;
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
    left_out === null ? null : taken ? `${left_out}, taken in by you` : left_out,
    left_out === null && !taken ? "dropped by you" : null,
    few_trips && left_out !== "too few trips" ? "few trips" : null,
    same_corridor ? "same corridor" : null
  ];
  return notes.filter((note) => note !== null).join("; ");
}
