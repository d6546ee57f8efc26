import {formatNumber} from "../../lib/wording/format-figure.js";
import {element} from "../layout/element.js";
import {readoutHint, readoutPlace} from "./chart.js";
import type {ChartInput} from "./chart-kinds.js";
import {areaColor} from "./palette.js";
import type {NamedRow} from "./row-frame.js";
import {oneStop, rowReading} from "./row-reading.js";

/** The line that a chart is read out in: the one that the page has, so that nothing moves, else one of its own. */
function readoutOf(picture: HTMLElement, hint: string): HTMLElement {
  const own = picture.parentElement?.querySelector<HTMLElement>(":scope > .readout");
  if (own) return own;
  const readout = element("p", {class: "readout", "aria-live": "polite"}, hint);
  picture.after(readout);
  return readout;
}

function readRows(picture: HTMLElement, rows: readonly NamedRow[]): void {
  const readout = readoutOf(picture, readoutHint("rows"));
  oneStop(picture);
  picture.addEventListener("redrawn", () => oneStop(picture));
  rowReading(picture, () => rows, readout);
}

/**
 * Reads what a drawing holds out in words, one after the other with the arrow keys, Home and End: of charts whose marks are in no one order of
 * rows or years. The drawing is one stop of the Tab key.
 */
export function readWords(picture: HTMLElement, words: readonly string[]): void {
  if (words.length === 0) return;
  const last = words.length - 1;
  let at = -1;
  oneStop(picture);
  picture.addEventListener("redrawn", () => oneStop(picture));
  picture.addEventListener("keydown", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("svg.plot-chart") === null) return;
    const [next, before] = [Math.min(last, at + 1), Math.max(0, at - 1)];
    const steps: Record<string, number> = {
      ArrowRight: next,
      ArrowDown: next,
      ArrowLeft: before,
      ArrowUp: before,
      Home: 0,
      End: last
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    at = to;
    readoutOf(picture, "").textContent = readoutPlace(words[at]!, at + 1, words.length);
  });
}

/** What the marks of a chart say, in the order of its rows. */
function wordsOf(input: ChartInput): string[] {
  switch (input.kind) {
    case "ranksByEdition": {
      const {names = {}} = input.options;
      return input.rows.map(
        ({area, edition, year, rank}) => `${names[area] ?? area}, ${edition}, ${year}: ${rank ?? "no rank"}`
      );
    }
    case "matrix":
      return input.rows.map(({row, column, value, text}) => `${row}, ${column}: ${text ?? value ?? "no figure"}`);
    case "revisionLines":
      return input.rows.map(({known_on, text}) => `known on ${known_on}: ${text}`);
    case "scatter":
      return input.rows.map(({title, name, x, y}) => title ?? `${name === undefined ? "" : `${name}: `}${x}, ${y}`);
    case "shareOfWhole":
      return input.rows.map(({text}) => text);
    default:
      return [];
  }
}

interface Point {
  area: string;
  year: number;
  value: number;
  text: string;
  label: string;
  color: string;
}

const SVG = "http://www.w3.org/2000/svg";
/** How far from a line the pointer still means it, in pixels. */
const NEAR = 14;

/**
 * Reads a trend out under the pointer and, with the left and right keys, year by year: every area's figure of that year. The
 * line under the pointer, or the next one with the keys up and down, is picked: it takes its own color among the grey ones.
 */
