import {escapeText} from "../layout/markup.js";
import {type Picture, pictureFrame} from "./picture-frame.js";

/** What a picture needs of the page's style to look the same without it. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "text-anchor",
  "font-family",
  "font-size",
  "font-weight",
  "font-style"
];

/**
 * The drawings of a figure as one SVG that stands alone: as a reader's choice has left them, but as wide as a page of print
 * on any screen, and in the light theme on white; with the figure's title, unit, source and address.
 */
export function pictureOf(figure: HTMLElement): Picture {
  // The class lays the figure out again; before the next frame is painted it is gone.
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
  const labels = [...figure.querySelectorAll(".picture p")].map((label) => label.getBoundingClientRect());
  const places = [...boxes, ...labels.filter(({width}) => width > 0)];
  const left = Math.min(...places.map((box) => box.left));
  const top = Math.min(...places.map((box) => box.top));
  const copies = drawings.map((svg, i) => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    freezeStyles(svg, copy);
    const box = boxes[i]!;
    const at = {x: box.left - left, y: box.top - top, width: box.width, height: box.height};
    for (const [key, value] of Object.entries(at)) copy.setAttribute(key, String(Math.round(value * 100) / 100));
    return new XMLSerializer().serializeToString(copy);
  });
  const words = [...figure.querySelectorAll<HTMLElement>(".picture")].flatMap((picture) =>
    wordsOf(picture, {left, top})
  );
  const title = plain(figure.querySelector("figcaption strong"));
  const subtitle = plain(figure.querySelector("figcaption")).slice(title.length).trim();
  const address = `${location.origin}${location.pathname}${location.search}${figure.id === "" ? "" : `#${figure.id}`}`;
  const source = [figure.dataset.source, address].filter(Boolean).join(" ");
  const {color, fontFamily} = getComputedStyle(figure);
  return pictureFrame(
    {title, subtitle, source},
    {
      drawing: [...copies, ...words].join("\n"),
      width: Math.max(...places.map((box) => box.right)) - left,
      height: Math.max(...places.map((box) => box.bottom)) - top
    },
    {ink: color, face: fontFamily}
  );
}

/** Letters hang below their line by about a quarter of its height. */
const BASE = 0.74;

/** Words that are beside the drawings as text of the page, the names of panels: as SVG, line by line where they stand. */
function wordsOf(picture: HTMLElement, {left, top}: {left: number; top: number}): string[] {
  const texts: string[] = [];
  for (const label of picture.querySelectorAll("p")) {
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const {color, fontSize, fontWeight} = getComputedStyle(node.parentElement!);
      for (const {text, box} of linesOf(node)) {
        const x = Math.round(box.left - left);
        const y = Math.round(box.top - top + box.height * BASE);
        texts.push(
          `<text x="${x}" y="${y}" fill="${color}" font-size="${fontSize}" font-weight="${fontWeight}">${escapeText(text)}</text>`
        );
      }
    }
  }
  return texts;
}

/** The lines that a text is broken into, each with its place. */
function linesOf(node: Node): {text: string; box: DOMRect}[] {
  const lines: {text: string; box: DOMRect}[] = [];
  for (const word of (node.textContent ?? "").matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) continue;
    if (last && Math.abs(last.box.top - box.top) < 2) last.text += ` ${word[0]}`;
    else lines.push({text: word[0], box});
  }
  return lines;
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
