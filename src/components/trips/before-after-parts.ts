import type {BorderContext} from "../../lib/borders/border-context.js";
import {FEW_TRIPS} from "../../lib/cpmm/bootstrap-interval.js";
import {changeCautions} from "../../lib/cpmm/change-cautions.js";
import type {ChangeCounts} from "../../lib/cpmm/change-counts.js";
import {changeMonths} from "../../lib/cpmm/change-months.js";
import type {ChangeQuestion} from "../../lib/cpmm/change-question.js";
import {changeWords} from "../../lib/cpmm/change-words.js";
import type {ChangeAnswer} from "../../lib/cpmm/compute-change.js";
import {MIN_CHANGE_TRIPS} from "../../lib/cpmm/similar-crossings.js";
import {SYNTHETIC} from "../../lib/cpmm/synthetic-trips.js";
import {bcpName} from "../borders/border-name.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {areaColour} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import {beforeAfterChart} from "./before-after-chart.js";
import {dayName} from "./before-after-scale.js";
import {comparedTable, monthTable} from "./before-after-table.js";

/** The frame of the section; its parts are written into the elements that `data-part` names. */
export function beforeAfterSection(): Markup {
  const part = (name: string) => html`<div data-part="${name}"></div>`;
  return html`<section id="before-after" class="before-after" hidden aria-labelledby="before-and-after">
<h2 id="before-and-after">Before and after a date</h2>
<p>A new terminal, a joint inspection: choose the crossing and the day, and see what changed there, held against similar crossings; over all trips that were read, whatever is chosen above. <a href="#before-after-method">How it is computed.</a></p>
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
<p>Take a crossing out of the comparison, or into it, by its box. Dots are each crossing’s own change, lines their 95 % intervals, on one scale; those that stood nearest before the date come first.</p>
${tableFrame("before-after-compared", part("compared"))}</div>
<h3 id="before-after-method">How it is computed</h3>
<p>A crossing’s change is its mean after the date less its mean before. The comparison’s is the plain mean of the changes of the crossings taken; in per cent, the geometric mean of their ratios. The difference of the two is what the chosen crossing did beyond them (difference in differences). Intervals are 95 %, by bootstrap over trips: they hold the chance of which trips were logged, not what befalls a border as a whole.</p>
<p>Compared are crossings of the same mode and direction with ${FEW_TRIPS} trips in both windows and a mean before between a half and the double; the other side of the same line is left out, since what was done here reaches it too. Below ${MIN_CHANGE_TRIPS} trips in a window nothing is computed. Nothing here knows what happened on the date, or why.</p>
</section>`;
}

/** What the parts of the section say of an answer: words first, then the picture, the table behind it, the comparison. */
export function beforeAfterParts(
  counts: ChangeCounts,
  answer: ChangeAnswer,
  months: "mean" | "median",
  context: BorderContext
): Record<string, Markup> {
  const nameOf = (bcp: string) => bcpName(bcp, context);
  const {question, synthetic} = answer;
  const name = nameOf(question.bcp);
  const mark = synthetic ? `${SYNTHETIC}: ` : "";
  const cautions = changeCautions(answer, nameOf);
  const sentences = changeWords(answer, nameOf);
  const rows = changeMonths(counts, answer, months);
  const chart = {
    name,
    measure: months,
    colour: areaColour(context.bcps.find(({bcp}) => bcp === question.bcp)?.iso3 ?? ""),
    label: `${mark}${sentences.length > 0 ? sentences.join(" ") : `${name}, too few trips`}`
  };
  return {
    answer: html`${sentences.length > 0 && html`<p class="answer">${mark && html`<strong>${mark}</strong>`}${sentences.join(" ")}</p>`}${cautions.length > 0 && html`<ul class="cautions">${cautions.map(({code, text}) => html`<li data-code="${code}">${text}</li>`)}</ul>`}`,
    title: html`${mark}${name}, before and after ${dayName(question.date)}`,
    subtitle: chartWords(question, months),
    picture: html`<div class="at-wide">${beforeAfterChart(rows, answer, {...chart, width: 760, height: 300})}</div><div class="at-narrow">${beforeAfterChart(rows, answer, {...chart, width: 358, height: 270})}</div>`,
    months: monthTable(rows, question, name, months),
    compared: comparedTable(answer, nameOf)
  };
}

function chartWords({indicator, direction, mode}: ChangeQuestion, months: "mean" | "median"): Markup {
  const unit = indicator === "TFI1" ? "Hours to cross" : "Dollars paid at the crossing";
  const lines =
    months === "mean"
      ? "heavy lines are the means of each window, the dashed one is where the crossing would stand had it moved as the others did"
      : "heavy lines are the medians of each window";
  return html`${unit}, ${mode}, ${direction ?? "both directions"}. Dots are the ${months} of each month, grey the crossings compared, each alike; ${lines}.`;
}
