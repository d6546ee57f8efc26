import type {ChartInput} from "./chart-kinds.js";
import {chartReadout} from "./chart-readout.js";
import {visibleDrawing} from "./row-reading.js";

/** A drawing that is scaled down by more than this, in pixels, has letters too small to read. */
const SLACK = 4;
/** A container that is this much wider than the drawing looks empty beside it. */
const SPARE = 1.25;
/** Wider than this, a line is harder to follow. */
const WIDEST = 860;

/**
 * Brings charts to life: each reads out under the pointer and the keys, and is drawn again with text of 12 px where its
 * container is not as wide as the drawing of the build. Plot is loaded then, and not before.
 */
export function liveCharts(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll<HTMLElement>("[data-input]")) {
    const input = JSON.parse(figure.dataset.input!) as ChartInput;
    const picture = figure.querySelector<HTMLElement>(".picture");
    if (picture === null) continue;
    chartReadout(picture, input);
    followWidth(picture, input);
  }
}

function followWidth(picture: HTMLElement, input: ChartInput): void {
  let touched = false;
  let first = 0;
  let drawing = false;
  const follow = async () => {
    const width = Math.min(WIDEST, Math.floor(picture.clientWidth));
    const drawn = visibleDrawing(picture)?.viewBox.baseVal.width;
    first ||= width;
    if (drawing || drawn === undefined || width < 200 || Math.abs(width - drawn) <= SLACK) return;
    // A container that is a little wider leaves the drawing of the build whole, until the reader touches it.
    if (width > drawn && width < SPARE * drawn && !touched && width === first) return;
    const {top, bottom} = picture.getBoundingClientRect();
    if (bottom < -innerHeight || top > 2 * innerHeight) return;
    drawing = true;
    const {drawAt} = await import("./chart-kinds.js");
    // What is below stays where it is, unless the reader has made the window wider or narrower.
    picture.style.minHeight = width === first ? `${picture.offsetHeight}px` : "";
    const place = picture.querySelector(".at-any") ?? picture.appendChild(document.createElement("div"));
    place.className = "at-any";
    place.innerHTML = String(drawAt(input, width));
    picture.classList.add("live");
    drawing = false;
    picture.dispatchEvent(new CustomEvent("redrawn", {bubbles: true}));
  };
  const touch = () => {
    touched = true;
    void follow();
  };
  picture.addEventListener("pointerenter", touch, {once: true});
  picture.addEventListener("focusin", touch, {once: true});
  new ResizeObserver(() => void follow()).observe(picture);
  new IntersectionObserver(() => void follow(), {rootMargin: "50%"}).observe(picture);
}
