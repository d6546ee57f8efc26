import {type Picture, pictureFrame} from "./figures/picture-frame.js";

/** What a picture needs of the page's style to look the same without it. */
const STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...["stroke-opacity", "opacity", "paint-order"],
  ...["text-anchor", "font-family", "font-size", "font-weight", "font-style"]
];

/**
 * The drawings of a figure as one SVG that stands alone: as a reader's choice has left them, but as wide as a page of print
 * on any screen, and in the light theme on white; with the figure's title, unit, source and address.
 */
export function pictureOf(figure: HTMLElement): Picture {
  // The class lays the figure out anew; before the next frame is painted it is gone.
  figure.classList.add("as-picture");
  try {
    return drawPicture(figure);
  } finally {
    figure.classList.remove("as-picture");
  }
}

function drawPicture(figure: HTMLElement): Picture {
  const drawings = [...figure.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
  const boxes = drawings.map((svg) => svg.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const copies = drawings.map((svg, i) => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    freezeStyles(svg, copy);
    const box = boxes[i]!;
    const at = {x: box.left - left, y: box.top - top, width: box.width, height: box.height};
    for (const [key, value] of Object.entries(at)) copy.setAttribute(key, String(Math.round(value * 100) / 100));
    return new XMLSerializer().serializeToString(copy);
  });
  const title = plain(figure.querySelector("figcaption strong"));
  const subtitle = plain(figure.querySelector("figcaption")).slice(title.length).trim();
  const address = `${location.origin}${location.pathname}${location.search}#${figure.id}`;
  const source = [figure.dataset.source, address].filter(Boolean).join(" ");
  const {color, fontFamily} = getComputedStyle(figure);
  return pictureFrame(
    {title, subtitle, source},
    {
      drawing: copies.join("\n"),
      width: Math.max(...boxes.map((box) => box.right)) - left,
      height: Math.max(...boxes.map((box) => box.bottom)) - top
    },
    {ink: color, face: fontFamily}
  );
}

function plain(node: Element | null): string {
  return (node?.textContent ?? "").trim().replace(/\s+/g, " ");
}

function freezeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.removeAttribute("style");
  for (const {name} of [...to.attributes]) if (name.startsWith("data-")) to.removeAttribute(name);
  for (const name of STYLES) to.setAttribute(name, style.getPropertyValue(name));
  if (style.display === "none") to.setAttribute("display", "none");
  for (let i = 0; i < from.children.length; i++) freezeStyles(from.children[i]!, to.children[i]!);
}
