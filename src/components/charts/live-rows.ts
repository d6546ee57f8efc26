import {element} from "../layout/element.js";
import {html, type Markup} from "../layout/markup.js";
import {readoutHint} from "./chart.js";
import type {NamedRow} from "./row-frame.js";
import {oneStop, rowReading, visibleDrawing} from "./row-reading.js";

/** A chart of named rows: what it reads out, and how it is drawn at a width. */
export interface RowChart {
  rows: readonly NamedRow[];
  draw(width: number): Markup;
}

/** Widths at which a build draws: the main column of a page, and a phone. */
const WIDE = 860;
const NARROW = 356;
/** A drawing that is scaled by more than this, in pixels, has letters of another size. */
const SLACK = 4;

/** The picture of a chart at both widths, for a figure; `liveRows` finds it by its name. `rowReadout` belongs below it. */
export function rowPicture(name: string, chart: RowChart): Markup {
  return html`<div class="row-chart" data-rows="${name}"><div class="at-wide">${chart.draw(WIDE)}</div>
<div class="at-narrow">${chart.draw(NARROW)}</div></div>`;
}

/** The line that a chart of rows is read out in. */
export function rowReadout(hint = readoutHint("rows")): Markup {
  return html`<p class="readout needs-script" aria-live="polite">${hint}</p>`;
}

/**
 * Calls `start` once, when charts of rows have to be drawn or read by a script: as `whenChosen` says, at the reader's first
 * pointer or focus on one of them, or where a drawing near the screen does not fit.
 */
export function wakeRows(whenChosen: (start: () => void) => void, start: () => void): void {
  let isStarted = false;
  const once = () => {
    if (!isStarted) start();
    isStarted = true;
  };
  whenChosen(once);
  for (const picture of document.querySelectorAll<HTMLElement>(".row-chart")) {
    oneStop(picture);
    for (const event of ["pointerenter", "focusin"]) picture.addEventListener(event, once, {once: true});
    const look = () => !isStarted && !fits(picture) && isNear(picture) && once();
    new ResizeObserver(look).observe(picture);
    new IntersectionObserver(look, {rootMargin: "50%"}).observe(picture);
  }
}

const wired = new WeakMap<Element, (chart: RowChart, isDrawn: boolean) => void>();

/**
 * Shows a chart in the place that `rowPicture` wrote, from now on as wide as it is, with letters of 12 px, and reads its rows
 * out. `isDrawn` says that the page holds this chart already.
 */
export function liveRows(name: string, chart: RowChart, {isDrawn = false} = {}): void {
  const picture = document.querySelector<HTMLElement>(`.row-chart[data-rows="${name}"]`);
  if (picture === null) return;
  const show = wired.get(picture) ?? wire(picture);
  wired.set(picture, show);
  show(chart, isDrawn);
}

function wire(picture: HTMLElement): (chart: RowChart, isDrawn: boolean) => void {
  let chart: RowChart = {rows: [], draw: () => html``};
  const readout = picture.closest("figure")?.querySelector<HTMLElement>(".readout") ?? null;
  const forget = rowReading(picture, () => chart.rows, readout);
  /** The drawing with the focus is another one afterwards. */
  const keepFocus = (draw: () => void) => {
    const hadFocus = picture.contains(document.activeElement);
    draw();
    oneStop(picture);
    if (hadFocus) visibleDrawing(picture)?.focus();
  };
  const fill = () => {
    if (fits(picture)) return;
    keepFocus(() => {
      const place = picture.querySelector(".at-any") ?? picture.appendChild(element("div", {class: "at-any"}));
      place.innerHTML = String(chart.draw(widthOf(picture)));
      picture.classList.add("live");
    });
  };
  const drawBoth = () => {
    picture.querySelector(".at-any")?.remove();
    picture.classList.remove("live");
    for (const [part, width] of [
      [".at-wide", WIDE],
      [".at-narrow", NARROW]
    ] as const) {
      const place = picture.querySelector(part);
      if (place !== null) place.innerHTML = String(chart.draw(width));
    }
  };
  new ResizeObserver(fill).observe(picture);
  return (next, isDrawn) => {
    chart = next;
    if (!isDrawn) {
      keepFocus(drawBoth);
      forget();
    }
    fill();
  };
}

function fits(picture: HTMLElement): boolean {
  const width = widthOf(picture);
  const drawn = visibleDrawing(picture)?.viewBox.baseVal.width;
  return width < 200 || drawn === undefined || Math.abs(width - drawn) <= SLACK;
}

function widthOf(picture: HTMLElement): number {
  return Math.min(WIDE, Math.floor(picture.clientWidth));
}

function isNear(picture: HTMLElement): boolean {
  const {top, bottom} = picture.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

/**
 * Makes parts of a picture, its links or its panels, one stop of the Tab key, here and after each drawing: the arrow keys go from
 * one to the next. `readout` says the part that has the focus.
 */
export function roveParts(place: HTMLElement, selector: string, readout?: HTMLElement | null): void {
  const all = () => [...place.querySelectorAll<SVGElement | HTMLElement>(selector)];
  const shown = () => all().filter((part) => part.getClientRects().length > 0);
  const settle = (own = shown()[0]) => {
    for (const part of all()) part.setAttribute("tabindex", part === own ? "0" : "-1");
  };
  settle();
  new MutationObserver(() => settle()).observe(place, {childList: true, subtree: true, attributeFilter: ["hidden"]});
  place.addEventListener("focusin", ({target}) => {
    const words = target instanceof Element ? target.getAttribute("aria-label") : null;
    if (readout && words !== null) readout.textContent = words;
  });
  place.addEventListener("keydown", (event) => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    const parts = shown();
    const at = parts.indexOf(document.activeElement as HTMLElement);
    const next = step === undefined || at < 0 ? undefined : parts[at + step];
    if (next === undefined) return;
    event.preventDefault();
    settle(next);
    next.focus();
  });
}