export function chartReadout(picture: HTMLElement, input: ChartInput): void {
  if (input.kind === "stackedBars" || input.kind === "dotRange" || input.kind === "dumbbell")
    readRows(picture, input.rows);
  else if (input.kind !== "trendByArea") readWords(picture, wordsOf(input));
  if (input.kind !== "trendByArea") return;
  const points = pointsOf(input);
  const years = [...new Set(points.map(({year}) => year))].sort((a, b) => a - b);
  const areas = [...new Set(points.map(({area}) => area))];
  if (years.length === 0) return;
  const readout = readoutOf(picture, readoutHint("trend"));
  const reachable = () => {
    for (const svg of picture.querySelectorAll("svg")) svg.setAttribute("tabindex", "0");
  };
  reachable();
  picture.addEventListener("redrawn", reachable);
  let at = years.length - 1;
  let picked = -1;
  const show = (svg: SVGSVGElement, year: number, area?: string) => {
    at = years.indexOf(year);
    const here = points.filter((point) => point.year === year).sort((a, b) => b.value - a.value);
    svg.querySelector(".cursor")?.remove();
    svg.append(cursor(svg, here));
    if (area !== undefined) pick(svg, points.find((point) => point.area === area)!);
    const words = here.map((point) =>
      element(point.area === area ? "strong" : "span", {}, `${point.label} ${point.text}`)
    );
    readout.replaceChildren(
      element("strong", {}, `${year}: `),
      ...words.flatMap((word, i) => (i === 0 ? [word] : [" · ", word]))
    );
  };
  picture.addEventListener("pointermove", (event) => {
    const svg = event.target instanceof Element ? event.target.closest<SVGSVGElement>("svg.plot-chart") : null;
    if (svg === null) return;
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    const year = nearest(years, (own) => Math.abs(place(svg, "x", own) - x));
    const here = points.filter((point) => point.year === year);
    const point = nearest(here, ({value}) => Math.abs(place(svg, "y", value) - y));
    const isNear = Math.abs(place(svg, "y", point.value) - y) < NEAR;
    if (isNear) picked = areas.indexOf(point.area);
    show(svg, year, isNear ? point.area : areas[picked]);
  });
  picture.addEventListener("keydown", (event) => {
    const svg = event.target instanceof Element ? event.target.closest<SVGSVGElement>("svg.plot-chart") : null;
    const years_ = {ArrowLeft: -1, ArrowRight: 1}[event.key] ?? 0;
    const lines = {ArrowUp: -1, ArrowDown: 1}[event.key] ?? 0;
    if (svg === null || (years_ === 0 && lines === 0)) return;
    event.preventDefault();
    if (lines !== 0) picked = (picked + lines + areas.length) % areas.length;
    show(svg, years[Math.min(years.length - 1, Math.max(0, at + years_))]!, areas[picked]);
  });
}

function pointsOf({rows, options}: Extract<ChartInput, {kind: "trendByArea"}>): Point[] {
  const areas = new Map((options.areas ?? []).map((own) => [own.area, own]));
  return rows.flatMap(({area, year, value, text}) => {
    if (value === null) return [];
    const {label = area, color = areaColor(area)} = areas.get(area) ?? {};
    return [{area, year, value, text: text ?? formatNumber(value, options.unit ?? "count"), label, color}];
  });
}

/** Where a year or a figure is in a drawing, by the scales that `draw` wrote. */
export function place(svg: SVGSVGElement, axis: "x" | "y", value: number): number {
  const [from, to, start, end] = (svg.dataset[axis] ?? "").split(" ").map(Number) as [number, number, number, number];
  return start + ((end - start) * (value - from)) / (to - from || 1);
}

function nearest<T>(items: readonly T[], distance: (item: T) => number): T {
  return items.reduce((best, item) => (distance(item) < distance(best) ? item : best));
}

function cursor(svg: SVGSVGElement, points: readonly Point[]): SVGElement {
  const group = shape("g", {class: "cursor"});
  const x = place(svg, "x", points[0]!.year);
  group.append(shape("path", {d: `M${x} 10V${svg.viewBox.baseVal.height - 24}`, stroke: "var(--faint)"}));
  for (const {value, color} of points) {
    const at = {cx: x, cy: place(svg, "y", value), r: 3.5};
    group.append(shape("circle", {...at, fill: color, stroke: "var(--paper)", "stroke-width": 1.5}));
  }
  return group;
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** Gives a line and its name the area's own color. */
function pick(svg: SVGSVGElement, {area, label, color}: Point): void {
  for (const old of svg.querySelectorAll(".picked")) old.classList.remove("picked");
  svg.style.setProperty("--picked", color);
  const words = [...svg.querySelectorAll(".end text")].filter(({textContent}) => textContent === label);
  const name = `.area-${CSS.escape(area.replace(/[^\w-]/g, ""))}`;
  for (const part of [...svg.querySelectorAll(name), ...words]) part.classList.add("picked");
}
