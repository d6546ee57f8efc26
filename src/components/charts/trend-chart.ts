import {extent, scaleLinear} from "d3";
import {html, type Markup} from "../layout/markup.js";
import {placeLabels} from "./place-labels.js";
import {linePath, type TrendPoint} from "./spark-line.js";

/** One line of a trend chart. */
export interface TrendLine {
  area: string;
  label: string;
  /** A CSS colour. */
  colour: string;
  /** The region is drawn heavy, the other reading of the region dotted, a member thin. */
  weight: "heavy" | "dotted" | "thin";
  points: (TrendPoint & {text: string})[];
  /** Years from one figure to the next of what is not published every year; 1 where it is left out. A longer gap stays open. */
  step?: number;
}

/** What is drawn into every trend chart besides its lines. */
export interface TrendMarks {
  baseline: {year: number; value: number; text: string} | null;
  targets: {year: number; value: number; text: string}[];
  /** Years whose figures do not continue the year before: a new method. The line is cut there. */
  breaks: number[];
}

export interface TrendOptions {
  width: number;
  height: number;
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** Puts rank 1 at the top. */
  reverse?: boolean;
  format: (value: number) => string;
  /** Width kept for the labels at the ends of the lines; 130 where it is left out. */
  right?: number;
}

const TOP = 14;
const BOTTOM = 22;
const LEFT = 38;

/** How far left of its mark a baseline's words begin, and how wide they may be right of it: `24.0 in 2016`. */
const BASELINE_OVERHANG = 34;
const BASELINE_ROOM = 60;

/** A trend by area and year: baseline as a hollow mark with its year, targets as ticks, forecasts dashed, gaps left open. */
export function trendChart(lines: TrendLine[], marks: TrendMarks, options: TrendOptions): Markup {
  const {width, height, label, reverse = false, format, right = 130} = options;
  const known = lines.flatMap((line) => line.points.filter((point) => point.value !== null));
  const years = [...known.map((point) => point.year), ...marks.targets.map((mark) => mark.year), marks.baseline?.year];
  const values = [
    ...known.map((point) => point.value!),
    ...marks.targets.map((mark) => mark.value),
    marks.baseline?.value
  ];
  const [from, to] = extent(years.filter((year) => year !== undefined)) as [number, number];
  const [low, high] = extent(values.filter((value) => value !== undefined)) as [number, number];
  const span = high - low;
  const floor = low >= 0 && low < span ? 0 : low;
  const y = scaleLinear(
    [floor, high + (span === 0 ? 1 : 0)],
    reverse ? [TOP, height - BOTTOM] : [height - BOTTOM, TOP]
  ).nice(5);
  const x = scaleLinear([from, to === from ? from + 1 : to], [LEFT + 8, width - right]);
  const px = (year: number) => round(x(year));
  const py = (value: number) => round(y(value));
  const ends = placeLabels(
    lines.flatMap((line) => {
      const last = line.points.filter((point) => point.value !== null).at(-1);
      return last ? [{line, x: px(last.year), y: py(last.value!)}] : [];
    }),
    {top: TOP - 4, bottom: height - BOTTOM, step: 12.5}
  );
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}" data-from="${from}" data-to="${x.domain()[1]!}" data-left="${LEFT + 8}" data-right="${width - right}" data-y="${[...y.domain(), ...y.range()].join(" ")}">
<g class="axis">${axisTicks(y.ticks(5), values).map((tick) => html`<path d="M${LEFT} ${py(tick)}H${width - right}"${tick === 0 ? html` class="zero"` : ""}/><text x="${LEFT - 6}" y="${py(tick) + 4}" text-anchor="end">${format(tick)}</text>`)}${yearTicks(
    from,
    to,
    width - right - LEFT
  ).map((year) => html`<text x="${px(year)}" y="${height - 5}" text-anchor="middle">${year}</text>`)}</g>
