import {linearAxis} from "../../lib/charts/axis.js";
import {
  amountText,
  type BeforeAfterMonth,
  type BeforeAfterQuestion,
  type BeforeAfterResult,
  beforeAfterWindows,
  type MonthMeasure
} from "../../lib/cpmm/before-after.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {placeLabels} from "../charts/place-labels.js";
import {html, type Markup} from "../layout/markup.js";

const TOP = 24;
const LEFT = 40;
/** Room of the crossings a month, and of the months' names. */
const STRIP = 30;
const FOOT = 20;

/** How the picture is drawn. */
interface ChartOptions {
  width: number;
  height: number;
  name: string;
  /** What the rows and the heavy lines are. */
  measure: MonthMeasure;
  /** Of the chosen crossing; the comparison is grey. */
  color: string;
  label: string;
}

/** A mean or median of a whole window, drawn as a heavy line; `expected`: where the chosen crossing would be had it moved alike. */
interface Level {
  what: "chosen" | "compared" | "expected";
  side: "before" | "after";
  value: number;
}

/**
 * The months before and after a date: the chosen crossing in its color, the comparison grey, those of both windows as
 * heavy lines, where the chosen one would stand had it moved alike as a dashed one, and crossings a month below.
 */
export function beforeAfterChart(rows: BeforeAfterMonth[], answer: BeforeAfterResult, options: ChartOptions): Markup {
  const {width, height, color, label} = options;
  const {question} = answer;
  const right = width - (width < 500 ? 88 : 172);
  const bottom = height - STRIP - FOOT - 8;
  const scale = monthScale(question, LEFT, right);
  const levels = toLevels(answer, options.measure);
  const shown = rows.flatMap(({value, compared}) => [value ?? 0, compared ?? 0]);
  const axis = linearAxis(Math.max(...shown, ...levels.map(({value}) => value)), bottom, TOP);
  const y = (value: number) => round(axis.at(value));
  const mid = ({slot}: BeforeAfterMonth) => round(scale.start(slot) + scale.column / 2);
  const course = (value: (row: BeforeAfterMonth) => number | null) =>
    rows
      .map((row, i) => {
        const here = value(row);
        if (here === null) return "";
        const isJoined = i > 0 && row.slot !== 0 && value(rows[i - 1]!) !== null;
        return `${isJoined ? "L" : "M"}${mid(row)} ${y(here)}`;
      })
      .join("");
  return html`<svg class="plot before-after" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"
  aria-label="${label}" style="color:${color}">
<g class="axis">${axis.ticks.map(
    (tick) =>
      html`<path d="M${LEFT} ${y(tick)}H${round(right)}"/><text x="${LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${formatTick(tick)}</text>`
  )}${scale.ticks.map(({x, text}) => html`<text x="${round(x)}" y="${height - 4}">${text}</text>`)}</g>
${
  question.gap_months > 0 &&
  html`<rect class="left-out" x="${round(scale.spans.before[1])}" y="${TOP}" width="${round(scale.spans.after[0] - scale.spans.before[1])}"
  height="${bottom - TOP}"/>`
}
<path class="date-line" d="M${round(scale.date)} ${TOP - 7}V${height - FOOT}"/>
<text class="name" x="${round(scale.date)}" y="12" text-anchor="middle">${dayName(question.date)}</text>
<path class="course compared" d="${course((row) => row.compared)}"/><path class="course" d="${course((row) => row.value)}"/>
${levels.map(({what, side, value}) => html`<path class="level ${what}" d="M${scale.spans[side].map(round).join(` ${y(value)}H`)}"/>`)}
${rows.map((row) =>
  row.value === null
    ? ""
    : html`<circle class="at" cx="${mid(row)}" cy="${y(row.value)}" r="${width < 500 ? 2.4 : 3}"><title>${text(
        "change-dot",
        {
          month: monthName(row.from),
          amount: amountText(row.value, question.indicator),
          count: row.n
        }
      )}</title></circle>`
)}
${endLabels(levels, answer, {right, bottom, y, options})}
${crossingStrip(rows, scale, {right, options})}
</svg>`;
}

function toLevels({chosen, compared, pooled}: BeforeAfterResult, measure: MonthMeasure): Level[] {
  if (chosen.own === null) return [];
  const taken = compared.filter((row) => row.taken);
  const own = (side: Level["side"]) => chosen[side]![measure];
  const others = (side: Level["side"]) => taken.reduce((sum, row) => sum + row[side]![measure], 0) / taken.length;
  const levels = (["before", "after"] as const).map((side) => ({what: "chosen" as const, side, value: own(side)}));
  if (pooled === null) return levels;
  const grey = (["before", "after"] as const).map((side) => ({what: "compared" as const, side, value: others(side)}));
  // The comparison is one of means: a median has no place where it would stand.
  const expected = {what: "expected" as const, side: "after" as const, value: own("before") + pooled.change.value};
  return [...grey, ...(measure === "mean" ? [expected] : []), ...levels];
}

interface Frame {
  right: number;
  options: ChartOptions;
}

function endLabels(
  levels: Level[],
  {question, compared}: BeforeAfterResult,
  {right, bottom, y, options}: Frame & {bottom: number; y: (value: number) => number}
): Markup[] {
  const isNarrow = options.width < 500;
  const taken = compared.filter((row) => row.taken).length;
  const words = {
    chosen: options.name,
    compared: text("change-label-compared", {count: taken}),
    expected: text(isNarrow ? "change-label-expected" : "change-label-expected-long")
  };
  const ends = levels.filter(({side}) => side === "after").map((level) => ({...level, y: y(level.value)}));
  return placeLabels(ends, {top: TOP, bottom, step: isNarrow ? 27 : 14}).map(({what, value, y: from, at}) => {
    const amount = shortAmount(value, question.indicator);
    const strong = what === "chosen" ? "strong" : "quiet";
    const lead = html`<path class="lead" d="M${round(right + 2)} ${from}L${round(right + 8)} ${round(at)}"/>`;
    const x = round(right + 11);
    return isNarrow
      ? html`${lead}<text class="${strong}" x="${x}" y="${round(at - 1)}">${amount}</text>
