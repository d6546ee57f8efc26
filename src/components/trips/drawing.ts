import type {Axis} from "../../lib/charts/axis.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {textWidth} from "../charts/text-width.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing with what was last written into it. */
interface Kept {
  node: SVGElement;
  written: Record<string, string>;
  frame: number;
}

/**
 * A picture in SVG that is drawn again and again: each part has a key, keeps its element from one drawing to the next and is
 * written only where it differs. A part that is not drawn this time is hidden.
 */
export class Drawing {
  readonly svg: SVGSVGElement;
  /** Words across the whole picture, on the page and in its files; '' for none. */
  mark = "";
  readonly #kept = new Map<string, Kept>();
  #frame = 0;

  constructor(className: string) {
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("class", `plot ${className}`);
    this.svg.setAttribute("role", "img");
  }

  /** Begins to draw. `words` says what is to be seen to those who do not see it. */
  begin(width: number, height: number, words: string): void {
    this.#frame++;
    const size = {width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}`};
    this.#write("svg", this.svg, {...size, "aria-label": `${this.mark} ${words}`.trim()});
    if (this.mark !== "") this.text("mark", "across centered", px(width / 2), px(height / 2), this.mark);
  }

  /** Draws lines or bars as one path. */
  path(key: string, className: string, d: string, color = ""): void {
    const style = color === "" ? "" : `color:${color}`;
    this.#write(key, this.#node(key, "path"), {class: className, d, style});
  }

  /** Draws words at a place; `className` holds `to-end` or `centered` where they do not begin there. */
  text(key: string, className: string, x: number, y: number, words: string): void {
    this.#write(key, this.#node(key, "text"), {class: className, x: String(x), y: String(y)}, words);
  }

  /** Draws the lines of an axis from left to right, with their numbers at the foot. */
  grid(axis: Axis, height: number): void {
    let lines = "";
    axis.ticks.forEach((tick, i) => {
      lines += `M${px(axis.at(tick))} 0V${height - 19}`;
      this.text(`t${i}`, "small centered", px(axis.at(tick)), height - 4, formatNumber(tick, "count"));
    });
    this.path("grid", "grid", lines);
  }

  /** Draws the name of a row with a note: left of the plot, which begins at `left`, or above the row where that is null. */
  rowName(i: number, row: {name: string; note: string; y: number; left: number | null; faded: string}): void {
    const {name, note, y, left, faded} = row;
    if (left === null) this.text(`n${i}`, `strong${faded}`, 0, y - 11, `${name} · ${note}`);
    else {
      this.text(`n${i}`, `strong to-end${faded}`, left - 12, y + 4, name);
      this.text(`s${i}`, `quiet small${faded}`, 0, y + 4, note);
    }
  }

  /** Hides what was not drawn. */
  end(): void {
    for (const kept of this.#kept.values()) {
      const shown = kept.frame === this.#frame ? "" : "none";
      if (kept.written.display !== shown) kept.node.style.display = shown;
      kept.written.display = shown;
    }
  }

  #node(key: string, name: "path" | "text"): SVGElement {
    return this.#kept.get(key)?.node ?? this.svg.appendChild(document.createElementNS(SVG, name));
  }

  #write(key: string, node: SVGElement, attributes: Record<string, string>, words?: string): void {
    const kept: Kept = this.#kept.get(key) ?? {node, written: {display: ""}, frame: 0};
    if (kept.frame === 0) this.#kept.set(key, kept);
    kept.frame = this.#frame;
    for (const name in attributes) {
      if (kept.written[name] === attributes[name]) continue;
      node.setAttribute(name, attributes[name]!);
      kept.written[name] = attributes[name]!;
    }
    if (words === undefined || kept.written.words === words) return;
    setWords(node, words);
    kept.written.words = words;
  }
}

/** Brings an element that holds nothing but words to others. A new node of text would have to be styled again. */
export function setWords(node: Element, words: string): void {
  const {firstChild} = node;
  if (!(firstChild instanceof Text)) node.textContent = words;
  else if (firstChild.data !== words) firstChild.data = words;
}

/** Hours or km/h with one decimal, as the language that is being written has it. */
export function oneDecimal(value: number): string {
  return formatNumber(value, "hours", 1);
}

/** The width of the longest of some words, in pixels. */
export function widest(words: readonly string[]): number {
  return Math.max(0, ...words.map((each) => textWidth(each)));
}

/** A side of a border, and that it is crossed by rail. */
export function railNote(name: string, mode: string): string {
  return mode === "rail" ? text("trips-rail-note", {name}) : name;
}

/** A bar as part of a path. */
export function bar(x: number, y: number, width: number, height: number): string {
  return `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
}

/** A dot as part of a path. */
export function dot(x: number, y: number, radius: number): string {
  const r = px(radius);
  return `M${px(x - radius)} ${px(y)}a${r} ${r} 0 1 0 ${px(2 * radius)} 0a${r} ${r} 0 1 0 ${px(-2 * radius)} 0z`;
}

/** A square as part of a path. */
export function square(x: number, y: number, half: number): string {
  return bar(x - half, y - half, 2 * half, 2 * half);
}

/** A place on the picture, to a tenth of a pixel. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