${marks.breaks.filter((year) => year > from && year <= to).map((year) => html`<path class="break" d="M${round(x(year - 0.5))} ${TOP}V${height - BOTTOM}"/>`)}
<g class="lines">${lines.map((line) => drawLine(line, marks.breaks, px, py))}</g>
${ends.map(({line, x: endX, y: endY, at}) => html`<g class="end" data-area="${line.area}" fill="${line.colour}"><path d="M${endX + 3} ${endY}L${width - right + 8} ${at}" stroke="${line.colour}"/><text x="${width - right + 11}" y="${round(at + 4)}"${line.weight === "heavy" ? html` font-weight="700"` : ""}>${line.label}</text></g>`)}
${marks.targets.map(({year, value, text}) => html`<g class="target"><path d="M${px(year) - 7} ${py(value)}h14M${px(year)} ${py(value) - 4}v8"/><text x="${px(year)}" y="${py(value) - 8}" text-anchor="middle">${text}</text></g>`)}
${marks.baseline && html`<g class="baseline"><circle cx="${px(marks.baseline.year)}" cy="${py(marks.baseline.value)}" r="4.5"/><text ${baselineText(px(marks.baseline.year), width - right)} y="${py(marks.baseline.value) - 9}">${marks.baseline.text}</text></g>`}
</svg>`;
}

function drawLine(
  line: TrendLine,
  breaks: number[],
  x: (year: number) => number,
  y: (value: number) => number
): Markup {
  const reached = line.points.filter((point) => point.flag !== "forecast");
  const lastReached = reached.filter((point) => point.value !== null).at(-1);
  const ahead = line.points.filter((point) => point.flag === "forecast");
  const pieces = splitAt(reached, breaks);
  const solid = pieces.map((piece) => linePath(piece, x, y, line.step)).join("");
  const dashed = linePath(lastReached && ahead.length > 0 ? [lastReached, ...ahead] : ahead, x, y, line.step);
  const words = line.points.filter((point) => point.value !== null);
  return html`<g class="line ${line.weight}" stroke="${line.colour}" fill="${line.colour}" data-area="${line.area}" data-label="${line.label}" data-points="${words
    .map((point) => `${point.year}|${x(point.year)}|${y(point.value!)}|${point.text}`)
    .join(";")}">${solid && html`<path d="${solid}"/>`}${dashed && html`<path class="ahead" d="${dashed}"/>`}${alone(
    pieces,
    line.step
  ).map((point) => html`<circle cx="${x(point.year)}" cy="${y(point.value!)}" r="2.2"/>`)}${alone(
    [lastReached ? [lastReached, ...ahead] : ahead],
    line.step
  )
    .filter(({flag}) => flag === "forecast")
    .map((point) => html`<circle class="ahead" cx="${x(point.year)}" cy="${y(point.value!)}" r="2.4"/>`)}</g>`;
}

/** Points that no line reaches: their neighbours are missing. They would vanish without a mark of their own. */
function alone(pieces: TrendPoint[][], step = 1): TrendPoint[] {
  return pieces.flatMap((piece) => {
    const known = piece.filter((point) => point.value !== null);
    return known.filter(
      (point) => !known.some((other) => other !== point && Math.abs(other.year - point.year) <= step)
    );
  });
}

function splitAt<T extends TrendPoint>(points: T[], breaks: number[]): T[][] {
  const pieces: T[][] = [[]];
  for (const point of points) {
    if (breaks.includes(point.year)) pieces.push([]);
    pieces.at(-1)!.push(point);
  }
  return pieces;
}

/** Ranks and counts have no halves: between whole numbers there is nothing to name. */
function axisTicks(ticks: number[], values: (number | undefined)[]): number[] {
  const isWhole = values.every((value) => value === undefined || Number.isInteger(value));
  return isWhole ? ticks.filter(Number.isInteger) : ticks;
}

function yearTicks(from: number, to: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 46));
  const step = [1, 2, 5, 10].find((size) => (to - from) / size <= most) ?? 20;
  const first = Math.ceil(from / step) * step;
  return Array.from({length: Math.floor((to - first) / step) + 1}, (_, i) => first + i * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where the words of a baseline begin or, close to the labels at the ends of the lines, end. */
function baselineText(at: number, end: number): Markup {
  return at + BASELINE_ROOM > end
    ? html`x="${at + 6}" text-anchor="end"`
    : html`x="${Math.max(LEFT + 8, at - BASELINE_OVERHANG)}"`;
}
