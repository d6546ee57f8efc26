const SVG = "http://www.w3.org/2000/svg";
/** What a picture needs of the page's style to look the same without it. */
const STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...[
    "stroke-opacity",
    "opacity",
    "paint-order",
    "text-anchor",
    "font-family",
    "font-size",
    "font-weight",
    "font-style"
  ]
];
const PAD = 16;
const LINE = 17;

/** A figure as one picture that stands alone. */
export interface Picture {
  text: string;
  width: number;
  height: number;
}

/**
 * The drawings of a figure that are shown, where they stand on the page, in one SVG with the figure's title above and the
 * address below; the page's colours are written into it.
 */
export function pictureOf(figure: HTMLElement): Picture {
  const drawings = [...figure.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
  const boxes = drawings.map((svg) => svg.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const inner = Math.max(...boxes.map((box) => box.right)) - left;
  const title = plain(figure.querySelector("figcaption strong"));
  const rest = plain(figure.querySelector("figcaption")).slice(title.length).trim();
  const lines = [title, ...wrap(rest, Math.floor(inner / 6.6))];
  const head = lines.length * LINE + 8;
  const width = Math.ceil(inner + 2 * PAD);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top + head + LINE + 2 * PAD);
  const page = getComputedStyle(document.documentElement);
  const root = make("svg", {xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`});
  root.append(make("rect", {width, height, fill: page.getPropertyValue("--paper").trim() || "#fff"}));
  const ink = page.getPropertyValue("--ink").trim() || "#000";
  const font = {"font-family": page.fontFamily, "font-size": 13, fill: ink};
  root.append(
    ...lines.map((line, i) =>
      words(line, {...font, x: PAD, y: PAD + 12 + i * LINE, "font-weight": i === 0 ? 700 : 400})
    )
  );
  drawings.forEach((svg, i) => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    freezeStyles(svg, copy);
    const box = boxes[i]!;
    const at = {x: box.left - left + PAD, y: box.top - top + PAD + head, width: box.width, height: box.height};
    for (const [key, value] of Object.entries(at)) copy.setAttribute(key, String(value));
    root.append(copy);
  });
  const address = `${location.origin}${location.pathname}${location.search}#${figure.id}`;
  const source = [figure.dataset.source, address].filter(Boolean).join(" · ");
  root.append(words(source, {...font, "font-size": 10.5, "fill-opacity": 0.7, x: PAD, y: height - PAD}));
  return {text: new XMLSerializer().serializeToString(root), width, height};
}

function plain(node: Element | null): string {
  return (node?.textContent ?? "").trim().replace(/\s+/g, " ");
}

function freezeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.removeAttribute("style");
  for (const name of STYLES) to.setAttribute(name, style.getPropertyValue(name));
  if (style.display === "none") to.setAttribute("display", "none");
  for (let i = 0; i < from.children.length; i++) freezeStyles(from.children[i]!, to.children[i]!);
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") node.setAttribute(key, String(value));
  return node;
}

function words(text: string, attributes: Record<string, string | number>): SVGElement {
  const node = make("text", attributes);
  node.textContent = text;
  return node;
}

function wrap(text: string, most: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