<text class="quiet small" x="${x}" y="${round(at + 12)}">${words[what]}</text>`
      : html`${lead}<text x="${x}" y="${round(at + 4)}"><tspan class="${strong}">${amount}</tspan> <tspan class="quiet">${words[what]}</tspan></text>`;
  });
}

function crossingStrip(rows: BeforeAfterMonth[], scale: MonthScale, {right, options}: Frame): Markup {
  const floor = options.height - FOOT;
  const most = Math.max(1, ...rows.map(({n}) => n));
  const bars = rows.map(({slot, n}) => {
    const height = (STRIP * n) / most;
    return `M${round(scale.start(slot) + scale.column * 0.15)} ${floor}v${-round(height)}h${round(scale.column * 0.7)}v${round(height)}z`;
  });
  const words = text(options.width < 500 ? "change-strip-short" : "change-strip", {most});
  return html`<path class="strip" d="${bars.join("")}"/><text class="small" x="${round(right + 11)}" y="${floor - 2}">${words}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where the months of a question lie across a picture. */
interface MonthScale {
  /** Width of a month. */
  column: number;
  /** Where a month begins; slot −1 is the last before, 0 the first after. */
  start(slot: number): number;
  /** Both windows, from where to where. */
  spans: {before: readonly [number, number]; after: readonly [number, number]};
  /** The day itself. */
  date: number;
  /** Beginnings of months with their names, as many as there is room for. */
  ticks: {x: number; text: string}[];
}

/** Returns the scale between two edges of a picture; the months of the gap keep their room. @example monthScale(question, 40, 600) */
export function monthScale(question: BeforeAfterQuestion, left: number, right: number): MonthScale {
  const {window_months: window, gap_months: gap} = question;
  const column = (right - left) / (2 * (window + gap));
  const x = (months: number) => left + column * months;
  const {before, after} = beforeAfterWindows(question);
  const edges = [
    ...before.map((time, i) => ({time, x: x(i)})),
    ...after.slice(gap === 0 ? 1 : 0).map((time, i) => ({time, x: x(window + 2 * gap + i + (gap === 0 ? 1 : 0))}))
  ];
  const every = Math.max(
    1,
    Math.ceil(((question.date.endsWith("-01") ? 64 : 80) * (language() === "en" ? 1 : 1.2)) / column)
  );
  return {
    column,
    start: (slot) => x(slot < 0 ? window + slot : window + 2 * gap + slot),
    spans: {before: [x(0), x(window)], after: [x(window + 2 * gap), right]},
    date: x(window + gap),
    ticks: edges
      .filter((_, i) => i % every === 0 && i < edges.length - 1)
      .map((edge) => ({x: edge.x, text: monthName(edge.time)}))
  };
}

/** Returns a month by the day it begins on: `May 2021`, or `15 May 2021` where that is not the first. */
export function monthName(time: number): string {
  const date = new Date(time);
  return dateText(date, date.getUTCDate() !== 1);
}

/** Returns a day in words. @example dayName("2022-05-01") // "1 May 2022" */
export function dayName(date: string): string {
  return dateText(new Date(`${date}T00:00:00Z`), true);
}

/** A day or its month; in English the day comes first, as on all of these pages, elsewhere as the language has it. */
function dateText(date: Date, withDay: boolean): string {
  const own = language();
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[own], Object.assign({timeZone: "UTC"}, parts)).format(date);
  if (own === "en") return `${withDay ? `${date.getUTCDate()} ` : ""}${format({month: "short", year: "numeric"})}`;
  const day = withDay ? ({day: "numeric"} as const) : {};
  const month = own === "ru" && !withDay ? "short" : "long";
  return format(Object.assign({month, year: "numeric"} as const, day)).replace(/\s?г\.$/, "");
}

function formatTick(tick: number): string {
  return tick.toLocaleString(LOCALES[language()]);
}

/** Hours with their sign instead of their word, dollars as everywhere. */
function shortAmount(value: number, indicator: BeforeAfterQuestion["indicator"]): string {
  return indicator === "TFI1" ? `${formatNumber(value, "hours")} ${text("places-h")}` : amountText(value, indicator);
}
