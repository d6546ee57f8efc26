import {joinPhrases} from "../../lib/language/language.js";
import {element} from "../layout/element.js";
import {readoutHint} from "./chart.js";
import type {NamedRow} from "./row-frame.js";
import {rowPlaces} from "./row-places.js";

/**
 * Reads the rows of a chart out under the pointer and, with the up and down keys, Home and End, one by one; Enter follows a row's
 * link. `rowsOf` gives the rows as they are drawn. Returns what forgets the row that was read.
 */
export function rowReading(
  picture: HTMLElement,
  rowsOf: () => readonly NamedRow[],
  readout: HTMLElement | null
): () => void {
  let at = -1;
  const read = (row: number, svg: SVGSVGElement) => {
    const {width} = svg.viewBox.baseVal;
    const place = rowPlaces(rowsOf(), width).places[row];
    const found = rowsOf()[row];
    if (place === undefined || found === undefined) return;
    at = row;
    svg.querySelector(".row-cursor")?.remove();
    const cursor = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const {top, bottom} = place;
    const box = {class: "row-cursor", x: -4, y: top + 1, width: width + 8, height: bottom - top - 2, rx: 2};
    for (const [name, value] of Object.entries(box)) cursor.setAttribute(name, String(value));
    svg.prepend(cursor);
    readout?.replaceChildren(...rowWords(found));
  };
  const drawingOf = ({target}: Event) =>
    target instanceof Element ? target.closest<SVGSVGElement>("svg.plot-chart") : null;
  picture.addEventListener("pointermove", (event) => {
    const svg = drawingOf(event);
    const row = svg === null ? -1 : rowAt(svg, event.clientY, rowsOf());
    if (svg !== null && row >= 0 && row !== at) read(row, svg);
  });
  picture.addEventListener("keydown", (event) => {
    const svg = drawingOf(event);
    const last = rowsOf().length - 1;
    if (svg === null || last < 0) return;
    if (event.key === "Enter") return follow(svg, at);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    read(Math.min(last, Math.max(0, to)), svg);
  });
  return () => {
    at = -1;
    if (readout !== null) readout.textContent = readoutHint("rows");
  };
}

/** Makes each drawing one stop of the Tab key: its rows and their links are reached by the arrow keys. */
export function oneStop(picture: HTMLElement): void {
  const summary = picture.closest("figure")?.querySelector("summary[id]");
  for (const svg of picture.querySelectorAll("svg.plot-chart")) {
    svg.setAttribute("tabindex", "0");
    if (summary) svg.setAttribute("aria-describedby", summary.id);
    for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  }
}

function rowAt(svg: SVGSVGElement, y: number, rows: readonly NamedRow[]): number {
  const {width, height} = svg.viewBox.baseVal;
  const box = svg.getBoundingClientRect();
  const inside = ((y - box.top) * height) / box.height;
  return rowPlaces(rows, width).places.findIndex(({top, bottom}) => inside >= top && inside < bottom);
}

function follow(svg: SVGSVGElement, row: number): void {
  const address = svg.querySelectorAll(".row-name text")[row]?.closest("a")?.getAttribute("href");
  if (address) location.assign(address);
}

function rowWords({name, note = "", strong, quiet = "", title}: NamedRow): (Node | string)[] {
  const words = [strong, quiet].filter(Boolean).join(" ");
  return [element("strong", {}, joinPhrases([name, note].filter(Boolean))), `: ${words}${title ? `. ${title}` : ""}`];
}

/** The drawing that is shown of those that a figure holds. */
export function visibleDrawing(picture: Element): SVGSVGElement | undefined {
  return [...picture.querySelectorAll<SVGSVGElement>("svg.plot-chart")].find((svg) => svg.getClientRects().length > 0);
}
