import {axisX, axisY, dot, gridY, type Markish, type PlotOptions, ruleX, scale} from "@observablehq/plot";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {type Course, cutAxisMark, endLabels, noteLabels} from "./label-marks.js";
import {textWidth} from "./text-width.js";
import {endOf, lineMarks, trendLines, within} from "./trend-lines.js";

/** One figure of a trend. */
export interface TrendRow {
  area: string;
  year: number;
  /** Null is a gap in the line, never zero. */
  value: number | null;
  /** `forecast` is dashed. */
  flag?: string | null;
  /** The figure as it is read out; written by its unit where it is left out. */
  text?: string;
}

/** How an area is drawn; what is left out follows from the area. */
export interface TrendArea {
  area: string;
  label?: string;
  /** A CSS color. */
  color?: string;
  /** The region is heavy, its other reading dotted, a member thin. */
  weight?: "heavy" | "dotted" | "thin";
  /** Years from one figure to the next of what is not published every year; a longer gap stays open. */
  step?: number;
  /** The headline leaves it out: it sets no axis, and what lies beyond is not drawn. */
  isLeftOut?: boolean;
}

/** A published figure of one year with its words: a baseline, a target. */
export interface TrendMark {
  year: number;
  value: number;
  text: string;
}

export interface TrendOptions {
  width?: number;
  height?: number;
  /** The text alternative. */
  label?: string;
  /** Which areas are drawn, the last one on top; all of the rows where it is left out. */
  areas?: readonly TrendArea[];
  unit?: string;
  /** Puts rank 1 at the top. */
  reverse?: boolean;
  baseline?: TrendMark | null;
  targets?: readonly TrendMark[];
  /** Years whose figures do not continue the year before: a new method. The line is cut there. */
  breaks?: readonly number[];
  /** Members in their own color; the two or three that stand out where it is left out. */
  highlight?: readonly string[];
}

/** A drawing narrower than this is for a phone. */
const NARROW = 500;
const TOP = 16;
const BOTTOM = 24;

/**
 * A trend by area and year as Plot options: the region black and heavy, the members that stand out in color, the others grey;
 * baseline as a ring, targets as ticks, forecasts dashed, gaps and breaks open, names at the ends of the lines.
 *
 * @example draw(trendByArea([{area: "KAZ", year: 2016, value: 30}, {area: "KAZ", year: 2017, value: 32}], {unit: "%"}))
 */
export function trendByArea(rows: readonly TrendRow[], options: TrendOptions = {}): PlotOptions {
  const {
    width = 760,
    label = "",
    unit = "count",
    reverse = false,
    baseline = null,
    targets = [],
    breaks = []
  } = options;
  const all = trendLines(rows, options);
  const inside = all.filter(({isLeftOut}) => !isLeftOut || all.every((own) => own.isLeftOut));
  const marks = baseline === null ? targets : [baseline, ...targets];
  const known = inside.flatMap(({points}) => points).filter(({value}) => value !== null);
  const values = [...known.map(({value}) => value!), ...marks.map(({value}) => value)];
  const years = [...all.flatMap(({points}) => points.map(({year}) => year)), ...marks.map(({year}) => year)];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const floor = low >= 0 && low < high - low ? 0 : low;
  const tall = options.height ?? (all.length > 6 ? 320 : 210);
  const height = width < NARROW ? Math.min(tall, 300) : tall;
  const format = (value: number) => formatNumber(value, unit, tickDecimals(value));
  const isWhole = values.every(Number.isInteger);
  const ticks = isWhole ? Math.max(1, Math.min(5, high - floor)) : 5;
  const y = {domain: [floor, high === floor ? floor + 1 : high], nice: 5, reverse, label: null};
  const domain = scale({y: {...y, type: "linear"}})?.domain as [number, number];
  const lines = all.map((own) => within(own, domain));
  const named = lines
    .filter(({points, end}) => end !== undefined || points.some(({value}) => value !== null))
    .map((own) => endOf(own, [from, to], width >= NARROW));
  const marginRight = Math.min(
    width * 0.54,
    Math.max(40, ...named.map(({text, bold}) => textWidth(text, {bold}) + 16))
  );
  const marginLeft = Math.max(26, ...[low, high].map((value) => textWidth(format(round(value))) + 12));
  const courses: Course[] = lines.map(({points}) => points.map(({year, value}) => ({x: year, y: value})));
  return {
    className: "trend-by-area",
    ariaLabel: label,
    width,
    height,
    marginTop: TOP,
    marginRight,
    marginBottom: BOTTOM,
    marginLeft,
    x: {domain: [from, to === from ? from + 1 : to], insetLeft: 8, label: null},
    y,
    marks: [
      gridY({className: "grid", ticks, stroke: "var(--hair)", strokeOpacity: 1}),
      axisY({className: "axis", ticks, tickFormat: format, tickSize: 0, tickPadding: 6, fill: "var(--muted)"}),
      axisX({
        className: "axis",
        ticks: yearTicks(from, to, width - marginRight - marginLeft),
        tickFormat: String,
        tickSize: 0,
        tickPadding: 7,
        fill: "var(--muted)"
      }),
      // The first rank is the best there is: an axis of ranks has no zero to begin at.
      reverse || known.length === 0 ? null : cutAxisMark(domain),
      breakMarks(breaks, from, to),
      ...lines.map((own) => lineMarks(own, breaks)),
      ...endLabels(named),
      targetMarks(targets),
      baseline === null ? null : dot([baseline], {className: "baseline", x: "year", y: "value", r: 4.5, ...RING}),
      ...noteLabels(
        marks.map(({year, value, text}) => ({x: year, y: value, text})),
        courses
      )
    ]
  };
}

const RING = {fill: "var(--paper)", stroke: "var(--ink)", strokeWidth: 1.6};

function breakMarks(breaks: readonly number[], from: number, to: number): Markish {
  const shown = breaks.filter((year) => year > from && year <= to).map((year) => year - 0.5);
  return shown.length > 0 ? ruleX(shown, {className: "break", stroke: "var(--paper)", strokeWidth: 7}) : null;
}

/** A tick with a small foot above and below: what is aimed at, not what was reached. */
const TICK = {
  draw(context: {moveTo(x: number, y: number): void; lineTo(x: number, y: number): void}) {
    context.moveTo(-7, 0);
    context.lineTo(7, 0);
    context.moveTo(0, -4);
    context.lineTo(0, 4);
  }
};

function targetMarks(targets: readonly TrendMark[]): Markish {
  if (targets.length === 0) return null;
  return dot(targets, {
    className: "target",
    x: "year",
    y: "value",
    symbol: TICK,
    stroke: "var(--ink)",
    strokeWidth: 1.6
  });
}

/** Years that fit side by side. */
function yearTicks(from: number, to: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 46));
  const step = [1, 2, 5, 10].find((size) => (to - from) / size <= most) ?? 20;
  const first = Math.ceil(from / step) * step;
  return Array.from({length: Math.max(0, Math.floor((to - first) / step) + 1)}, (_, i) => first + i * step);
}

/** As many as a tick needs: 2, 0.5, 0.25. */
function tickDecimals(value: number): 0 | 1 | 2 {
  const places = [0, 1] as const;
  return places.find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9) ?? 2;
}

/** Two figures: about what a tick says. */
function round(value: number): number {
  return Number(value.toPrecision(2));
}
