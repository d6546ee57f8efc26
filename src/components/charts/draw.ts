import {type PlotOptions, plot} from "@observablehq/plot";
import {Markup} from "../layout/markup.js";
import {type SvgElement, svgDocument} from "./svg-document.js";

/** How a drawing stands on its page. */
export interface DrawSetting {
  /** What the ids inside begin with: unique on the page; `chart` where it is left out. */
  id?: string;
}

/** Attributes whose figures are lengths on the screen: a tenth of a pixel is as fine as any shows. */
const LENGTHS = new Set(["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "transform"]);

/** What Plot writes for a page of its own, and for readers of its groups: the drawing has one text alternative. */
const DROPPED = ["aria-label", "aria-description", "aria-hidden", "font-variant"];

/**
 * Draws Plot's options as SVG text: the same bytes from the same options in Node and in a browser, with no document but our
 * own. `ariaLabel` of the options is the text alternative; the type size is 12 px whatever the width.
 *
 * The `<svg>` says of its scales, where they are linear, `data-x` and `data-y`: two figures and the pixels that they are at.
 * @example draw(trendByArea(rows, {width: 640}))
 */
export function draw(options: PlotOptions, {id = "chart"}: DrawSetting = {}): Markup {
  const {className = "chart", ...rest} = options;
  const drawn = plot({...rest, className, figure: false, document: svgDocument});
  const svg = drawn as unknown as SvgElement;
  const label = svg.getAttribute("aria-label") ?? "";
  svg.childNodes.splice(0, 1);
  tidy(svg, idsFrom(id));
  const scales = (["x", "y"] as const).flatMap((name) => {
    const scale = drawn.scale(name);
    return scale?.type === "linear" ? [[`data-${name}`, ends(scale.domain, scale.range)] as const] : [];
  });
  const {width, height, viewBox} = Object.fromEntries(svg.attributes);
  svg.attributes.clear();
  const attributes = {
    class: `plot-chart ${className}`,
    viewBox,
    width,
    height,
    "font-size": 12,
    "text-anchor": "middle",
    fill: "var(--ink)",
    // A picture has no links inside for a screen reader; a group has.
    role: svg.has("a") ? "group" : "img",
    "aria-label": label
  };
  for (const [name, value] of [...Object.entries(attributes), ...scales]) svg.setAttribute(name, value);
  return new Markup(svg.outerHTML);
}

/** Rounds lengths, drops what says nothing, and names what has an id by its place in the drawing. */
function tidy(element: SvgElement, idOf: (id: string) => string): void {
  for (const name of DROPPED) element.removeAttribute(name);
  for (const [name, value] of element.attributes) {
    if (LENGTHS.has(name) && !value.startsWith("scale(")) element.setAttribute(name, rounded(value));
    else if (name === "id") element.setAttribute(name, idOf(value));
    else if (value.startsWith("url(#")) element.setAttribute(name, `url(#${idOf(value.slice(5, -1))})`);
  }
  for (const node of element.childNodes) if (typeof node !== "string") tidy(node, idOf);
}

function rounded(text: string): string {
  return text.replace(/-?\d+\.\d\d+(?![\dem])/g, (figure) => String(Math.round(Number(figure) * 10) / 10));
}

/** Plot counts its ids over all drawings of a process; here they count from one in each. */
function idsFrom(prefix: string): (id: string) => string {
  const ids = new Map<string, string>();
  return (id) => {
    const own = ids.get(id) ?? `${prefix}-${ids.size + 1}`;
    ids.set(id, own);
    return own;
  };
}

function ends(domain: Iterable<unknown> = [], range: Iterable<unknown> = []): string {
  return [...[...domain].map(String), ...[...range].map((end) => rounded(String(end)))].join(" ");
}
