import {linearAxis} from "../../lib/charts/axis.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {element} from "../layout/element.js";
import {bar, Drawing, px} from "./drawing.js";

/** The first and the last bar that are kept. */
export type BarRange = readonly [first: number, last: number];

/** What is drawn. */
interface Bars {
  heights: Uint32Array;
  /** Kept bars; null keeps all. */
  range: BarRange | null;
  /** Bars with words below them. */
  ticks: readonly {bar: number; words: string}[];
  /** Says the picture to those who do not see it. */
  words: string;
}

/** A picture of counts whose bars can be chosen by dragging over them, or by the two sliders below. */
interface BrushedBars {
  node: HTMLElement;
  drawing: Drawing;
  draw(bars: Bars, width: number): void;
}

const HEIGHT = 132;
const LEFT = 42;
const BOTTOM = 18;
const THUMB = 16;

/**
 * Returns bars to brush. `choose` hears each new range, null for all; `nameOf` says a bar in words.
 *
 * @example brushedBars({className: "months", first: "First month", last: "Last month", nameOf, choose})
 */
export function brushedBars({
  className,
  first,
  last,
  nameOf,
  choose
}: {
  className: string;
  first: string;
  last: string;
  nameOf: (bar: number, end: 0 | 1) => string;
  choose: (range: BarRange | null) => void;
}): BrushedBars {
  const drawing = new Drawing(`brushed ${className}`);
  const sliders = [first, last].map((label) => element("input", {type: "range", min: "0", "aria-label": label}));
  const [from, to] = sliders as [HTMLInputElement, HTMLInputElement];
  const handles = element("div", {class: "handles"}, from, to);
  const node = element("div", {class: "brush"}, drawing.svg, handles);
  let count = 0;
  let band = 1;
  let size = "";

  const send = (a: number, b: number) => {
    const range: BarRange = [Math.min(a, b), Math.max(a, b)];
    choose(range[0] === 0 && range[1] === count - 1 ? null : range);
  };
  // A slider that passes the other one stops at it.
  from.addEventListener("input", () => send(Math.min(from.valueAsNumber, to.valueAsNumber), to.valueAsNumber));
  to.addEventListener("input", () => send(from.valueAsNumber, Math.max(from.valueAsNumber, to.valueAsNumber)));
  brushByPointer(drawing.svg, (x) => Math.max(0, Math.min(count - 1, Math.floor((x - LEFT) / band))), send);

  return {
    node,
    drawing,
    draw({heights, range, ticks, words}, width) {
      count = heights.length;
      band = (width - LEFT - THUMB / 2) / Math.max(1, count);
      drawBars(drawing, {heights, range, ticks, words}, width, band);
      if (size !== `${width} ${count}`) {
        size = `${width} ${count}`;
        handles.style.marginLeft = `${px(LEFT + band / 2 - THUMB / 2)}px`;
        handles.style.width = `${px(band * (count - 1) + THUMB)}px`;
        for (const slider of sliders) slider.max = String(Math.max(0, count - 1));
      }
      const ends = [range?.[0] ?? 0, range?.[1] ?? count - 1] as const;
      sliders.forEach((slider, end) => {
        if (slider.valueAsNumber !== ends[end]) slider.valueAsNumber = ends[end]!;
        const name = count === 0 ? text("trips-none") : nameOf(ends[end]!, end as 0 | 1);
        if (slider.ariaValueText !== name) slider.ariaValueText = name;
      });
    }
  };
}

function drawBars(drawing: Drawing, {heights, range, ticks, words}: Bars, width: number, band: number): void {
  const floor = HEIGHT - BOTTOM;
  let highest = 1;
  for (let i = 0; i < heights.length; i++) if (heights[i]! > highest) highest = heights[i]!;
  const y = linearAxis(highest, floor, 8);
  drawing.begin(width, HEIGHT, words);
  let lines = "";
  y.ticks.forEach((tick, i) => {
    if (!Number.isInteger(tick)) return;
    lines += `M${LEFT} ${px(y.at(tick))}H${width}`;
    drawing.text(`y${i}`, "small to-end", LEFT - 6, px(y.at(tick) + 4), formatNumber(tick, "count"));
  });
  drawing.path("axis", "grid", lines);
  const gap = band > 5 ? 1 : 0;
  let kept = "";
  let rest = "";
  for (let i = 0; i < heights.length; i++) {
    if (heights[i] === 0) continue;
    const top = y.at(heights[i]!);
    const shape = bar(LEFT + i * band, top, Math.max(0.4, band - gap), floor - top);
    if (range === null || (i >= range[0] && i <= range[1])) kept += shape;
    else rest += shape;
  }
  drawing.path("rest", "rest", rest);
  drawing.path("kept", "kept", kept);
  ticks.forEach(({bar, words}, i) => {
    drawing.text(`x${i}`, "small", px(LEFT + bar * band), HEIGHT - 4, words);
  });
  drawing.end();
}

/** Dragging over bars chooses those that were passed; a click chooses one. */
function brushByPointer(svg: SVGSVGElement, barAt: (x: number) => number, send: (a: number, b: number) => void): void {
  let start: number | null = null;
  const here = (event: PointerEvent) => barAt(event.clientX - svg.getBoundingClientRect().left);
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = here(event);
    svg.setPointerCapture(event.pointerId);
    send(start, start);
  });
  svg.addEventListener("pointermove", (event) => {
    if (start !== null) send(start, here(event));
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    svg.addEventListener(type, () => {
      start = null;
    });
  }
}
